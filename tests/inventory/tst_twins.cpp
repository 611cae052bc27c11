#include "inventory/rows.h"
#include "inventory/twins.h"

#include <QTest>

namespace {

Instance host(const QString &account, const QString &name, const QString &address = {}, int port = 0)
{
    Instance instance;
    instance.accountId = account;
    instance.account = account.toUpper();
    instance.id = name;
    instance.name = name;
    if (!address.isEmpty())
        instance.privateV4 = {address};
    instance.sshPort = port;
    return instance;
}

const QString a = QStringLiteral("a");
const QString b = QStringLiteral("b");
const QString c = QStringLiteral("c");
const QString web = QStringLiteral("web");
const QString ten = QStringLiteral("10.0.0.1");

QString markOf(const Instance &instance)
{
    return instance.extra.value(alsoInTitle());
}

InstanceUpdate page(const QList<Instance> &instances, quint64 round)
{
    return {.accountId = instances.first().accountId, .round = round, .instances = instances};
}

} // namespace

class TestTwins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameHostIsKeptInBothAndMarked_data();
    void theSameHostIsKeptInBothAndMarked();
    void threeHoldersAreNamedInOrder();
    void onlyTheAccountsAskedForAreLookedAt();
    void aMergeMarksAndARefreshDoesNotChangeThem();
    void aMarkGoesWithTheOtherHost();
};

void TestTwins::theSameHostIsKeptInBothAndMarked_data()
{
    QTest::addColumn<Instance>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("same address, another name") << host(b, QStringLiteral("www"), ten) << true;
    QTest::newRow("the usual port, said") << host(b, web, ten, 22) << true;
    QTest::newRow("another port") << host(b, web, ten, 2222) << false;
    QTest::newRow("another address, same name") << host(b, web, QStringLiteral("10.0.0.2")) << false;
    QTest::newRow("no address") << host(b, web) << false;
    QTest::newRow("twice in one account") << host(a, QStringLiteral("www"), ten) << false;
}

void TestTwins::theSameHostIsKeptInBothAndMarked()
{
    QFETCH(Instance, other);
    QFETCH(bool, same);
    QList<Instance> rows = {host(a, web, ten), other};
    const QSet<QString> changed = markTwins(rows, {a, b});
    QCOMPARE(rows.size(), 2);
    QCOMPARE(markOf(rows[0]), same ? QStringLiteral("B") : QString());
    QCOMPARE(markOf(rows[1]), same ? QStringLiteral("A") : QString());
    QCOMPARE(changed.size(), same ? 2 : 0);
    QVERIFY(markTwins(rows, {a, b}).isEmpty());
}

void TestTwins::threeHoldersAreNamedInOrder()
{
    QList<Instance> rows = {host(c, web), host(a, web), host(b, QStringLiteral("WEB"))};
    markTwins(rows, {a, b, c});
    QCOMPARE(markOf(rows[0]), QStringLiteral("A, B"));
    QCOMPARE(markOf(rows[1]), QStringLiteral("B, C"));
}

void TestTwins::onlyTheAccountsAskedForAreLookedAt()
{
    QList<Instance> rows = {host(a, web, ten), host(c, web, ten)};
    QVERIFY(markTwins(rows, {a, b}).isEmpty());
}

void TestTwins::aMergeMarksAndARefreshDoesNotChangeThem()
{
    const QSet<QString> files = {a, b};
    InstanceChange change = merge({}, {page({host(a, web, ten)}, 1)}, files);
    change = merge(change.rows, {page({host(b, web, ten)}, 1)}, files);
    QCOMPARE(change.inserted.size(), 1);
    QCOMPARE(change.changed, QStringList{host(a, web).key()});
    QCOMPARE(markOf(change.rows.list[0]), QStringLiteral("B"));
    QCOMPARE(markOf(change.rows.list[1]), QStringLiteral("A"));
    change = merge(change.rows, {page({host(a, web, ten)}, 2)}, files);
    QVERIFY(change.isEmpty());
    QCOMPARE(markOf(change.rows.list[0]), QStringLiteral("B"));
}

void TestTwins::aMarkGoesWithTheOtherHost()
{
    const QSet<QString> files = {a, b};
    InstanceChange change = merge({}, {page({host(a, web, ten)}, 1), page({host(b, web, ten)}, 1)}, files);
    QCOMPARE(markOf(change.rows.list[0]), QStringLiteral("B"));
    change = merge(change.rows, {{.kind = InstanceUpdate::Kind::Removed, .accountId = b}}, {a});
    QCOMPARE(change.removed.size(), 1);
    QCOMPARE(change.changed.size(), 1);
    QCOMPARE(markOf(change.rows.list[0]), QString());
}

QTEST_APPLESS_MAIN(TestTwins)
#include "tst_twins.moc"
