#include "ssh/commandtask.h"
#include "ssh/link.h"
#include "ssh/steadyclock.h"
#include "ssh/wrapping.h"

#include <algorithm>

// How a command is told to end.

namespace {

constexpr qint64 killAfterMs = 5000;
constexpr qint64 closeAfterMs = 2000;
constexpr qint64 youngMs = 2000; // a command that may not have become itself yet
constexpr qint64 termAgainMs = 300;

} // namespace

/// Tells the remote command to end; the end comes later, with this reason.
void CommandTask::terminate(ExecState reason, const Error &error)
{
    if (m_signals > 0)
        return;
    if (isAsking())
        asked();
    m_endReason = reason;
    m_endError = error;
    m_deadline = 0;
    m_graceEndsAt = 0;
    if (reason == ExecState::Failed)
        m_output.discard();
    nextSignal();
}

/// TERM, KILL, the end. sshd's child takes a signal for itself until it has become the command, so one that has just
/// begun is told TERM twice; for root the script beside it waits for that moment.
void CommandTask::nextSignal()
{
    if (m_signals >= 3)
        return m_request.keep.isWanted() ? endOfRun() : finishRun();
    const qint64 now = steadyNow();
    const bool root = m_link->host().user == QStringLiteral("root");
    if (m_signals == 0 && (root || now - m_commandBegan > youngMs))
        m_signals = 1;
    const char *signal = m_signals < 2 ? "TERM" : "KILL";
    kill(signal);
    constexpr qint64 pauses[] = {termAgainMs, killAfterMs, closeAfterMs};
    m_nextSignalAt = now + pauses[m_signals];
    ++m_signals;
    if (m_output.isBlocked()) {
        m_output.discard(); // what waits for the sink must not keep us from hearing the end
        m_output.flush();
    }
    m_link->poke();
}

bool CommandTask::isTelling() const
{
    return m_signals > 0 && !m_end && m_sibling && !m_sibling->hasEnded();
}

void CommandTask::kill(const char *signal)
{
    if (killsKept(signal))
        return;
    m_command->sendSignal(signal);
    if (m_request.sudo.wanted && m_command->hasTerminal())
        m_command->type("\x03"); // a host that wants a terminal lets nobody use sudo from beside
    const qint64 group = m_command->handshake().group();
    if (m_link->host().user == QStringLiteral("root"))
        m_sibling = std::make_unique<SideCommand>(*m_session, wrapping::rootKillLine(signal));
    else if (m_request.sudo.wanted && group > 1) // it belongs to somebody whom the login user cannot signal
        m_sibling = std::make_unique<SideCommand>(
            *m_session, wrapping::sudoKillLine(m_request.sudo.user, !m_sudo->password().isEmpty(), group, signal),
            m_sudo->password());
    if (m_sibling)
        m_sibling->step();
}
