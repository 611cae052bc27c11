#include "views/programbanner.h"

#include "core/text.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ProgramBanner::ProgramBanner(QWidget *parent) : QWidget(parent), m_banner(new Banner(this))
{
    m_banner->setObjectName(u"programBanner"_s);
    const auto add = [this](const QString &name, const QString &words, const QString &tip, bool always) {
        QPushButton *button = m_banner->addButton(name, words);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, [this, always] {
            if (m_program)
                Q_EMIT allowed(*m_program, always);
        });
    };
    add(u"allowProgramNow"_s, tr("Run it for now"), tr("It may run until Maestro ends."), false);
    add(u"allowProgram"_s, tr("Allow it"), tr("It may run until its text changes. The settings can take that back."),
        true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    hide();
}

void ProgramBanner::setProgram(const std::optional<ForeignProgram> &program)
{
    m_program = program;
    setVisible(program.has_value());
    if (program)
        m_banner->say(Banner::Tone::Waiting, u"warning"_s, tr("A file wants to run a program here"),
                      tr("%1 names it: %2. It was not run yet: whoever can write that file decides what it does.")
                          .arg(visibleText(program->file), visibleText(program->command)));
}
