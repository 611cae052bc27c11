#include "runs/schedule.h"

#include <QTest>

class TestSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void batchesAreOfTheWholeTarget_data();
    void batchesAreOfTheWholeTarget();
    void theParallelLimitHoldsInsideABatch();
    void silentHostsTakeNoPlaceFromTheOthers();
    void silentHostsCountWhereSomethingDependsOnThem_data();
    void silentHostsCountWhereSomethingDependsOnThem();
    void tooManyFailuresHalt_data();
    void tooManyFailuresHalt();
    void lanesThatAreLeftOutDoNotHoldABatch();
    void noSizeIsRefused_data();
    void noSizeIsRefused();
};

namespace {

Policy policyOf(const QString &batches, int parallel = 1000)
{
    Policy policy;
    policy.parallel = parallel;
    policy.batches = batches.split(u',', Qt::SkipEmptyParts);
    return policy;
}

} // namespace

void TestSchedule::batchesAreOfTheWholeTarget_data()
{
    QTest::addColumn<int>("lanes");
    QTest::addColumn<QString>("batches");
    QTest::addColumn<QList<int>>("sizes");
    QTest::newRow("one batch") << 20 << "" << QList<int>{20};
    QTest::newRow("the last one repeats") << 20 << "1,10%,50%" << QList<int>{1, 2, 10, 7};
    QTest::newRow("rounded up") << 21 << "10%" << QList<int>{3, 3, 3, 3, 3, 3, 3};
    QTest::newRow("at least one") << 3 << "1%" << QList<int>{1, 1, 1};
    QTest::newRow("rest") << 10 << "1,rest" << QList<int>{1, 9};
    QTest::newRow("larger than all") << 5 << "50" << QList<int>{5};
    QTest::newRow("with spaces") << 4 << " 1 , 100% " << QList<int>{1, 3};
    QTest::newRow("nobody") << 0 << "1" << QList<int>{};
}

void TestSchedule::batchesAreOfTheWholeTarget()
{
    QFETCH(int, lanes);
    QFETCH(QString, batches);
    QFETCH(QList<int>, sizes);
    auto schedule = Schedule::make(lanes, policyOf(batches));
    QVERIFY(schedule);
    QList<int> found;
    QList<int> order;
    for (QList<int> batch = schedule->begin(); !batch.isEmpty(); batch = schedule->begin()) {
        QVERIFY(schedule->begin().isEmpty()); // nothing more while they run
        found.append(static_cast<int>(batch.size()));
        order += batch;
        for (qsizetype i = 0; i < batch.size(); ++i)
            schedule->end(true);
    }
    QCOMPARE(found, sizes);
    QCOMPARE(order.size(), lanes);
    QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
}

void TestSchedule::theParallelLimitHoldsInsideABatch()
{
    auto schedule = Schedule::make(5, policyOf(QStringLiteral("4"), 2));
    QCOMPARE(schedule->begin(), (QList<int>{0, 1}));
    QCOMPARE(schedule->begin(), QList<int>());
    schedule->end(true);
    QCOMPARE(schedule->begin(), QList<int>{2});
    schedule->end(false);
    QCOMPARE(schedule->begin(), QList<int>{3});
    schedule->end(true);
    QCOMPARE(schedule->begin(), QList<int>()); // the batch of 4 is not over
    schedule->end(true);
    QCOMPARE(schedule->begin(), QList<int>{4});
}

void TestSchedule::silentHostsTakeNoPlaceFromTheOthers()
{
    auto schedule = Schedule::make(9, policyOf({}, 3));
    QCOMPARE(schedule->begin(), (QList<int>{0, 1, 2}));
    schedule->silent();
    schedule->silent();
    QCOMPARE(schedule->begin(), (QList<int>{3, 4}));
    QVERIFY(!schedule->back()); // three run
    schedule->end(true);
    QVERIFY(schedule->back()); // the place that came free is its own
    QVERIFY(!schedule->back());
    QCOMPARE(schedule->begin(), QList<int>());
    schedule->silentEnds(); // the other one is dead, and had no place to leave
    schedule->end(false);
    QCOMPARE(schedule->begin(), QList<int>());
    schedule->end(true);
    QCOMPARE(schedule->begin(), QList<int>{5});
}

void TestSchedule::silentHostsCountWhereSomethingDependsOnThem_data()
{
    QTest::addColumn<QString>("batches");
    QTest::addColumn<int>("maxFailures");
    QTest::newRow("a limit on what fails") << "" << 3;
    QTest::newRow("a batch that has to end") << "4" << -1;
}

void TestSchedule::silentHostsCountWhereSomethingDependsOnThem()
{
    QFETCH(QString, batches);
    QFETCH(int, maxFailures);
    Policy policy = policyOf(batches, 4);
    policy.maxFailures = maxFailures;
    auto schedule = Schedule::make(40, policy);
    QCOMPARE(schedule->begin().size(), 4);
    schedule->silent();
    QCOMPARE(schedule->begin(), QList<int>());
    QVERIFY(schedule->back());
}

void TestSchedule::tooManyFailuresHalt_data()
{
    QTest::addColumn<int>("most");
    QTest::addColumn<bool>("percent");
    QTest::addColumn<int>("begun"); // of 20, one after the other, all failing
    QTest::newRow("no limit") << -1 << false << 20;
    QTest::newRow("none may fail") << 0 << false << 1;
    QTest::newRow("three may") << 3 << false << 4;
    QTest::newRow("10% may") << 10 << true << 3;
    QTest::newRow("4% of 20 is none") << 4 << true << 1;
    QTest::newRow("all may") << 100 << true << 20;
}

void TestSchedule::tooManyFailuresHalt()
{
    QFETCH(int, most);
    QFETCH(bool, percent);
    QFETCH(int, begun);
    Policy policy = policyOf({}, 1);
    policy.maxFailures = most;
    policy.maxFailuresIsPercent = percent;
    auto schedule = Schedule::make(20, policy);
    int count = 0;
    while (!schedule->begin().isEmpty()) {
        ++count;
        schedule->end(false);
    }
    QCOMPARE(count, begun);
    QCOMPARE(schedule->isHalted(), begun < 20);
}

void TestSchedule::lanesThatAreLeftOutDoNotHoldABatch()
{
    auto schedule = Schedule::make(4, policyOf(QStringLiteral("2")));
    schedule->leaveOut(0);
    schedule->leaveOut(2);
    schedule->leaveOut(3);
    QCOMPARE(schedule->begin(), QList<int>{1});
    schedule->end(true);
    QCOMPARE(schedule->begin(), QList<int>());
    QVERIFY(!schedule->isHalted());
}

void TestSchedule::noSizeIsRefused_data()
{
    QTest::addColumn<QString>("batch");
    for (const char *text : {"0", "-1", "0%", "101%", "ten", "1.5", "%", "1%%"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestSchedule::noSizeIsRefused()
{
    QFETCH(QString, batch);
    const auto schedule = Schedule::make(10, policyOf(QStringLiteral("1,") + batch));
    QVERIFY(!schedule);
    QCOMPARE(int(schedule.error().kind), int(Error::Invalid));
    QVERIFY(schedule.error().message.contains(batch));
}

QTEST_APPLESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
