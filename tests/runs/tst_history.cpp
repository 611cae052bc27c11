#include "fakes/awaited.h"
#include "fakes/quickfolder.h"
#include "fakes/tableperformer.h"
#include "runs/history.h"
#include "runs/runner.h"
#include "storage/journalfile.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using State = LaneStatus::State;

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunReopensAsItWas();
    void theListSaysHowRunsStand();
    void runningAgainNeedsOnlyThePlanAndTheHosts();
    void aKilledProcessLosesNoOutput_data();
    void aKilledProcessLosesNoOutput();
    void aLivingRunOfAnotherProcessIsFollowed();
    void aRunThatIsNotKeptIsNotFound();
    void aRunWhoseOutputIsGoneStillOpens();

private:
    static QList<Host> hosts();
};

namespace {

bool ends(const Run *run)
{
    return QTest::qWaitFor([run] { return run->state() == Run::State::Ended; });
}

TableHost holding(const QByteArray &text)
{
    TableHost host;
    host.output = {{Stream::Out, text}};
    host.holds = true;
    return host;
}

/// The line that child and parent agree on.
QByteArray lineNumber(int number)
{
    return "line " + QByteArray::number(number) + " of what had arrived\n";
}

QList<Host> threeHosts()
{
    QList<Host> hosts;
    for (const char *name : {"web-1", "web-2", "web-3"}) {
        Host host;
        host.key = QStringLiteral("acct/eu/") + QString::fromLatin1(name);
        host.name = QString::fromLatin1(name);
        host.address = QStringLiteral("127.0.0.1");
        host.port = 2222;
        host.user = QStringLiteral("deploy");
        host.identityFiles = {QStringLiteral("/home/x/key")};
        host.production = true;
        host.noJump = true;
        host.isLent = true;
        host.keyName = QStringLiteral("ops");
        host.foreignProxy = {QStringLiteral("nc gate 22"), QStringLiteral("/inv/hosts"), QStringLiteral("1f")};
        hosts.append(host);
    }
    return hosts;
}

/// A process with a run: web-1 ends, web-2 prints without end, web-3 waits. Says "printed N" after each line was kept.
int beChild(const QString &profile)
{
    JournalFile journal(profile);
    TablePerformer performer;
    Runner runner(performer, journal);
    performer.setHost(QStringLiteral("web-2"), holding("begun\n"));
    Policy policy;
    policy.parallel = 2;
    performer.setHost(QStringLiteral("web-3"), holding("third\n"));
    Run *run = *awaited(runner.start({Plan::command(QStringLiteral("tail -f log"), QStringLiteral("all"), policy),
                                      QStringLiteral("all"), threeHosts()}));
    if (!QTest::qWaitFor([run] { return run->lanes().at(2).state == State::Running; }))
        return 1;
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return 1;
    int number = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, [&] {
        performer.print(QStringLiteral("web-2"), Stream::Out, lineNumber(number));
        out.write("printed " + QByteArray::number(number++) + "\n");
        out.flush();
    });
    timer.start(1);
    return QCoreApplication::exec(); // until it is killed
}

/// What another program that works on the profile reads: web-1 of run 1 ended.
bool firstEndIsKept(const QString &profile)
{
    JournalFile journal(profile);
    History history(journal);
    const auto opened = awaited(history.open(1));
    return opened && (*opened)->lanes().at(0).state == State::Ok;
}

} // namespace

QList<Host> TestHistory::hosts()
{
    return threeHosts();
}

