#include "world/execution.h"

#include "ssh/executor.h"
#include "ssh/inputfile.h"
#include "storage/wholefile.h"
#include "world/hostvalues.h"
#include "world/keptrecord.h"
#include "world/transfers.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>
#include <optional>

namespace {

constexpr qint64 mostScript = 4 << 20; // it is held in memory, once for all hosts

/// Nothing for what is no step forward of the host's own: the queue, and questions, which come by themselves.
std::optional<LaneStatus::State> stateOf(ExecState state)
{
    switch (state) {
    case ExecState::Connecting:
        return LaneStatus::State::Connecting;
    case ExecState::Authenticating:
        return LaneStatus::State::Authenticating;
    case ExecState::Running:
        return LaneStatus::State::Running;
    default:
        return {};
    }
}

/// The shorter of two limits; 0 is none.
int shorter(qint64 a, qint64 b)
{
    const qint64 limit = a == 0 || b == 0 ? std::max(a, b) : std::min(a, b);
    return static_cast<int>(std::min<qint64>(limit, std::numeric_limits<int>::max()));
}

Deadlines deadlines(const Act &act, const act::Exec &exec)
{
    Deadlines deadlines;
    const int connect = std::max(1, act.connectSeconds) * 1000;
    deadlines.resolve = connect;
    deadlines.connect = connect;
    deadlines.keyExchange = connect;
    deadlines.run = shorter(exec.timeoutMs, act.timeoutMs);
    return deadlines;
}

Result<QByteArray> readScript(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Invalid, QCoreApplication::translate("Execution", "The script %1 cannot be read: %2.")
                                           .arg(path, file.errorString()));
    }
    QByteArray bytes = readAtMost(file, mostScript + 1);
    if (bytes.size() > mostScript) {
        return failure(Error::Invalid,
                       QCoreApplication::translate(
                           "Execution", "The script %1 is larger than 4 MiB. Copy it to the hosts and run it there.")
                           .arg(path));
    }
    return bytes;
}

Error::Kind kindOf(const ExecEnd &end)
{
    switch (end.state) {
    case ExecState::TimedOut:
        return Error::TimedOut;
    case ExecState::Unreachable:
        return end.error.kind == Error::Denied ? Error::Denied : Error::Unreachable;
    case ExecState::Cancelled:
        return Error::Stopped;
    case ExecState::Lost:
        return Error::Lost;
    default:
        return Error::Failed;
    }
}

} // namespace

Outcome outcomeOf(const ExecEnd &end)
{
    const qint64 elapsed = std::max<qint64>(0, end.endedAt - end.startedAt);
    const bool hasExit = end.exit >= 0 || !end.signal.isEmpty();
    if (hasExit && (end.state == ExecState::Ok || end.state == ExecState::Failed))
        return Outcome(Exited{end.exit, end.signal, end.error.message}, elapsed);
    Error error = end.error;
    error.kind = kindOf(end);
    return Outcome(error, elapsed);
}

Execution::Execution(Executor &executor, const ExecutionOptions &options, QObject *parent)
    : Performer(parent),
      m_executor(executor),
      m_options(options)
{
    m_readers.setMaxThreadCount(1);
    connect(&m_executor, &Executor::progressed, this, &Execution::takeProgress);
    connect(&m_executor, &Executor::outputArrived, this, &Execution::takeOutput);
    connect(&m_executor, &Executor::transferred, this, &Execution::takeTransfers);
    connect(&m_executor, &Executor::asked, this, &Execution::takeQuestion);
    connect(&m_executor, &Executor::questionClosed, this, &Execution::takeClosed);
    connect(&m_executor, &Executor::ended, this, &Execution::takeEnds);
    connect(&m_executor, &Executor::connectionsChanged, this, &Performer::connectionsChanged);
}

Execution::~Execution() = default;

void Execution::begin(const Act &act)
{
    m_acts.insert(act.id, 0);
    if (const auto *command = std::get_if<act::Exec>(&act.action))
        exec(act, *command);
    else if (const auto *pause = std::get_if<act::Wait>(&act.action))
        wait(act, *pause);
    else if (const auto *files = std::get_if<act::Put>(&act.action))
        put(act, *files);
    else if (const auto *wanted = std::get_if<act::Get>(&act.action))
        transfer(act, requestOf(act, *wanted));
}

/// Not inside the call: whoever begins or cancels does not expect the end before it returns.
void Execution::refuse(ActId act, const Error &why)
{
    QMetaObject::invokeMethod(
        this,
        [this, act, why] {
            if (m_acts.value(act, 1) == 0)
                end(act, Outcome(why));
        },
        Qt::QueuedConnection);
}

void Execution::exec(const Act &act, const act::Exec &exec)
{
    if ((exec.stdinFile.isEmpty() && exec.script.isEmpty()) || !exec.finds.isEmpty())
        return start(act, exec, {});
    whenDone(files(act.run, exec), this, [this, act, exec](const Result<Files> &files) {
        if (!m_acts.contains(act.id))
            return;
        if (files)
            start(act, exec, *files);
        else
            end(act.id, Outcome(files.error()));
    });
}

/// Opened once for all hosts of a run.
Async<Execution::Files> Execution::files(qint64 run, const act::Exec &exec)
{
    const std::tuple wanted(run, exec.stdinFile, exec.script);
    if (m_filesOf == wanted)
        return m_files;
    m_filesOf = wanted;
    m_files = onPool(m_readers, [input = exec.stdinFile, script = exec.script]() -> Result<Files> {
        Files files;
        if (!input.isEmpty()) {
            const auto opened = InputFile::open(input);
            if (!opened)
                return Failure(opened.error());
            files.input = *opened;
        }
        if (!script.isEmpty()) {
            const auto read = readScript(script);
            if (!read)
                return Failure(read.error());
            files.script = *read;
        }
        return files;
    });
    return m_files;
}

