#include "views/columnfit.h"

#include <QTest>

#include <numeric>

class TestColumnFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsFillTheRoom();
    void cutTextsGetTheirRoomFirst();
    void whatThePersonSetStays();
    void withoutRoomEachHasItsLeast();
    void withLittleRoomColumnsGiveUpWhatTheyDoNotNeed();
    void withLessRoomHeadsAreCutBeforeColumnsAreOutOfSight();
    void nothingGivesNothing();
};

void TestColumnFit::columnsFillTheRoom()
{
    const QList<int> widths = fitColumns({{100, 100}, {50, 50}, {33, 33}}, 1001);
    QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0), 1001);
    QVERIFY(widths[0] > widths[1] && widths[1] > widths[2]);
}

void TestColumnFit::cutTextsGetTheirRoomFirst()
{
    const QList<int> all = {100, 160};
    QCOMPARE(fitColumns({{100, 100}, {100, 160}}, 260), all);
    const QList<int> some = {100, 130};
    QCOMPARE(fitColumns({{100, 100}, {100, 160}}, 230), some);
}

void TestColumnFit::whatThePersonSetStays()
{
    const QList<int> widths = {100, 300};
    QCOMPARE(fitColumns({{100, 180, true}, {100, 160}}, 400), widths);
    const QList<int> all = {100, 120};
    QCOMPARE(fitColumns({{100, 180, true}, {120, 160, true}}, 400), all);
}

void TestColumnFit::withoutRoomEachHasItsLeast()
{
    const QList<int> least = {100, 100};
    QCOMPARE(fitColumns({{100, 180}, {100, 160}}, 150), least);
    QCOMPARE(fitColumns({{100, 180}, {100, 160}}, 200), least);
}

void TestColumnFit::withLittleRoomColumnsGiveUpWhatTheyDoNotNeed()
{
    const QList<int> some = {80, 100};
    QCOMPARE(fitColumns({{100, 60}, {100, 160}}, 180), some);
    const QList<int> all = {60, 100};
    QCOMPARE(fitColumns({{100, 60}, {100, 160}}, 100), all);
    const QList<int> fixed = {100, 100};
    QCOMPARE(fitColumns({{100, 60, true}, {100, 160}}, 100), fixed);
}

void TestColumnFit::withLessRoomHeadsAreCutBeforeColumnsAreOutOfSight()
{
    const QList<int> some = {60, 80};
    QCOMPARE(fitColumns({{100, 60, false, 60}, {100, 100, false, 70}}, 140), some);
    const QList<int> all = {60, 70};
    QCOMPARE(fitColumns({{100, 60, false, 60}, {100, 100, false, 70}}, 50), all);
    const QList<int> fixed = {100, 70};
    QCOMPARE(fitColumns({{100, 60, true, 60}, {100, 100, false, 70}}, 50), fixed);
}

void TestColumnFit::nothingGivesNothing()
{
    QVERIFY(fitColumns({}, 400).isEmpty());
}

QTEST_GUILESS_MAIN(TestColumnFit)
#include "tst_columnfit.moc"
