#include "lab/faults.h"
#include "lab/sshfarm.h"
#include "ssh/executor.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <cstdio>

// bench_dead [HOSTS]: a command on real sshd's of this computer, 7 of 10 of so many hosts alone and then together with
// dead ones: a third each that never answer, that refuse, and that take a connection and say nothing. How much later
// the living end then; no more than 10 % is wanted.

namespace {

/// Seconds until all the living have ended; -1 where one has not ended well.
double secondsOf(const SshFarm &farm, const QList<Host> &hosts, const QSet<QString> &living)
{
    ExecutorOptions options;
    options.knownHostsFiles = {farm.knownHostsFile()};
    options.agentSocket.clear();
    options.readSshConfig = false;
    Executor executor(options);
    QSet<JobId> waiting;
    bool isWell = true;
    QObject::connect(&executor, &Executor::ended, &executor, [&](const QList<ExecEnd> &ends) {
        for (const ExecEnd &end : ends) {
            if (waiting.remove(end.job) && end.state != ExecState::Ok) {
                isWell = false;
                std::fprintf(stderr, "%s\n", qPrintable(end.error.message));
            }
        }
    });
    QElapsedTimer watch;
    watch.start();
    for (const Host &host : hosts) {
        ExecRequest request;
        request.host = host;
        request.command = "uptime";
        const JobId job = executor.start(request);
        if (living.contains(host.key))
            waiting.insert(job);
    }
    if (!QTest::qWaitFor([&] { return waiting.isEmpty(); }, 600'000) || !isWell)
        return -1;
    return double(watch.nsecsElapsed()) / 1e9;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int count = std::max(10, QCoreApplication::arguments().value(1, QStringLiteral("1000")).toInt());
    SshFarm farm({plainHosts(count * 7 / 10)});
    FaultServer hole(FaultServer::Kind::Blackhole);
    FaultServer closed(FaultServer::Kind::Closed);
    FaultServer tarpit(FaultServer::Kind::Tarpit);
    const Async<void> started = farm.start();
    if (!QTest::qWaitFor([&] { return started.isFinished(); }, 60'000) || !answerOf<void>(started) || !hole.start() ||
        !closed.start() || !tarpit.start())
        return 126;
    QList<Host> alive = farm.hosts();
    QSet<QString> living;
    QList<Host> mixed;
    const FaultServer *const faults[] = {&hole, &closed, &tarpit};
    for (int i = 0, next = 0; i < count; ++i) { // 3 of 10, all through
        if (i % 10 < 7 && next < alive.size()) {
            living.insert(alive.at(next).key);
            mixed += alive.at(next++);
            continue;
        }
        Host dead = alive.first();
        dead.key = QStringLiteral("dead/%1").arg(i);
        dead.address = QStringLiteral("127.0.0.1");
        dead.port = faults[i % 3]->port();
        dead.user = QStringLiteral("ghost-%1").arg(i);
        mixed += dead;
    }
    secondsOf(farm, alive.first(qMin<qsizetype>(50, alive.size())), living); // whatever the first connections cost
    const double alone = secondsOf(farm, alive, living);
    const double among = secondsOf(farm, mixed, living);
    std::printf("%lld living hosts alone %.2f s, among %lld dead ones %.2f s: %+.1f %%\n", qlonglong(alive.size()),
                alone, qlonglong(mixed.size() - alive.size()), among, 100 * (among / alone - 1));
    const Async<void> stopped = farm.stop();
    static_cast<void>(QTest::qWaitFor([&] { return stopped.isFinished(); }, 20'000));
    if (alone < 0 || among < 0)
        return 126;
    return among <= 1.1 * alone ? 0 : 1;
}