void TestHistory::aRunReopensAsItWas()
{
    const QuickFolder profile;
    JournalFile journal(profile.path());
    TablePerformer performer;
    Runner runner(performer, journal);
    TableHost failing;
    failing.output = {{Stream::Out, "a\n"}, {Stream::Err, "b\n"}};
    failing.exit = 4;
    failing.phases = {{QStringLiteral("connect"), 5, 9, QStringLiteral("10.0.0.1"), true}};
    performer.setHost(QStringLiteral("web-2"), failing);
    TableHost gone;
    gone.error = {Error::Denied, QStringLiteral("No key fits."), QStringLiteral("publickey")};
    performer.setHost(QStringLiteral("web-3"), gone);
    const Plan plan = Plan::command(QStringLiteral("uptime\nls"), QStringLiteral("ec2"), {});
    Run *run = *awaited(runner.start({plan, QStringLiteral("ec2"), hosts()}));
    QVERIFY(ends(run));

    History history(journal);
    const auto opened = awaited(history.open(run->id()));
    QVERIFY(opened);
    const Run &kept = **opened;
    QTRY_COMPARE(kept.state(), Run::State::Ended); // its end rides in a group
    QCOMPARE(kept.plan(), plan);
    QCOMPARE(kept.query(), QStringLiteral("ec2"));
    QCOMPARE(kept.startedAt(), run->startedAt());
    QCOMPARE(kept.endedAt(), run->endedAt());
    QCOMPARE(kept.counts(), run->counts());
    for (int lane = 0; lane < 3; ++lane) {
        const LaneStatus &was = run->lanes().at(lane);
        const LaneStatus &is = kept.lanes().at(lane);
        QCOMPARE(is.host, was.host);
        QCOMPARE(is.state, was.state);
        QCOMPARE(is.exit, was.exit);
        QCOMPARE(is.error, was.error);
        QCOMPARE(is.startedAt, was.startedAt);
        QCOMPARE(is.endedAt, was.endedAt);
        QCOMPARE(is.outBytes, was.outBytes);
        QCOMPARE(is.errBytes, was.errBytes);
        QCOMPARE(is.lines, was.lines);
        QCOMPARE(is.outputHash, was.outputHash);
        QCOMPARE(is.phases.size(), was.phases.size());
    }
    QCOMPARE(kept.lanes().at(1).phases.first().detail, QStringLiteral("10.0.0.1"));
    QCOMPARE(kept.output()->stream(1, Stream::Out), QByteArray("a\n"));
    QCOMPARE(kept.output()->stream(1, Stream::Err), QByteArray("b\n"));
}

void TestHistory::theListSaysHowRunsStand()
{
    const QuickFolder profile;
    JournalFile journal(profile.path());
    TablePerformer performer;
    Runner runner(performer, journal);
    History history(journal);
    QSignalSpy changed(&history, &History::changed);
    Run *first =
        *awaited(runner.start({Plan::command(QStringLiteral("uptime"), {}, {}), QStringLiteral("role=web"), hosts()}));
    QVERIFY(ends(first));
    performer.setDefault(holding("x\n"));
    Run *second =
        *awaited(runner.start({Plan::command(QStringLiteral("df -h"), {}, {}), QStringLiteral("all"), hosts()}));
    QVERIFY(QTest::qWaitFor([&] { return second->counts().value(State::Running) == 3; }));
    QTRY_VERIFY(changed.count() > 0);
    QTRY_VERIFY(awaited(history.list())->at(1).state == Run::State::Ended);
    const auto list = awaited(history.list());
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->at(0).title, QStringLiteral("df -h"));
    QCOMPARE(list->at(0).state, Run::State::Running);
    QCOMPARE(list->at(0).hosts, 3);
    QCOMPARE(list->at(1).counts.value(State::Ok), 3);
    QCOMPARE(awaited(history.list(QStringLiteral("role=web")))->size(), 1);
    QCOMPARE(awaited(history.list(QStringLiteral("web-2")))->size(), 2);
    QCOMPARE(awaited(history.list(QStringLiteral("zebra")))->size(), 0);
    runner.forget(second); // as if the process had gone
    QTRY_COMPARE(awaited(history.list())->at(0).state, Run::State::Interrupted);
    QCOMPARE(awaited(history.list())->at(0).counts.value(State::Lost), 3);
}

void TestHistory::runningAgainNeedsOnlyThePlanAndTheHosts()
{
    const QuickFolder profile;
    JournalFile journal(profile.path());
    TablePerformer performer;
    Runner runner(performer, journal);
    TableHost failing;
    failing.exit = 1;
    performer.setHost(QStringLiteral("web-2"), failing);
    Run *run =
        *awaited(runner.start({Plan::command(QStringLiteral("uptime"), {}, {}), QStringLiteral("all"), hosts()}));
    QVERIFY(ends(run));
    History history(journal);
    QTRY_VERIFY(awaited(history.open(run->id())).value()->state() == Run::State::Ended);
    const auto kept = awaited(history.open(run->id())).value();
    Run *again = *awaited(runner.start({kept->plan(), kept->query(), kept->failedHosts()}));
    QVERIFY(ends(again));
    QCOMPARE(again->lanes().size(), 1);
    QCOMPARE(again->lanes().first().host, hosts().at(1));
    QVERIFY(again->id() > run->id());
}

