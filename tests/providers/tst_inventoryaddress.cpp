#include "providers/inventoryaddress.h"

#include <QTest>

class TestInventoryAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesGoWhereTheyBelong_data();
    void addressesGoWhereTheyBelong();
    void oddTextsAreNoAddresses_data();
    void oddTextsAreNoAddresses();
    void hostSpecsAreTakenApart_data();
    void hostSpecsAreTakenApart();
    void jumpChainsAreChecked_data();
    void jumpChainsAreChecked();
    void aProxyCommandThatOnlyForwardsIsAJump_data();
    void aProxyCommandThatOnlyForwardsIsAJump();
};

void TestInventoryAddress::addressesGoWhereTheyBelong_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("list");
    const auto row = [](const char *address, const char *list) {
        QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(list);
    };
    row("203.0.113.7", "publicV4");
    row("10.0.0.1", "privateV4");
    row("172.31.255.1", "privateV4");
    row("172.32.0.1", "publicV4");
    row("192.168.1.1", "privateV4");
    row("100.64.0.1", "privateV4");
    row("100.128.0.1", "publicV4");
    row("127.0.0.1", "privateV4");
    row("2001:db8::1", "publicV6");
    row("fd00::1", "privateV6");
    row("fe80::1%eth0", "privateV6");
    row("web-1.example.com", "dns");
    row("10.0.0", "dns");
}

void TestInventoryAddress::addressesGoWhereTheyBelong()
{
    QFETCH(QString, address);
    QFETCH(QString, list);
    Instance instance;
    QVERIFY(setAddress(instance, address));
    const QMap<QString, QStringList> lists{{QStringLiteral("publicV4"), instance.publicV4},
                                           {QStringLiteral("publicV6"), instance.publicV6},
                                           {QStringLiteral("privateV4"), instance.privateV4},
                                           {QStringLiteral("privateV6"), instance.privateV6},
                                           {QStringLiteral("dns"), instance.dns}};
    for (auto it = lists.cbegin(); it != lists.cend(); ++it)
        QCOMPARE(*it, it.key() == list ? QStringList{address} : QStringList());
}

void TestInventoryAddress::oddTextsAreNoAddresses_data()
{
    QTest::addColumn<QString>("text");
    int n = 0;
    for (const char *text : {"", "-oProxyCommand=id", "a b", "a;b", "$(id)", "a/b", "../x", "0.0.0.0", "::", "a\x1b[1m",
                             "`x`", "fe80::1%", "fe80::1%a b", ".x", "_x"})
        QTest::addRow("%d", n++) << QString::fromLatin1(text);
    QTest::newRow("long") << QString(300, u'a');
    QTest::newRow("override") << QStringLiteral("a\u202Eb");
}

void TestInventoryAddress::oddTextsAreNoAddresses()
{
    QFETCH(QString, text);
    Instance instance;
    QVERIFY(!setAddress(instance, text));
    QVERIFY(instance.address().isNull());
}

void TestInventoryAddress::hostSpecsAreTakenApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spec"); // user|host|port, empty: none
    const auto row = [](const char *text, const char *spec) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(spec);
    };
    row("web-1", "|web-1|0");
    row("web-1:2222", "|web-1|2222");
    row("ops@web-1", "ops|web-1|0");
    row("a@corp.example@web-1:22", "a@corp.example|web-1|22");
    row("[2001:db8::1]:2222", "|2001:db8::1|2222");
    row("2001:db8::1", "|2001:db8::1|0");
    row("ops@[::1]", "ops|::1|0");
    row("ssh://ops@web-1:22/", "ops|web-1|22");
    row("web-1:", "");
    row("web-1:0", "");
    row("web-1:99999", "");
    row("web-1:x", "");
    row("@web-1", "");
    row("-l@web-1", "");
    row("-oProxyCommand=x", "");
    row("[::1", "");
    row("", "");
}

void TestInventoryAddress::hostSpecsAreTakenApart()
{
    QFETCH(QString, text);
    QFETCH(QString, spec);
    const auto found = hostSpec(text);
    const QString got = found ? found->user + u'|' + found->host + u'|' + QString::number(found->port) : QString();
    QCOMPARE(got, spec);
}

void TestInventoryAddress::jumpChainsAreChecked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("chain");
    const auto row = [](const char *text, const char *chain) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(chain);
    };
    row("bastion", "bastion");
    row("ops@a:22, b", "ops@a:22,b");
    row("ssh://ops@a:22,[::1]:23", "ops@a:22,[::1]:23");
    row("none", "");
    row("a,-oProxyCommand=x", "");
    row("a b", "");
}

void TestInventoryAddress::jumpChainsAreChecked()
{
    QFETCH(QString, text);
    QFETCH(QString, chain);
    QCOMPARE(jumpChain(text), chain);
}

void TestInventoryAddress::aProxyCommandThatOnlyForwardsIsAJump_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("jump");
    const auto row = [](const char *command, const char *jump) {
        QTest::newRow(command) << QString::fromLatin1(command) << QString::fromLatin1(jump);
    };
    row("ssh -W %h:%p bastion", "bastion");
    row("/usr/bin/ssh -q -W [%h]:%p -p 2222 ops@bastion", "ops@bastion:2222");
    row("ssh -l ops -W %h:%p -i ~/.ssh/id bastion", "ops@bastion");
    row("ssh bastion nc %h %p", "");
    row("nc -x proxy %h %p", "");
    row("ssh -W %h:%p \"open", "");
    row("ssh -W evil:22 bastion", "");
}

void TestInventoryAddress::aProxyCommandThatOnlyForwardsIsAJump()
{
    QFETCH(QString, command);
    QFETCH(QString, jump);
    QCOMPARE(jumpOfProxyCommand(command), jump);
}

QTEST_GUILESS_MAIN(TestInventoryAddress)
#include "tst_inventoryaddress.moc"
