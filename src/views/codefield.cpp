#include "views/codefield.h"

#include "views/metrics.h"

#include <QKeyEvent>
#include <QMimeData>

CodeField::CodeField(QWidget *parent) : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
}

void CodeField::type(const QString &text)
{
    QTextCursor all = textCursor();
    all.select(QTextCursor::Document);
    all.insertText(text);
    setTextCursor(all);
}

void CodeField::follow()
{
    setFont(Metrics::of(this).mono());
}

/// Ctrl+K is the query's, not "delete to the end of the line".
bool CodeField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_K && key->modifiers() == Qt::ControlModifier) {
            event->ignore();
            return false;
        }
    }
    return QPlainTextEdit::event(event);
}

/// Ctrl+Y as well as the desktop's own key.
void CodeField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Y && event->modifiers() == Qt::ControlModifier)
        redo();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void CodeField::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(pasted(source->text()));
}

void CodeField::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        follow();
}
