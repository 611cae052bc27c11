#include "ssh/sshbench.h"

#include <QFile>

#include <csignal>
#include <unistd.h>

/// What has left the session of its command hears no signal: it is gone all the same, or it is said that it may not be.
class TestSurvivors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whatLeftItsSessionIsGoneOrSaid_data();
    void whatLeftItsSessionIsGoneOrSaid();

private:
    std::unique_ptr<SshFarm> m_farm;
};

void TestSurvivors::initTestCase()
{
    FarmOptions options;
    options.hosts = plainHosts(1);
    if (::geteuid() == 0)
        options.passwordUser = QStringLiteral("farmhand");
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
}

void TestSurvivors::cleanupTestCase()
{
    const Async<void> stopped = m_farm->stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20000);
    m_farm.reset();
}

void TestSurvivors::whatLeftItsSessionIsGoneOrSaid_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<bool>("survives"); // certainly
    for (const char *user : {"", "farmhand"}) {
        if (*user && ::geteuid() != 0)
            continue;
        const QString name = QString::fromLatin1(user);
        const auto row = [&](const char *what, const QByteArray &command, bool survives) {
            QTest::addRow("%s, %s", what, name.isEmpty() ? "who runs the test" : user) << name << command << survives;
        };
        row("setsid", "setsid sleep 300 & echo $!; wait", true);
        row("nohup", "nohup sleep 300 & echo $!; wait", false);
        row("a child", "sleep 300 & echo $!; wait", false);
    }
}

void TestSurvivors::whatLeftItsSessionIsGoneOrSaid()
{
    QFETCH(QString, user);
    QFETCH(QByteArray, command);
    QFETCH(bool, survives);
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Host host = m_farm->hosts().first();
    if (!user.isEmpty())
        host.user = user;
    const JobId job = bench.executor->start(bench.request(host, command));
    QTRY_VERIFY(bench.sink->out().endsWith('\n'));
    const pid_t child = bench.sink->out().trimmed().toInt();
    QVERIFY(child > 1);
    const QString process = QStringLiteral("/proc/%1").arg(child);
    QVERIFY(QFile::exists(process));
    bench.executor->cancel(job);
    QVERIFY(bench.await(job));
    const ExecEnd end = bench.ends.value(job);
    QCOMPARE(int(end.state), int(ExecState::Cancelled));
    if (survives)
        QVERIFY(end.mayStillRun && QFile::exists(process));
    if (end.mayStillRun)
        ::kill(child, SIGKILL);
    QTRY_VERIFY2(!QFile::exists(process), "it runs on, and nobody was told");
}

QTEST_GUILESS_MAIN(TestSurvivors)
#include "tst_survivors.moc"
