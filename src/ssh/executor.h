#pragma once

#include "core/mailbox.h"
#include "core/question.h"
#include "ssh/exec.h"
#include "ssh/resolver.h"
#include "ssh/sshconfig.h"
#include "ssh/starter.h"
#include "ssh/transfer.h"

#include <QObject>
#include <QThreadPool>

class AllowedFiles;
class ConsoleSource;
class HostKeys;
class Latch;
class SecretSource;
class ShellTask;
class Task;
struct ShellRequest;
class Worker;
struct WorkerServices;

/// What an Executor is made with. Defaults are for the program; tests put in their own.
struct ExecutorOptions
{
    QStringList knownHostsFiles; ///< the first is written to; empty: the person's and the system's
    QString pinsFile = {};       ///< of host keys pinned to instances; empty: they hold for this process
    QString agentSocket = QStringLiteral("$SSH_AUTH_SOCK"); ///< "$NAME" is looked up; empty: no agent
    QString sshFolder = {};                                 ///< where default keys are; empty: ~/.ssh
    int agentTimeout = 5000;                                ///< ms until an agent counts as hung
    int eventsMs = MailboxBell::frame;                      ///< signals come at most so often
    int workers = 0;                                        ///< 0: by the number of cores, 1 to 4
    Resolver resolver = {};                                 ///< names to addresses, may block; empty: the system's
    bool readSshConfig = true;                              ///< `ssh -G` for hosts with an alias
    int keepSeconds = 0;                                    ///< see Executor::setKeepSeconds()
    SshConfigOptions sshConfig = {};
    std::shared_ptr<AllowedFiles> allowedFiles = {}; ///< whose programs may run; none: of this process
    SecretSource *secrets = nullptr;                 ///< for passwords and passphrases to be remembered; borrowed
    /// Where the keys of new instances are compared; null: nowhere. Borrowed.
    ConsoleSource *consoles = nullptr;
    Starter startWorker = {};   ///< runs a worker's loop on a thread; empty: a private QThreadPool
    Starter startBlocking = {}; ///< runs what blocks on a thread; empty: a private QThreadPool of 8
};

/// Runs commands on many hosts over few threads. Lives in its owner's thread; so do its signals, in batches, at most
/// every 16 ms. Output is in the request's sink before it is reported.
class Executor : public QObject
{
    Q_OBJECT
public:
    explicit Executor(ExecutorOptions options = {}, QObject *parent = nullptr);
    /// Closes every connection and ends the workers; remote processes may still run. After cancelAll() it first lets
    /// the hosts take that, which lasts 2 s at most.
    ~Executor() override;

    /// Queues the request. It always ends with one ExecEnd, never inside this call.
    JobId start(ExecRequest request);
    /// The same for files. What it reads and writes here is done on blocking().
    JobId start(TransferRequest request);
    /// The pool for what blocks; it lives as long as the workers.
    Starter blocking() const;
    /// Opens an interactive shell, past the queue. progressed() tells when it is Running; it always ends with one
    /// ExecEnd: Ok with its exit status, or why not.
    JobId openShell(ShellRequest request);
    void sendToShell(JobId shell, const QByteArray &bytes);
    void resizeShell(JobId shell, int columns, int rows);
    /// So many bytes of shellArrived() are dealt with: more may come.
    void takenOfShell(JobId shell, qint64 bytes);

    /// Signal TERM, 5 s later KILL, 2 s later the connection is closed. No effect on an ended job.
    void cancel(JobId job);
    void cancelAll();
    /// See ExecProgress::isBack.
    void goOn(JobId job);
    /// Serves every job that waits for this question; late answers have no effect.
    void answer(const Answer &answer);

    /// Connections that are not authenticated yet; 64 unless set (sshd's backlog, MaxStartups).
    void setMaxConnecting(int connections);
    /// Jobs outside the queue; 1000 unless set.
    void setMaxActive(int jobs);
    /// Jobs at once behind one jump host, also of ssh_config or in a chain, and of one account; 0: no limit, which
    /// holds unless set.
    void setMaxOfGroups(int behindOneJump, int ofOneAccount);
    /// How long an authenticated session without a command is kept, in seconds; 0: it is closed at once.
    void setKeepSeconds(int seconds);
    /// The same of sessions with jump hosts alone, after setKeepSeconds(): a login there may want a second factor.
    void setKeepWaysSeconds(int seconds);
    /// Closes the sessions that nothing uses.
    void closeIdle();
    /// The network has changed, or the computer was asleep: asks every session for a sign of life; those that give none
    /// within 10 s are lost.
    void doubtAll();
    /// Connections now, those that are only kept among them.
    int openConnections() const;
    int workerCount() const { return int(m_workers.size()); }
    /// The keys that are trusted; thread-safe, and may outlive the executor.
    std::shared_ptr<HostKeys> hostKeys() const;

Q_SIGNALS:
    void progressed(const QList<ExecProgress> &progress);
    void outputArrived(const QList<ExecOutput> &outputs);
    /// The job waits for the answer; equal questions of several jobs have one id and come once for each job.
    void asked(JobId job, const Question &question);
    /// Answered, or nobody waits for it any more.
    void questionClosed(quint64 question);
    void ended(const QList<ExecEnd> &ends);
    /// How far each of these transfers is.
    void transferred(const QHash<JobId, TransferProgress> &progress);
    void shellArrived(JobId shell, const QByteArray &bytes);
    void connectionsChanged(int open);

private:
    void drain();
    void wakeAll();
    JobId enqueue(std::shared_ptr<Task> task);
    void forShell(JobId shell, const std::function<void(ShellTask &)> &act);
    size_t workerOf(const Host &host) const;

    const std::shared_ptr<Latch> m_latch;
    QThreadPool m_workerPool;
    QThreadPool m_blockingPool;
    QThreadPool m_configuringPool;
    std::shared_ptr<WorkerServices> m_services;
    std::vector<std::unique_ptr<Worker>> m_workers;
    int m_openConnections = 0;
};
