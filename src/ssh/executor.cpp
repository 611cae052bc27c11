#include "ssh/executor.h"

#include "ssh/commandtask.h"
#include "ssh/latch.h"
#include "ssh/output.h"
#include "ssh/shelltask.h"
#include "ssh/transfertask.h"
#include "ssh/tunnel.h"
#include "ssh/worker.h"

#include <QDateTime>
#include <QDir>
#include <QThread>

#include <atomic>
#include <csignal>
#include <libssh/libssh.h>
#include <sys/resource.h>

namespace {

/// Every connection is a file descriptor, and the usual limit of 1024 is far below what the system allows.
void raiseFileLimit()
{
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == limit.rlim_max)
        return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

QString expanded(const QString &socket)
{
    return socket.startsWith(u'$') ? qEnvironmentVariable(socket.mid(1).toLatin1().constData()) : socket;
}

Starter onPoolOf(QThreadPool &pool)
{
    return [&pool](std::function<void()> work) { pool.start(std::move(work)); };
}

ExecEnd cancelledInQueue(JobId job)
{
    ExecEnd end;
    end.job = job;
    end.state = ExecState::Cancelled;
    end.error = {Error::Stopped, Executor::tr("Stopped before it began."), {}};
    end.endedAt = QDateTime::currentMSecsSinceEpoch();
    end.startedAt = end.endedAt;
    return end;
}

} // namespace

JobId nextJobId()
{
    static std::atomic<JobId> last = 0;
    return ++last;
}

Executor::Executor(ExecutorOptions options, QObject *parent) : QObject(parent), m_latch(std::make_shared<Latch>())
{
    raiseFileLimit();
    ::signal(SIGPIPE, SIG_IGN); // a connection that is gone is an error to handle, not the end of the program
    ssh_init();
    const int workers = options.workers > 0 ? options.workers : qBound(1, QThread::idealThreadCount() - 1, 4);
    m_workerPool.setMaxThreadCount(workers);
    m_workerPool.setExpiryTimeout(-1);
    m_blockingPool.setMaxThreadCount(8);
    m_configuringPool.setMaxThreadCount(2);
    const Starter blocking =
        Latch::counted(options.startBlocking ? options.startBlocking : onPoolOf(m_blockingPool), m_latch);
    const Starter starter = Latch::counted(options.startWorker ? options.startWorker : onPoolOf(m_workerPool), m_latch);
    m_services = std::make_shared<WorkerServices>(
        options.knownHostsFiles.isEmpty() ? HostKeys::defaultFiles() : options.knownHostsFiles, options.pinsFile,
        expanded(options.agentSocket), options.agentTimeout, options.sshConfig, blocking, options.eventsMs);
    m_services->configuring =
        Latch::counted(options.startBlocking ? options.startBlocking : onPoolOf(m_configuringPool), m_latch);
    m_services->resolver = options.resolver ? options.resolver : Resolver(&resolveName);
    m_services->secrets = options.secrets;
    m_services->consoles = options.consoles;
    m_services->allowedFiles = options.allowedFiles ? options.allowedFiles : std::make_shared<AllowedFiles>();
    m_services->readSshConfig = options.readSshConfig;
    m_services->keyFolder =
        options.sshFolder.isEmpty() ? QDir::homePath() + QStringLiteral("/.ssh") : options.sshFolder;
    connect(&m_services->events.bell(), &MailboxBell::rang, this, &Executor::drain);
    for (int i = 0; i < workers; ++i)
        m_workers.push_back(std::make_unique<Worker>(m_services, size_t(i), size_t(workers)));
    m_services->keepMs = options.keepSeconds * 1000;
    m_services->keepWaysMs = options.keepSeconds * 1000;
    m_services->openTunnel = [this](TunnelRequest request) {
        Worker &worker = *m_workers[workerOf(request.via)];
        worker.begin(std::make_shared<Tunnel>(nextJobId(), std::move(request), *m_services));
    };
    m_services->wakeWorkers = [this] { wakeAll(); };
    for (const auto &each : m_workers)
        starter([worker = each.get()] { worker->run(); });
}

Executor::~Executor()
{
    for (const auto &worker : m_workers)
        worker->stop();
    m_latch->awaitZero();
}

JobId Executor::start(ExecRequest request)
{
    const JobId id = nextJobId();
    return enqueue(std::make_shared<CommandTask>(id, std::move(request), *m_services));
}

JobId Executor::start(TransferRequest request)
{
    const JobId id = nextJobId();
    Worker *worker = m_workers[workerOf(request.host)].get();
    Waker wake = [worker, id] { worker->act(id, [](Task &task) { static_cast<TransferTask &>(task).advance(); }); };
    return enqueue(std::make_shared<TransferTask>(id, std::move(request), *m_services, std::move(wake)));
}

Starter Executor::blocking() const
{
    return m_services->blocking;
}

JobId Executor::enqueue(std::shared_ptr<Task> task)
{
    const JobId id = task->id();
    const size_t worker = workerOf(task->host());
    const Host host = task->host();
    // A jump host that ssh_config names counts as any other.
    const bool mayJump =
        m_services->readSshConfig && host.jump.isEmpty() && !host.noJump && m_services->admission.limitsJumps();
    const std::optional<Host> known = mayJump ? m_services->sshConfig.completedAtOnce(host) : std::optional(host);
    m_services->admission.enqueue(
        {id, std::move(task), worker, PaceGroups::of(known.value_or(host)), known.has_value()});
    if (!known) {
        m_services->configuring([id, host, &services = *m_services] {
            const Result<Host> full = services.sshConfig.completed(host); // its mistakes are the link's to tell
            services.admission.complete(id, PaceGroups::of(full ? *full : host));
            services.wakeWorkers();
        });
    }
    m_workers[worker]->wake();
    return id;
}

