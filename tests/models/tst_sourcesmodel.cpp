#include "models/sourcesmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

class TestSourcesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accountsHaveTheirRegionsAndQueries();
    void aFailedSourceSaysWhyUntilItIsWell();
    void eachSourceSaysWhenItWasRead();
    void whatIsOddInASourceStandsBelowIt();
    void whatIsUnfoldedStaysWhenAnAccountGoes();
    void strangersNamesAreQuotedAndVisible();

private:
    static QList<Account> accounts();
    static QList<SourceStatus> sources();
};

QList<Account> TestSourcesModel::accounts()
{
    return {{QStringLiteral("a1"), QStringLiteral("ec2"), QStringLiteral("prod"), {}, {}, true},
            {QStringLiteral("a2"), QStringLiteral("ansible"), QStringLiteral("lab"), {}, {}, true},
            {QStringLiteral("a3"), QStringLiteral("ec2"), QStringLiteral("off"), {}, {}, false}};
}

QList<SourceStatus> TestSourcesModel::sources()
{
    return {{QStringLiteral("a1"), {}, 12, false, {}, {}},
            {QStringLiteral("a1"), QStringLiteral("us-east-1"), 8, true, {}, {}},
            {QStringLiteral("a1"), QStringLiteral("eu-west-1"), 4, false, {}, {}},
            {QStringLiteral("a2"), {}, 3, false, {}, {}}};
}

void TestSourcesModel::accountsHaveTheirRegionsAndQueries()
{
    SourcesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setIcons({{QStringLiteral("ansible"), QStringLiteral("file")}});
    model.setAccounts(accounts());
    model.setSources(sources());
    model.setTotal(15);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data(SourcesModel::CountRole).toInt(), 15);
    const QModelIndex prod = model.index(1, 0);
    QCOMPARE(prod.data(SourcesModel::QueryRole).toString(), QStringLiteral("account:prod"));
    QCOMPARE(model.rowCount(prod), 2);
    const QModelIndex region = model.index(0, 0, prod);
    QCOMPARE(region.data(SourcesModel::QueryRole).toString(), QStringLiteral("account:prod region:us-east-1"));
    QVERIFY(region.data(SourcesModel::RefreshingRole).toBool());
    QCOMPARE(model.index(2, 0).data(SourcesModel::IconRole).toString(), QStringLiteral("file"));
}

void TestSourcesModel::aFailedSourceSaysWhyUntilItIsWell()
{
    SourcesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setAccounts(accounts());
    QList<SourceStatus> failed = sources();
    failed[3].error = {Error::Denied, QStringLiteral("The file is gone."), {}};
    model.setSources(failed);
    const QModelIndex lab = model.index(2, 0);
    QVERIFY(lab.data(SourcesModel::FailedRole).toBool());
    QCOMPARE(model.rowCount(lab), 1);
    const QModelIndex message = model.index(0, 0, lab);
    QCOMPARE(message.data().toString(), QStringLiteral("The file is gone."));
    QVERIFY(!(message.flags() & Qt::ItemIsSelectable));
    model.setSources(sources());
    QCOMPARE(model.rowCount(lab), 0);
    QVERIFY(!lab.data(SourcesModel::FailedRole).toBool());
}

void TestSourcesModel::eachSourceSaysWhenItWasRead()
{
    SourcesModel model;
    model.setAccounts(accounts());
    QList<SourceStatus> read = sources();
    read[1].refreshedAt = QDateTime(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC);
    model.setSources(read);
    const QModelIndex prod = model.index(1, 0);
    const QModelIndex us = model.index(0, 0, prod);
    const QModelIndex eu = model.index(1, 0, prod);
    QCOMPARE(us.data(SourcesModel::RefreshedRole).toDateTime(), read[1].refreshedAt);
    const QString time = QLocale().toString(read[1].refreshedAt.toLocalTime().time(), QLocale::ShortFormat);
    QVERIFY(us.data(Qt::ToolTipRole).toString().contains(time));
    QCOMPARE(us.data(Qt::AccessibleDescriptionRole), us.data(Qt::ToolTipRole));
    QVERIFY(eu.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Not refreshed yet")));
    QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().isEmpty()); // all of them: the head of the panel
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    read[1].refreshedAt = read[1].refreshedAt.addSecs(60);
    model.setSources(read);
    QCOMPARE(changed.count(), 1);
}

void TestSourcesModel::whatIsOddInASourceStandsBelowIt()
{
    SourcesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setAccounts(accounts());
    QList<SourceStatus> all = sources();
    all[3].notice = QStringLiteral("Line 3 was left out.\nLine 4 \x1b was left out.");
    model.setSources(all);
    const QModelIndex lab = model.index(2, 0);
    QCOMPARE(model.rowCount(lab), 1);
    QCOMPARE(model.index(0, 0, lab).data(SourcesModel::KindRole).value<SourcesModel::Kind>(),
             SourcesModel::Kind::Message);
    QCOMPARE(model.index(0, 0, lab).data().toString(),
             QStringLiteral("Line 3 was left out.\nLine 4 \u241b was left out."));
    QVERIFY(!lab.data(SourcesModel::FailedRole).toBool());
    model.setSources(sources());
    QCOMPARE(model.rowCount(lab), 0);
}

void TestSourcesModel::whatIsUnfoldedStaysWhenAnAccountGoes()
{
    SourcesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setAccounts(accounts());
    model.setSources(sources());
    const QPersistentModelIndex lab = model.index(2, 0);
    model.setAccounts({accounts()[1]});
    QVERIFY(lab.isValid());
    QCOMPARE(lab.row(), 1);
    model.setAccounts({accounts()[1], accounts()[0]});
    QCOMPARE(model.index(2, 0).data().toString(), QStringLiteral("prod"));
    QCOMPARE(resets.count(), 0);
}

void TestSourcesModel::strangersNamesAreQuotedAndVisible()
{
    SourcesModel model;
    model.setAccounts({{QStringLiteral("x"), QStringLiteral("ec2"), QStringLiteral("a b\u202E"), {}, {}, true}});
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("a b<U+202E>"));
    QCOMPARE(model.index(1, 0).data(SourcesModel::QueryRole).toString(), QStringLiteral("account:\"a b\u202E\""));
}

QTEST_GUILESS_MAIN(TestSourcesModel)
#include "tst_sourcesmodel.moc"
