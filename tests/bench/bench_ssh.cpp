#include "bench/figures.h"
#include "lab/sshfarm.h"
#include "ssh/executor.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSet>

#include <cstdio>
#include <sys/resource.h>

// bench_ssh [HOSTS [ACTIVE [COMMAND]]]: runs the command on a farm of real sshd's on this computer: first; again, on
// the sessions that are open by then; once more with all hosts behind one jump host; much output of 50 of them. Then a
// command without end is begun on all of them and cancelled. Prints what each cost this process. The servers' share of
// the processor is not in it, but bounds the wall time.

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

class SshBench : public QObject
{
public:
    SshBench(int hosts, int active, QByteArray command)
        : m_active(active),
          m_command(std::move(command)),
          m_farm(FarmOptions{plainHosts(hosts)})
    {
    }

    void begin()
    {
        whenDone(m_farm.start(), this, [this](const Done &done) {
            if (!done) {
                std::fprintf(stderr, "%s\n", qPrintable(done.error().message));
                return QCoreApplication::exit(1);
            }
            ExecutorOptions options;
            options.knownHostsFiles = {m_farm.knownHostsFile()};
            options.agentSocket.clear();
            options.readSshConfig = false;
            options.keepSeconds = 600;
            m_executor = std::make_unique<Executor>(options);
            connect(m_executor.get(), &Executor::ended, this, &SshBench::count);
            connect(m_executor.get(), &Executor::outputArrived, this, &SshBench::noteOutput);
            next();
        });
    }

private:
    void next()
    {
        const QList<Host> hosts = m_farm.hosts();
        switch (m_phase++) {
        case 0:
            return runOn("first command", hosts, m_command, m_active);
        case 1:
            return runOn("second command, open sessions", hosts, m_command, m_active);
        case 2:
            return runOn("behind one jump host", behindTheFirst(hosts), m_command, m_active);
        case 3:
            return runOn("10 MB from each of 50", hosts.first(qMin<qsizetype>(50, hosts.size())),
                         "yes 'a line of text that is as long as lines are' | head -c 10000000", m_active);
        case 4:
            m_executor->closeIdle();
            return runOn("cancel", hosts, "echo here; exec sleep 600", int(hosts.size()));
        default:
            whenDone(m_farm.stop(), this, [](const Done &) { QCoreApplication::quit(); });
        }
    }

    static QList<Host> behindTheFirst(QList<Host> hosts)
    {
        const Host first = hosts.takeFirst();
        for (Host &host : hosts)
            host.jump = QStringLiteral("%1@%2:%3").arg(first.user, first.address).arg(first.port);
        return hosts;
    }

    void runOn(const char *title, const QList<Host> &hosts, const QByteArray &command, int active)
    {
        m_title = title;
        m_count = m_left = int(hosts.size());
        m_ok = 0;
        m_bytes = 0;
        m_printed.clear();
        m_executor->setMaxConnecting(64);
        m_executor->setMaxActive(active);
        m_cpuBefore = cpuSeconds();
        m_watch.start();
        for (int i = 0; i < hosts.size(); ++i) {
            ExecRequest request;
            request.host = hosts.at(i);
            request.command = command;
            request.lane = i;
            request.sink = std::make_shared<CountingSink>();
            m_executor->start(request);
        }
    }

    bool isCancelling() const { return m_phase == 5; }

    /// All are cancelled when every one has printed, so that the command is there.
    void noteOutput(const QList<ExecOutput> &outputs)
    {
        for (const ExecOutput &output : outputs)
            m_printed.insert(output.job);
        if (!isCancelling() || m_printed.size() < m_count || m_ok > 0)
            return;
        m_watch.start();
        m_cpuBefore = cpuSeconds();
        m_executor->cancelAll();
    }

    void count(const QList<ExecEnd> &ends)
    {
        for (const ExecEnd &end : ends) {
            --m_left;
            m_bytes += end.output.outBytes + end.output.errBytes;
            if (end.state == (isCancelling() ? ExecState::Cancelled : ExecState::Ok) && !end.mayStillRun)
                ++m_ok;
            else
                std::fprintf(stderr, "%s\n", qPrintable(end.error.message));
        }
        if (m_left > 0)
            return;
        const double cpu = cpuSeconds() - m_cpuBefore;
        std::printf("%-30s %4d of %4d, %8lld bytes: wall %6.2f s, client CPU %5.2f s (%.2f ms a host), %s, %s\n",
                    m_title, m_ok, m_count, m_bytes, double(m_watch.elapsed()) / 1000, cpu, 1000 * cpu / m_count,
                    figures::statusLine("VmHWM").constData(), figures::statusLine("Threads").constData());
        next();
    }

    const int m_active;
    const QByteArray m_command;
    SshFarm m_farm;
    std::unique_ptr<Executor> m_executor;
    QElapsedTimer m_watch;
    const char *m_title = "";
    double m_cpuBefore = 0;
    int m_phase = 0;
    int m_count = 0;
    int m_left = 0;
    int m_ok = 0;
    qlonglong m_bytes = 0;
    QSet<JobId> m_printed;
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
