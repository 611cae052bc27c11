#include "views/querycompleter.h"

#include "views/completionpopup.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>

QueryCompleter::QueryCompleter(QLineEdit *line) : QObject(line), m_line(line)
{
    line->installEventFilter(this);
    connect(line, &QLineEdit::textEdited, this, [this] { complete(false); });
}

QueryCompleter::~QueryCompleter()
{
    delete m_popup;
}

void QueryCompleter::setFacts(const QueryFacts &facts, const QueryContext &context)
{
    m_facts = facts;
    m_context = context;
}

void QueryCompleter::complete(bool asked)
{
    const QString text = m_line->text();
    const Completions found = completeQuery(text, m_line->cursorPosition(), m_facts, m_context);
    if (!m_popup) {
        m_popup = new CompletionPopup(m_line->window());
        connect(m_popup, &CompletionPopup::taken, this, &QueryCompleter::take);
    }
    if (m_popup->offer(found, text, asked))
        m_popup->openAt(m_line->mapTo(m_line->window(), QPoint(0, m_line->height())));
}

void QueryCompleter::take(const QString &completion)
{
    const Completions offered = m_popup->completions();
    m_popup->hide();
    m_line->setSelection(offered.start, offered.length);
    m_line->insert(completion);
    m_line->setFocus(Qt::OtherFocusReason);
    Q_EMIT m_line->textEdited(m_line->text()); // whoever follows what is typed follows this
    m_popup->hide();
}

bool QueryCompleter::takesKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_Space && modifiers == Qt::ControlModifier) {
        complete(true);
        return true;
    }
    if (!m_popup || !m_popup->isVisible())
        return false;
    if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
        m_popup->hide();
        return key == Qt::Key_Escape;
    }
    if (key == Qt::Key_Tab) {
        take(m_popup->chosen());
        return true;
    }
    return modifiers == Qt::NoModifier && m_popup->walk(key);
}

bool QueryCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        if (takesKey(pressed->key(), pressed->modifiers()))
            return true;
    } else if (event->type() == QEvent::FocusOut && m_popup) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            m_popup->hide();
    } else if (event->type() == QEvent::Hide && m_popup) {
        m_popup->hide();
    }
    return QObject::eventFilter(watched, event);
}
