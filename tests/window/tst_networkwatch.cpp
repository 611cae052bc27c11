#include "window/networkwatch.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

class TestNetworkWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anotherAddressIsAChange();
    void whatLeavesTheAddressesAloneIsNone();
    void theKernelTellsOfAnAddress();

private:
    QStringList m_addresses = {QStringLiteral("wlan0 192.168.1.7")};
    int m_looks = 0;
    const NetworkWatch::Addresses m_read = [this] {
        ++m_looks;
        return m_addresses;
    };
};

void TestNetworkWatch::anotherAddressIsAChange()
{
    NetworkWatch watch(m_read);
    QSignalSpy changes(&watch, &NetworkWatch::changed);
    watch.begin();
    m_addresses += QStringLiteral("tun0 10.8.0.2"); // a VPN comes up
    watch.stir();
    watch.stir();
    QTRY_COMPARE(changes.count(), 1);
    m_addresses = QStringList{QStringLiteral("wlan0 10.11.0.4")}; // it is gone, and so is the Wi-Fi
    watch.stir();
    QTRY_COMPARE(changes.count(), 2);
}

void TestNetworkWatch::whatLeavesTheAddressesAloneIsNone()
{
    NetworkWatch watch(m_read);
    QSignalSpy changes(&watch, &NetworkWatch::changed);
    watch.begin();
    const int looks = m_looks;
    watch.stir();
    QTRY_VERIFY(m_looks > looks);
    QCOMPARE(changes.count(), 0);
}

void TestNetworkWatch::theKernelTellsOfAnAddress()
{
    NetworkWatch watch(m_read);
    QSignalSpy changes(&watch, &NetworkWatch::changed);
    watch.begin();
    m_addresses += QStringLiteral("lo 127.0.0.2");
    const auto ip = [](const char *what) {
        QProcess process;
        process.start(QStringLiteral("ip"),
                      {QStringLiteral("address"), QLatin1String(what), QStringLiteral("127.213.7.9/32"),
                       QStringLiteral("dev"), QStringLiteral("lo")});
        return process.waitForFinished() && process.exitCode() == 0;
    };
    if (!ip("add"))
        QSKIP("this user may add no address");
    const bool removed = ip("del");
    QTRY_COMPARE(changes.count(), 1);
    QVERIFY(removed);
}

QTEST_GUILESS_MAIN(TestNetworkWatch)
#include "tst_networkwatch.moc"
