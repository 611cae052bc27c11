#pragma once

#include "models/commandhistory.h"
#include "views/codefield.h"

/// Two to six lines for a command, with the history on Up and Down. GUI thread.
class CommandEditor final : public CodeField
{
    Q_OBJECT
public:
    explicit CommandEditor(QWidget *parent = nullptr);

    QString command() const { return toPlainText(); }
    void setCommand(const QString &command) { type(command); }
    CommandHistory &history() { return m_history; }
    /// What stands before the first line: "$", or what gets the line as its arguments.
    const QString &prompt() const { return m_prompt; }
    void setPrompt(const QString &prompt);

Q_SIGNALS:
    void submitted();         ///< Ctrl+Enter
    void submittedWithSudo(); ///< Ctrl+Shift+Enter
    void snippetsWanted();    ///< Ctrl+Space

protected:
    void follow() override;
    QString pasted(const QString &text) const override { return QString(text).remove(QChar(0)); }
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void fitHeight();
    bool walkHistory(int key);

    CommandHistory m_history;
    QString m_prompt = QStringLiteral("$");
    bool m_walking = false;
};
