#include "ssh/sshbench.h"

#include <QDir>
#include <QProcess>

#include <csignal>

/// Sessions that are kept for the next command.
class TestSessions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theSecondCommandUsesTheOpenSession();
    void withoutATimeToKeepNothingStaysOpen();
    void anIdleSessionIsClosedAfterItsTime();
    void idleSessionsCloseOnDemandAndOthersStay();
    void aSessionThatDiedWhileItWasIdleIsReplaced();
    void aFrozenPeerIsFoundWhenTheNetworkHasChanged();
    void anotherUserIsAnotherSession();
    void aKeyTrustedForOneRunIsNotUsedByAnother();
    void stoppingOneCommandLeavesTheOtherOfTheSameHostAlone();
    void aJumpHostIsKeptToo();
    void jumpHostsAloneCanBeKept();
    void manyCommandsOnOpenSessionsLeaveNothingBehind();

private:
    static ExecutorOptions keeping(const QString &knownHosts, int seconds = 60);
    QByteArray serverOf(Bench &bench, const Host &host) const;
    QByteArray servers() const;

    std::unique_ptr<SshFarm> m_farm;
    QList<Host> m_hosts;
};

void TestSessions::initTestCase()
{
    FarmOptions options;
    options.hosts = plainHosts(20);
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
    m_hosts = m_farm->hosts();
}

void TestSessions::cleanupTestCase()
{
    const Async<void> stopped = m_farm->stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20000);
    m_farm.reset();
}

ExecutorOptions TestSessions::keeping(const QString &knownHosts, int seconds)
{
    ExecutorOptions options = Bench::quiet(knownHosts);
    options.keepSeconds = seconds;
    return options;
}

/// The process of sshd that serves our session on the host.
QByteArray TestSessions::serverOf(Bench &bench, const Host &host) const
{
    static int lane = 1000;
    const ExecEnd end = bench.run(bench.request(host, "echo $PPID", ++lane));
    return end.state == ExecState::Ok ? bench.sink->out(lane).trimmed() : QByteArray();
}

/// The processes of all sessions with the first hosts, a line each.
QByteArray TestSessions::servers() const
{
    QProcess list;
    list.start(QStringLiteral("pgrep"), {QStringLiteral("-P"), QString::number(m_farm->daemonPids().first())});
    return QTest::qWaitFor([&] { return list.state() == QProcess::NotRunning; }, 20000) ? list.readAll() : QByteArray();
}

void TestSessions::theSecondCommandUsesTheOpenSession()
{
    Bench bench(keeping(m_farm->knownHostsFile()));
    const QByteArray server = serverOf(bench, m_hosts.at(0));
    QVERIFY(!server.isEmpty());
    QCOMPARE(serverOf(bench, m_hosts.at(0)), server);
    const ExecEnd end = bench.run(m_hosts.at(0), "exit 3");
    QCOMPARE(end.exit, 3);
    QStringList names;
    for (const Phase &phase : end.phases)
        names += phase.name;
    QCOMPARE(names, QStringList({QStringLiteral("session"), QStringLiteral("open"), QStringLiteral("run")}));
    QCOMPARE(bench.executor->openConnections(), 1);
}

void TestSessions::withoutATimeToKeepNothingStaysOpen()
{
    Bench bench(keeping(m_farm->knownHostsFile(), 0));
    const QByteArray server = serverOf(bench, m_hosts.at(0));
    QTRY_COMPARE(bench.executor->openConnections(), 0);
    QVERIFY(serverOf(bench, m_hosts.at(0)) != server);
}

void TestSessions::anIdleSessionIsClosedAfterItsTime()
{
    Bench bench(keeping(m_farm->knownHostsFile(), 1));
    const QByteArray server = serverOf(bench, m_hosts.at(0));
    QCOMPARE(bench.executor->openConnections(), 1);
    QTRY_COMPARE(bench.executor->openConnections(), 0);
    QTRY_VERIFY(!QFile::exists(QStringLiteral("/proc/") + QString::fromLatin1(server)));
}

void TestSessions::idleSessionsCloseOnDemandAndOthersStay()
{
    Bench bench(keeping(m_farm->knownHostsFile()));
    for (int i = 0; i < 4; ++i)
        QVERIFY(!serverOf(bench, m_hosts.at(i)).isEmpty());
    const JobId running = bench.executor->start(bench.request(m_hosts.at(6), "echo begun; exec sleep 60", 6));
    QTRY_VERIFY(bench.outputs.contains(running));
    bench.executor->closeIdle();
    QTRY_COMPARE(bench.executor->openConnections(), 1);
    QVERIFY(!bench.ends.contains(running));
    bench.executor->cancel(running);
    QVERIFY(bench.await(running));
}

void TestSessions::aSessionThatDiedWhileItWasIdleIsReplaced()
{
    Bench bench(keeping(m_farm->knownHostsFile()));
    const QByteArray server = serverOf(bench, m_hosts.at(0));
    QCOMPARE(::kill(server.toInt(), SIGKILL), 0);
    QTRY_COMPARE(bench.executor->openConnections(), 0);
    const QByteArray next = serverOf(bench, m_hosts.at(0));
    QVERIFY(!next.isEmpty() && next != server);
}

void TestSessions::aFrozenPeerIsFoundWhenTheNetworkHasChanged()
{
    Bench bench(keeping(m_farm->knownHostsFile()));
    const QByteArray frozen = serverOf(bench, m_hosts.at(0));
    const QByteArray alive = serverOf(bench, m_hosts.at(1));
    QCOMPARE(::kill(frozen.toInt(), SIGSTOP), 0); // as a host whose network is gone: nothing comes, nothing ends
    bench.executor->doubtAll();
    QTRY_COMPARE_WITH_TIMEOUT(bench.executor->openConnections(), 1, 20000);
    QCOMPARE(serverOf(bench, m_hosts.at(1)), alive);
    const QByteArray next = serverOf(bench, m_hosts.at(0));
    QVERIFY(!next.isEmpty() && next != frozen);
    ::kill(frozen.toInt(), SIGCONT);
}

