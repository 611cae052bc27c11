#include "world/hostvalues.h"

#include <QTest>

class TestHostValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHostTellsWhatItIs();
    void tagsGetNamesOfVariables();
    void onlyACommandThatNamesThemGetsThem();
};

void TestHostValues::aHostTellsWhatItIs()
{
    Host host;
    host.name = QStringLiteral("web-1");
    host.instance = QStringLiteral("i-0abc");
    host.address = QStringLiteral("10.0.0.1");
    host.account = QStringLiteral("shop");
    host.region = QStringLiteral("eu-west-1");
    const QMap<QString, QString> values = hostValues(host);
    QCOMPARE(values, (QMap<QString, QString>{{QStringLiteral("MAESTRO_NAME"), QStringLiteral("web-1")},
                                             {QStringLiteral("MAESTRO_ID"), QStringLiteral("i-0abc")},
                                             {QStringLiteral("MAESTRO_IP"), QStringLiteral("10.0.0.1")},
                                             {QStringLiteral("MAESTRO_ACCOUNT"), QStringLiteral("shop")},
                                             {QStringLiteral("MAESTRO_REGION"), QStringLiteral("eu-west-1")}}));
}

void TestHostValues::tagsGetNamesOfVariables()
{
    Host host;
    host.tags = {{QStringLiteral("aws:autoscaling:groupName"), QStringLiteral("web")},
                 {QStringLiteral("a b"), QStringLiteral("spaced")},
                 {QStringLiteral("a_b"), QStringLiteral("named so")},
                 {QStringLiteral("gr\u00f6\u00dfe"), QStringLiteral("$(id)\n'")}};
    const QMap<QString, QString> values = hostValues(host);
    QCOMPARE(values.value(QStringLiteral("MAESTRO_TAG_aws_autoscaling_groupName")), QStringLiteral("web"));
    QCOMPARE(values.value(QStringLiteral("MAESTRO_TAG_a_b")), QStringLiteral("named so"));
    QCOMPARE(values.value(QStringLiteral("MAESTRO_TAG_gr__e")), QStringLiteral("$(id)\n'"));
    host.tags = {{QStringLiteral("a-b"), QStringLiteral("first")}, {QStringLiteral("a.b"), QStringLiteral("second")}};
    QCOMPARE(hostValues(host).value(QStringLiteral("MAESTRO_TAG_a_b")), QStringLiteral("first"));
}

void TestHostValues::onlyACommandThatNamesThemGetsThem()
{
    QVERIFY(namesHostValue(QStringLiteral("echo \"$MAESTRO_NAME\"")));
    QVERIFY(!namesHostValue(QStringLiteral("uptime")));
}

QTEST_GUILESS_MAIN(TestHostValues)
#include "tst_hostvalues.moc"
