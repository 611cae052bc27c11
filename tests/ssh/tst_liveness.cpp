#include "ssh/liveness.h"

#include <QTest>

using Due = Liveness::Due;

class TestLiveness : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSilentPeerIsAskedAndThenDead();
    void whatIsHeardBeginsAnew();
    void silenceMeansNothingWhileNobodyListens();
    void anIntervalOfZeroNeverAsks();
    void inDoubtTenSecondsAreEnough();
};

void TestLiveness::aSilentPeerIsAskedAndThenDead()
{
    Liveness liveness;
    liveness.begin(1000, 5, 2);
    QCOMPARE(liveness.nextWake(), 6000);
    QCOMPARE(int(liveness.due(5999, true)), int(Due::Nothing));
    QCOMPARE(int(liveness.due(6000, true)), int(Due::Ask));
    QCOMPARE(int(liveness.due(11000, true)), int(Due::Ask));
    QCOMPARE(int(liveness.due(16000, true)), int(Due::Dead));
}

void TestLiveness::whatIsHeardBeginsAnew()
{
    Liveness liveness;
    liveness.begin(0, -1, -1);
    QCOMPARE(int(liveness.due(15000, true)), int(Due::Ask));
    liveness.heard(16000);
    QCOMPARE(int(liveness.due(30000, true)), int(Due::Nothing));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(int(liveness.due(45000 + i * 15000, true)), int(Due::Ask));
    QCOMPARE(int(liveness.due(90000, true)), int(Due::Dead));
}

void TestLiveness::silenceMeansNothingWhileNobodyListens()
{
    Liveness liveness;
    liveness.begin(0, 1, 1);
    for (qint64 now = 1000; now < 20000; now += 1000)
        QCOMPARE(int(liveness.due(now, false)), int(Due::Nothing));
    QCOMPARE(int(liveness.due(20000, true)), int(Due::Ask));
}

void TestLiveness::anIntervalOfZeroNeverAsks()
{
    Liveness liveness;
    liveness.begin(0, 0, 3);
    QCOMPARE(liveness.nextWake(), 0);
    QCOMPARE(int(liveness.due(1'000'000, true)), int(Due::Nothing));
}

void TestLiveness::inDoubtTenSecondsAreEnough()
{
    Liveness liveness;
    liveness.begin(0, 60, 3);
    liveness.doubt(1000);
    QCOMPARE(liveness.nextWake(), 11000);
    QCOMPARE(int(liveness.due(10999, true)), int(Due::Nothing));
    QCOMPARE(int(liveness.due(11000, true)), int(Due::Dead));
    liveness.begin(0, 60, 3);
    liveness.doubt(1000);
    liveness.heard(2000);
    QVERIFY(!liveness.isDoubted());
    QCOMPARE(int(liveness.due(11000, true)), int(Due::Nothing));
}

QTEST_APPLESS_MAIN(TestLiveness)
#include "tst_liveness.moc"