/// Killed at other moments as well when MAESTRO_SWEEP says how many.
void TestHistory::aKilledProcessLosesNoOutput_data()
{
    QTest::addColumn<int>("lines");
    QTest::addColumn<bool>("endIsKept");
    QTest::newRow("after 200 lines and a kept end") << 200 << true;
    for (int i = 1; i < qEnvironmentVariableIntValue("MAESTRO_SWEEP"); ++i)
        QTest::addRow("moment %d: after %d lines", i, i * 37 % 260) << i * 37 % 260 << false;
}

void TestHistory::aKilledProcessLosesNoOutput()
{
    QFETCH(int, lines);
    QFETCH(bool, endIsKept);
    const QuickFolder profile;
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("child"), profile.path()});
    int printed = -1;
    const auto read = [&] {
        while (child.canReadLine())
            printed = child.readLine().trimmed().split(' ').last().toInt();
    };
    QVERIFY(QTest::qWaitFor(
        [&] {
            read();
            return printed >= lines;
        },
        30'000));
    if (endIsKept)
        QTRY_VERIFY_WITH_TIMEOUT(firstEndIsKept(profile.path()), 30'000);
    child.kill();
    QTRY_COMPARE(child.state(), QProcess::NotRunning);
    read();

    JournalFile journal(profile.path());
    History history(journal);
    const auto list = awaited(history.list());
    QCOMPARE(list->size(), 1);
    QCOMPARE(list->first().state, Run::State::Interrupted);
    const auto opened = awaited(history.open(list->first().id));
    QVERIFY(opened);
    const Run &run = **opened;
    QCOMPARE(run.state(), Run::State::Interrupted);
    // It had ended. Ends are written in groups, so a process that was killed before its first group may not know.
    const State first = run.lanes().at(0).state;
    QVERIFY(first == State::Ok || (first == State::Lost && !endIsKept));
    QCOMPARE(run.lanes().at(0).exit, first == State::Ok ? 0 : -1);
    QCOMPARE(run.lanes().at(1).state, State::Lost);
    QVERIFY(run.lanes().at(1).mayStillRun);
    QVERIFY(!run.lanes().at(1).error.message.isEmpty());
    QCOMPARE(run.output()->stream(0, Stream::Out), QByteArray("ok\n"));
    QByteArray expected("begun\n");
    for (int number = 0; number <= printed; ++number)
        expected += lineNumber(number);
    const QByteArray kept = run.output()->stream(1, Stream::Out);
    QVERIFY2(kept.startsWith(expected), qPrintable(QStringLiteral("%1 of %2").arg(kept.size()).arg(expected.size())));
    QCOMPARE(run.lanes().at(1).outBytes, kept.size());
    QCOMPARE(run.lanes().at(2).state, State::Lost);
}

void TestHistory::aLivingRunOfAnotherProcessIsFollowed()
{
    const QuickFolder profile;
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("child"), profile.path()});
    QTRY_VERIFY_WITH_TIMEOUT(child.canReadLine(), 30'000);
    JournalFile journal(profile.path());
    History history(journal);
    const auto opened = awaited(history.open(1));
    QVERIFY(opened);
    Run &run = **opened;
    QCOMPARE(run.state(), Run::State::Running);
    QSignalSpy arrived(&run, &Run::outputArrived);
    const qint64 before = run.output()->size(1);
    QTRY_VERIFY(arrived.count() > 1);
    QVERIFY(run.output()->size(1) > before);
    QTRY_COMPARE(run.lanes().at(1).state, State::Running);
    child.kill();
    QTRY_COMPARE(run.state(), Run::State::Interrupted);
    QCOMPARE(run.lanes().at(1).state, State::Lost);
}

void TestHistory::aRunThatIsNotKeptIsNotFound()
{
    const QuickFolder profile;
    JournalFile journal(profile.path());
    History history(journal);
    const auto opened = awaited(history.open(3));
    QVERIFY(!opened);
    QCOMPARE(int(opened.error().kind), int(Error::NotFound));
}

void TestHistory::aRunWhoseOutputIsGoneStillOpens()
{
    const QuickFolder profile;
    JournalFile journal(profile.path());
    TablePerformer performer;
    Runner runner(performer, journal);
    Run *run = *awaited(runner.start({Plan::command(QStringLiteral("uptime"), {}, {}), {}, hosts()}));
    QVERIFY(ends(run));
    QVERIFY(QFile::remove(journal.folderOf(run->id()) + QStringLiteral("/pack")));
    History history(journal);
    const auto opened = awaited(history.open(run->id()));
    QVERIFY(opened);
    QCOMPARE((*opened)->lanes().size(), 3);
    QCOMPARE((*opened)->output()->size(0), 0);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("child"))
        return beChild(arguments.value(2));
    TestHistory test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_history.moc"
