#include "views/commandeditor.h"

#include "views/metrics.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextDocument>

namespace {

constexpr int fewestLines = 2;
constexpr int mostLines = 6;

} // namespace

CommandEditor::CommandEditor(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("commandEditor"));
    setAccessibleName(tr("Command"));
    setAccessibleDescription(tr("Runs on the hosts with Ctrl+Enter. Up and Down walk through the history."));
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setPlaceholderText(QStringLiteral("uptime"));
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    follow();
    connect(document(), &QTextDocument::blockCountChanged, this, &CommandEditor::fitHeight);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_walking)
            m_history.stop();
    });
}

void CommandEditor::setCommand(const QString &command)
{
    QTextCursor all = textCursor();
    all.select(QTextCursor::Document);
    all.insertText(command);
    setTextCursor(all);
}

void CommandEditor::follow()
{
    setFont(Metrics::of(this).mono());
    const int prompt = QFontMetrics(font()).horizontalAdvance(QStringLiteral("$ "));
    setViewportMargins(Metrics::gap + prompt, Metrics::inner, Metrics::gap, Metrics::inner);
    fitHeight();
}

void CommandEditor::fitHeight()
{
    const int lines = qBound(fewestLines, blockCount(), mostLines);
    setFixedHeight(lines * QFontMetrics(font()).lineSpacing() + 2 * Metrics::inner + 2);
    setVerticalScrollBarPolicy(blockCount() > mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

/// Up in the first line and Down in the last one leave the text, as in a shell.
bool CommandEditor::walkHistory(int key)
{
    const QTextCursor at = textCursor();
    QString found;
    if (key == Qt::Key_Up && at.blockNumber() == 0)
        found = m_history.older(command());
    else if (key == Qt::Key_Down && at.blockNumber() == blockCount() - 1)
        found = m_history.newer();
    if (found.isNull())
        return false;
    m_walking = true;
    setCommand(found);
    m_walking = false;
    return true;
}

/// Ctrl+K is the query's, not "delete to the end of the line".
bool CommandEditor::event(QEvent *event)
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

void CommandEditor::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier) {
        Q_EMIT submitted();
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        Q_EMIT snippetsWanted();
        return;
    }
    if (event->modifiers() == Qt::NoModifier && walkHistory(event->key()))
        return;
    QPlainTextEdit::keyPressEvent(event);
}

void CommandEditor::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(source->text().remove(QChar(0)));
}

void CommandEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        follow();
}

void CommandEditor::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    if (parentWidget())
        parentWidget()->update();
}

void CommandEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (parentWidget())
        parentWidget()->update();
}
