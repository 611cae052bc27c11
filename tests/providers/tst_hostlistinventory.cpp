#include "providers/hostlistinventory.h"

#include <QTest>

class TestHostListInventory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreRead();
    void etcHostsIsRead();
    void badLinesAreNamedAndTheOthersKept();
    void binaryIsRefused();
};

void TestHostListInventory::linesAreRead()
{
    const auto list =
        hostListInventory(QStringLiteral("/l"), "# all\nweb-1\nops@web-2:2222 # two\n\n[2001:db8::1]:22\n10.0.0.1\r\n");
    QVERIFY(list);
    QCOMPARE(list->instances.size(), 4);
    QVERIFY2(list->warnings.isEmpty(), qPrintable(list->warnings.join(u'\n')));
    const Instance two = list->instances.at(1);
    QCOMPARE(two.name, QStringLiteral("web-2"));
    QCOMPARE(two.sshUser, QStringLiteral("ops"));
    QCOMPARE(two.sshPort, 2222);
    QCOMPARE(two.dns, QStringList{QStringLiteral("web-2")});
    QCOMPARE(list->instances.at(2).publicV6, QStringList{QStringLiteral("2001:db8::1")});
    QCOMPARE(list->instances.at(3).privateV4, QStringList{QStringLiteral("10.0.0.1")});
    QVERIFY(isTarget(two));
}

void TestHostListInventory::etcHostsIsRead()
{
    const auto list = hostListInventory(
        QStringLiteral("/etc/hosts"), "127.0.0.1 localhost\n::1 ip6-localhost ip6-loopback\n10.0.0.5\tweb-1 web-1.x\n");
    QVERIFY(list);
    QCOMPARE(list->instances.size(), 1);
    QCOMPARE(list->instances.first().name, QStringLiteral("web-1"));
    QCOMPARE(list->instances.first().privateV4, QStringList{QStringLiteral("10.0.0.5")});
    QVERIFY(list->warnings.isEmpty());
}

void TestHostListInventory::badLinesAreNamedAndTheOthersKept()
{
    const auto list =
        hostListInventory(QStringLiteral("/l"), "-oProxyCommand=id\na\x1b[1m\nok\ntwo words\nok\nx:99999\n-l@y\n" +
                                                    QByteArray(1'000'000, 'z') + "\n");
    QVERIFY(list);
    QCOMPARE(list->instances.size(), 1);
    QCOMPARE(list->warnings.size(), 7);
    QVERIFY(list->warnings.first().contains(QStringLiteral("Line 1")));
    for (const QString &warning : list->warnings) {
        QVERIFY(!warning.contains(QChar(0x1b)));
        QVERIFY(warning.size() < 300);
    }
}

void TestHostListInventory::binaryIsRefused()
{
    const auto list = hostListInventory(QStringLiteral("/l"), QByteArray("web\n\0\1", 6));
    QVERIFY(!list);
    QVERIFY(list.error().message.contains(QStringLiteral("(line 2, column 1)")));
    QVERIFY(!hostListInventory(QStringLiteral("/l"),
                               QByteArray("a\n").repeated(10).append(QByteArray(17 * 1024 * 1024, 'a'))));
}

QTEST_GUILESS_MAIN(TestHostListInventory)
#include "tst_hostlistinventory.moc"
