#include "plans/environment.h"
#include "plans/plan.h"
#include "plans/planjson.h"

#include <QTest>

class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommandIsAPlanOfOneStep();
    void aPlanComesBackFromJson_data();
    void aPlanComesBackFromJson();
    void whatIsNoPlanIsRefused_data();
    void whatIsNoPlanIsRefused();
    void secretVariablesStayOut_data();
    void secretVariablesStayOut();
};

void TestPlan::aCommandIsAPlanOfOneStep()
{
    const Plan plan = Plan::command(QStringLiteral("uptime -p\nwho"), QStringLiteral("role=web"), {},
                                    {{QStringLiteral("pty"), QStringLiteral("true")}});
    QVERIFY(plan.isCommand());
    QCOMPARE(plan.title(), QStringLiteral("uptime -p"));
    QCOMPARE(plan.stages.first().query, QStringLiteral("role=web"));
    QCOMPARE(plan.stages.first().steps.first().values.value(QStringLiteral("pty")), QStringLiteral("true"));
    Plan two = plan;
    two.name = QStringLiteral("Roll out");
    two.stages.append(two.stages.first());
    QVERIFY(!two.isCommand());
    QCOMPARE(two.title(), QStringLiteral("Roll out"));
    QVERIFY(!Plan().isCommand());
}

void TestPlan::aPlanComesBackFromJson_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::newRow("empty") << Plan();
    Policy policy;
    policy.parallel = 3;
    policy.batches = {QStringLiteral("1"), QStringLiteral("10%")};
    policy.maxFailures = 5;
    policy.maxFailuresIsPercent = true;
    policy.timeoutSeconds = 60;
    policy.connectSeconds = 7;
    Plan plan = Plan::command(QStringLiteral("echo \"a\"\n\tü \u202e"), QStringLiteral("ec2,^app"), policy,
                              {{QStringLiteral("env"), QStringLiteral("A=1\nB=2")}});
    QTest::newRow("a command") << plan;
    plan.seed = 4'000'000'000;
    QTest::newRow("on hosts that were picked") << plan;
    plan.name = QStringLiteral("Two");
    plan.stages.append(plan.stages.first());
    plan.stages.last().name = QStringLiteral("again");
    plan.stages.last().steps.append({QStringLiteral("n"), QStringLiteral("check"), {}});
    QTest::newRow("two stages") << plan;
}

void TestPlan::aPlanComesBackFromJson()
{
    QFETCH(Plan, plan);
    const auto back = planFromJson(toJson(plan));
    QVERIFY(back);
    QCOMPARE(*back, plan);
}

void TestPlan::whatIsNoPlanIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut") << toJson(Plan()).chopped(3);
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("another object") << QByteArray("{\"a\":1}");
}

void TestPlan::whatIsNoPlanIsRefused()
{
    QFETCH(QByteArray, json);
    const auto plan = planFromJson(json);
    QVERIFY(!plan);
    QCOMPARE(int(plan.error().kind), int(Error::Invalid));
}

void TestPlan::secretVariablesStayOut_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("kept");
    QTest::newRow("plain") << "LANG=de" << true;
    QTest::newRow("password") << "DB_PASSWORD=tiger" << false;
    QTest::newRow("passwd") << "MYSQL_PASSWD=tiger" << false;
    QTest::newRow("token, small") << "github_token=tiger" << false;
    QTest::newRow("secret inside") << "AWS_SECRET_ACCESS_KEY=tiger=lion" << false;
    QTest::newRow("only the value says it") << "HINT=password" << true;
}

void TestPlan::secretVariablesStayOut()
{
    QFETCH(QString, line);
    QFETCH(bool, kept);
    const Plan plan =
        Plan::command(QStringLiteral("true"), {}, {},
                      {{QStringLiteral("env"), QStringLiteral("A=1\n") + line + QStringLiteral("\nZ=2")}});
    const Plan masked = withoutSecrets(plan);
    const QString env = masked.stages.first().steps.first().values.value(QStringLiteral("env"));
    QCOMPARE(masked == plan, kept);
    QVERIFY(env.startsWith(QStringLiteral("A=1\n")) && env.endsWith(QStringLiteral("\nZ=2")));
    QCOMPARE(env.contains(QStringLiteral("tiger")), false);
    QCOMPARE(bool(environmentFrom(env)), kept); // a mark in place of a value is never run
    QVERIFY(environmentFrom(plan.stages.first().steps.first().values.value(QStringLiteral("env"))));
}

QTEST_APPLESS_MAIN(TestPlan)
#include "tst_plan.moc"
