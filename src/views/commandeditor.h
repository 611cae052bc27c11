#pragma once

#include "models/commandhistory.h"

#include <QPlainTextEdit>

/// Two to six lines for a command, with the history on Up and Down. GUI thread.
class CommandEditor final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CommandEditor(QWidget *parent = nullptr);

    QString command() const { return toPlainText(); }
    void setCommand(const QString &command);
    CommandHistory &history() { return m_history; }

Q_SIGNALS:
    void submitted();      ///< Ctrl+Enter
    void snippetsWanted(); ///< Ctrl+Space

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void follow();
    void fitHeight();
    bool walkHistory(int key);

    CommandHistory m_history;
    bool m_walking = false;
};
