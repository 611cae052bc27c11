#include "window/systemwakes.h"

#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// Sleep and waking up, over a bus of the test's own.
class TestSystemWakes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void sleepAndWakingUpAreTold();
    void noBusSaysNothing();

private:
    void say(bool begins) const;

    QProcess m_daemon;
    QString m_address;
    QThreadPool m_pool;
};

void TestSystemWakes::initTestCase()
{
    m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    QVERIFY2(m_daemon.waitForStarted(), "dbus-daemon is one of the packages of the tests");
    QTRY_VERIFY(m_daemon.canReadLine());
    m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
    QVERIFY(QDBusConnection::connectToBus(m_address, u"test-login"_s).isConnected());
}

void TestSystemWakes::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"maestro-wakes"_s);
    QDBusConnection::disconnectFromBus(u"test-login"_s);
    m_daemon.kill();
    m_daemon.waitForFinished();
}

/// As the login manager does.
void TestSystemWakes::say(bool begins) const
{
    QDBusMessage signal = QDBusMessage::createSignal(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s,
                                                     u"PrepareForSleep"_s);
    signal.setArguments({begins});
    QDBusConnection(u"test-login"_s).send(signal);
}

void TestSystemWakes::sleepAndWakingUpAreTold()
{
    const SystemWakes wakes(m_pool, m_address);
    QSignalSpy asleep(&wakes, &SystemWakes::fallingAsleep);
    QSignalSpy awake(&wakes, &SystemWakes::awake);
    const auto hears = [&] { // it may not listen yet
        say(true);
        return asleep.wait(50);
    };
    QTRY_VERIFY(hears());
    QCOMPARE(awake.size(), 0);
    say(false);
    QTRY_COMPARE(awake.size(), 1);
}

void TestSystemWakes::noBusSaysNothing()
{
    const SystemWakes wakes(m_pool, u"unix:path=/nonexistent/bus"_s);
    QSignalSpy asleep(&wakes, &SystemWakes::fallingAsleep);
    QVERIFY(QTest::qWaitFor([this] { return m_pool.activeThreadCount() == 0; }));
    say(true);
    QVERIFY(!asleep.wait(200));
}

QTEST_GUILESS_MAIN(TestSystemWakes)
#include "tst_systemwakes.moc"
