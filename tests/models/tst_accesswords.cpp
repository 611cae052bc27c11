#include "core/locallogin.h"
#include "models/accessrulesmodel.h"
#include "models/accesswords.h"

#include <QAbstractItemModelTester>
#include <QTest>

class TestAccessWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRuleIsSaidBriefly();
    void whomARuleFitsIsSaid();
    void factsSayWhoSaidThem();
    void factsWithoutARuleSayWhereTheyComeFrom();
    void theListStandsInTheOrderThatCounts();
    void theListSaysMistakesAndNumbers();

private:
    static QList<Account> accounts()
    {
        Account one;
        one.id = QStringLiteral("a1");
        one.name = QStringLiteral("my cloud");
        return {one};
    }
    static AccessRule rule(const QString &query, const QString &account, const QString &user)
    {
        AccessRule made{account, query, {}};
        made.access.user = user;
        return made;
    }
    static QString line(const QList<ReachFact> &facts, int index)
    {
        const ReachFact fact = facts.value(index);
        return fact.title + u'|' + fact.value + u'|' + fact.origin;
    }
};

void TestAccessWords::aRuleIsSaidBriefly()
{
    Access access;
    access.user = QStringLiteral("admin");
    access.keyFile = QStringLiteral("~/.ssh/k");
    access.port = 2222;
    access.address = AddressChoice::Private;
    access.jump = QStringLiteral("bastion");
    access.byName = true;
    access.forwardAgent = true;
    QCOMPARE(summaryOf(access),
             QStringLiteral("admin, key ~/.ssh/k, port 2222, private address, via bastion, ssh_config "
                            "by name, with the agent"));
    access = {};
    access.jump = QStringLiteral("none");
    QCOMPARE(summaryOf(access), QStringLiteral("without a jump host"));
}

void TestAccessWords::whomARuleFitsIsSaid()
{
    const QString web = QStringLiteral("^web");
    const QString a1 = QStringLiteral("a1");
    QCOMPARE(scopeOf(rule(web, {}, {}), accounts()), web);
    QCOMPARE(scopeOf(rule({}, a1, {}), accounts()), QStringLiteral("All of my cloud"));
    QCOMPARE(scopeOf(rule(web, a1, {}), accounts()), QStringLiteral("^web in my cloud"));
    QVERIFY(scopeOf(rule({}, QStringLiteral("gone"), {}), accounts()).contains(QStringLiteral("gone")));
    QCOMPARE(queryOf(rule(web, {}, {}), accounts()), web);
    QCOMPARE(queryOf(rule({}, a1, {}), accounts()), QStringLiteral("account:\"my cloud\""));
    QCOMPARE(queryOf(rule(QStringLiteral("a, b"), a1, {}), accounts()), QStringLiteral("account:\"my cloud\" (a, b)"));
}

void TestAccessWords::factsSayWhoSaidThem()
{
    Instance instance;
    Host said;
    said.user = QStringLiteral("admin");
    said.address = QStringLiteral("10.0.0.5");
    said.port = 2222;
    said.identityFiles = QStringList{QStringLiteral("/k")};
    said.jump = QStringLiteral("bastion");
    said.forwardAgent = QStringLiteral("yes");
    Host full = said;
    full.identityFiles += QStringLiteral("/home/me/.ssh/id_ed25519");
    const QMap<QString, int> origins{{accessfield::user, 0},    {accessfield::port, 2}, {accessfield::keyFile, 1},
                                     {accessfield::address, 1}, {accessfield::jump, 0}, {accessfield::forwardAgent, 3}};
    const QList<ReachFact> facts = reachFacts(instance, said, full, origins);
    QCOMPARE(line(facts, 0), QStringLiteral("User|admin|rule 1"));
    QCOMPARE(line(facts, 1), QStringLiteral("Address|10.0.0.5|rule 2"));
    QCOMPARE(line(facts, 2), QStringLiteral("Port|2222|rule 3"));
    QCOMPARE(line(facts, 3), QStringLiteral("Key|/k|rule 2"));
    QCOMPARE(line(facts, 4), QStringLiteral("|/home/me/.ssh/id_ed25519|ssh_config"));
    QCOMPARE(line(facts, 5), QStringLiteral("Way|via bastion|rule 1"));
    QCOMPARE(line(facts, 6), QStringLiteral("Agent|forwarded to terminals|rule 4"));
}

