// bench_window [HOSTS]: the window with a farm of real sshd's. `uptime` on all hosts at once (default 1,000), then 300
// of them stream 1 MB each. Prints memory, threads and the gaps of the event loop: how much later than due a timer
// came, as it was and without the time that this thread stood ready but had no processor (the servers run on the same
// one).
#include "app/inventoryaccount.h"
#include "app/translations.h"
#include "bench/figures.h"
#include "fakes/farminventory.h"
#include "lab/sshfarm.h"
#include "views/mainwindow.h"
#include "views/outputaccess.h"
#include "views/runspage.h"
#include "window/application.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

namespace {

using figures::Numbers;
using figures::statusLine;

constexpr double beat = 5; // ms

/// ms that this thread was ready to run and did not.
double runDelay()
{
    QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() / 1e6 : 0;
}

/// A timer that should come every 5 ms, and how late it came.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(int(beat));
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const double delay = runDelay();
            const double late = double(m_since.nsecsElapsed()) / 1e6 - beat;
            gaps.values.push_back(std::max(late, 0.0));
            net.values.push_back(std::max(late - (delay - m_delay), 0.0));
            m_delay = delay;
            m_since.restart();
        });
    }
    void start()
    {
        gaps = net = {};
        m_delay = runDelay();
        m_since.start();
        m_timer.start();
    }
    void stop() { m_timer.stop(); }

    Numbers gaps, net;

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_delay = 0;
};

class WindowBench : public QObject
{
public:
    explicit WindowBench(int hosts) : m_farm(FarmOptions{plainHosts(hosts)})
    {
        connect(&m_poll, &QTimer::timeout, this,
                [this] { m_threads = std::max(m_threads, statusLine("Threads").split(' ').value(1).toInt()); });
    }

    void begin()
    {
        whenDone(m_farm.start(), this, [this](const Done &done) {
            if (!done) {
                std::fprintf(stderr, "%s\n", qPrintable(done.error().message));
                return QCoreApplication::exit(1);
            }
            open();
        });
    }

private:
    void open()
    {
        QFile inventory(m_folder.filePath(QStringLiteral("farm.csv")));
        if (!inventory.open(QIODevice::WriteOnly))
            return QCoreApplication::exit(1);
        inventory.write(farmInventory(m_farm.hosts()));
        inventory.close();
        EngineOptions options;
        options.profile = m_folder.filePath(QStringLiteral("profile"));
        options.knownHosts = {m_farm.knownHostsFile()};
        m_application = std::make_unique<Application>(options);
        m_application->window().resize(1440, 900);
        m_application->start();
        Engine &engine = m_application->engine();
        if (!engine.accounts.addTemporary(*accountOfInventory(inventory.fileName())))
            return QCoreApplication::exit(1);
        connect(&engine.runner, &Runner::runEnded, this, &WindowBench::ended);
        connect(&engine.inventory, &Inventory::changed, this, [this] {
            if (!m_hasBegun && m_application->engine().inventory.instances().size() == m_farm.hosts().size())
                runOnAll();
        });
    }

    void runOnAll()
    {
        m_hasBegun = true;
        std::printf("%lld hosts in the window: %s, %s\n", qlonglong(m_farm.hosts().size()),
                    statusLine("VmHWM").constData(), statusLine("Threads").constData());
        run(QStringLiteral("uptime"), m_farm.hosts().size());
    }

    /// On the first `count` hosts; the page of the run is shown, as the button does it.
    void run(const QString &command, qsizetype count)
    {
        m_heartbeat.start();
        m_watch.start();
        m_threads = 0;
        m_poll.start(100);
        Policy policy;
        policy.parallel = int(count);
        const RunRequest request{Plan::command(command, QStringLiteral("all"), policy), QStringLiteral("all"),
                                 m_farm.hosts().mid(0, count)};
        whenDone(m_application->engine().runner.start(request), this, [this](const Result<Run *> &run) {
            if (!run)
                return QCoreApplication::exit(1);
            m_application->window().showPage(QStringLiteral("runs"));
            m_application->window().findChild<RunsPage *>()->showRun(*run);
        });
    }

    void ended(const Run *ended)
    {
        m_heartbeat.stop();
        m_poll.stop();
        std::printf("%lld hosts, %d ok: wall %.1f s, %s, most threads %d\n", qlonglong(ended->lanes().size()),
                    ended->counts().value(LaneStatus::State::Ok), double(m_watch.elapsed()) / 1000,
                    statusLine("VmHWM").constData(), m_threads);
        m_heartbeat.gaps.print("event loop: later than due");
        m_heartbeat.net.print("event loop: net of the scheduler's delay");
        if (m_streamed) {
            m_application.reset();
            whenDone(m_farm.stop(), this, [](const Done &) { QCoreApplication::quit(); });
            return;
        }
        m_streamed = true;
        run(QStringLiteral("seq -f 'line %.0f of a host that has much to say' 1 22000"), 300);
    }

    SshFarm m_farm;
    QTemporaryDir m_folder;
    std::unique_ptr<Application> m_application;
    Heartbeat m_heartbeat;
    QElapsedTimer m_watch;
    QTimer m_poll;
    int m_threads = 0;
    bool m_hasBegun = false;
    bool m_streamed = false;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    installOutputAccess();
    const Translations translations({});
    WindowBench bench(argc > 1 ? QByteArray(argv[1]).toInt() : 1000);
    bench.begin();
    return QApplication::exec();
}