void Execution::start(const Act &act, const act::Exec &exec, const Files &files)
{
    ExecRequest request;
    request.host = act.host;
    request.command = exec.command.toUtf8();
    if (!exec.script.isEmpty() && exec.finds.isEmpty())
        request.script = {files.script, QFileInfo(exec.script).fileName(), exec.arguments, exec.interpreter};
    request.environment = exec.environment;
    if (!exec.script.isEmpty() || namesHostValue(exec.command)) {
        const QMap<QString, QString> values = hostValues(act.host);
        for (auto it = values.cbegin(); it != values.cend(); ++it) {
            if (!request.environment.contains(it.key()))
                request.environment.insert(it.key(), it.value());
        }
    }
    request.stdinFile = files.input;
    request.dir = exec.dir;
    request.umask = exec.umask;
    request.pty = exec.pty;
    request.columns = exec.columns;
    request.rows = exec.rows;
    request.loginShell = exec.loginShell;
    request.keepsInput = exec.keepsInput;
    request.forwardAgent = exec.forwardAgent;
    if (exec.keep)
        request.keep = keepOf(act, exec, exec.finds.isEmpty() ? m_kept[{act.run, act.lane}]++ : 0);
    request.sudo = {exec.sudo, exec.sudoUser, act.host.account};
    request.hostKeys = m_options.hostKeys;
    request.mayAsk = m_options.mayAsk;
    request.passwordGroup = act.host.account;
    request.lane = act.lane;
    request.run = static_cast<quint64>(act.run);
    request.yieldsPlace = true;
    request.sink = act.sink;
    request.deadlines = deadlines(act, exec);
    const JobId job = m_executor.start(std::move(request));
    m_acts[act.id] = job;
    m_jobs.insert(job, act.id);
}

void Execution::wait(const Act &act, const act::Wait &wait)
{
    QTimer::singleShot(std::chrono::milliseconds(wait.milliseconds), this, [this, id = act.id] {
        if (m_acts.contains(id))
            end(id, Outcome(Waited{}));
    });
}

void Execution::end(ActId act, const Outcome &outcome)
{
    m_acts.remove(act);
    Report report;
    report.act = act;
    report.what = Report::What::Ended;
    report.outcome = outcome;
    Q_EMIT reported({report});
}

void Execution::goOn(ActId act)
{
    m_executor.goOn(m_acts.value(act));
}

void Execution::cancel(const QList<ActId> &acts)
{
    for (const ActId act : acts) {
        const auto found = m_acts.constFind(act);
        if (found == m_acts.cend())
            continue;
        if (*found != 0) {
            m_executor.cancel(*found);
            continue;
        }
        refuse(act, {Error::Stopped, tr("It was stopped."), {}});
    }
}

void Execution::forget(const QList<ActId> &acts)
{
    for (const ActId act : acts) {
        const JobId job = m_acts.take(act);
        if (job == 0)
            continue;
        m_jobs.remove(job);
        m_executor.cancel(job);
    }
}

int Execution::openConnections() const
{
    return m_executor.openConnections();
}

void Execution::takeProgress(const QList<ExecProgress> &progress)
{
    QList<Report> reports;
    for (const ExecProgress &each : progress) {
        const auto state = stateOf(each.state);
        const ActId act = m_jobs.value(each.job);
        if (!state || act == 0)
            continue;
        Report report;
        report.act = act;
        report.state = *state;
        report.isSilent = each.isSilent;
        report.isBack = each.isBack;
        reports.append(report);
    }
    if (!reports.isEmpty())
        Q_EMIT reported(reports);
}

void Execution::takeOutput(const QList<ExecOutput> &outputs)
{
    QList<Report> reports;
    for (const ExecOutput &output : outputs) {
        Report report;
        report.act = m_jobs.value(output.job);
        if (report.act == 0)
            continue;
        report.what = Report::What::Output;
        report.outBytes = output.outBytes;
        report.errBytes = output.errBytes;
        report.lines = output.lines;
        reports.append(report);
    }
    if (!reports.isEmpty())
        Q_EMIT reported(reports);
}

void Execution::takeTransfers(const QHash<JobId, TransferProgress> &progress)
{
    QList<Report> reports;
    for (auto it = progress.cbegin(); it != progress.cend(); ++it) {
        const ActId act = m_jobs.value(it.key());
        if (act == 0)
            continue;
        Report report;
        report.act = act;
        report.what = Report::What::Moved;
        report.moved = it->bytes;
        report.toMove = it->totalBytes;
        reports.append(report);
    }
    if (!reports.isEmpty())
        Q_EMIT reported(reports);
}

void Execution::takeEnds(const QList<ExecEnd> &ends)
{
    QList<Report> reports;
    for (const ExecEnd &end : ends) {
        Report report;
        report.act = m_jobs.take(end.job);
        if (report.act == 0)
            continue;
        m_acts.remove(report.act);
        report.what = Report::What::Ended;
        report.outBytes = end.output.outBytes;
        report.errBytes = end.output.errBytes;
        report.lines = end.output.lines;
        report.outputHash = end.outputHash;
        report.phases = end.phases;
        const bool isCopied = end.transfer && (end.state == ExecState::Ok || end.state == ExecState::Failed);
        if (isCopied)
            report.outcome = outcomeOf(*end.transfer, end.endedAt - end.startedAt);
        else
            report.outcome = outcomeOf(end);
        report.mayStillRun = end.mayStillRun;
        reports.append(report);
    }
    if (!reports.isEmpty())
        Q_EMIT reported(reports);
}
