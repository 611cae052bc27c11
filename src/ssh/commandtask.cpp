#include "ssh/commandtask.h"

#include "ssh/link.h"
#include "ssh/steadyclock.h"
#include "ssh/wrapping.h"

#include <QDateTime>

#include <algorithm>

namespace {

constexpr qint64 cancelledOpenMs = 5000;
constexpr qint64 graceMs = 1000; // for output after the exit status, while a child holds the pipe
constexpr qint64 longestGraceMs = 10000;
constexpr qint64 closeAfterMs = 2000;

} // namespace

CommandTask::CommandTask(JobId id, ExecRequest request, WorkerServices &services)
    : Task(id, request, services),
      m_request(std::move(request)),
      m_output(id, m_request.lane, m_request.sink, services.events)
{
}

CommandTask::~CommandTask() = default;

bool CommandTask::begin()
{
    m_stage = Stage::Waiting;
    if (m_startedAt == 0)
        m_startedAt = QDateTime::currentMSecsSinceEpoch();
    if (!m_request.command.contains('\0'))
        return true;
    end(ExecState::Failed,
        {Error::Invalid, tr("The command contains a NUL character, which no shell can be given."), {}});
    return false;
}

void CommandTask::linkIs(ExecState state)
{
    if (m_state == state)
        return;
    m_state = state;
    m_services.events.post(ExecProgress{m_id, state, QDateTime::currentMSecsSinceEpoch()});
}

void CommandTask::linkReady(Link &link)
{
    m_link = &link;
    m_pause = 0;
    m_session = link.sharedSession();
    m_phases = PhaseLog(link.phasesFor(m_startedAt));
    m_phases.begin(QStringLiteral("open"));
    linkIs(ExecState::Running);
    m_stage = Stage::Open;
    if (m_terms.deadlines.open > 0)
        m_deadline = steadyNow() + m_terms.deadlines.open;
    m_command = std::make_unique<RemoteCommand>(*m_session, m_request, m_request.pty,
                                                EnvironmentRequests::variablesFor(link.host(), false), m_output);
    if (!m_sudo)
        m_sudo = std::make_unique<SudoTalk>(m_services.sudoPasswords, m_request.sudo, m_request.host, link.host().user);
    openCommand();
    link.poke();
}

void CommandTask::linkFailed(const LinkTrouble &trouble, const QList<Phase> &phases)
{
    m_phases = PhaseLog(phases);
    const bool mayPass = !trouble.hostKeyRefused && trouble.error.kind != Error::Denied;
    if (m_lookUntil != 0 && mayPass && looksAgain(trouble.error.message))
        return;
    if (m_lookUntil != 0)
        return end(ExecState::Lost, lostSight(trouble.error.message), true);
    end(trouble.state, trouble.error);
    m_end->hostKeyRefused = trouble.hostKeyRefused;
}

void CommandTask::linkLost(const QString &words)
{
    m_phases.note(words);
    if (m_stage == Stage::Clear && m_request.keep.isWanted())
        return endOfRun();
    if (m_command && m_command->hasEnd() && !m_request.keep.isWanted()) {
        m_output.drain();
        return m_signals > 0 || m_command->hasAllOutput() ? endOfRun() : endWithoutOutput(words);
    }
    if (m_signals > 0)
        return end(m_endReason, m_endError, true);
    if (m_cancelled)
        return end(ExecState::Cancelled, stopped(), true);
    if (looksAgain(words))
        return;
    if (m_request.keep.isWanted())
        return end(ExecState::Lost, lostSight(words), true);
    end(ExecState::Lost,
        {Error::Lost, tr("The connection to %1 was lost. The command may still run there.").arg(m_link->label()),
         words},
        true);
}

/// sshd tells how a command ended before it has sent what is left of its output.
void CommandTask::endWithoutOutput(const QString &words)
{
    const QString how = m_command->signal().isEmpty() ? QString::number(m_command->exitStatus()) : m_command->signal();
    const QString message = tr("The command ended (%2), and then the connection to %1 was lost: the end of its output "
                               "may be missing.")
                                .arg(m_link->label(), how);
    end(ExecState::Lost, {Error::Lost, message, words});
}

