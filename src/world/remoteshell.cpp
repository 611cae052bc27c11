#include "world/remoteshell.h"

#include "ssh/executor.h"
#include "ssh/shelltask.h"

namespace {

constexpr quint64 terminalRuns = quint64(1) << 63; // an answer for "this run" is for this terminal

Shell::End endOf(const ExecEnd &end)
{
    switch (end.state) {
    case ExecState::Ok:
        return {Shell::End::Cause::Exited, end.exit, {}};
    case ExecState::Cancelled:
        return {Shell::End::Cause::Closed, 0, {}};
    default:
        return {Shell::End::Cause::Lost, 0, end.error.message,
                !end.phases.isEmpty() && !end.phases.last().keys.isEmpty()};
    }
}

} // namespace

RemoteShell::RemoteShell(Executor &executor, Host host, QObject *parent)
    : Shell(parent),
      m_executor(executor),
      m_host(std::move(host))
{
    connect(&m_executor, &Executor::progressed, this, &RemoteShell::takeProgress);
    connect(&m_executor, &Executor::ended, this, &RemoteShell::takeEnds);
    connect(&m_executor, &Executor::questionClosed, this, &Shell::withdrawn);
    connect(&m_executor, &Executor::shellArrived, this, [this](JobId job, const QByteArray &bytes) {
        if (job == m_job)
            Q_EMIT arrived(bytes);
    });
    connect(&m_executor, &Executor::asked, this, [this](JobId job, const Question &question) {
        if (job == m_job)
            Q_EMIT asked(question);
    });
}

RemoteShell::~RemoteShell()
{
    if (m_state != State::Ended)
        m_executor.cancel(m_job);
}

void RemoteShell::start(int columns, int rows)
{
    ShellRequest request;
    request.host = m_host;
    request.passwordGroup = m_host.account;
    request.columns = columns;
    request.rows = rows;
    request.mostUntaken = mostUntaken;
    request.run = nextJobId() | terminalRuns;
    m_job = m_executor.openShell(std::move(request));
}

void RemoteShell::send(const QByteArray &bytes)
{
    m_executor.sendToShell(m_job, bytes);
}

void RemoteShell::resize(int columns, int rows)
{
    m_executor.resizeShell(m_job, columns, rows);
}

void RemoteShell::taken(qint64 bytes)
{
    m_executor.takenOfShell(m_job, bytes);
}

void RemoteShell::close()
{
    m_executor.cancel(m_job);
}

void RemoteShell::answer(const Answer &answer)
{
    m_executor.answer(answer);
}

void RemoteShell::takeProgress(const QList<ExecProgress> &progress)
{
    for (const ExecProgress &step : progress) {
        if (step.job != m_job)
            continue;
        become(step.state == ExecState::Running  ? State::Open
               : step.state == ExecState::Asking ? State::Asking
                                                 : State::Connecting);
    }
}

void RemoteShell::takeEnds(const QList<ExecEnd> &ends)
{
    for (const ExecEnd &end : ends) {
        if (end.job != m_job || m_state == State::Ended)
            continue;
        become(State::Ended);
        Q_EMIT ended(endOf(end));
    }
}

void RemoteShell::become(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}
