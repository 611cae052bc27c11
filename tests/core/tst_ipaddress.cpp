#include "core/ipaddress.h"

#include <QTest>

class TestIpAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreRead_data();
    void addressesAreRead();
    void otherTextsAreNone_data();
    void otherTextsAreNone();
    void privateOnesAreKnown_data();
    void privateOnesAreKnown();
    void zerosStandForNone();
    void linksAreKnown();
};

void TestIpAddress::addressesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("v6");
    QTest::newRow("v4") << "192.0.2.1" << false;
    QTest::newRow("largest v4") << "255.255.255.255" << false;
    QTest::newRow("v6") << "2001:db8::1" << true;
    QTest::newRow("whole v6") << "2001:0DB8:0000:0000:0000:0000:0000:00Ff" << true;
    QTest::newRow("v4 in v6") << "::ffff:192.0.2.1" << true;
    QTest::newRow("link") << "fe80::1%eth0" << true;
    QTest::newRow("virtual link") << "fe80::1%br-1.5" << true;
}

void TestIpAddress::addressesAreRead()
{
    QFETCH(QString, text);
    QFETCH(bool, v6);
    const auto address = IpAddress::of(text);
    QVERIFY(address);
    QCOMPARE(address->isV6(), v6);
}

void TestIpAddress::otherTextsAreNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << "";
    QTest::newRow("name") << "web01";
    QTest::newRow("three parts") << "10.0.1";
    QTest::newRow("number") << "3232235777";
    QTest::newRow("leading zero") << "010.0.0.1";
    QTest::newRow("hexadecimal") << "0x7f.0.0.1";
    QTest::newRow("too large") << "10.0.0.256";
    QTest::newRow("five parts") << "10.0.0.0.1";
    QTest::newRow("port") << "10.0.0.1:22";
    QTest::newRow("brackets") << "[::1]";
    QTest::newRow("spaces") << " 10.0.0.1";
    QTest::newRow("other digits") << QStringLiteral("\u0661.0.0.1");
    QTest::newRow("zero inside") << QString(QStringLiteral("10.0.0.1") + QChar(0) + u'x');
    QTest::newRow("two gaps") << "1::2::3";
    QTest::newRow("no link") << "fe80::1%";
    QTest::newRow("link with a space") << "fe80::1%e th0";
    QTest::newRow("link of v4") << "10.0.0.1%eth0";
    QTest::newRow("long") << QString(1000, u':');
}

void TestIpAddress::otherTextsAreNone()
{
    QFETCH(QString, text);
    QVERIFY(!IpAddress::of(text));
}

void TestIpAddress::privateOnesAreKnown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPrivate");
    const auto row = [](const char *text, bool isPrivate) {
        QTest::newRow(text) << QString::fromLatin1(text) << isPrivate;
    };
    for (const char *text :
         {"10.0.0.0", "10.255.255.255", "172.16.0.0", "172.31.255.255", "192.168.0.1", "100.64.0.0", "100.127.255.255",
          "169.254.0.1", "127.0.0.1", "127.77.0.1", "fc00::", "fdff::1", "fe80::1", "febf::1", "fe80::1%eth0", "::1"})
        row(text, true);
    for (const char *text : {"9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0", "192.167.0.1", "192.169.0.1",
                             "100.63.255.255", "100.128.0.0", "169.253.0.1", "126.0.0.1", "128.0.0.1", "8.8.8.8",
                             "fbff::1", "fec0::1", "2001:db8::1", "::2", "1::1", "::ffff:10.0.0.1"})
        row(text, false);
}

void TestIpAddress::privateOnesAreKnown()
{
    QFETCH(QString, text);
    QFETCH(bool, isPrivate);
    QCOMPARE(IpAddress::of(text)->isPrivate(), isPrivate);
}

void TestIpAddress::zerosStandForNone()
{
    QVERIFY(IpAddress::of(u"0.0.0.0")->isAny());
    QVERIFY(IpAddress::of(u"::")->isAny());
    QVERIFY(IpAddress::of(u"0:0::0.0.0.0")->isAny());
    QVERIFY(!IpAddress::of(u"0.0.0.1")->isAny());
    QVERIFY(!IpAddress::of(u"::1")->isAny());
}

void TestIpAddress::linksAreKnown()
{
    QVERIFY(IpAddress::of(u"169.254.169.254")->isLinkLocal());
    QVERIFY(IpAddress::of(u"fe80::1")->isLinkLocal());
    QVERIFY(!IpAddress::of(u"10.0.0.1")->isLinkLocal());
    QVERIFY(!IpAddress::of(u"fd00::1")->isLinkLocal());
}

QTEST_APPLESS_MAIN(TestIpAddress)
#include "tst_ipaddress.moc"
