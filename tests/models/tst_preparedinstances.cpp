#include "models/instancefilter.h"
#include "models/preparedinstances.h"
#include "query/parser.h"

#include <QSignalSpy>
#include <QTest>

namespace {

QList<Instance> some(int count)
{
    QList<Instance> instances(count);
    for (int i = 0; i < count; ++i) {
        instances[i].id = QString::number(i);
        instances[i].name = QStringLiteral("web-%1").arg(count - i);
    }
    return instances;
}

} // namespace

class TestPreparedInstances : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theIndexWaitsUntilSomebodyAsks()
    {
        const auto prepared = prepareInstances(some(3), nullptr);
        QVERIFY(!prepared->index.isMade());
        QCOMPARE(prepared->names, (Ranks{2, 1, 0}));
        QCOMPARE(prepared->index.value()->size(), 3);
        QVERIFY(prepared->index.isMade());
    }

    void aStateUponOneWithoutAnIndexHasAWholeOne()
    {
        const auto first = prepareInstances(some(2), nullptr);
        const auto second = prepareInstances(some(5), first);
        QCOMPARE(second->index.value()->size(), 5);
        QVERIFY(!first->index.isMade());
    }

    void aQueryTypedBeforeThereAreRowsIsAnswered()
    {
        QThreadPool pool;
        InstanceFilter filter(pool);
        QSignalSpy found(&filter, &InstanceFilter::found);
        filter.setInstances(some(100));
        filter.setQuery(*parseQuery(QStringLiteral("web-7"), {}).query);
        QTRY_VERIFY(!filter.isBusy());
        const auto last = found.last().first().value<FilteredInstances>();
        QVERIFY(last.in->index.isMade());
        QCOMPARE(last.rows.size(), size_t(11)); // web-7 and web-70 to web-79
        QCOMPARE(last.in->instances[last.rows.front()].name, QStringLiteral("web-7"));
    }
};

QTEST_GUILESS_MAIN(TestPreparedInstances)
#include "tst_preparedinstances.moc"
