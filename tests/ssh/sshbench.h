#pragma once

#include "lab/faults.h"
#include "lab/sshfarm.h"
#include "ssh/executor.h"

#include <QHash>
#include <QSignalSpy>
#include <QTest>

#include <mutex>
#include <thread>

/// Keeps output in memory, by lane; can be made to fail or to be busy. Thread-safe.
class MemorySink final : public OutputSink
{
public:
    Done write(int lane, Stream stream, QByteArrayView bytes, qint64) override
    {
        const std::lock_guard lock(m_mutex);
        ++m_writes;
        if (m_busyFor > 0) {
            --m_busyFor;
            return failure(Error::Busy, QStringLiteral("busy"));
        }
        if (m_failAfter >= 0 && m_total + bytes.size() > m_failAfter)
            return failure(Error::Failed, QStringLiteral("No space left on device"));
        m_total += bytes.size();
        m_largest = qMax(m_largest, bytes.size());
        if (m_keeps)
            m_bytes[{lane, stream}] += bytes.toByteArray();
        return {};
    }
    QByteArray out(int lane = 0) { return of(lane, Stream::Out); }
    QByteArray err(int lane = 0) { return of(lane, Stream::Err); }
    QByteArray note(int lane = 0) { return of(lane, Stream::Note); }
    qint64 total()
    {
        const std::lock_guard lock(m_mutex);
        return m_total;
    }
    void failAfter(qint64 bytes) { m_failAfter = bytes; }
    void beBusyFor(int writes) { m_busyFor = writes; }
    void countOnly() { m_keeps = false; }
    qsizetype largestChunk() const { return m_largest; }

private:
    QByteArray of(int lane, Stream stream)
    {
        const std::lock_guard lock(m_mutex);
        return m_bytes.value({lane, stream});
    }

    std::mutex m_mutex;
    QMap<std::pair<int, Stream>, QByteArray> m_bytes;
    qint64 m_total = 0;
    qint64 m_failAfter = -1;
    qsizetype m_largest = 0;
    int m_writes = 0;
    int m_busyFor = 0;
    bool m_keeps = true;
};

/// Threads that are joined at the end: what ThreadSanitizer can follow.
class PlainThreads
{
public:
    ~PlainThreads()
    {
        for (std::thread &thread : m_threads)
            thread.join();
    }
    Starter starter()
    {
        return [this](std::function<void()> work) {
            const std::lock_guard lock(m_mutex);
            m_threads.emplace_back(std::move(work));
        };
    }

private:
    std::mutex m_mutex;
    std::vector<std::thread> m_threads;
};

/// An executor with plain threads and everything it has said so far.
class Bench : public QObject
{
public:
    explicit Bench(ExecutorOptions options)
    {
        options.startWorker = m_threads.starter();
        options.startBlocking = m_threads.starter();
        executor = std::make_unique<Executor>(options);
        connect(executor.get(), &Executor::ended, this, [this](const QList<ExecEnd> &list) {
            for (const ExecEnd &end : list)
                ends.insert(end.job, end);
        });
        connect(executor.get(), &Executor::asked, this, [this](JobId job, const Question &question) {
            questions += question;
            askedJobs += job;
        });
        connect(executor.get(), &Executor::progressed, this, [this](const QList<ExecProgress> &list) {
            for (const ExecProgress &step : list)
                states[step.job] = step.state;
        });
        connect(executor.get(), &Executor::outputArrived, this, [this](const QList<ExecOutput> &list) {
            for (const ExecOutput &output : list)
                outputs[output.job] = output;
        });
    }

    /// Without the agent, ssh_config and keys of who runs the test.
    static ExecutorOptions quiet(const QString &knownHosts)
    {
        ExecutorOptions options;
        options.knownHostsFiles = {knownHosts};
        options.agentSocket.clear();
        options.readSshConfig = false;
        options.sshFolder = QStringLiteral("/nonexistent");
        return options;
    }

    ExecRequest request(const Host &host, const QByteArray &command, int lane = 0) const
    {
        ExecRequest result;
        result.host = host;
        result.command = command;
        result.lane = lane;
        result.sink = sink;
        return result;
    }

    bool await(JobId job, int ms = 20000)
    {
        return QTest::qWaitFor([&] { return ends.contains(job); }, ms);
    }
    bool awaitCount(int count, int ms = 60000)
    {
        return QTest::qWaitFor([&] { return ends.size() >= count; }, ms);
    }
    ExecEnd run(const ExecRequest &what)
    {
        const JobId job = executor->start(what);
        if (!await(job, 40000))
            qWarning("no end came");
        return ends.value(job);
    }
    ExecEnd run(const Host &host, const QByteArray &command) { return run(request(host, command)); }

private:
    PlainThreads m_threads; // joined after the executor has ended

public:
    std::shared_ptr<MemorySink> sink = std::make_shared<MemorySink>();
    std::unique_ptr<Executor> executor;
    QHash<JobId, ExecEnd> ends;
    QHash<JobId, ExecState> states;
    QHash<JobId, ExecOutput> outputs;
    QList<Question> questions;
    QList<JobId> askedJobs;
};

/// Starts a farm, or says why not.
inline bool startFarm(SshFarm &farm)
{
    const Async<void> started = farm.start();
    if (!QTest::qWaitFor([&] { return started.isFinished(); }, 30000))
        return false;
    const Done done = answerOf<void>(started);
    if (!done)
        qWarning("%s", qUtf8Printable(done.error().message));
    return done.has_value();
}