void CommandTask::pumped()
{
    if (m_stage == Stage::Open)
        return openCommand();
    if (m_stage == Stage::Moving)
        return;
    m_command->feed();
    if (m_sibling)
        m_sibling->step();
    if (m_stage == Stage::Clear)
        return m_sibling->hasEnded() ? endOfRun() : void();
    run();
}

void CommandTask::openCommand()
{
    switch (m_command->begin()) {
    case Session::Step::Again:
        return;
    case Session::Step::Ok:
        m_stage = Stage::Run;
        m_phases.begin(QStringLiteral("run"));
        if (!m_command->hasBegun()) {
            awaitWrapper();
            if (m_cancelled)
                return end(ExecState::Cancelled, stopped());
            return run();
        }
        commandBegan();
        return m_signals > 0 ? void() : run();
    case Session::Step::Failed:
        break;
    }
    if (m_session->isLost())
        return; // the link tells
    const QString words = m_session->errorText();
    m_phases.note(words);
    if (!m_cancelled && !m_command->wasSent() && !m_command->refusedTerminal() && leaves(*m_link)) {
        m_command.reset();
        m_session.reset();
        m_deadline = 0;
        m_stage = Stage::Moving;
        return;
    }
    if (m_cancelled)
        return end(ExecState::Cancelled, stopped());
    const QString label = m_link->label();
    const QString message = m_command->refusedTerminal() ? tr("%1 gives no terminal: %2").arg(label, words)
                                                         : tr("%1 would not run a command: %2").arg(label, words);
    end(ExecState::Failed, {Error::Denied, message, words});
}

void CommandTask::run()
{
    if (m_output.hasFailed() && m_signals == 0) {
        const Error why = m_output.error();
        m_phases.note(why.message);
        terminate(ExecState::Failed,
                  {why.kind,
                   tr("The output of %1 could not be kept any further, so the command was told to end: %2")
                       .arg(m_request.host.name, why.message),
                   why.detail});
    }
    talk();
    if (!m_end)
        checkForEnd();
}

void CommandTask::checkForEnd()
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

void CommandTask::finishRun()
{
    m_graceEndsAt = 0;
    if (!m_command->hasBegun() && wrapperEnded())
        return;
    if (followsOn())
        return;
    m_output.drain();
    if (!clearsUp())
        endOfRun();
}

/// The wrapper of a script that was killed has left its folder behind.
bool CommandTask::clearsUp()
{
    const bool keeps = m_request.keep.isWanted();
    const QByteArray folder = keeps ? m_keptFolder : m_command->handshake().folder();
    const bool isOver = keeps ? m_kept == Kept::Running || m_kept == Kept::Missing : m_command->exitStatus() >= 0;
    if (folder.isEmpty() || isOver || m_session->isLost())
        return false;
    m_stage = Stage::Clear;
    m_nextSignalAt = 0;
    m_deadline = steadyNow() + closeAfterMs;
    m_sibling = std::make_unique<SideCommand>(
        *m_session, wrapping::removeLine(m_request, !m_sudo->password().isEmpty(), folder), m_sudo->password());
    m_sibling->step();
    m_link->poke();
    return true;
}

void CommandTask::endOfRun()
{
    if (endsKept())
        return;
    const int status = m_command->exitStatus();
    const QString signal = m_command->signal();
    const bool mayStillRun = !m_command->hasEnd();
    if (m_signals > 0) // whoever still holds its output has left its session and heard no signal
        return end(m_endReason, m_endError, mayStillRun || !m_command->hasAllOutput());
    if (status == 0)
        return end(ExecState::Ok);
    if (!m_wrapperWords.isEmpty())
        return end(ExecState::Failed, {Error::Denied, m_wrapperWords, {}});
    if (status > 0)
        return end(ExecState::Failed, {Error::Failed, tr("The command ended with exit status %1.").arg(status), {}});
    if (!signal.isEmpty())
        return end(ExecState::Failed, {Error::Failed, tr("The command was ended by the signal %1.").arg(signal), {}});
    end(ExecState::Lost,
        {Error::Lost, tr("%1 closed the channel without saying how the command ended.").arg(m_link->label()), {}},
        true);
}

