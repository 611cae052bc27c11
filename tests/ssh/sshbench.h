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
    Done write(int lane, Stream stream, QByteArrayView bytes, qint64) override;
    QByteArray out(int lane = 0) { return of(lane, Stream::Out); }
    QByteArray err(int lane = 0) { return of(lane, Stream::Err); }
    QByteArray note(int lane = 0) { return of(lane, Stream::Note); }
    qint64 total();
    void failAfter(qint64 bytes) { m_failAfter = bytes; }
    void beBusyFor(int writes) { m_busyFor = writes; }
    void countOnly() { m_keeps = false; }
    qsizetype largestChunk() const { return m_largest; }

private:
    QByteArray of(int lane, Stream stream);

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
    ~PlainThreads();
    Starter starter();

private:
    std::mutex m_mutex;
    std::vector<std::thread> m_threads;
};

/// An executor with plain threads and everything it has said so far.
class Bench : public QObject
{
public:
    explicit Bench(ExecutorOptions options);

    /// Without the agent, ssh_config and keys of who runs the test.
    static ExecutorOptions quiet(const QString &knownHosts);

    ExecRequest request(const Host &host, const QByteArray &command, int lane = 0) const;

    bool await(JobId job, int ms = 20000);
    bool awaitCount(int count, int ms = 60000);
    ExecEnd run(const ExecRequest &what);
    ExecEnd run(const Host &host, const QByteArray &command);

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
bool startFarm(SshFarm &farm);
