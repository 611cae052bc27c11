#pragma once

#include <QObject>

class QSplitter;
class WindowState;

/// Keeps a splitter's sizes over a restart, under its object name; a double click on a handle gives the first sizes
/// back. GUI thread; belongs to the splitter, borrows the state.
class SplitterMemory final : public QObject
{
    Q_OBJECT
public:
    SplitterMemory(QSplitter *splitter, WindowState &state);
    /// For all named splitters inside.
    static void attach(QWidget *page, WindowState &state);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keep();

    QSplitter *m_splitter;
    WindowState &m_state;
    QString m_key;
    QList<int> m_first;
};