qint64 CommandTask::nextWake() const
{
    qint64 next = never;
    const bool watches = m_begun && m_request.keepsInput && !isAsking() && m_signals == 0;
    const qint64 promptAt = watches && m_stage == Stage::Run ? m_command->prompts().dueAt() : 0;
    for (const qint64 at : {m_deadline, m_nextSignalAt, m_graceEndsAt, m_retryAt, promptAt}) {
        if (at != 0)
            next = std::min(next, at);
    }
    return m_output.isBlocked() ? std::min(next, steadyNow() + 10) : next;
}

void CommandTask::tick()
{
    if (m_end)
        return;
    const qint64 now = steadyNow();
    if (m_output.isBlocked()) {
        m_output.flush();
        if (!m_output.isBlocked() && m_stage == Stage::Run)
            return run();
    }
    if (m_nextSignalAt != 0 && now >= m_nextSignalAt)
        return nextSignal();
    if (m_graceEndsAt != 0 && now >= m_graceEndsAt)
        return finishRun();
    if (m_deadline != 0 && now >= m_deadline)
        return timedOut();
    if (m_retryAt != 0 && now >= m_retryAt)
        return answerSudo(m_sudo->offer(m_terms.mayAsk));
    if (m_begun && m_stage == Stage::Run && m_request.keepsInput && !isAsking() && m_signals == 0)
        askPrompt(m_command->prompts().found(now));
}

void CommandTask::timedOut()
{
    if (m_stage == Stage::Clear)
        return endOfRun();
    if (m_stage == Stage::Run && isAsking())
        return answered(m_askSerial, {});
    if (m_stage == Stage::Run && m_begun)
        return terminate(ExecState::TimedOut, {Error::TimedOut,
                                               tr("The command did not end within %n second(s) and was told to.",
                                                  nullptr, m_terms.deadlines.run / 1000),
                                               {}});
    if (m_cancelled)
        return end(ExecState::Cancelled, stopped(), true);
    if (m_request.keep.follows)
        return end(ExecState::Lost, lostSight({}), true);
    end(ExecState::TimedOut,
        {Error::TimedOut,
         tr("%1 did not begin the command within %n second(s).", nullptr, m_terms.deadlines.open / 1000)
             .arg(m_link->label()),
         {}},
        true);
}

void CommandTask::cancel()
{
    if (m_end)
        return;
    if (m_stage == Stage::Run && m_begun)
        return terminate(ExecState::Cancelled, stopped());
    if (m_stage == Stage::Run && !m_preambleSent)
        return end(ExecState::Cancelled, stopped());
    if (m_stage == Stage::Clear)
        return; // it is as good as over
    if (m_lookUntil != 0)
        return end(ExecState::Cancelled,
                   {Error::Stopped,
                    tr("Stopped while the connection to %1 was lost, so the command could not be told to end.")
                        .arg(m_request.host.name),
                    {}},
                   true);
    if (m_stage < Stage::Open || !m_command->wasSent())
        return end(ExecState::Cancelled, stopped());
    m_cancelled = true; // it cannot be taken back: it ends as soon as it has begun
    const qint64 limit = steadyNow() + cancelledOpenMs;
    m_deadline = m_deadline == 0 ? limit : std::min(m_deadline, limit);
}

Error CommandTask::stopped() const
{
    return {Error::Stopped, tr("Stopped before it ended."), {}};
}

void CommandTask::end(ExecState state, const Error &error, bool mayStillRun)
{
    if (m_end)
        return;
    m_phases.close(error.message.isEmpty());
    ExecEnd result;
    result.job = m_id;
    result.state = state;
    if (m_command && (!m_request.keep.isWanted() || m_kept == Kept::Ended || !m_command->hasBegun())) {
        result.exit = m_command->exitStatus();
        result.signal = m_command->signal();
    }
    result.mayStillRun = mayStillRun;
    result.error = error;
    result.phases = m_phases.phases();
    result.startedAt = m_startedAt;
    result.endedAt = QDateTime::currentMSecsSinceEpoch();
    result.output = m_output.counts();
    result.outputHash = m_output.hash();
    m_sudo.reset();
    m_stage = Stage::Over;
    m_askedAt = 0;
    m_end = std::move(result);
    m_sibling.reset();
    m_command.reset();
    m_session.reset();
}

void CommandTask::report()
{
    m_services.events.post(Event(*m_end));
}
