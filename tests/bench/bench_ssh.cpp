#include "lab/sshfarm.h"
#include "ssh/executor.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>

#include <cstdio>
#include <sys/resource.h>

// bench_ssh [HOSTS [ACTIVE [COMMAND]]]: runs the command on a farm of real sshd's on this computer, and prints what it
// cost this process. The servers' share of the processor is not in it, but bounds the wall time. Then a command without
// end is begun on all of them and cancelled.

namespace {

class CountingSink final : public OutputSink
{
public:
    Done write(int, Stream, QByteArrayView, qint64) override { return {}; }
};

double cpuSeconds()
{
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

QByteArray statusLine(const char *name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf(name);
    return at < 0 ? QByteArray() : text.mid(at, text.indexOf('\n', at) - at).simplified();
}

class SshBench : public QObject
{
public:
    SshBench(int hosts, int active, QByteArray command)
        : m_active(active),
          m_command(std::move(command)),
          m_farm(FarmOptions{plainHosts(hosts), false, {}, 4000, 1, {}})
    {
    }

    void begin()
    {
        whenDone(m_farm.start(), this, [this](const Done &done) {
            if (!done) {
                std::fprintf(stderr, "%s\n", qPrintable(done.error().message));
                return QCoreApplication::exit(1);
            }
            runAll();
        });
    }

private:
    void runAll()
    {
        ExecutorOptions options;
        options.knownHostsFiles = {m_farm.knownHostsFile()};
        options.agentSocket.clear();
        m_executor = std::make_unique<Executor>(options);
        m_executor->setMaxConnecting(64);
        m_executor->setMaxActive(m_active);
        connect(m_executor.get(), &Executor::ended, this, &SshBench::count);
        m_memoryBefore = statusLine("VmRSS");
        m_cpuBefore = cpuSeconds();
        m_watch.start();
        const QList<Host> hosts = m_farm.hosts();
        m_left = int(hosts.size());
        for (int i = 0; i < hosts.size(); ++i) {
            ExecRequest request;
            request.host = hosts.at(i);
            request.command = m_command;
            request.lane = i;
            request.sink = std::make_shared<CountingSink>();
            m_executor->start(request);
        }
    }

    void count(const QList<ExecEnd> &ends)
    {
        for (const ExecEnd &end : ends) {
            --m_left;
            m_bytes += end.output.outBytes + end.output.errBytes;
            if (end.state == ExecState::Ok)
                ++m_ok;
            else
                std::fprintf(stderr, "%s\n", qPrintable(end.error.message));
        }
        if (m_left > 0)
            return;
        std::printf("%d of %lld ok, %lld bytes: wall %.2f s, client CPU %.2f s, %s (before: %s), %s\n", m_ok,
                    qlonglong(m_farm.hosts().size()), m_bytes, double(m_watch.elapsed()) / 1000,
                    cpuSeconds() - m_cpuBefore, statusLine("VmHWM").constData(), m_memoryBefore.constData(),
                    statusLine("Threads").constData());
        m_executor->disconnect(this);
        cancelAll();
    }

    /// All hosts at once; cancelled when every one has printed, so that the command is there.
    void cancelAll()
    {
        m_executor->setMaxActive(int(m_farm.hosts().size()));
        m_left = int(m_farm.hosts().size());
        m_ok = 0;
        connect(m_executor.get(), &Executor::outputArrived, this, [this](const QList<ExecOutput> &outputs) {
            for (const ExecOutput &output : outputs)
                m_printed.insert(output.job);
            if (m_printed.size() < m_farm.hosts().size() || m_cancelling)
                return;
            m_cancelling = true;
            m_watch.start();
            m_executor->cancelAll();
        });
        connect(m_executor.get(), &Executor::ended, this, [this](const QList<ExecEnd> &ends) {
            for (const ExecEnd &end : ends) {
                --m_left;
                m_ok += end.state == ExecState::Cancelled && !end.mayStillRun;
            }
            if (m_left > 0)
                return;
            std::printf("%d of %lld cancelled, their commands gone: %.2f s\n", m_ok, qlonglong(m_farm.hosts().size()),
                        double(m_watch.elapsed()) / 1000);
            whenDone(m_farm.stop(), this, [](const Done &) { QCoreApplication::quit(); });
        });
        const QList<Host> hosts = m_farm.hosts();
        for (const Host &host : hosts) {
            ExecRequest request;
            request.host = host;
            request.command = "echo here; exec sleep 600";
            request.sink = std::make_shared<CountingSink>();
            m_executor->start(request);
        }
    }

    const int m_active;
    const QByteArray m_command;
    SshFarm m_farm;
    std::unique_ptr<Executor> m_executor;
    QElapsedTimer m_watch;
    QByteArray m_memoryBefore;
    double m_cpuBefore = 0;
    int m_left = 0;
    int m_ok = 0;
    qlonglong m_bytes = 0;
    QSet<JobId> m_printed;
    bool m_cancelling = false;
};

} // namespace

int main(int count, char **words)
{
    QCoreApplication app(count, words);
    const QStringList arguments = QCoreApplication::arguments();
    SshBench bench(arguments.value(1, QStringLiteral("300")).toInt(), arguments.value(2, QStringLiteral("64")).toInt(),
                   arguments.value(3, QStringLiteral("uptime")).toUtf8());
    bench.begin();
    return QCoreApplication::exec();
}
