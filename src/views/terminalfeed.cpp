#include "views/terminalfeed.h"

#include "views/emulator.h"

#include <algorithm>

namespace {
constexpr qsizetype slice = 8 * 1024; ///< between two looks at the clock
} // namespace

TerminalFeed::TerminalFeed(Shell &shell, Emulator &emulator, QObject *parent)
    : QObject(parent),
      m_shell(shell),
      m_emulator(emulator)
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer);
    connect(&m_next, &QTimer::timeout, this, &TerminalFeed::advance);
    connect(&m_shell, &Shell::arrived, this, &TerminalFeed::take);
}

void TerminalFeed::take(const QByteArray &bytes)
{
    m_waiting.append(bytes);
    if (m_next.isActive())
        return;
    // What comes after a pause is shown at once: an echo must not wait for a frame.
    const qint64 since = m_sinceFrame.isValid() ? m_sinceFrame.elapsed() : frameMs;
    m_next.start(int(std::max<qint64>(0, frameMs - since)));
}

void TerminalFeed::advance()
{
    m_sinceFrame.start();
    const qsizetype before = m_at;
    while (m_at < m_waiting.size() && !m_sinceFrame.hasExpired(shareMs)) {
        const qsizetype length = std::min(slice, m_waiting.size() - m_at);
        m_emulator.feed(QByteArrayView(m_waiting).sliced(m_at, length));
        m_at += length;
    }
    const qsizetype taken = m_at - before;
    if (m_at == m_waiting.size()) {
        m_waiting.clear();
        m_at = 0;
    } else if (m_at > m_waiting.size() / 2) {
        m_waiting.remove(0, m_at);
        m_at = 0;
    }
    if (waiting() > 0)
        m_next.start(frameMs);
    Q_EMIT fed();
    if (waiting() == 0)
        Q_EMIT drained();
    m_shell.taken(taken);
}
