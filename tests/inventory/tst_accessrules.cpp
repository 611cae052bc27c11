#include "fakes/awaited.h"
#include "inventory/accessrulefile.h"
#include "inventory/accessrulestore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

class TestAccessRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstRuleThatFitsAndSaysItCounts();
    void rulesOfAnAccountCountLast();
    void aQueryMayBeBoundToAnAccount();
    void savedQueriesMayBeUsed();
    void badRulesAreRefusedAndApplyToNothing_data();
    void badRulesAreRefusedAndApplyToNothing();
    void eachMistakeNamesItsField();
    void aRuleSaysWhomItFits();
    void eachFieldSaysWhichRuleSaidIt();
    void rulesAreKeptAndShared();
    void whatIsNotKnownInTheFileStays();

private:
    static Instance instance(const char *name, const char *account = "one")
    {
        Instance made;
        made.id = made.name = QString::fromLatin1(name);
        made.accountId = QString::fromLatin1(account);
        made.state = Instance::State::Running;
        return made;
    }
    static AccessRule rule(const char *query, const char *user, int port = 0, const char *account = "")
    {
        AccessRule made;
        made.query = QString::fromLatin1(query);
        made.accountId = QString::fromLatin1(account);
        made.access.user = QString::fromLatin1(user);
        made.access.port = port;
        return made;
    }
};

void TestAccessRules::theFirstRuleThatFitsAndSaysItCounts()
{
    const AccessRules rules({rule("name:web-1", "first"), rule("^web", "second", 2222), rule("all", "third", 23)}, {});
    QCOMPARE(rules.of(instance("web-1")).user, QStringLiteral("first"));
    QCOMPARE(rules.of(instance("web-1")).port, 2222);
    QCOMPARE(rules.of(instance("web-2")).user, QStringLiteral("second"));
    QCOMPARE(rules.of(instance("db")).user, QStringLiteral("third"));
    QCOMPARE(AccessRules().of(instance("db")), Access());
}

void TestAccessRules::rulesOfAnAccountCountLast()
{
    const AccessRules rules({rule("", "account", 23, "one"), rule("^web", "query")}, {});
    QCOMPARE(rules.of(instance("web-1")).user, QStringLiteral("query"));
    QCOMPARE(rules.of(instance("web-1")).port, 23);
    QCOMPARE(rules.of(instance("db")).user, QStringLiteral("account"));
    QCOMPARE(rules.of(instance("db", "two")), Access());
}

void TestAccessRules::aQueryMayBeBoundToAnAccount()
{
    const AccessRules rules({rule("^web", "query", 0, "one")}, {});
    QCOMPARE(rules.of(instance("web-1")).user, QStringLiteral("query"));
    QCOMPARE(rules.of(instance("web-1", "two")).user, QString());
}

void TestAccessRules::savedQueriesMayBeUsed()
{
    QueryContext context;
    context.groups.insert(QStringLiteral("mine"), QStringLiteral("^web"));
    const AccessRules rules({rule("@mine", "deploy")}, context);
    QCOMPARE(rules.of(instance("web-1")).user, QStringLiteral("deploy"));
    QCOMPARE(AccessRules({rule("@mine", "deploy")}, {}).of(instance("web-1")), Access());
}

void TestAccessRules::badRulesAreRefusedAndApplyToNothing_data()
{
    QTest::addColumn<AccessRule>("bad");
    AccessRule jump = rule("^web", "");
    jump.access.jump = QStringLiteral("-oProxyCommand=x");
    QTest::newRow("nowhere") << rule("", "deploy");
    QTest::newRow("nothing said") << rule("^web", "");
    QTest::newRow("a mistake") << rule("name:(", "deploy");
    QTest::newRow("some of many") << rule("^web pick:1", "deploy");
    QTest::newRow("an order") << rule("^web sort:name", "deploy");
    QTest::newRow("a user that is an option") << rule("^web", "-l");
    QTest::newRow("no port") << rule("^web", "", 70000);
    QTest::newRow("no jump host") << jump;
}

void TestAccessRules::badRulesAreRefusedAndApplyToNothing()
{
    QFETCH(AccessRule, bad);
    const Done done = AccessRules::check(bad, {});
    QVERIFY(!done.has_value());
    QVERIFY(!done.error().message.isEmpty());
    QCOMPARE(AccessRules({bad}, {}).of(instance("web-1")), Access());
    bad = rule("^web", "deploy", 22, "one");
    for (const char *jump : {"me@gate:23,inner", "socks5://ops@proxy:1080", "socks5://proxy,gate"}) {
        bad.access.jump = QString::fromLatin1(jump);
        QVERIFY2(AccessRules::check(bad, {}).has_value(), jump);
    }
    for (const char *jump : {"socks4://proxy", "socks5://ops:secret@proxy", "socks5://proxy,-x"}) {
        bad.access.jump = QString::fromLatin1(jump);
        QVERIFY2(!AccessRules::check(bad, {}).has_value(), jump);
    }
}

