#include "ssh/connection.h"
#include "ssh/steadyclock.h"

#include <libssh/libssh.h>
#include <libssh/server.h>

// The part of a connection from the open channel to the end of the command.

namespace {

constexpr qint64 quietMs = 15000; // then the other side is asked whether it lives
constexpr int mostUnanswered = 3;
constexpr qint64 graceMs = 1000; // for output after the exit status, while a child holds the pipe
constexpr qint64 longestGraceMs = 10000;
constexpr qint64 killAfterMs = 5000;
constexpr qint64 youngMs = 2000; // a command that may not have become itself yet
constexpr qint64 termAgainMs = 300;
constexpr qint64 closeAfterMs = 2000;

} // namespace

void Connection::openCommand()
{
    Session::Step step = m_command->begin();
    for (int i = 0; step == Session::Step::Again && m_session->wantsWrite() && i < 2; ++i) {
        if (!m_session->pump())
            break;
        step = m_command->begin();
    }
    if (step == Session::Step::Again) {
        if (m_session->linkIsDead())
            lost();
        return;
    }
    if (step == Session::Step::Ok) {
        enter(Stage::Run, "run", m_job.request.deadlines.run);
        m_lastHeard = steadyNow();
        m_commandBegan = m_lastHeard;
        m_keepAliveAt = m_lastHeard + quietMs;
        if (m_cancelled)
            return terminate(ExecState::Cancelled, stopped());
        return run();
    }
    const QString words = m_session->errorText();
    m_phases.note(words);
    if (m_session->linkIsDead())
        return lost();
    if (m_cancelled)
        return end(ExecState::Cancelled, stopped());
    const QString message = m_command->refusedTerminal() ? tr("%1 gives no terminal: %2").arg(label(), words)
                                                         : tr("%1 would not run a command: %2").arg(label(), words);
    end(ExecState::Failed, {Error::Denied, message, words});
}

bool Connection::pumpAndSend()
{
    const bool alive = m_session->pump();
    m_command->feed();
    if (m_kill && alive)
        m_kill->step();
    return alive;
}

void Connection::run()
{
    bool alive = pumpAndSend();
    // What was written mostly goes out at once; sending comes last, so that room for more is never left unseen.
    for (int i = 0; i < 16 && alive && m_session->wantsWrite() && !m_output.isBlocked(); ++i)
        alive = pumpAndSend();
    if (m_output.hasFailed() && m_signals == 0) {
        const Error why = m_output.error();
        m_phases.note(why.message);
        terminate(ExecState::Failed,
                  {why.kind,
                   tr("The output of %1 could not be kept any further, so the command was told to end: %2")
                       .arg(m_host.name, why.message),
                   why.detail});
    }
    if (m_ended)
        return;
    checkForEnd();
    if (!m_ended && !alive)
        lost();
}

void Connection::checkForEnd()
{
    if (m_output.isBlocked())
        return;
    if (m_command->hasClosed())
        return finishRun();
    if (!m_command->hasEnd())
        return;
    const qint64 now = steadyNow();
    if (m_graceEndsAt == 0)
        m_graceLimit = now + longestGraceMs;
    m_graceEndsAt = std::min(now + graceMs, m_graceLimit); // pushed on by every sign of life
}

void Connection::finishRun()
{
    m_output.flush();
    const int status = m_command->exitStatus();
    const QString signal = m_command->signal();
    const bool mayStillRun = !m_command->hasEnd();
    if (m_signals > 0)
        return end(m_endReason, m_endError, mayStillRun);
    if (status == 0)
        return end(ExecState::Ok);
    if (status > 0)
        return end(ExecState::Failed, {Error::Failed, tr("The command ended with exit status %1.").arg(status), {}});
    if (!signal.isEmpty())
        return end(ExecState::Failed, {Error::Failed, tr("The command was ended by the signal %1.").arg(signal), {}});
    end(ExecState::Lost,
        {Error::Lost, tr("%1 closed the channel without saying how the command ended.").arg(label()), {}}, true);
}

void Connection::lost()
{
    const QString words = m_session->errorText();
    m_phases.note(words);
    if (m_command->hasEnd())
        return finishRun();
    if (m_signals > 0)
        return end(m_endReason, m_endError, true);
    if (m_cancelled)
        return end(ExecState::Cancelled, stopped(), true);
    end(ExecState::Lost,
        {Error::Lost, tr("The connection to %1 was lost. The command may still run there.").arg(label()), words}, true);
}

/// Tells the remote command to end; the end comes later, with this reason.
void Connection::terminate(ExecState reason, const Error &error)
{
    if (m_signals > 0)
        return;
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
void Connection::nextSignal()
{
    if (m_signals >= 3)
        return finishRun();
    const qint64 now = steadyNow();
    const bool root = m_host.user == QStringLiteral("root");
    if (m_signals == 0 && (root || now - m_commandBegan > youngMs))
        m_signals = 1;
    const char *signal = m_signals < 2 ? "TERM" : "KILL";
    m_command->sendSignal(signal);
    if (root) {
        m_kill = std::make_unique<SiblingKill>(*m_session, signal);
        m_kill->step();
    }
    constexpr qint64 pauses[] = {termAgainMs, killAfterMs, closeAfterMs};
    m_nextSignalAt = now + pauses[m_signals];
    ++m_signals;
    if (m_output.isBlocked()) {
        m_output.discard(); // what waits for the sink must not keep us from hearing the end
        m_output.flush();
    }
    for (int i = 0; i < 4; ++i) {
        if (!pumpAndSend())
            return lost();
        if (!m_session->wantsWrite())
            break;
    }
    checkForEnd();
}

void Connection::keepAlive(qint64 now)
{
    m_keepAliveAt = now + quietMs;
    if (now - m_lastHeard < quietMs || m_output.isBlocked()) {
        m_unanswered = 0;
        return;
    }
    if (++m_unanswered > mostUnanswered) {
        m_phases.note(tr("No answer to %n sign(s) of life.", nullptr, mostUnanswered));
        return lost();
    }
    ssh_send_keepalive(m_session->handle());
    if (!m_session->pump())
        lost();
}
