#include "models/sshcommand.h"

#include <QTest>

class TestSshCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLineReachesTheHost();
    void aHostThatSshKnowsByNameIsCalledByIt();
    void theWayIsThatOfTheRules();
    void nothingThatCouldBeAnOptionGetsIn_data();
    void nothingThatCouldBeAnOptionGetsIn();
};

void TestSshCommand::theLineReachesTheHost()
{
    Host host;
    host.address = QStringLiteral("10.0.0.1");
    QCOMPARE(sshCommand(host), QStringLiteral("ssh -- 10.0.0.1"));
    host.user = QStringLiteral("deploy");
    QCOMPARE(sshCommand(host), QStringLiteral("ssh -- deploy@10.0.0.1"));
    host.port = 2222;
    host.portIsSaid = true;
    host.identityFiles = {QStringLiteral("/home/me/my key"), QStringLiteral("/home/me/old")};
    QCOMPARE(sshCommand(host), QStringLiteral("ssh -p 2222 -i '/home/me/my key' -i /home/me/old -- deploy@10.0.0.1"));
    host.port = 22; // said all the same: ssh_config may say another
    host.identityFiles.clear();
    QCOMPARE(sshCommand(host), QStringLiteral("ssh -p 22 -- deploy@10.0.0.1"));
}

void TestSshCommand::aHostThatSshKnowsByNameIsCalledByIt()
{
    Host host;
    host.address = QStringLiteral("web-1");
    host.alias = QStringLiteral("web-1");
    QCOMPARE(sshCommand(host), QStringLiteral("ssh -- web-1"));
    host.address = QStringLiteral("10.0.0.1");
    host.user = QStringLiteral("ops");
    QCOMPARE(sshCommand(host), QStringLiteral("ssh -o HostName=10.0.0.1 -- ops@web-1"));
}

void TestSshCommand::theWayIsThatOfTheRules()
{
    Host host;
    host.address = QStringLiteral("10.0.0.1");
    host.jump = QStringLiteral("ops@bastion:2200,inner");
    QCOMPARE(sshCommand(host), QStringLiteral("ssh -J ops@bastion:2200,inner -- 10.0.0.1"));
    host.jump = QStringLiteral("bastion;reboot");
    QCOMPARE(sshCommand(host), QStringLiteral("ssh -J 'bastion;reboot' -- 10.0.0.1"));
    host.jump.clear();
    host.noJump = true;
    host.forwardAgent = QStringLiteral("yes");
    QCOMPARE(sshCommand(host), QStringLiteral("ssh -J none -A -- 10.0.0.1"));
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
    Host host;
    host.user = user;
    host.address = address;
    QVERIFY2(sshCommand(host).isNull(), qPrintable(sshCommand(host)));
}

QTEST_GUILESS_MAIN(TestSshCommand)
#include "tst_sshcommand.moc"
