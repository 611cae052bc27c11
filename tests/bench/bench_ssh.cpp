#include "bench/figures.h"
#include "fakes/slowroute.h"
#include "lab/sshfarm.h"
#include "ssh/executor.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSet>
#include <QThread>

#include <cstdio>
#include <functional>
#include <memory>
#include <openssl/evp.h>
#include <sys/resource.h>

// bench_ssh [HOSTS [ACTIVE [COMMAND]]]: runs the command on a farm of real sshd's on this computer: first; again, on
// the sessions that are open by then; once more with all hosts behind one jump host; much output of 50 of them; `sleep
// 2` on 50 of them over ways with a round trip of 20 ms. Then a command without end is begun on all of them and
// cancelled. Prints what each cost this process. The servers' share of the processor is not in it, but bounds the wall
// time. Before all that it prints what the cryptography of one connection costs by itself: no client is cheaper.

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

/// Milliseconds of the processor for each time.
double costOf(int times, const std::function<bool()> &work)
{
    const double before = cpuSeconds();
    bool good = true;
    for (int i = 0; i < times; ++i)
        good = work() && good;
    return good ? 1000 * (cpuSeconds() - before) / times : -1;
}

/// What no client can do without, with the usual algorithms: our half of a key exchange, the check of the host's
/// signature, and ours.
double cryptoFloor()
{
    const auto freed = [](EVP_PKEY *key) {
        return std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY *)>(key, EVP_PKEY_free);
    };
    const auto theirs = freed(EVP_PKEY_Q_keygen(nullptr, nullptr, "X25519"));
    const auto signer = freed(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    const QByteArray text(32, 'x'); // a hash of the exchange
    QByteArray signature(64, '\0');
    const auto sign = [&] {
        const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
        size_t size = 64;
        return EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, signer.get()) == 1 &&
               EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                              reinterpret_cast<const unsigned char *>(text.constData()), size_t(text.size())) == 1;
    };
    const auto verify = [&] {
        const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
        return EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, signer.get()) == 1 &&
               EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.constData()), 64,
                                reinterpret_cast<const unsigned char *>(text.constData()), size_t(text.size())) == 1;
    };
    const auto exchange = [&] {
        const auto ours = freed(EVP_PKEY_Q_keygen(nullptr, nullptr, "X25519"));
        const std::unique_ptr<EVP_PKEY_CTX, void (*)(EVP_PKEY_CTX *)> context(EVP_PKEY_CTX_new(ours.get(), nullptr),
                                                                              EVP_PKEY_CTX_free);
        unsigned char secret[32];
        size_t size = sizeof secret;
        return EVP_PKEY_derive_init(context.get()) == 1 && EVP_PKEY_derive_set_peer(context.get(), theirs.get()) == 1 &&
               EVP_PKEY_derive(context.get(), secret, &size) == 1;
    };
    constexpr int times = 2000;
    const double exchanged = costOf(times, exchange);
    const double signedIn = costOf(times, sign);
    const double verified = costOf(times, verify);
    std::printf("%-30s x25519 %.0f us, ed25519 sign %.0f us, verify %.0f us: %.2f ms a host\n",
                "the cryptography alone", 1000 * exchanged, 1000 * signedIn, 1000 * verified,
                exchanged + signedIn + verified);
    return exchanged + signedIn + verified;
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

    ~SshBench() override
    {
        if (!m_far.isRunning())
            return;
        QMetaObject::invokeMethod(
            &m_network, [this] { m_routes.clear(); }, Qt::BlockingQueuedConnection);
        m_far.quit();
        m_far.wait();
    }

    void begin()
    {
        m_network.moveToThread(&m_far);
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
            m_kbBefore = residentKb();
            connect(m_executor.get(), &Executor::ended, this, &SshBench::count);
            connect(m_executor.get(), &Executor::outputArrived, this, &SshBench::noteOutput);
            next();
        });
    }

private:
    static constexpr int cancelling = 6;

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
            return runOn("sleep 2 on 50 at 20 ms", farAway(hosts.first(qMin<qsizetype>(50, hosts.size()))), "sleep 2",
                         m_active);
        case cancelling - 1:
            m_executor->closeIdle();
            return runOn("cancel", hosts, "echo here; exec sleep 600", int(hosts.size()));
        default:
            whenDone(m_farm.stop(), this, [](const Done &) { QCoreApplication::quit(); });
        }
    }

    /// The routes are walked by a thread of their own, as a network is.
    QList<Host> farAway(QList<Host> hosts)
    {
        m_far.start();
        for (Host &host : hosts) {
            QMetaObject::invokeMethod(
                &m_network,
                [this, &host] {
                    m_routes.push_back(std::make_unique<SlowRoute>(host, 20));
                    host.hostKeyAlias = QStringLiteral("[%1]:%2").arg(host.address).arg(host.port);
                    host.address = QStringLiteral("127.0.0.1");
                    host.port = m_routes.back()->port();
                },
                Qt::BlockingQueuedConnection);
        }
        return hosts;
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

    bool isCancelling() const { return m_phase == cancelling; }

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
        const int open = m_executor->openConnections();
        if (m_phase == 1) // all of them are connected by now, and were not before
            std::printf("%-30s %.1f KB a connected host (%d), the first costs %.1f times the cryptography\n", "",
                        open > 0 ? double(residentKb() - m_kbBefore) / open : 0, open, 1000 * cpu / m_count / m_floor);
        std::printf("%-30s %4d of %4d, %8lld bytes: wall %6.2f s, client CPU %5.2f s (%.2f ms a host), %s, %s\n",
                    m_title, m_ok, m_count, m_bytes, double(m_watch.elapsed()) / 1000, cpu, 1000 * cpu / m_count,
                    figures::statusLine("VmHWM").constData(), figures::statusLine("Threads").constData());
        next();
    }

    static qint64 residentKb() { return figures::statusLine("VmRSS").split(' ').value(1).toLongLong(); }

    const int m_active;
    const double m_floor = cryptoFloor();
    qint64 m_kbBefore = 0;
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
    QThread m_far;
    QObject m_network; ///< lives in it
    std::vector<std::unique_ptr<SlowRoute>> m_routes;
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
