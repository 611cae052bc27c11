#include "core/late.h"

#include <QTest>

#include <thread>
#include <vector>

class TestLate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsMadeUntilSomebodyAsks();
    void itIsMadeOnceForAllThreads();
    void whatMakesItIsDroppedAfterwards();
};

void TestLate::nothingIsMadeUntilSomebodyAsks()
{
    int made = 0;
    const Late<int> late([&] { return ++made; });
    QVERIFY(!late.isMade());
    QVERIFY(!late.made());
    QCOMPARE(made, 0);
    QCOMPARE(late.value(), 1);
    QVERIFY(late.isMade());
    QCOMPARE(late.made(), std::optional(1));
}

void TestLate::itIsMadeOnceForAllThreads()
{
    std::atomic<int> made = 0;
    const Late<int> late([&] { return ++made; });
    std::atomic<int> sum = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] { sum += late.value(); });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(sum.load(), 8);
    QCOMPARE(made.load(), 1);
}

void TestLate::whatMakesItIsDroppedAfterwards()
{
    const auto held = std::make_shared<int>(7);
    const Late<int> late([held] { return *held; });
    QCOMPARE(held.use_count(), 2);
    QCOMPARE(late.value(), 7);
    QCOMPARE(held.use_count(), 1);
}

QTEST_GUILESS_MAIN(TestLate)
#include "tst_late.moc"
