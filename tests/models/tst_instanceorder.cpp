#include "models/instanceorder.h"

#include <QTest>

namespace {

constexpr quint32 nothing = 0xFFFFFFFF;

} // namespace

class TestInstanceOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsComeByRankAndThenByName_data();
    void rowsComeByRankAndThenByName();
    void aColumnThatSaysNothingIsInTheOrderOfNames();
    void nothingHasAnOrder();
};

void TestInstanceOrder::rowsComeByRankAndThenByName_data()
{
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<std::vector<int>>("rows");
    QTest::newRow("up") << Qt::AscendingOrder << std::vector<int>{3, 0, 4, 1, 2};
    QTest::newRow("down, with what says nothing still behind")
        << Qt::DescendingOrder << std::vector<int>{1, 0, 4, 3, 2};
}

void TestInstanceOrder::rowsComeByRankAndThenByName()
{
    QFETCH(Qt::SortOrder, order);
    QFETCH(std::vector<int>, rows);
    const Ranks column = {1, 2, nothing, 0, 1};
    const Ranks names = {0, 4, 2, 3, 1};
    QCOMPARE(orderBy(column, names, order), rows);
}

void TestInstanceOrder::aColumnThatSaysNothingIsInTheOrderOfNames()
{
    const std::vector<int> byName = {2, 0, 1};
    QCOMPARE(orderBy({nothing, nothing, nothing}, {1, 2, 0}, Qt::AscendingOrder), byName);
    QCOMPARE(orderBy({nothing, nothing, nothing}, {1, 2, 0}, Qt::DescendingOrder), byName);
}

void TestInstanceOrder::nothingHasAnOrder()
{
    QVERIFY(orderBy({}, {}, Qt::AscendingOrder).empty());
}

QTEST_GUILESS_MAIN(TestInstanceOrder)
#include "tst_instanceorder.moc"
