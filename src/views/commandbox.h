#pragma once

#include <QFrame>

class CommandEditor;

/// The frame of the command editor, with the prompt before each line. GUI thread.
class CommandBox final : public QFrame
{
    Q_OBJECT
public:
    explicit CommandBox(CommandEditor *editor, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CommandEditor *m_editor;
};
