#include "ssh/sshbench.h"

#include <QTest>

Done MemorySink::write(int lane, Stream stream, QByteArrayView bytes, qint64)
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

qint64 MemorySink::total()
{
    const std::lock_guard lock(m_mutex);
    return m_total;
}

QByteArray MemorySink::of(int lane, Stream stream)
{
    const std::lock_guard lock(m_mutex);
    return m_bytes.value({lane, stream});
}

PlainThreads::~PlainThreads()
{
    for (std::thread &thread : m_threads)
        thread.join();
}

Starter PlainThreads::starter()
{
    return [this](std::function<void()> work) {
        const std::lock_guard lock(m_mutex);
        m_threads.emplace_back(std::move(work));
    };
}

Bench::Bench(ExecutorOptions options)
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

ExecutorOptions Bench::quiet(const QString &knownHosts)
{
    ExecutorOptions options;
    options.knownHostsFiles = {knownHosts};
    options.agentSocket.clear();
    options.readSshConfig = false;
    options.sshFolder = QStringLiteral("/nonexistent");
    return options;
}

ExecRequest Bench::request(const Host &host, const QByteArray &command, int lane) const
{
    ExecRequest result;
    result.host = host;
    result.command = command;
    result.lane = lane;
    result.sink = sink;
    return result;
}

bool Bench::await(JobId job, int ms)
{
    return QTest::qWaitFor([&] { return ends.contains(job); }, ms);
}

bool Bench::awaitCount(int count, int ms)
{
    return QTest::qWaitFor([&] { return ends.size() >= count; }, ms);
}

ExecEnd Bench::run(const ExecRequest &what)
{
    const JobId job = executor->start(what);
    if (!await(job, 40000))
        qWarning("no end came");
    return ends.value(job);
}

ExecEnd Bench::run(const Host &host, const QByteArray &command)
{
    return run(request(host, command));
}

bool startFarm(SshFarm &farm)
{
    const Async<void> started = farm.start();
    if (!QTest::qWaitFor([&] { return started.isFinished(); }, 30000))
        return false;
    const Done done = answerOf<void>(started);
    if (!done)
        qWarning("%s", qUtf8Printable(done.error().message));
    return done.has_value();
}
