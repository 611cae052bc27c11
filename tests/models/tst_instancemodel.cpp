#include "fakes/fleet.h"
#include "models/instancemodel.h"
#include "query/parser.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

class TestInstanceModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFilterLeavesWhatMatchesInTheOrderOfNames();
    void onlyTheLastLetterCounts();
    void rowsComeAndGoWithoutAReset_data();
    void rowsComeAndGoWithoutAReset();
    void selectionAndCurrentRowSurviveARefresh();
    void whatIsHiddenIsNotSelected();
    void aColumnSortsNaturallyAndMissingValuesStandLast();
    void theQuerysOwnOrderWins();
    void tagsBecomeColumns();
    void strangersNamesAreShownVisibly();
    void agesAreShort_data();
    void agesAreShort();

private:
    static Query query(const QString &text);
    static QStringList names(const InstanceModel &model, int most = 1000);
    static void settle(InstanceModel &model);

    QThreadPool m_pool;
};

Query TestInstanceModel::query(const QString &text)
{
    QueryContext context;
    context.now = QDateTime::currentDateTimeUtc();
    return parseQuery(text, context).query.value();
}

QStringList TestInstanceModel::names(const InstanceModel &model, int most)
{
    QStringList names;
    for (int row = 0; row < qMin(most, model.rowCount()); ++row)
        names.append(model.instance(row).name);
    return names;
}

void TestInstanceModel::settle(InstanceModel &model)
{
    QTRY_VERIFY(model.isSettled());
}

void TestInstanceModel::aFilterLeavesWhatMatchesInTheOrderOfNames()
{
    InstanceModel model(m_pool);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setInstances(fleet::of(100));
    settle(model);
    QCOMPARE(model.rowCount(), 100);
    model.setQuery(query(QStringLiteral("role=web")));
    settle(model);
    QCOMPARE(model.rowCount(), 20);
    QCOMPARE(names(model, 3),
             QStringList({QStringLiteral("web-01"), QStringLiteral("web-02"), QStringLiteral("web-03")}));
    model.setQuery({});
    settle(model);
    QCOMPARE(model.rowCount(), 100);
}

void TestInstanceModel::onlyTheLastLetterCounts()
{
    InstanceModel model(m_pool);
    model.setInstances(fleet::of(5000));
    settle(model);
    QSignalSpy applied(&model, &InstanceModel::applied);
    const QString typed = QStringLiteral("role=cache");
    for (int letters = 6; letters <= typed.size(); ++letters)
        model.setQuery(query(typed.left(letters)));
    settle(model);
    QCOMPARE(applied.count(), 1);
    QCOMPARE(model.rowCount(), 1000);
}

void TestInstanceModel::rowsComeAndGoWithoutAReset_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("few ranges") << QStringLiteral("role=web") << QStringLiteral("role=web region:us-east-1");
    QTest::newRow("many ranges") << QString() << QStringLiteral("region:eu-west-1");
    QTest::newRow("nothing in common") << QStringLiteral("role=db") << QStringLiteral("role=app");
    QTest::newRow("to nothing") << QStringLiteral("role=db") << QStringLiteral("role=none");
    QTest::newRow("another order") << QString() << QStringLiteral("env=staging sort:age");
}

void TestInstanceModel::rowsComeAndGoWithoutAReset()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    InstanceModel model(m_pool);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QList<Instance> instances = fleet::of(600);
    model.setInstances(instances);
    model.setQuery(query(from));
    settle(model);
    const QStringList before = names(model);
    model.setQuery(query(to));
    settle(model);

    InstanceModel fresh(m_pool);
    fresh.setInstances(instances);
    fresh.setQuery(query(to));
    settle(fresh);
    QCOMPARE(names(model), names(fresh));

    instances.remove(100, 50);
    for (int n = 600; n < 700; ++n)
        instances.append(fleet::one(n, QDateTime::currentDateTimeUtc()));
    model.setInstances(instances);
    model.setQuery(query(from));
    fresh.setInstances(instances);
    fresh.setQuery(query(from));
    settle(model);
    settle(fresh);
    QCOMPARE(names(model), names(fresh));
    QVERIFY(names(model) != before);
    QCOMPARE(resets.count(), 0);
}

void TestInstanceModel::selectionAndCurrentRowSurviveARefresh()
{
    InstanceModel model(m_pool);
    QList<Instance> instances = fleet::of(200);
    model.setInstances(instances);
    settle(model);
    const int row = model.rowOf(instances[120].key());
    model.setSelected(row, row + 2, true);
    const QPersistentModelIndex current = model.index(row, 0);
    QStringList selected;
    for (const int at : model.selectedRows())
        selected.append(model.instance(at).key());

    instances.remove(0, 40);
    instances[10].state = Instance::State::Stopping;
    instances.append(fleet::one(200, QDateTime::currentDateTimeUtc()));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setInstances(instances);
    settle(model);
    QCOMPARE(model.rowCount(), 161);
    QVERIFY(current.isValid());
    QCOMPARE(model.instance(current.row()).key(), selected.first());
    QStringList after;
    for (const int at : model.selectedRows())
        after.append(model.instance(at).key());
    QCOMPARE(after, selected);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), model.rowOf(instances[10].key()));
}

