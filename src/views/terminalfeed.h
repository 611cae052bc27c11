#pragma once

#include "core/shell.h"

#include <QElapsedTimer>
#include <QTimer>

class Emulator;

/// Brings what a shell sends to the emulator, a part each frame, and tells the shell how much: a program that prints
/// without end has its share of each frame and never the window. GUI thread; borrows both.
class TerminalFeed final : public QObject
{
    Q_OBJECT
public:
    static constexpr int frameMs = 16;
    static constexpr int shareMs = 8; ///< of a frame, at most about that

    TerminalFeed(Shell &shell, Emulator &emulator, QObject *parent = nullptr);
    qint64 waiting() const { return m_waiting.size() - m_at; }

Q_SIGNALS:
    void fed(); ///< at most once a frame
    void drained();

private:
    void take(const QByteArray &bytes);
    void advance();

    Shell &m_shell;
    Emulator &m_emulator;
    QByteArray m_waiting;
    qsizetype m_at = 0;
    QTimer m_next;
    QElapsedTimer m_sinceFrame;
};
