#include "core/text.h"
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
    void textsRankAsNaturalCompareOrdersThem();
};

/// Every text against every other, ranked by what they are called.
void TestInstanceOrder::textsRankAsNaturalCompareOrdersThem()
{
    const QStringList names = {QStringLiteral("web2"),
                               QStringLiteral("web10"),
                               QStringLiteral("WEB10"),
                               QStringLiteral("web010"),
                               QStringLiteral("web"),
                               QStringLiteral("web-2"),
                               QStringLiteral("db-prod-1"),
                               QStringLiteral("db-prod-12"),
                               QStringLiteral("db-prod-2"),
                               QStringLiteral("Übung 3"),
                               QStringLiteral("übung 12"),
                               QStringLiteral("z\u00df9"),
                               QStringLiteral("1"),
                               QStringLiteral("01"),
                               QStringLiteral("2"),
                               QStringLiteral("a very long name 1"),
                               QStringLiteral("a very long name 12"),
                               QStringLiteral("a very long name 2"),
                               QStringLiteral("00"),
                               QString()};
    QList<Instance> instances;
    for (const QString &name : names) {
        instances.emplaceBack();
        instances.last().name = name;
    }
    const Ranks ranks = ranksBy(instanceColumns().at(1), instances);
    for (qsizetype a = 0; a < names.size(); ++a) {
        for (qsizetype b = 0; b < names.size(); ++b) {
            const int order = naturalCompare(names[a], names[b]);
            if (names[a].isEmpty() || names[b].isEmpty() || order == 0)
                continue;
            QVERIFY2((ranks[size_t(a)] < ranks[size_t(b)]) == (order < 0), qPrintable(names[a] + u' ' + names[b]));
        }
    }
    QCOMPARE(ranks.back(), nothing);
    QCOMPARE(ranksBy(instanceColumns().at(1), instances + instances).front(), ranks.front());
}

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