void TestInstanceModel::whatIsHiddenIsNotSelected()
{
    InstanceModel model(m_pool);
    model.setInstances(fleet::of(50));
    settle(model);
    model.setSelected(0, 49, true);
    QCOMPARE(model.selectedCount(), 50);
    QSignalSpy changed(&model, &InstanceModel::selectionChanged);
    model.setQuery(query(QStringLiteral("role=web")));
    settle(model);
    QCOMPARE(model.selectedCount(), 10);
    QCOMPARE(changed.count(), 1);
    model.setQuery({});
    settle(model);
    QCOMPARE(model.selectedCount(), 10);
    model.clearSelection();
    QVERIFY(model.selectedRows().empty());
}

void TestInstanceModel::aColumnSortsNaturallyAndMissingValuesStandLast()
{
    InstanceModel model(m_pool);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<Instance> instances = fleet::of(4);
    const QStringList addresses = {
        QStringLiteral("10.0.0.10"), QStringLiteral("10.0.0.9"), {}, QStringLiteral("9.0.0.1")};
    for (int n = 0; n < 4; ++n)
        instances[n].publicV4 = addresses[n].isEmpty() ? QStringList() : QStringList(addresses[n]);
    instances[0].name = QStringLiteral("Web2");
    instances[1].name = QStringLiteral("web10");
    instances[2].name = QStringLiteral("web1");
    instances[3].name = QStringLiteral("alpha");
    model.setInstances(instances);
    settle(model);
    QCOMPARE(names(model), QStringList({QStringLiteral("alpha"), QStringLiteral("web1"), QStringLiteral("Web2"),
                                        QStringLiteral("web10")}));
    model.sort(model.columnOf(QStringLiteral("public")), Qt::AscendingOrder);
    settle(model);
    QCOMPARE(names(model), QStringList({QStringLiteral("alpha"), QStringLiteral("web10"), QStringLiteral("Web2"),
                                        QStringLiteral("web1")}));
    model.sort(model.columnOf(QStringLiteral("public")), Qt::DescendingOrder);
    settle(model);
    QCOMPARE(names(model), QStringList({QStringLiteral("Web2"), QStringLiteral("web10"), QStringLiteral("alpha"),
                                        QStringLiteral("web1")}));
}

void TestInstanceModel::theQuerysOwnOrderWins()
{
    InstanceModel model(m_pool);
    model.setInstances(fleet::of(60));
    model.sort(model.columnOf(QStringLiteral("type")), Qt::AscendingOrder);
    model.setQuery(query(QStringLiteral("role=web sort:-name")));
    settle(model);
    QCOMPARE(names(model, 2), QStringList({QStringLiteral("web-12"), QStringLiteral("web-11")}));
    model.setQuery(query(QStringLiteral("role=web")));
    settle(model);
    QVERIFY(model.instance(0).type <= model.instance(11).type);
}

void TestInstanceModel::tagsBecomeColumns()
{
    InstanceModel model(m_pool);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setInstances(fleet::of(10));
    settle(model);
    const int fixed = model.columnCount();
    model.setTags({QStringLiteral("role"), QStringLiteral("env")});
    QCOMPARE(model.columnCount(), fixed + 2);
    QCOMPARE(model.headerData(fixed, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("role"));
    QCOMPARE(model.index(0, fixed).data().toString(), QStringLiteral("app"));
    model.setTags({QStringLiteral("env")});
    QCOMPARE(model.columnCount(), fixed + 1);
    QCOMPARE(model.tags(), QStringList(QStringLiteral("env")));
}

void TestInstanceModel::strangersNamesAreShownVisibly()
{
    InstanceModel model(m_pool);
    QList<Instance> instances = fleet::of(1);
    instances[0].name = QStringLiteral("<b>x</b>\u202Eevil\x1b[31m\n");
    model.setInstances(instances);
    settle(model);
    const QString shown = model.index(0, model.columnOf(QStringLiteral("name"))).data().toString();
    QCOMPARE(shown, QStringLiteral("<b>x</b><U+202E>evil␛[31m␊"));
}

void TestInstanceModel::agesAreShort_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("now") << qint64(10) << QStringLiteral("now");
    QTest::newRow("future") << qint64(-500) << QStringLiteral("now");
    QTest::newRow("minutes") << qint64(35 * 60) << QStringLiteral("35 min");
    QTest::newRow("hours") << qint64(5 * 3600) << QStringLiteral("5 h");
    QTest::newRow("days") << qint64(21 * 86400) << QStringLiteral("21 d");
    QTest::newRow("years") << qint64(800 * 86400) << QStringLiteral("2 y");
}

void TestInstanceModel::agesAreShort()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QCOMPARE(ageText(now.addSecs(-seconds), now), text);
}

QTEST_GUILESS_MAIN(TestInstanceModel)
#include "tst_instancemodel.moc"
