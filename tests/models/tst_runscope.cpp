#include "fakes/fleet.h"
#include "models/runscope.h"
#include "query/parser.h"

#include <QTest>

class TestRunScope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyRunningHostsAreTouched();
    void aQueryThatNamesAStateTouchesThatState();
    void hostsOfUnknowableStateAreTouched();
    void hostsWithoutAddressAreCountedApart();
    void guardedHostsAndPlacesAreCounted();
    void theUsualUserIsSaidOnlyWhenAllShareIt();

private:
    static ScopeQuestion question(const QList<Instance> &instances, const QString &text = {});
};

ScopeQuestion TestRunScope::question(const QList<Instance> &instances, const QString &text)
{
    QueryContext context;
    context.now = QDateTime::currentDateTimeUtc();
    ScopeQuestion asked;
    asked.in = prepareInstances(instances, nullptr);
    for (int row = 0; row < int(instances.size()); ++row)
        asked.rows.push_back(row);
    asked.query = parseQuery(text, context).query.value();
    asked.protectedHosts = parseQuery(QStringLiteral("is:production"), context).query.value();
    return asked;
}

void TestRunScope::onlyRunningHostsAreTouched()
{
    const RunScope scope = runScope(question(fleet::of(34)));
    QCOMPARE(scope.notRunning, 2);
    QCOMPARE(scope.keys.size(), 32);
    QVERIFY(!scope.isSelection);
}

void TestRunScope::aQueryThatNamesAStateTouchesThatState()
{
    const RunScope scope = runScope(question(fleet::of(34), QStringLiteral("state:any")));
    QCOMPARE(scope.notRunning, 0);
    QCOMPARE(scope.keys.size(), 34);
}

void TestRunScope::hostsOfUnknowableStateAreTouched()
{
    QList<Instance> instances = fleet::of(2);
    instances[0].state = Instance::State::Unknown;
    instances[1].state = Instance::State::Unknown;
    instances[1].stateIsKnowable = false;
    const RunScope scope = runScope(question(instances));
    QCOMPARE(scope.keys, QStringList(instances[1].key()));
}

void TestRunScope::hostsWithoutAddressAreCountedApart()
{
    QList<Instance> instances = fleet::of(3);
    instances[1].publicV4.clear();
    instances[1].privateV4.clear();
    const RunScope scope = runScope(question(instances));
    QCOMPARE(scope.keys.size(), 3);
    QCOMPARE(scope.withoutAddress, 1);
    QCOMPARE(scope.hosts(), 2);
}

void TestRunScope::guardedHostsAndPlacesAreCounted()
{
    ScopeQuestion asked = question(fleet::of(12));
    const RunScope scope = runScope(asked);
    QCOMPARE(scope.protectedHosts, 9);
    QCOMPARE(scope.accounts.first().first, QStringLiteral("prod-aws"));
    QCOMPARE(scope.accounts.first().second, 9);
    QCOMPARE(scope.regions.first().first, QStringLiteral("us-east-1"));
    asked.hasProtected = false;
    QCOMPARE(runScope(asked).protectedHosts, 0);
}

void TestRunScope::theUsualUserIsSaidOnlyWhenAllShareIt()
{
    QList<Instance> instances = fleet::of(3);
    QCOMPARE(runScope(question(instances)).user, QStringLiteral("ubuntu"));
    instances[2].sshUser = QStringLiteral("deploy");
    QVERIFY(runScope(question(instances)).user.isEmpty());
}

QTEST_GUILESS_MAIN(TestRunScope)
#include "tst_runscope.moc"
