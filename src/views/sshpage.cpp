#include "views/sshpage.h"

#include "views/metrics.h"
#include "views/pane.h"
#include "views/rolelabel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

SshPage::SshPage(QWidget *parent)
    : QWidget(parent),
      m_buttons(new QButtonGroup(this)),
      m_segments(new QWidget(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(u"sshPage"_s);
    auto *joined = new QHBoxLayout(m_segments);
    joined->setContentsMargins({});
    joined->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(m_segments);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(pane::bar(row, Metrics::of(this).toolBar(), Qt::BottomEdge, this));
    column->addWidget(m_stack, 1);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int part) {
        showPart(m_names.value(part));
        Q_EMIT partChosen(m_names.value(part));
    });
}

void SshPage::addPart(const QString &name, const QString &title, QWidget *part)
{
    auto *button = new QToolButton(m_segments);
    button->setObjectName(u"part_"_s + name);
    button->setText(title);
    button->setAccessibleName(title);
    button->setCheckable(true);
    button->setProperty("role", u"segment"_s);
    m_buttons->addButton(button, int(m_names.size()));
    m_segments->layout()->addWidget(button);
    m_names.append(name);
    m_stack->addWidget(part);
    if (m_names.size() == 1)
        showPart(name);
}

void SshPage::showPart(const QString &name)
{
    const auto part = int(m_names.indexOf(name));
    if (part < 0)
        return;
    m_stack->setCurrentIndex(part);
    m_buttons->button(part)->setChecked(true);
    setFocusProxy(m_stack->currentWidget());
}

QString SshPage::shownPart() const
{
    return m_names.value(m_stack->currentIndex());
}