void TestSessions::anotherUserIsAnotherSession()
{
    Bench bench(keeping(m_farm->knownHostsFile()));
    const QByteArray server = serverOf(bench, m_hosts.at(0));
    Host other = m_hosts.at(0);
    other.user = QStringLiteral("nobody-we-know");
    QCOMPARE(int(bench.run(other, "true").state), int(ExecState::Unreachable));
    QCOMPARE(serverOf(bench, m_hosts.at(0)), server);
}

void TestSessions::aKeyTrustedForOneRunIsNotUsedByAnother()
{
    Bench bench(keeping(m_farm->folder() + QStringLiteral("/nothing_known")));
    ExecRequest request = bench.request(m_hosts.at(0), "true");
    request.run = 7;
    const JobId first = bench.executor->start(request);
    QTRY_COMPARE(bench.questions.size(), 1);
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, {}, false});
    QVERIFY(bench.await(first));
    QCOMPARE(bench.run(request).error.message, QString()); // the same run, the same session
    QCOMPARE(bench.questions.size(), 1);
    request.run = 8;
    const JobId second = bench.executor->start(request);
    QTRY_COMPARE(bench.questions.size(), 2);
    bench.executor->answer({bench.questions.last().id, Answer::Choice::Refuse, {}, false});
    QVERIFY(bench.await(second));
    QVERIFY(bench.ends.value(second).hostKeyRefused);
}

void TestSessions::stoppingOneCommandLeavesTheOtherOfTheSameHostAlone()
{
    Bench bench(keeping(m_farm->knownHostsFile()));
    QVERIFY(!serverOf(bench, m_hosts.at(0)).isEmpty());
    const JobId stays = bench.executor->start(bench.request(m_hosts.at(0), "echo begun; exec sleep 60", 1));
    const JobId goes = bench.executor->start(bench.request(m_hosts.at(0), "echo begun; exec sleep 60", 2));
    QTRY_VERIFY(bench.outputs.contains(stays) && bench.outputs.contains(goes));
    bench.executor->cancel(goes);
    QVERIFY(bench.await(goes));
    QCOMPARE(int(bench.ends.value(goes).state), int(ExecState::Cancelled));
    QCOMPARE(bench.run(m_hosts.at(0), "true").error.message, QString());
    QVERIFY(!bench.ends.contains(stays));
    bench.executor->cancel(stays);
    QVERIFY(bench.await(stays));
}

void TestSessions::aJumpHostIsKeptToo()
{
    Bench bench(keeping(m_farm->knownHostsFile()));
    Host host = m_hosts.at(1);
    host.jump = QStringLiteral("%1:%2").arg(m_hosts.at(0).address).arg(m_hosts.at(0).port);
    const QByteArray server = serverOf(bench, host);
    QVERIFY(!server.isEmpty());
    QCOMPARE(serverOf(bench, host), server);
    QCOMPARE(bench.executor->openConnections(), 2);
    bench.executor->closeIdle();
    QTRY_VERIFY(bench.executor->openConnections() < 2);
    bench.executor->closeIdle(); // the jump host has only now nothing to do
    QTRY_COMPARE(bench.executor->openConnections(), 0);
}

/// As the command line has it: what comes later needs the way again, and no host twice.
void TestSessions::jumpHostsAloneCanBeKept()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    bench.executor->setKeepWaysSeconds(60);
    const auto behind = [this](int index) {
        Host host = m_hosts.at(index);
        host.jump = QStringLiteral("%1:%2").arg(m_hosts.at(0).address).arg(m_hosts.at(0).port);
        return host;
    };
    const auto phases = [&bench](const Host &host) {
        QStringList names;
        for (const Phase &phase : bench.run(host, "true").phases)
            names += phase.name;
        return names;
    };
    QVERIFY(phases(behind(1)).contains(QStringLiteral("jump")));
    QTRY_COMPARE(bench.executor->openConnections(), 1); // the host itself is left
    QTRY_COMPARE(servers().count('\n'), 1);
    const QByteArray way = servers();
    QVERIFY(phases(behind(2)).contains(QStringLiteral("jump")));
    QTRY_COMPARE(bench.executor->openConnections(), 1);
    QTRY_COMPARE(servers(), way);
    bench.executor->closeIdle();
    QTRY_COMPARE(bench.executor->openConnections(), 0);
}

void TestSessions::manyCommandsOnOpenSessionsLeaveNothingBehind()
{
    const int rounds = qMax(20, qEnvironmentVariableIntValue("MAESTRO_SWEEP"));
    Bench bench(keeping(m_farm->knownHostsFile()));
    const auto openFiles = [] { return QDir(QStringLiteral("/proc/self/fd")).count(); };
    uint before = 0;
    for (int round = 0; round < rounds; ++round) {
        for (int i = 0; i < 10; ++i)
            bench.executor->start(bench.request(m_hosts.at(i), "true", i));
        QVERIFY(bench.awaitCount((round + 1) * 10));
        if (round == 0)
            before = openFiles();
    }
    for (const ExecEnd &end : std::as_const(bench.ends))
        QCOMPARE(end.error.message, QString());
    QCOMPARE(openFiles(), before);
    QCOMPARE(bench.executor->openConnections(), 10);
}

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
