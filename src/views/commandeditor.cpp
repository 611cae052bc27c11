#include "views/commandeditor.h"

#include "views/metrics.h"

#include <QKeyEvent>
#include <QTextDocument>

namespace {

constexpr int fewestLines = 2;
constexpr int mostLines = 6;

} // namespace

CommandEditor::CommandEditor(QWidget *parent) : CodeField(parent)
{
    setObjectName(QStringLiteral("commandEditor"));
    setAccessibleName(tr("Command"));
    setAccessibleDescription(tr("Runs on the hosts with Ctrl+Enter. Up and Down walk through the history."));
    setPlaceholderText(QStringLiteral("uptime"));
    CommandEditor::follow();
    connect(document(), &QTextDocument::blockCountChanged, this, &CommandEditor::fitHeight);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_walking)
            m_history.stop();
    });
}

void CommandEditor::follow()
{
    CodeField::follow();
    const int prompt = QFontMetrics(font()).horizontalAdvance(m_prompt + u' ');
    setViewportMargins(Metrics::gap + prompt, Metrics::inner, Metrics::gap, Metrics::inner);
    fitHeight();
}

void CommandEditor::setPrompt(const QString &prompt)
{
    if (prompt == m_prompt)
        return;
    m_prompt = prompt;
    follow();
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

void CommandEditor::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier) {
        if (event->modifiers() & Qt::ShiftModifier)
            Q_EMIT submittedWithSudo();
        else
            Q_EMIT submitted();
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        Q_EMIT snippetsWanted();
        return;
    }
    if (event->modifiers() == Qt::NoModifier && walkHistory(event->key()))
        return;
    CodeField::keyPressEvent(event);
}

void CommandEditor::focusInEvent(QFocusEvent *event)
{
    CodeField::focusInEvent(event);
    if (parentWidget())
        parentWidget()->update();
}

void CommandEditor::focusOutEvent(QFocusEvent *event)
{
    CodeField::focusOutEvent(event);
    if (parentWidget())
        parentWidget()->update();
}