JobId Executor::openShell(ShellRequest request)
{
    const JobId id = nextJobId();
    Worker &worker = *m_workers[workerOf(request.host)];
    worker.begin(std::make_shared<ShellTask>(id, std::move(request), *m_services));
    return id;
}

void Executor::sendToShell(JobId shell, const QByteArray &bytes)
{
    forShell(shell, [bytes](ShellTask &task) { task.send(bytes); });
}

void Executor::resizeShell(JobId shell, int columns, int rows)
{
    forShell(shell, [columns, rows](ShellTask &task) { task.resize(columns, rows); });
}

void Executor::takenOfShell(JobId shell, qint64 bytes)
{
    forShell(shell, [bytes](ShellTask &task) { task.taken(bytes); });
}

void Executor::forShell(JobId shell, const std::function<void(ShellTask &)> &act)
{
    for (const auto &worker : m_workers)
        worker->act(shell, [act](Task &task) { act(static_cast<ShellTask &>(task)); });
}

void Executor::cancel(JobId job)
{
    if (m_services->admission.remove(job)) {
        m_services->events.post(cancelledInQueue(job));
        return;
    }
    for (const auto &worker : m_workers)
        worker->cancel(job);
}

void Executor::goOn(JobId job)
{
    for (const auto &worker : m_workers)
        worker->act(job, [](Task &task) { task.goOn(); });
}

void Executor::cancelAll()
{
    for (const Job &job : m_services->admission.removeAll())
        m_services->events.post(cancelledInQueue(job.id));
    for (const auto &worker : m_workers)
        worker->cancelAll();
}

void Executor::answer(const Answer &answer)
{
    m_services->questions.answer(answer);
}

void Executor::setMaxConnecting(int connections)
{
    m_services->admission.setMaxConnecting(connections);
    wakeAll();
}

void Executor::setMaxActive(int jobs)
{
    m_services->admission.setMaxActive(jobs);
    wakeAll();
}

void Executor::setMaxOfGroups(int behindOneJump, int ofOneAccount)
{
    m_services->admission.setMaxOfGroups(behindOneJump, ofOneAccount);
    wakeAll();
}

void Executor::setKeepSeconds(int seconds)
{
    m_services->keepMs = qMax(0, seconds) * 1000;
    setKeepWaysSeconds(seconds);
    if (seconds <= 0)
        closeIdle();
}

void Executor::setKeepWaysSeconds(int seconds)
{
    m_services->keepWaysMs = qMax(0, seconds) * 1000;
}

void Executor::closeIdle()
{
    for (const auto &worker : m_workers)
        worker->closeIdle();
}

void Executor::doubtAll()
{
    for (const auto &worker : m_workers)
        worker->doubtAll();
}

/// Always the same one for the same host, so that sessions are found again.
size_t Executor::workerOf(const Host &host) const
{
    return qHash(LinkKey::of(host)) % m_workers.size();
}

std::shared_ptr<HostKeys> Executor::hostKeys() const
{
    return {m_services, &m_services->hostKeys};
}

int Executor::openConnections() const
{
    return m_services->open.load();
}

void Executor::wakeAll()
{
    for (const auto &worker : m_workers)
        worker->wake();
}

/// Sorts a batch of events into one signal of each kind, in the order a job goes through: progress, output, end.
void Executor::drain()
{
    QList<ExecProgress> progress;
    QList<ExecOutput> outputs;
    QList<ExecEnd> ends;
    std::vector<AskedEvent> questions;
    std::vector<quint64> closed;
    std::vector<ShellOutput> shells;
    QHash<JobId, TransferProgress> transfers; ///< the last of each
    for (Event &event : m_services->events.take()) {
        if (auto *step = std::get_if<ExecProgress>(&event)) {
            progress += *step;
        } else if (auto *output = std::get_if<OutputEvent>(&event)) {
            output->count->clean();
            outputs += output->count->now();
        } else if (auto *moved = std::get_if<TransferEvent>(&event)) {
            transfers.insert(moved->job, moved->progress);
        } else if (auto *bytes = std::get_if<ShellOutput>(&event)) {
            shells.push_back(std::move(*bytes));
        } else if (auto *end = std::get_if<ExecEnd>(&event)) {
            ends += std::move(*end);
        } else if (auto *asking = std::get_if<AskedEvent>(&event)) {
            questions.push_back(std::move(*asking));
        } else if (auto *gone = std::get_if<ClosedEvent>(&event)) {
            closed.push_back(gone->question);
        }
    }
    if (!progress.isEmpty())
        Q_EMIT progressed(progress);
    if (!outputs.isEmpty())
        Q_EMIT outputArrived(outputs);
    if (!transfers.isEmpty())
        Q_EMIT transferred(transfers);
    for (const ShellOutput &shell : shells)
        Q_EMIT shellArrived(shell.job, shell.bytes);
    for (const AskedEvent &asking : questions)
        Q_EMIT asked(asking.job, asking.question);
    for (const quint64 question : closed)
        Q_EMIT questionClosed(question);
    if (!ends.isEmpty())
        Q_EMIT ended(ends);
    if (const int open = openConnections(); open != m_openConnections) {
        m_openConnections = open;
        Q_EMIT connectionsChanged(open);
    }
}
