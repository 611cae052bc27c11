#include "ssh/commandtask.h"
#include "ssh/keeping.h"
#include "ssh/link.h"
#include "ssh/steadyclock.h"
#include "ssh/wrapping.h"

#include <algorithm>

// A command that goes on when we lose the connection: it is looked for until it is found, and read on from where we
// were. See keeping.h for what is on the host.

namespace {

constexpr qint64 lookForMs = 30 * 60 * 1000;
constexpr int firstPauseMs = 200;
constexpr int longestPauseMs = 30'000;
constexpr int mostRounds = 20; // of a reader that ends before the command, in one session

} // namespace

/// What the wrapper said of the record.
void CommandTask::keepRecord()
{
    if (!m_request.keep.isWanted())
        return;
    const keeping::State state = keeping::stateOf(m_command->handshake().folder());
    m_kept = state.hasEnded ? Kept::Ended : state.isGone ? Kept::Gone : state.isMissing ? Kept::Missing : Kept::Running;
    m_keptFolder = state.folder;
    m_keptGroup = m_command->handshake().group();
    if (m_keptBegan == 0)
        m_keptBegan = m_commandBegan;
    m_request.keep.follows = true;
    m_losses = 0;
    if (std::exchange(m_lookUntil, 0) != 0)
        m_output.note(tr("%1 is reached again, and the command was found.").arg(m_request.host.name));
}

/// What is known of its output, for whoever reads on.
void CommandTask::takeStock()
{
    if (!m_command)
        return;
    m_request.keep.outBytes += m_command->received(Stream::Out);
    m_request.keep.errBytes += m_command->received(Stream::Err);
    m_command.reset();
    m_begun = false;
    m_preambleSent = false;
    m_graceEndsAt = 0;
    m_deadline = 0;
}

/// Over another link, after a while. False: it is no command that can be found, or it was looked for long enough.
bool CommandTask::looksAgain(const QString &words)
{
    const qint64 now = steadyNow();
    if (!m_request.keep.isWanted() || (m_lookUntil != 0 && now >= m_lookUntil))
        return false;
    if (m_lookUntil == 0) {
        m_lookUntil = now + lookForMs;
        m_output.note(tr("The connection to %1 was lost (%2). The command goes on there and is looked for.")
                          .arg(m_request.host.name, words));
    }
    if (isAsking())
        asked();
    m_sudo->dropped();
    takeStock();
    m_sibling.reset();
    m_session.reset();
    m_retryAt = 0;
    m_rounds = 0;
    m_pause = std::min(longestPauseMs, firstPauseMs << std::min(m_losses++, 10));
    m_stage = Stage::Moving;
    linkIs(ExecState::Connecting);
    return true;
}

/// Whoever read along has ended: what is still missing, and the exit status, are asked for.
bool CommandTask::followsOn()
{
    if (!m_request.keep.isWanted() || !m_command->hasBegun() || m_kept != Kept::Running || m_session->isLost())
        return false;
    if (++m_rounds > mostRounds)
        return false;
    takeStock();
    m_command = std::make_unique<RemoteCommand>(*m_session, m_request, false,
                                                EnvironmentRequests::variablesFor(m_link->host(), false), m_output);
    m_stage = Stage::Open;
    m_deadline = m_terms.deadlines.open > 0 ? steadyNow() + m_terms.deadlines.open : 0;
    m_link->poke();
    openCommand();
    return true;
}

bool CommandTask::killsKept(const char *signal)
{
    if (!m_request.keep.isWanted())
        return false;
    if (m_keptGroup > 1 && m_session) {
        const QByteArray line =
            m_request.sudo.wanted
                ? wrapping::sudoKillLine(m_request.sudo.user, !m_sudo->password().isEmpty(), m_keptGroup, signal)
                : keeping::killLine(m_keptGroup, signal);
        m_sibling = std::make_unique<SideCommand>(*m_session, line, m_sudo->password());
        m_sibling->step();
    }
    return true;
}

/// True: it ended in a way that no other command can.
bool CommandTask::endsKept()
{
    const bool isKnown = m_command && m_command->hasBegun();
    if (!m_request.keep.isWanted() || m_kept == Kept::Ended || !(isKnown || m_request.keep.follows))
        return false;
    if (m_signals > 0)
        end(m_endReason, m_endError, m_kept == Kept::Running);
    else if (m_kept == Kept::Gone)
        end(ExecState::Lost, {Error::Lost,
                              tr("The command on %1 left no exit status: it was killed there, or the host has started "
                                 "anew.")
                                  .arg(m_request.host.name),
                              {}});
    else if (m_kept == Kept::Missing)
        end(ExecState::Lost, {Error::Lost,
                              tr("There is no record of the command on %1: it never began there, or its output was "
                                 "fetched and cleared away.")
                                  .arg(m_request.host.name),
                              {}});
    else
        end(ExecState::Lost, lostSight(m_wrapperWords), true);
    return true;
}

Error CommandTask::lostSight(const QString &why) const
{
    return {Error::Lost,
            tr("The connection to %1 was lost and the command was not found again. It may still run there; its output "
               "is kept in ~/.cache/maestro/kept/%2.")
                .arg(m_request.host.name, QString::fromLatin1(m_request.keep.name)),
            why};
}
