#include "views/queryfield.h"

#include "views/completionpopup.h"
#include "views/metrics.h"

#include <QKeyEvent>
#include <QTextBlock>
#include <QTextLayout>

QueryField::QueryField(QWidget *parent) : CodeField(parent), m_highlighter(new QueryHighlighter(document()))
{
    setObjectName(QStringLiteral("queryField"));
    setAccessibleName(tr("Query"));
    setAccessibleDescription(tr("Filters the hosts, for example ec2,^app state:running"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setPlaceholderText(tr("Filter hosts, for example  ec2,^app state:running"));
    QueryField::follow();
    connect(this, &QPlainTextEdit::textChanged, this, &QueryField::tellEdit);
}

void QueryField::show(const ParsedQuery &parsed, bool showMistake)
{
    m_parsed = parsed;
    m_showsMistake = showMistake;
    m_highlighter->show(parsed, showMistake, palette());
}

void QueryField::setPopup(CompletionPopup *popup)
{
    m_popup = popup;
    connect(popup, &CompletionPopup::taken, this, &QueryField::take);
}

int QueryField::xOf(int column) const
{
    QTextCursor at(document());
    at.setPosition(qBound(0, column, int(text().size())));
    return viewport()->mapTo(this, cursorRect(at).topLeft()).x();
}

QSize QueryField::sizeHint() const
{
    return {Metrics::of(this).chars(40), minimumSizeHint().height()};
}

QSize QueryField::minimumSizeHint() const
{
    return {Metrics::of(this).chars(12), QFontMetrics(font()).lineSpacing() + 2};
}

/// Colours are applied as changes of the document as well; only those of the text count.
void QueryField::tellEdit()
{
    const QString now = text();
    if (now == m_told)
        return;
    m_told = now;
    Q_EMIT edited(now);
    if (hasFocus())
        Q_EMIT completionWanted(false);
}

bool QueryField::popupKey(QKeyEvent *event)
{
    if (!m_popup || !m_popup->isVisible())
        return false;
    if (event->key() == Qt::Key_Escape) {
        m_popup->hide();
        Q_EMIT popupClosed();
        return true;
    }
    if (event->key() == Qt::Key_Tab) {
        take(m_popup->chosen());
        return true;
    }
    return event->modifiers() == Qt::NoModifier && m_popup->walk(event->key());
}

void QueryField::take(const QString &completion)
{
    const Completions &offered = m_popup->completions();
    m_popup->hide();
    QTextCursor at = textCursor();
    at.setPosition(qMin(offered.start, int(text().size())));
    at.setPosition(qMin(offered.start + offered.length, int(text().size())), QTextCursor::KeepAnchor);
    at.insertText(completion);
    setTextCursor(at);
    setFocus(Qt::OtherFocusReason);
}

void QueryField::keyPressEvent(QKeyEvent *event)
{
    if (popupKey(event))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & ~Qt::KeypadModifier) {
            event->ignore(); // Ctrl+Enter runs
            return;
        }
        if (m_popup)
            m_popup->hide();
        Q_EMIT applied();
        return;
    case Qt::Key_Escape:
        if (text().isEmpty())
            event->ignore();
        else
            setText({});
        return;
    case Qt::Key_Down:
        Q_EMIT downwards();
        return;
    case Qt::Key_Space:
        if (event->modifiers() == Qt::ControlModifier) {
            Q_EMIT completionWanted(true);
            return;
        }
        break;
    default:
        break;
    }
    CodeField::keyPressEvent(event);
}

/// Tab takes a completion while there is one, and leads on otherwise.
bool QueryField::focusNextPrevChild(bool next)
{
    return !(m_popup && m_popup->isVisible()) && CodeField::focusNextPrevChild(next);
}

void QueryField::focusInEvent(QFocusEvent *event)
{
    CodeField::focusInEvent(event);
    Q_EMIT focused(true);
}

void QueryField::focusOutEvent(QFocusEvent *event)
{
    CodeField::focusOutEvent(event);
    if (m_popup && event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        m_popup->hide();
    Q_EMIT focused(false);
}

void QueryField::changeEvent(QEvent *event)
{
    CodeField::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->show(m_parsed, m_showsMistake, palette());
}

void QueryField::follow()
{
    CodeField::follow();
    setFixedHeight(minimumSizeHint().height());
}
