#include "fakes/awaited.h"
#include "fakes/heldmemory.h"
#include "lab/sshfarm.h"
#include "runs/runner.h"
#include "ssh/executor.h"
#include "storage/journalfile.h"
#include "world/execution.h"

#include <QTemporaryDir>
#include <QTest>

/// A day of work, shortened: run after run over sessions that stay open, with all that a run has. MAESTRO_SWEEP says
/// how many.
class TestManyRuns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runsInARowLeaveNothingBehind();
};

void TestManyRuns::runsInARowLeaveNothingBehind()
{
#ifdef MAESTRO_SANITIZED
    const int runs = std::max(40, qEnvironmentVariableIntValue("MAESTRO_SWEEP"));
#else
    const int runs = std::max(40, 10 * qEnvironmentVariableIntValue("MAESTRO_SWEEP"));
#endif
    constexpr int hosts = 4;
    SshFarm farm({plainHosts(hosts)});
    const Async<void> farmStarted = farm.start();
    QTRY_VERIFY_WITH_TIMEOUT(farmStarted.isFinished(), 30'000);
    QVERIFY(answerOf<void>(farmStarted));
    const QTemporaryDir folder;
    JournalFile journal(folder.path());
    ExecutorOptions options;
    options.knownHostsFiles = {farm.knownHostsFile()};
    options.agentSocket.clear();
    options.sshFolder = folder.path();
    options.keepSeconds = 600;
    Executor executor(options);
    Execution execution(executor, {HostKeyPolicy::Strict, false});
    Runner runner(execution, journal);
    const Plan plan = Plan::command(QStringLiteral("hostname; seq 1 200"), QStringLiteral("all"), {});
    const int warm = runs / 4; // until everything has been made that is made once
    qint64 held = 0;
    uint files = 0;
    for (int i = 0; i < runs; ++i) {
        const auto started = awaited(runner.start({plan, QStringLiteral("all"), farm.hosts()}));
        QVERIFY(started);
        Run *run = *started;
        QTRY_VERIFY_WITH_TIMEOUT(run->state() == Run::State::Ended, 30'000);
        QCOMPARE(run->counts().value(LaneStatus::State::Ok), hosts);
        runner.forget(run);
        if (i + 1 == warm) {
            held = heldMemory();
            files = openFiles();
        }
    }
    const qint64 grown = heldMemory() - held;
    QVERIFY2(grown < 200'000, qPrintable(QStringLiteral("%1 bytes more after %2 runs").arg(grown).arg(runs - warm)));
    QTRY_VERIFY2(openFiles() <= files, qPrintable(QString::number(openFiles()))); // fewer, where a thread has gone
    QCOMPARE(executor.openConnections(), hosts);
    qInfo("%d runs: %lld bytes more, %u open files, %u before", runs, grown, openFiles(), files);
    const Async<void> stopped = farm.stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20'000);
}

QTEST_GUILESS_MAIN(TestManyRuns)
#include "tst_manyruns.moc"