void TestAccessRules::eachMistakeNamesItsField()
{
    AccessRule bad = rule("name:(", "-l", 70000);
    bad.access.jump = QStringLiteral("a b");
    bad.access.keyFile = QStringLiteral("~/.ssh/id_ed25519.pub");
    QStringList fields;
    for (const Error &mistake : AccessRules::mistakes(bad, {})) {
        QVERIFY(!mistake.message.isEmpty());
        fields += mistake.detail;
    }
    QCOMPARE(fields, (QStringList{accessfield::query, accessfield::user, accessfield::keyFile, accessfield::port,
                                  accessfield::jump}));
    bad = rule("^web", "");
    QCOMPARE(AccessRules::mistakes(bad, {}).value(0).detail, QString());
    bad.access.keyFile = QStringLiteral("id_ed25519");
    QCOMPARE(AccessRules::mistakes(bad, {}).value(0).detail, accessfield::keyFile);
    bad.access.keyFile = QStringLiteral("~/.ssh/id_ed25519");
    QVERIFY(AccessRules::mistakes(bad, {}).isEmpty());
}

void TestAccessRules::aRuleSaysWhomItFits()
{
    const QList<Instance> all{instance("web-1"), instance("db"), instance("web-2", "two")};
    QCOMPARE(AccessRules::matching(rule("^web", ""), all, {}), (QList<int>{0, 2}));
    QCOMPARE(AccessRules::matching(rule("^web", "", 0, "two"), all, {}), QList<int>{2});
    QCOMPARE(AccessRules::matching(rule("", "", 0, "one"), all, {}), (QList<int>{0, 1}));
    QVERIFY(AccessRules::matching(rule("name:(", ""), all, {}).isEmpty());
    QVERIFY(AccessRules::matching(rule("", ""), all, {}).isEmpty());
}

void TestAccessRules::eachFieldSaysWhichRuleSaidIt()
{
    AccessRule agent = rule("^web", "second", 2222);
    agent.access.forwardAgent = true;
    const AccessRules rules({rule("", "account", 23, "one"), rule("name:web-1", "first"), agent}, {});
    const QMap<QString, int> origins = rules.origins(instance("web-1"));
    QCOMPARE(origins,
             (QMap<QString, int>{{accessfield::user, 1}, {accessfield::port, 2}, {accessfield::forwardAgent, 2}}));
    QVERIFY(rules.of(instance("web-1")).forwardAgent);
    QVERIFY(!rules.of(instance("db")).forwardAgent);
    QCOMPARE(rules.origins(instance("db")).value(accessfield::user), 0);
}

void TestAccessRules::rulesAreKeptAndShared()
{
    QTemporaryDir folder;
    Documents documents(folder.path());
    AccessRuleStore store(documents);
    QVERIFY(store.rules().isEmpty() && store.problem().message.isEmpty());
    AccessRule full = rule("^web", "deploy", 2222, "one");
    full.access.keyFile = QStringLiteral("/k");
    full.access.address = AddressChoice::V6;
    full.access.jump = QStringLiteral("none");
    full.access.byName = true;
    full.access.forwardAgent = true;
    const QList<AccessRule> rules{full, rule("", "root", 0, "two")};
    AccessRuleStore other(documents);
    QSignalSpy changes(&other, &AccessRuleStore::changed);
    QVERIFY(awaited(store.save(rules)));
    QCOMPARE(store.rules(), rules);
    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(other.rules(), rules);
    Documents again(folder.path());
    QCOMPARE(AccessRuleStore(again).rules(), rules);
    QCOMPARE(store.ready({}).of(instance("web-1")).port, 2222);
}

void TestAccessRules::whatIsNotKnownInTheFileStays()
{
    const QJsonObject before{{QStringLiteral("rules"), QStringLiteral("odd")}, {QStringLiteral("later"), 1}};
    QVERIFY(accessrulefile::rules(before).isEmpty());
    const QJsonObject after = accessrulefile::with(before, {rule("^web", "deploy")});
    QCOMPARE(after.value(QStringLiteral("later")).toInt(), 1);
    QCOMPARE(accessrulefile::rules(after), QList<AccessRule>{rule("^web", "deploy")});
}

QTEST_GUILESS_MAIN(TestAccessRules)
#include "tst_accessrules.moc"
