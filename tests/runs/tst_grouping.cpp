#include "fakes/cputime.h"
#include "runs/grouping.h"

#include <QTest>

using State = LaneStatus::State;

class TestGrouping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalLanesFoldBiggestFirst();
    void whatMakesAGroup_data();
    void whatMakesAGroup();
    void hostsThatNobodyReachesAreOneGroup();
    void lanesThatRunAreInNoGroup();
    void aLaneMovesWhenItChanges();
    void namesAreANodeSet();
    void aThousandLanesOneByOneAreQuick();

private:
    static LaneStatus ended(const char *hash, int exit = 0, State state = State::Ok);
};

LaneStatus TestGrouping::ended(const char *hash, int exit, State state)
{
    LaneStatus status;
    status.state = state;
    status.exit = exit;
    status.outputHash = QByteArray(hash);
    status.outBytes = 5;
    return status;
}

void TestGrouping::equalLanesFoldBiggestFirst()
{
    const QList<LaneStatus> lanes = {ended("odd"),  ended("same"), ended("two"),
                                     ended("same"), ended("same"), ended("two")};
    Grouping grouping;
    QVERIFY(grouping.update(lanes));
    QCOMPARE(grouping.groups().size(), 3);
    QCOMPARE(grouping.groups().at(0).lanes, (QList<int>{1, 3, 4}));
    QCOMPARE(grouping.groups().at(1).lanes, (QList<int>{2, 5}));
    QCOMPARE(grouping.groups().at(2).lanes, QList<int>{0});
    QCOMPARE(grouping.groups().at(0).first(), 1);
    QCOMPARE(grouping.groupOf(5), 1);
    QVERIFY(!grouping.update(lanes)); // nothing moved
}

void TestGrouping::whatMakesAGroup_data()
{
    QTest::addColumn<LaneStatus>("other");
    QTest::addColumn<bool>("together");
    QTest::newRow("all equal") << ended("h", 1, State::Failed) << true;
    QTest::newRow("another output") << ended("i", 1, State::Failed) << false;
    QTest::newRow("another exit") << ended("h", 2, State::Failed) << false;
    QTest::newRow("another end") << ended("h", 1, State::TimedOut) << false;
    LaneStatus other = ended("h", 1, State::Failed);
    other.error.message = QStringLiteral("In other words.");
    QTest::newRow("other words for the same exit") << other << true;
    other.signal = QStringLiteral("TERM");
    QTest::newRow("a signal") << other << false;
    QTest::newRow("output nobody hashed") << ended("", 1, State::Failed) << false;
}

void TestGrouping::whatMakesAGroup()
{
    QFETCH(LaneStatus, other);
    QFETCH(bool, together);
    Grouping grouping;
    grouping.update({ended("h", 1, State::Failed), other});
    QCOMPARE(grouping.groups().size(), together ? 1 : 2);
}

/// What is said of each has its own names in it.
void TestGrouping::hostsThatNobodyReachesAreOneGroup()
{
    QList<LaneStatus> lanes;
    for (int n = 1; n <= 200; ++n) {
        LaneStatus status;
        status.state = State::Unreachable;
        status.host.name = QStringLiteral("a%1").arg(n); // also a word's beginning
        status.host.address = QStringLiteral("10.0.0.%1").arg(n);
        status.error = {Error::Unreachable,
                        QStringLiteral("Nothing answers at %1 port 22 for an hour: look at %2.")
                            .arg(status.host.address, status.host.name),
                        {}};
        lanes.append(status);
    }
    lanes[7].error.message = QStringLiteral("%1 shows another key: SHA256:abc.").arg(lanes[7].host.name);
    Grouping grouping;
    grouping.update(lanes);
    QCOMPARE(grouping.groups().size(), 2);
    QCOMPARE(grouping.groups().at(0).lanes.size(), 199);
    QCOMPARE(Grouping::likewise(grouping.groups().at(0)), QStringLiteral("It is the same with 198 other host(s)."));
    QVERIFY(Grouping::likewise(grouping.groups().at(1)).isEmpty()); // one host
    for (int n = 100; n < 150; ++n)
        lanes[n].host.jump = QStringLiteral("10.9.9.9"); // named in the sentence: another cause
    grouping.update(lanes);
    QCOMPARE(grouping.groups().size(), 3);
    QCOMPARE(grouping.groups().at(1).lanes.size(), 50);
}

void TestGrouping::lanesThatRunAreInNoGroup()
{
    LaneStatus running;
    running.state = State::Running;
    Grouping grouping;
    grouping.update({running, ended("h")});
    QCOMPARE(grouping.groups().size(), 1);
    QCOMPARE(grouping.groupOf(0), -1);
    QCOMPARE(grouping.groupOf(1), 0);
    LaneStatus gone;
    gone.state = State::Unreachable;
    gone.error.message = QStringLiteral("Nothing answers.");
    grouping.clear();
    grouping.update({gone, gone});
    QCOMPARE(grouping.groups().size(), 1); // for the same reason, without output
    QCOMPARE(grouping.groups().first().cause, gone.error.message);
}

void TestGrouping::aLaneMovesWhenItChanges()
{
    QList<LaneStatus> lanes = {ended("a"), ended("a"), ended("b")};
    Grouping grouping;
    grouping.update(lanes);
    lanes[1] = ended("b");
    QVERIFY(grouping.update(lanes, {1, 99, -1}));
    QCOMPARE(grouping.groups().at(0).lanes, (QList<int>{1, 2}));
    QCOMPARE(grouping.groups().at(1).lanes, QList<int>{0});
    lanes[0] = ended("b");
    grouping.update(lanes, {0});
    QCOMPARE(grouping.groups().size(), 1);
}

void TestGrouping::namesAreANodeSet()
{
    QList<LaneStatus> lanes;
    for (const char *name : {"web-01", "web-02", "web-03", "db"}) {
        lanes.append(ended("h"));
        lanes.last().host.name = QString::fromLatin1(name);
    }
    Grouping grouping;
    grouping.update(lanes);
    QCOMPARE(Grouping::nodes(grouping.groups().first(), lanes), QStringLiteral("db,web-[01-03]"));
}

void TestGrouping::aThousandLanesOneByOneAreQuick()
{
    QList<LaneStatus> lanes(1000, LaneStatus());
    Grouping grouping;
    const CpuTime timer;
    for (int lane = 0; lane < 1000; ++lane) {
        lanes[lane] = ended(lane % 100 ? "same" : qPrintable(QString::number(lane)));
        grouping.update(lanes, {lane});
        if (lane % 16 == 0)
            QVERIFY(!grouping.groups().isEmpty());
    }
    QCOMPARE(grouping.groups().size(), 11);
    QCOMPARE(grouping.groups().first().lanes.size(), 990);
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(TestGrouping)
#include "tst_grouping.moc"
