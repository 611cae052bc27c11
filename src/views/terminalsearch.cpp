#include "views/terminalsearch.h"

#include "views/icons.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/rolelabel.h"
#include "views/terminalview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

TerminalSearch::TerminalSearch(TerminalView &view, QWidget *parent)
    : QWidget(parent),
      m_view(view),
      m_text(new QLineEdit(this)),
      m_found(new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Small, this))
{
    setObjectName(QStringLiteral("terminalSearch"));
    pane::setGround(this, QPalette::Window);
    m_text->setObjectName(QStringLiteral("terminalSearchText"));
    m_text->setAccessibleName(tr("Find in this terminal"));
    m_text->setPlaceholderText(tr("Find in this terminal"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(Metrics::of(this).chars(48));
    m_found->setObjectName(QStringLiteral("terminalSearchFound"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metrics::gap, Metrics::inner, Metrics::gap, Metrics::inner);
    row->setSpacing(Metrics::inner);
    row->addWidget(m_text, 1);
    const auto tool = [&](const QString &name, const QString &icon, const QString &words, auto act) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setIcon(Icons::icon(icon));
        button->setAutoRaise(true);
        button->setToolTip(words);
        button->setAccessibleName(words);
        connect(button, &QToolButton::clicked, this, act);
        row->addWidget(button);
    };
    tool(QStringLiteral("terminalSearchUp"), QStringLiteral("chevron-up"), tr("Above (Enter)"), [this] { step(-1); });
    tool(QStringLiteral("terminalSearchDown"), QStringLiteral("chevron-down"), tr("Below (Shift+Enter)"),
         [this] { step(1); });
    row->addWidget(m_found);
    row->addStretch(1);
    tool(QStringLiteral("terminalSearchClose"), QStringLiteral("close"), tr("Close the search (Escape)"),
         [this] { close(); });
    connect(m_text, &QLineEdit::textChanged, this, &TerminalSearch::look);
    hide();
}

void TerminalSearch::open()
{
    show();
    const QString selected = m_view.selectedText();
    if (!selected.isEmpty() && !selected.contains(u'\n'))
        m_text->setText(selected);
    m_text->selectAll();
    m_text->setFocus(Qt::ShortcutFocusReason);
    look();
}

void TerminalSearch::look()
{
    tell(m_view.find(m_text->text()));
}

void TerminalSearch::step(int by)
{
    m_view.findNext(by);
    tell(m_hits);
}

void TerminalSearch::tell(qsizetype hits)
{
    m_hits = hits;
    if (m_text->text().isEmpty())
        m_found->setText({});
    else if (hits == 0)
        m_found->setText(tr("Not found."));
    else
        m_found->setText(tr("%L1 of %L2").arg(m_view.currentHit() + 1).arg(hits));
}

void TerminalSearch::close()
{
    m_view.find({});
    hide();
    m_view.setFocus(Qt::OtherFocusReason);
}

void TerminalSearch::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        step(event->modifiers() & Qt::ShiftModifier ? 1 : -1);
    else
        QWidget::keyPressEvent(event);
}