void TestAccessWords::factsWithoutARuleSayWhereTheyComeFrom()
{
    Instance instance;
    Host said;
    said.address = QStringLiteral("54.1.2.3");
    QList<ReachFact> facts = reachFacts(instance, said, said, {});
    QCOMPARE(line(facts, 0), QStringLiteral("User|%1|your own name").arg(localLogin()));
    QCOMPARE(line(facts, 1), QStringLiteral("Address|54.1.2.3|"));
    QCOMPARE(line(facts, 2), QStringLiteral("Port|22|"));
    QVERIFY(line(facts, 3).startsWith(QStringLiteral("Key|those of the agent and the usual ones")));
    QCOMPARE(line(facts, 4), QStringLiteral("Way|directly|"));
    QCOMPARE(facts.size(), 5);
    said.user = QStringLiteral("ubuntu");
    said.userIsGuess = true;
    QCOMPARE(line(reachFacts(instance, said, said, {}), 0), QStringLiteral("User|ubuntu|usual for its image"));
    Host full = said;
    full.user = QStringLiteral("me");
    full.userIsGuess = false;
    full.port = 2200;
    full.jump = QStringLiteral("gate");
    facts = reachFacts(instance, said, full, {});
    QCOMPARE(line(facts, 0), QStringLiteral("User|me|ssh_config"));
    QCOMPARE(line(facts, 2), QStringLiteral("Port|2200|ssh_config"));
    QCOMPARE(line(facts, 4), QStringLiteral("Way|via gate|ssh_config"));
    instance.sshUser = QStringLiteral("me");
    instance.sshJump = QStringLiteral("gate");
    facts = reachFacts(instance, full, full, {});
    QCOMPARE(line(facts, 0), QStringLiteral("User|me|the inventory"));
    QCOMPARE(line(facts, 4), QStringLiteral("Way|via gate|the inventory"));
}

void TestAccessWords::theListStandsInTheOrderThatCounts()
{
    AccessRulesModel model;
    QAbstractItemModelTester tester(&model);
    const AccessRule account = rule({}, QStringLiteral("a1"), QStringLiteral("root"));
    const AccessRule web = rule(QStringLiteral("^web"), {}, QStringLiteral("deploy"));
    const QList<AccessRule> all = inEffect({account, web});
    QCOMPARE(all, (QList<AccessRule>{web, account}));
    model.setRules({{web, 3}, {account, 5}}, accounts());
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.placeAt(0), -1);
    QCOMPARE(model.placeAt(1), 0);
    QCOMPARE(model.placeAt(3), 1);
    QCOMPARE(model.rowOf(1), 3);
    QCOMPARE(model.rowOf(-1), -1);
    QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsSelectable));
    model.setRules({}, accounts());
    QCOMPARE(model.rowCount(), 0);
}

void TestAccessWords::theListSaysMistakesAndNumbers()
{
    AccessRulesModel model;
    const AccessRule web = rule(QStringLiteral("^web"), {}, QStringLiteral("deploy"));
    model.setRules({{web, 3}}, accounts());
    const QModelIndex row = model.index(1);
    QCOMPARE(row.data(AccessRulesModel::TitleRole).toString(), QStringLiteral("^web"));
    QCOMPARE(row.data(AccessRulesModel::DetailRole).toString(), QStringLiteral("deploy"));
    QCOMPARE(row.data(AccessRulesModel::CountRole).toString(), QStringLiteral("3"));
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("deploy")));
    model.setRules({{web, 0, QStringLiteral("It is broken.")}}, accounts());
    QCOMPARE(model.index(1).data(AccessRulesModel::DetailRole).toString(), QStringLiteral("It is broken."));
}

QTEST_GUILESS_MAIN(TestAccessWords)
#include "tst_accesswords.moc"
