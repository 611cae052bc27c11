#include "lab/faults.h"
#include "lab/sshfarm.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <unistd.h>

class TestSshFarm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hostsAnswerWithTheirOwnNamesAndPrograms();
    void nothingIsLeftBehind();
    void aBlackholeNeitherAcceptsNorRefuses();
    void rootThatMayNotMountHasHostsAllTheSame();

private:
    static bool startFarm(SshFarm &farm)
    {
        const Async<void> started = farm.start();
        if (!QTest::qWaitFor([&] { return started.isFinished(); }, 30000))
            return false;
        const Done done = answerOf<void>(started);
        if (!done)
            qWarning("%s", qUtf8Printable(done.error().message));
        return done.has_value();
    }
    static QByteArray ssh(const SshFarm &farm, const Host &host, const QString &command)
    {
        QProcess client;
        client.start(QStringLiteral("ssh"),
                     {QStringLiteral("-F"), QStringLiteral("/dev/null"), QStringLiteral("-i"), farm.privateKeyFile(),
                      QStringLiteral("-o"), QStringLiteral("UserKnownHostsFile=") + farm.knownHostsFile(),
                      QStringLiteral("-o"), QStringLiteral("BatchMode=yes"), QStringLiteral("-p"),
                      QString::number(host.port), host.user + u'@' + host.address, command});
        if (!QTest::qWaitFor([&] { return client.state() == QProcess::NotRunning; }, 20000))
            return "no end";
        return client.readAllStandardOutput() + client.readAllStandardError();
    }
};

void TestSshFarm::hostsAnswerWithTheirOwnNamesAndPrograms()
{
    FarmOptions options;
    options.hosts = plainHosts(20);
    options.hosts[1].programs.insert(QStringLiteral("uptime"), "echo up for ever\n");
    options.hosts[1].environment.insert(QStringLiteral("COLOUR"), QStringLiteral("blue"));
    options.hosts[2].refusesKey = true;
    options.hosts[3].forceCommand = QStringLiteral("echo forced");
    SshFarm farm(options);
    QVERIFY(startFarm(farm));
    const QList<Host> hosts = farm.hosts();
    QCOMPARE(ssh(farm, hosts.at(0), QStringLiteral("hostname")), "host-1\n");
    QCOMPARE(ssh(farm, hosts.at(19), QStringLiteral("hostname")), "host-20\n");
    QCOMPARE(ssh(farm, hosts.at(1), QStringLiteral("uptime; echo $COLOUR")), "up for ever\nblue\n");
    QVERIFY(ssh(farm, hosts.at(2), QStringLiteral("hostname")).contains("Permission denied"));
    QCOMPARE(ssh(farm, hosts.at(3), QStringLiteral("hostname")), "forced\n");
}

void TestSshFarm::nothingIsLeftBehind()
{
    QString folder;
    QList<qint64> pids;
    {
        FarmOptions options;
        options.hosts = plainHosts(2);
        options.ownHostKeys = true;
        SshFarm farm(options);
        QVERIFY(startFarm(farm));
        QVERIFY(farm.hostKey(0) != farm.hostKey(1));
        folder = farm.folder();
        pids = farm.daemonPids();
        QCOMPARE(pids.size(), 2);
        const QByteArray left =
            ssh(farm, farm.hosts().at(0), QStringLiteral("setsid sleep 1000 >/dev/null 2>&1 </dev/null & echo $!"));
        QVERIFY(left.trimmed().toLongLong() > 0);
        pids += left.trimmed().toLongLong();
        for (const qint64 pid : pids)
            QCOMPARE(::kill(pid_t(pid), 0), 0);
    }
    for (const qint64 pid : pids)
        QTRY_VERIFY_WITH_TIMEOUT(::kill(pid_t(pid), 0) != 0, 10000);
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(folder), 10000);
}

void TestSshFarm::aBlackholeNeitherAcceptsNorRefuses()
{
    FaultServer hole(FaultServer::Kind::Blackhole);
    QVERIFY(hole.start());
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), hole.port());
    QVERIFY(!QTest::qWaitFor(
        [&] {
            return socket.state() != QAbstractSocket::ConnectingState &&
                   socket.state() != QAbstractSocket::HostLookupState;
        },
        500));
    FaultServer closed(FaultServer::Kind::Closed);
    QVERIFY(closed.start());
    QTcpSocket refused;
    refused.connectToHost(QStringLiteral("127.0.0.1"), closed.port());
    QTRY_COMPARE(refused.error(), QAbstractSocket::ConnectionRefusedError);
}

/// The last one: what it gives up, this process does not get back.
void TestSshFarm::rootThatMayNotMountHasHostsAllTheSame()
{
    if (::geteuid() != 0)
        QSKIP("only root needs the right to mount");
    // What is run from now on is as in a container: root, but without CAP_SYS_ADMIN.
    QCOMPARE(::prctl(PR_CAPBSET_DROP, CAP_SYS_ADMIN), 0);
    FarmOptions options;
    options.hosts = plainHosts(1);
    options.passwordUser = QStringLiteral("maestro");
    SshFarm farm(options);
    QVERIFY(startFarm(farm));
    Host host = farm.hosts().constFirst();
    const QString show = QStringLiteral("hostname; id -u; env | grep -c -e LD_PRELOAD -e NSS_WRAPPER");
    QCOMPARE(ssh(farm, host, show), "host-1\n0\n0\n");
    host.user = options.passwordUser; // the key opens it as well
    QCOMPARE(ssh(farm, host, QStringLiteral("id -u")), "64999\n");
}

QTEST_GUILESS_MAIN(TestSshFarm)
#include "tst_sshfarm.moc"
