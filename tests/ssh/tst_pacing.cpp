#include "ssh/admission.h"
#include "ssh/sshbench.h"

/// How many hosts are at work at once, seen from the hosts.
class TestPacing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void aJobWaitsWhileItsGroupIsFull();
    void jobsOfOtherGroupsPassThoseThatWait();
    void noMoreThanAllowedOfOneAccountAreAtWork();
    void noMoreThanAllowedAreAtWorkBehindOneJumpHost();
    void aChainCountsForEachOfItsGates();
    void aJumpHostOfSshConfigCountsAsWell();
    void aLimitThatIsRaisedLetsTheOthersGoOn();

private:
    /// Two accounts in turn.
    Host host(int index) const;
    QByteArray command() const;
    /// The highest count of commands at once, by the log of those that have ended.
    int highest() const;

    std::unique_ptr<SshFarm> m_farm;
    QString m_log;
};

namespace {

Job job(JobId id, const PaceGroups &groups)
{
    return {id, nullptr, 0, groups};
}

} // namespace

void TestPacing::initTestCase()
{
    m_farm = std::make_unique<SshFarm>(FarmOptions{plainHosts(13)});
    QVERIFY(startFarm(*m_farm));
    m_log = m_farm->folder() + QStringLiteral("/log");
}

void TestPacing::cleanupTestCase()
{
    const Async<void> stopped = m_farm->stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20000);
    m_farm.reset();
}

Host TestPacing::host(int index) const
{
    Host host = m_farm->hosts().at(index);
    host.account = index % 2 ? QStringLiteral("odd") : QStringLiteral("even");
    return host;
}

QByteArray TestPacing::command() const
{
    const QByteArray log = m_log.toUtf8();
    return "echo $(date +%s%N) 1 >>" + log + "; sleep 0.15; echo $(date +%s%N) -1 >>" + log;
}

int TestPacing::highest() const
{
    QFile file(m_log);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    QList<QPair<qint64, int>> steps;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (const QByteArrayList words = line.split(' '); words.size() == 2)
            steps.append({words.first().toLongLong(), words.last().toInt()});
    }
    std::sort(steps.begin(), steps.end());
    int now = 0;
    int most = 0;
    for (const auto &[at, change] : steps)
        most = std::max(most, now += change);
    return most;
}

void TestPacing::aJobWaitsWhileItsGroupIsFull()
{
    Admission admission;
    admission.setMaxOfGroups(0, 1);
    const PaceGroups group{{}, QStringLiteral("shop")};
    admission.enqueue(job(1, group));
    admission.enqueue(job(2, group));
    QVERIFY(admission.take(0));
    QVERIFY(!admission.take(0));
    QVERIFY(admission.addActive(-1, group));
    QVERIFY(admission.take(0));
}

void TestPacing::jobsOfOtherGroupsPassThoseThatWait()
{
    Admission admission;
    admission.setMaxOfGroups(1, 0);
    admission.enqueue(job(1, {{QStringLiteral("gate")}, {}}));
    admission.enqueue(job(2, {{QStringLiteral("gate")}, {}}));
    admission.enqueue(job(3, {{QStringLiteral("other gate")}, {}}));
    admission.enqueue(job(4, {}));
    QCOMPARE(admission.take(0)->id, JobId(1));
    QCOMPARE(admission.take(0)->id, JobId(3));
    QCOMPARE(admission.take(0)->id, JobId(4));
    QVERIFY(!admission.take(0));
}

void TestPacing::noMoreThanAllowedOfOneAccountAreAtWork()
{
    QFile::remove(m_log);
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    bench.executor->setMaxOfGroups(0, 2);
    for (int i = 0; i < 12; ++i)
        bench.executor->start(bench.request(host(i), command(), i));
    QVERIFY(bench.awaitCount(12));
    QVERIFY2(highest() <= 4, qPrintable(QString::number(highest()))); // two of each of two accounts
    QVERIFY(highest() >= 2);
}

void TestPacing::noMoreThanAllowedAreAtWorkBehindOneJumpHost()
{
    QFile::remove(m_log);
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    bench.executor->setMaxOfGroups(3, 0);
    const Host gate = host(12);
    for (int i = 0; i < 12; ++i) {
        Host behind = host(i);
        behind.jump = QStringLiteral("%1@%2:%3").arg(gate.user, gate.address).arg(gate.port);
        bench.executor->start(bench.request(behind, command(), i));
    }
    QVERIFY(bench.awaitCount(12));
    for (const ExecEnd &end : std::as_const(bench.ends))
        QCOMPARE(end.error.message, QString());
    QVERIFY2(highest() <= 3, qPrintable(QString::number(highest())));
}

void TestPacing::aChainCountsForEachOfItsGates()
{
    Host host;
    host.jump = QStringLiteral("me@A, ssh://you@b:2222,a");
    const PaceGroups chain = PaceGroups::of(host);
    QCOMPARE(chain.jumps, (QStringList{QStringLiteral("a"), QStringLiteral("b:2222")}));
    Admission admission;
    admission.setMaxOfGroups(1, 0);
    admission.enqueue(job(1, chain));
    admission.enqueue(job(2, {{QStringLiteral("a")}, {}}));
    admission.enqueue({3, nullptr, 0, {}, false});
    QCOMPARE(admission.take(0)->id, JobId(1));
    QVERIFY(!admission.take(0));
    admission.complete(3, {{QStringLiteral("b:2222")}, {}});
    QVERIFY(!admission.take(0));
    QVERIFY(admission.addActive(-1, chain));
    QCOMPARE(admission.take(0)->id, JobId(2));
    QCOMPARE(admission.take(0)->id, JobId(3));
}

void TestPacing::aJumpHostOfSshConfigCountsAsWell()
{
    QFile::remove(m_log);
    const Host gate = host(12);
    QFile config(m_farm->folder() + QStringLiteral("/config"));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write(
        QStringLiteral("Host host-*\n  ProxyJump %1@%2:%3\n").arg(gate.user, gate.address).arg(gate.port).toUtf8());
    config.close();
    ExecutorOptions options = Bench::quiet(m_farm->knownHostsFile());
    options.readSshConfig = true;
    options.sshConfig.file = config.fileName();
    Bench bench(options);
    bench.executor->setMaxOfGroups(3, 0);
    for (int i = 0; i < 12; ++i) {
        Host behind = host(i);
        behind.alias = behind.name;
        bench.executor->start(bench.request(behind, command(), i));
    }
    QVERIFY(bench.awaitCount(12));
    for (const ExecEnd &end : std::as_const(bench.ends))
        QCOMPARE(end.error.message, QString());
    QVERIFY2(highest() <= 3, qPrintable(QString::number(highest())));
}

void TestPacing::aLimitThatIsRaisedLetsTheOthersGoOn()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    bench.executor->setMaxOfGroups(0, 1);
    const JobId first = bench.executor->start(bench.request(host(0), "sleep 60"));
    const JobId second = bench.executor->start(bench.request(host(2), "hostname", 1));
    QTRY_COMPARE(int(bench.states.value(first)), int(ExecState::Running));
    QVERIFY(!bench.states.contains(second));
    bench.executor->setMaxOfGroups(0, 2);
    QVERIFY(bench.await(second));
    QCOMPARE(int(bench.ends.value(second).state), int(ExecState::Ok));
    QVERIFY(!bench.ends.contains(first));
    bench.executor->cancelAll();
    QVERIFY(bench.await(first));
}

QTEST_GUILESS_MAIN(TestPacing)
#include "tst_pacing.moc"
