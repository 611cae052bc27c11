#include "window/systemcolours.h"

#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a desktop's portal answers.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 0;
    int reads = 0;

    void change(QDBusConnection bus, const QString &group, const QVariant &value)
    {
        QDBusMessage signal = QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s,
                                                         u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
        signal.setArguments({group, u"color-scheme"_s, QVariant::fromValue(QDBusVariant(value))});
        bus.send(signal);
    }

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        ++reads;
        const bool known = group == u"org.freedesktop.appearance" && key == u"color-scheme";
        return QDBusVariant(QVariant::fromValue(QDBusVariant(known ? QVariant(scheme) : QVariant())));
    }
};

/// The colours of the desktop, over a bus of the test's own.
class TestSystemColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void whatThePortalSaysIsTold_data();
    void whatThePortalSaysIsTold();
    void changesAreFollowed();
    void otherSettingsAndNonsenseAreIgnored();
    void aBusWithoutAPortalSaysNothing();
    void noBusSaysNothing();

private:
    void start(uint scheme);
    QDBusConnection portalBus() const { return QDBusConnection(u"test-portal"_s); }

    QProcess m_daemon;
    QString m_address;
    QThreadPool m_pool;
    std::unique_ptr<FakePortal> m_portal;
    std::unique_ptr<SystemColours> m_colours;
    std::unique_ptr<QSignalSpy> m_told;
};

void TestSystemColours::initTestCase()
{
    m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    QVERIFY2(m_daemon.waitForStarted(), "dbus-daemon is one of the packages of the tests");
    QTRY_VERIFY(m_daemon.canReadLine());
    m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
    QVERIFY(QDBusConnection::connectToBus(m_address, u"test-portal"_s).isConnected());
}

void TestSystemColours::init()
{
    m_portal = std::make_unique<FakePortal>();
}

void TestSystemColours::start(uint scheme)
{
    m_portal->scheme = scheme;
    QVERIFY(portalBus().registerObject(u"/org/freedesktop/portal/desktop"_s, m_portal.get(),
                                       QDBusConnection::ExportAllSlots));
    QVERIFY(portalBus().registerService(u"org.freedesktop.portal.Desktop"_s));
    m_colours = std::make_unique<SystemColours>(m_pool, m_address);
    m_told = std::make_unique<QSignalSpy>(m_colours.get(), &SystemColours::darkWanted);
    QTRY_COMPARE(m_portal->reads, 1);
}

void TestSystemColours::cleanup()
{
    m_told.reset();
    m_colours.reset();
    portalBus().unregisterService(u"org.freedesktop.portal.Desktop"_s);
    portalBus().unregisterObject(u"/org/freedesktop/portal/desktop"_s);
    m_portal.reset();
    QDBusConnection::disconnectFromBus(u"maestro-colours"_s);
}

void TestSystemColours::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"test-portal"_s);
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void TestSystemColours::whatThePortalSaysIsTold_data()
{
    QTest::addColumn<uint>("scheme");
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << 1U << true;
    QTest::newRow("light") << 2U << false;
}

void TestSystemColours::whatThePortalSaysIsTold()
{
    QFETCH(uint, scheme);
    QFETCH(bool, dark);
    start(scheme);
    QTRY_COMPARE(m_told->size(), 1);
    QCOMPARE(m_told->first().first().toBool(), dark);
}

void TestSystemColours::changesAreFollowed()
{
    start(0);
    m_portal->change(portalBus(), u"org.freedesktop.appearance"_s, 1U);
    QTRY_COMPARE(m_told->size(), 1);
    QCOMPARE(m_told->last().first().toBool(), true);
    m_portal->change(portalBus(), u"org.freedesktop.appearance"_s, 0U);
    QTRY_COMPARE(m_told->size(), 2);
    QCOMPARE(m_told->last().first().toBool(), false);
}

void TestSystemColours::otherSettingsAndNonsenseAreIgnored()
{
    start(0);
    m_portal->change(portalBus(), u"org.gnome.desktop.interface"_s, 1U);
    m_portal->change(portalBus(), u"org.freedesktop.appearance"_s, u"dark"_s);
    m_portal->change(portalBus(), u"org.freedesktop.appearance"_s, 77U);
    m_portal->change(portalBus(), u"org.freedesktop.appearance"_s, 2U); // comes last, so all have come
    QTRY_COMPARE(m_told->size(), 1);
    QCOMPARE(m_told->last().first().toBool(), false);
}

void TestSystemColours::aBusWithoutAPortalSaysNothing()
{
    m_colours = std::make_unique<SystemColours>(m_pool, m_address);
    m_told = std::make_unique<QSignalSpy>(m_colours.get(), &SystemColours::darkWanted);
    QVERIFY(QTest::qWaitFor([this] { return m_pool.activeThreadCount() == 0; }));
    QVERIFY(!m_told->wait(200));
}

void TestSystemColours::noBusSaysNothing()
{
    m_colours = std::make_unique<SystemColours>(m_pool, u"unix:path=/nonexistent/bus"_s);
    m_told = std::make_unique<QSignalSpy>(m_colours.get(), &SystemColours::darkWanted);
    QVERIFY(QTest::qWaitFor([this] { return m_pool.activeThreadCount() == 0; }));
    QVERIFY(!m_told->wait(200));
}

QTEST_GUILESS_MAIN(TestSystemColours)
#include "tst_systemcolours.moc"
