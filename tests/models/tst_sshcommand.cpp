#include "models/sshcommand.h"

#include <QTest>

class TestSshCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLineReachesTheInstance();
    void nothingThatCouldBeAnOptionGetsIn_data();
    void nothingThatCouldBeAnOptionGetsIn();
};

void TestSshCommand::theLineReachesTheInstance()
{
    Instance instance;
    instance.publicV4 = {QStringLiteral("10.0.0.1")};
    instance.sshUser = QStringLiteral("deploy");
    QCOMPARE(sshCommand(instance), QStringLiteral("ssh -- deploy@10.0.0.1"));
    instance.sshPort = 2222;
    instance.sshKeyFile = QStringLiteral("/home/me/my key");
    QCOMPARE(sshCommand(instance), QStringLiteral("ssh -p 2222 -i '/home/me/my key' -- deploy@10.0.0.1"));
    instance.sshAlias = QStringLiteral("web-1");
    QCOMPARE(sshCommand(instance), QStringLiteral("ssh -- web-1"));
}

void TestSshCommand::nothingThatCouldBeAnOptionGetsIn_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("address");
    QTest::newRow("option as address") << QStringLiteral("me") << QStringLiteral("-oProxyCommand=x");
    QTest::newRow("option as user") << QStringLiteral("-oProxyCommand=x") << QStringLiteral("10.0.0.1");
    QTest::newRow("shell in address") << QStringLiteral("me") << QStringLiteral("a;reboot");
    QTest::newRow("shell in user") << QStringLiteral("me$(id)") << QStringLiteral("10.0.0.1");
    QTest::newRow("no address") << QStringLiteral("me") << QString();
}

void TestSshCommand::nothingThatCouldBeAnOptionGetsIn()
{
    QFETCH(QString, user);
    QFETCH(QString, address);
    Instance instance;
    instance.sshUser = user;
    if (!address.isEmpty())
        instance.publicV4 = {address};
    QVERIFY2(sshCommand(instance).isNull(), qPrintable(sshCommand(instance)));
}

QTEST_GUILESS_MAIN(TestSshCommand)
#include "tst_sshcommand.moc"
