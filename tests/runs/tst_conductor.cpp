#include "fakes/awaited.h"
#include "fakes/quickfolder.h"
#include "fakes/tablejournal.h"
#include "fakes/tableperformer.h"
#include "runs/conductor.h"
#include "runs/history.h"
#include "runs/runner.h"

#include <QTest>

using State = LaneStatus::State;

/// Stops the world at every line of the journal and looks at what the next start makes of it.
class TestConductor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingTwiceAndNothingLostWhereverTheWorldStops_data();
    void nothingTwiceAndNothingLostWhereverTheWorldStops();
    void nothingIsBegunBeforeTheRunIsWrittenDown();

private:
    struct World
    {
        QuickFolder folder;
        TableJournal journal{folder.path()};
        TablePerformer performer;
    };
    static RunRequest request();
    static void fillTable(TablePerformer &performer);
    static int linesOfAWholeRun();
};

RunRequest TestConductor::request()
{
    Policy policy;
    policy.parallel = 2;
    policy.batches = {QStringLiteral("1"), QStringLiteral("3")};
    RunRequest request{
        Plan::command(QStringLiteral("restart-the-bank"), QStringLiteral("all"), policy), QStringLiteral("all"), {}};
    for (const char *name : {"a", "b", "c", "d", "e", "f"}) {
        Host host;
        host.key = QString::fromLatin1(name);
        host.name = host.key;
        host.address = QStringLiteral("127.0.0.1");
        request.hosts.append(host);
    }
    request.hosts[4].address.clear();
    return request;
}

void TestConductor::fillTable(TablePerformer &performer)
{
    TableHost failing;
    failing.exit = 3;
    failing.output = {{Stream::Err, "no\n"}};
    performer.setHost(QStringLiteral("b"), failing);
    TableHost gone;
    gone.error = {Error::Unreachable, QStringLiteral("Nothing answers."), {}};
    performer.setHost(QStringLiteral("c"), gone);
}

int TestConductor::linesOfAWholeRun()
{
    World world;
    fillTable(world.performer);
    Runner runner(world.performer, world.journal);
    Run *run = *awaited(runner.start(request()));
    if (!QTest::qWaitFor([run] { return run->state() == Run::State::Ended; }))
        return 0;
    return static_cast<int>(world.journal.lines().size());
}

void TestConductor::nothingTwiceAndNothingLostWhereverTheWorldStops_data()
{
    QTest::addColumn<int>("lines");
    const int all = linesOfAWholeRun();
    QVERIFY(all >= 2 + 6 * 2);
    for (int lines = 0; lines <= all; ++lines)
        QTest::newRow(qPrintable(QStringLiteral("after %1 lines").arg(lines))) << lines;
}

void TestConductor::nothingTwiceAndNothingLostWhereverTheWorldStops()
{
    QFETCH(int, lines);
    World world;
    fillTable(world.performer);
    world.journal.stopAfter(lines);
    connect(&world.journal, &TableJournal::worldEnded, &world.performer, &TablePerformer::die);
    {
        Runner runner(world.performer, world.journal);
        Run *run = *awaited(runner.start(request()));
        QVERIFY(QTest::qWaitFor([&] { return world.journal.isStopped() || run->state() == Run::State::Ended; }));
        if (world.journal.lines().isEmpty())
            QVERIFY(world.performer.begun().isEmpty()); // not one act before the first line
    }
    QHash<QString, int> times;
    for (const Act &act : world.performer.begun())
        ++times[act.host.name];
    for (const int count : times)
        QCOMPARE(count, 1);

    // The next start.
    const QStringList kept = world.journal.lines();
    TablePerformer after;
    Runner next(after, world.journal);
    History history(world.journal);
    const auto open = history.open(1);
    QVERIFY(QTest::qWaitFor([&] { return open.isFinished(); }));
    const auto opened = answerOf<std::shared_ptr<Run>>(open);
    if (kept.isEmpty()) {
        QVERIFY(!opened); // nothing was begun, nothing is there
        return;
    }
    QVERIFY(opened);
    const Run &run = **opened;
    const bool whole = kept.contains(QStringLiteral("end 1"));
    QCOMPARE(run.state(), whole ? Run::State::Ended : Run::State::Interrupted);
    QCOMPARE(run.lanes().size(), 6); // no host is forgotten
    for (int lane = 0; lane < 6; ++lane) {
        const LaneStatus &status = run.lanes().at(lane);
        QVERIFY(status.hasEnded());
        const auto line = [&](State state) {
            return kept.contains(QStringLiteral("lane %1 %2").arg(lane).arg(word(state)));
        };
        if (status.state == State::Lost) {
            QVERIFY(!line(State::Ok) && !line(State::Failed) && !line(State::Unreachable));
            QVERIFY(!status.error.message.isEmpty());
        } else if (lane == 4) {
            QCOMPARE(status.state, State::Skipped); // it has no address
        } else {
            QVERIFY(line(status.state)); // only what was written down
        }
        // A host that was begun never looks as if it had not been.
        if (times.contains(status.host.name))
            QVERIFY(status.state != State::Skipped && status.state != State::Cancelled &&
                    status.state != State::Queued);
    }
    QVERIFY(after.begun().isEmpty()); // nothing is run again by itself
}

void TestConductor::nothingIsBegunBeforeTheRunIsWrittenDown()
{
    World world;
    world.journal.stopAfter(0);
    Runner runner(world.performer, world.journal);
    Run *run = *awaited(runner.start(request()));
    QVERIFY(!QTest::qWaitFor([&] { return !world.performer.begun().isEmpty(); }, 50));
    QCOMPARE(run->state(), Run::State::Running);
    run->stop(); // while it waits for the disk
    QCOMPARE(run->counts().value(State::Cancelled), 5);
    QVERIFY(world.performer.begun().isEmpty());
}

QTEST_GUILESS_MAIN(TestConductor)
#include "tst_conductor.moc"
