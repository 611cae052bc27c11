#include "fakes/awaited.h"
#include "fakes/tablejournal.h"
#include "fakes/tableperformer.h"
#include "runs/finding.h"
#include "runs/history.h"
#include "runs/lane.h"
#include "runs/records.h"
#include "runs/runner.h"

#include <QTemporaryDir>
#include <QTest>

using State = LaneStatus::State;

class TestFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyHostsThatMayStillRunAreLookedFor();
    void whatWasStoppedOutOfReachIsLookedForToo();
    void onlyCommandsThatKeepGoingAreLookedFor();
    void aPlanThatLooksForCommandsBeginsThemAgainWhenTold();
    void theRunThatBeganThemSaysWhereTheirEndStands();
    void whatWasNotReachedIsStillLookedFor();

private:
    static RunSheet broken(const QStringList &running, bool keeps = true);
    bool keep(RunSheet &sheet);
    const Run *found(const RunSheet &began);

    QTemporaryDir m_folder;
    TableJournal m_journal{m_folder.path()};
    TablePerformer m_performer;
    Runner m_runner{m_performer, m_journal};
};

/// A run whose process was killed while its command ran on these hosts.
RunSheet TestFinding::broken(const QStringList &running, bool keeps)
{
    RunSheet sheet;
    sheet.plan = Plan::command(QStringLiteral("make"), QStringLiteral("all"), {});
    if (keeps)
        sheet.plan.stages.first().steps.first().values.insert(QStringLiteral("keep"), QStringLiteral("true"));
    sheet.query = QStringLiteral("all");
    sheet.startedAt = 1000;
    for (const QString &name : running) {
        LaneStatus lane;
        lane.host.key = QStringLiteral("acct/eu/") + name;
        lane.host.name = name;
        lane.host.address = QStringLiteral("127.0.0.1");
        lane.state = State::Running;
        lane.startedAt = 1001;
        sheet.lanes.append(lane);
    }
    return sheet;
}

/// In the journal, its process gone.
bool TestFinding::keep(RunSheet &sheet)
{
    const auto place = awaited(m_journal.claim(int(sheet.lanes.size())));
    if (!place)
        return false;
    sheet.id = place->id;
    return awaited(m_journal.begin(runRecord(sheet))).has_value();
}

/// What looks for the commands of a run of the journal, at its end.
const Run *TestFinding::found(const RunSheet &began)
{
    const auto read = sheetOf(runRecord(began));
    if (!read)
        return nullptr;
    const Run run(*read);
    const auto started = awaited(m_runner.start({planToFind(run), run.query(), hostsToFind(run)}));
    if (!started || !QTest::qWaitFor([&started] { return (*started)->state() == Run::State::Ended; }))
        return nullptr;
    return *started;
}

void TestFinding::onlyHostsThatMayStillRunAreLookedFor()
{
    RunSheet sheet = broken({QStringLiteral("runs"), QStringLiteral("ended"), QStringLiteral("waited")});
    Lane::end(sheet.lanes[1], State::Ok, {}, 1002);
    sheet.lanes[2].state = State::Queued;
    sheet.lanes[2].startedAt = 0;
    const auto read = sheetOf(runRecord(sheet));
    QVERIFY(read);
    const QList<Host> hosts = hostsToFind(Run(*read));
    QCOMPARE(hosts.size(), 1);
    QCOMPARE(hosts.first().name, QStringLiteral("runs"));
}

void TestFinding::whatWasStoppedOutOfReachIsLookedForToo()
{
    RunSheet sheet = broken({QStringLiteral("stopped"), QStringLiteral("told"), QStringLiteral("late")});
    Lane::end(sheet.lanes[0], State::Cancelled, {Error::Stopped, QStringLiteral("Stopped."), {}}, 1002);
    sheet.lanes[0].mayStillRun = true;
    Lane::end(sheet.lanes[1], State::Cancelled, {Error::Stopped, QStringLiteral("Stopped."), {}}, 1002);
    Lane::end(sheet.lanes[2], State::TimedOut, {Error::TimedOut, QStringLiteral("Late."), {}}, 1002);
    sheet.lanes[2].mayStillRun = true;
    const auto read = sheetOf(runRecord(sheet));
    QVERIFY(read);
    QStringList names;
    for (const Host &host : hostsToFind(Run(*read)))
        names.append(host.name);
    QCOMPARE(names, (QStringList{QStringLiteral("stopped"), QStringLiteral("late")}));
}

void TestFinding::onlyCommandsThatKeepGoingAreLookedFor()
{
    const auto read = sheetOf(runRecord(broken({QStringLiteral("runs")}, false)));
    QVERIFY(read);
    QCOMPARE(hostsToFind(Run(*read)), QList<Host>());
}

void TestFinding::aPlanThatLooksForCommandsBeginsThemAgainWhenTold()
{
    RunSheet sheet = broken({QStringLiteral("runs")});
    sheet.id = 7;
    const Run run(sheet);
    QCOMPARE(runToFind(run.plan()), 0);
    QCOMPARE(runToFind(planToFind(run)), 7);
    QCOMPARE(planToRun(planToFind(run)), run.plan());
}

void TestFinding::theRunThatBeganThemSaysWhereTheirEndStands()
{
    RunSheet sheet = broken({QStringLiteral("web-1"), QStringLiteral("web-2")});
    QVERIFY(keep(sheet));
    TableHost failing;
    failing.exit = 3;
    m_performer.setHost(QStringLiteral("web-2"), failing);
    const Run *finder = found(sheet);
    QVERIFY(finder);
    QCOMPARE(finder->lanes().at(1).exit, 3);

    History history(m_journal);
    std::shared_ptr<Run> began;
    QTRY_VERIFY((began = awaited(history.open(sheet.id)).value_or(nullptr)) && hostsToFind(*began).isEmpty());
    for (const LaneStatus &lane : began->lanes()) {
        QCOMPARE(lane.state, State::Lost);
        QVERIFY(!lane.mayStillRun);
        QVERIFY2(lane.error.message.contains(QStringLiteral("run %1").arg(finder->id())),
                 qPrintable(lane.error.message));
    }
}

void TestFinding::whatWasNotReachedIsStillLookedFor()
{
    RunSheet sheet = broken({QStringLiteral("web-1"), QStringLiteral("gone")});
    QVERIFY(keep(sheet));
    TableHost gone;
    gone.error = {Error::Unreachable, QStringLiteral("No route to host."), {}};
    m_performer.setHost(QStringLiteral("gone"), gone);
    QVERIFY(found(sheet));

    History history(m_journal);
    std::shared_ptr<Run> began;
    QTRY_VERIFY((began = awaited(history.open(sheet.id)).value_or(nullptr)) && hostsToFind(*began).size() == 1);
    QCOMPARE(hostsToFind(*began).first().name, QStringLiteral("gone"));
    QVERIFY(began->lanes().at(1).mayStillRun);
}

QTEST_GUILESS_MAIN(TestFinding)

#include "tst_finding.moc"
