#include "fakes/cutroute.h"
#include "ssh/admission.h"
#include "ssh/place.h"
#include "ssh/sshbench.h"

/// Who may connect, and what dead hosts take from the living. Nothing here is timed: what hangs would hang for minutes.
class TestAdmission : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void silenceCostsThePlace();
    void silenceOfOurOwnCostsNothing();
    void patienceFollowsWhatHostsTake();
    void deadHostsHoldUpNobody();
    void aHostThatAnswersLateWaitsForItsPlace();
    void whatIsLostBeforeItsPlaceCameRanNowhere();
    void deadHostsBehindAJumpHostHoldUpNobody();

private:
    void livingEndBeforeTheDead(Bench &bench, const QList<Host> &dead, const QList<Host> &living, int answering);

    std::unique_ptr<SshFarm> m_farm;
    QList<Host> m_hosts;
};

void TestAdmission::initTestCase()
{
    FarmOptions options;
    options.hosts = plainHosts(25);
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
    m_hosts = m_farm->hosts();
}

void TestAdmission::cleanupTestCase()
{
    const Async<void> stopped = m_farm->stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20000);
    m_farm.reset();
}

void TestAdmission::silenceCostsThePlace()
{
    Admission admission;
    Place place(admission);
    QVERIFY(place.isHeld());
    QCOMPARE(place.lapsesAt(), 0); // nothing is waited for
    place.listen(1000);
    const qint64 patience = place.lapsesAt() - 1000;
    QCOMPARE(patience, admission.patience());
    place.listen(1500); // goes on
    QCOMPARE(place.lapsesAt(), 1000 + patience);
    place.heard(1600);
    QCOMPARE(place.lapsesAt(), 1600 + patience);
    QCOMPARE(place.longestSilence(), 600);
    place.giveUp();
    QVERIFY(!place.isHeld());
    QCOMPARE(place.lapsesAt(), 0);
    place.heard(9000);
    QVERIFY(!place.isHeld()); // not before it is given one
    place.take();
    QCOMPARE(place.lapsesAt(), 9000 + patience);
}

void TestAdmission::silenceOfOurOwnCostsNothing()
{
    Admission admission;
    Place place(admission);
    place.listen(1000);
    place.heard(1100);
    place.rest();
    QCOMPARE(place.lapsesAt(), 0);
    place.heard(60'000);
    QCOMPARE(place.longestSilence(), 100);
}

void TestAdmission::patienceFollowsWhatHostsTake()
{
    Admission admission;
    const qint64 first = admission.patience();
    for (int i = 0; i < 100; ++i)
        admission.answered(10);
    QVERIFY(admission.patience() < first);
    QVERIFY(admission.patience() >= 100); // a host is not dead for being slower than its neighbours
    for (int i = 0; i < 100; ++i)
        admission.answered(700);
    QVERIFY(admission.patience() > 1400);
    for (int i = 0; i < 100; ++i)
        admission.answered(60'000);
    QVERIFY(admission.patience() <= 5000); // but there is an end to it
}

/// The dead come first, twice as many hang as may connect at once, and they hang for longer than the test may take.
void TestAdmission::livingEndBeforeTheDead(Bench &bench, const QList<Host> &dead, const QList<Host> &living,
                                           int answering)
{
    bench.executor->setMaxConnecting(8);
    Deadlines patient;
    patient.connect = patient.open = patient.keyExchange = 600'000;
    QList<JobId> deadJobs;
    for (const Host &host : dead) {
        ExecRequest request = bench.request(host, "true", 1000);
        request.deadlines = patient;
        deadJobs += bench.executor->start(request);
    }
    QList<JobId> livingJobs;
    for (int i = 0; i < living.size(); ++i)
        livingJobs += bench.executor->start(bench.request(living.at(i), "hostname", i));
    for (int i = 0; i < living.size(); ++i) {
        QVERIFY(bench.await(livingJobs.at(i), 60'000));
        QCOMPARE(bench.ends.value(livingJobs.at(i)).error.message, QString());
        QCOMPARE(bench.sink->out(i), living.at(i).name.toUtf8() + '\n');
    }
    QVERIFY(bench.awaitCount(int(living.size()) + answering)); // those that refuse
    int hanging = 0;
    for (const JobId job : deadJobs)
        hanging += bench.ends.contains(job) ? 0 : 1;
    QCOMPARE(hanging, int(dead.size()) - answering);
    bench.executor->cancelAll();
    QVERIFY(bench.awaitCount(int(living.size() + dead.size())));
}

void TestAdmission::deadHostsHoldUpNobody()
{
    FaultServer hole(FaultServer::Kind::Blackhole);
    FaultServer tarpit(FaultServer::Kind::Tarpit);
    FaultServer closed(FaultServer::Kind::Closed);
    QVERIFY(hole.start() && tarpit.start() && closed.start());
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    QList<Host> dead;
    for (int i = 0; i < 8; ++i) {
        for (const FaultServer *server : {&hole, &tarpit, &closed}) {
            Host host = m_hosts.first();
            host.address = QStringLiteral("127.0.0.1");
            host.port = server->port();
            host.user = QStringLiteral("ghost-%1").arg(i); // a connection of its own
            dead += host;
        }
    }
    livingEndBeforeTheDead(bench, dead, m_hosts.mid(1), 8);
}

/// Held until it was silent for too long, then let go; the command must wait to be told.
static JobId lateJob(Bench &bench, CutRoute &route, const Host &host, QList<ExecProgress> &told)
{
    QObject::connect(bench.executor.get(), &Executor::progressed, &bench,
                     [&told](const QList<ExecProgress> &steps) { told += steps; });
    route.hold(true);
    ExecRequest request = bench.request(host, "hostname");
    request.host.address = QStringLiteral("127.0.0.1");
    request.host.port = route.port();
    request.host.hostKeyAlias = QStringLiteral("[%1]:%2").arg(host.address).arg(host.port);
    request.yieldsPlace = true;
    const JobId job = bench.executor->start(request);
    const auto any = [&told](bool ExecProgress::*what) {
        return std::any_of(told.cbegin(), told.cend(), [what](const ExecProgress &step) { return step.*what; });
    };
    if (!QTest::qWaitFor([&] { return any(&ExecProgress::isSilent); }, 20'000))
        return 0;
    route.hold(false);
    return QTest::qWaitFor([&] { return any(&ExecProgress::isBack); }, 20'000) ? job : 0;
}

void TestAdmission::aHostThatAnswersLateWaitsForItsPlace()
{
    CutRoute route(m_hosts.first().address, m_hosts.first().port);
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    QList<ExecProgress> told;
    const JobId job = lateJob(bench, route, m_hosts.first(), told);
    QVERIFY(job);
    QCOMPARE(bench.run(m_hosts.at(1), "true").error.message, QString()); // time goes by
    QVERIFY(!bench.ends.contains(job));
    QVERIFY(std::none_of(told.cbegin(), told.cend(), [job](const ExecProgress &step) {
        return step.job == job && step.state == ExecState::Running;
    }));
    bench.executor->goOn(job);
    QVERIFY(bench.await(job));
    QCOMPARE(bench.ends.value(job).error.message, QString());
    QCOMPARE(bench.sink->out(), m_hosts.first().name.toUtf8() + '\n');
}

void TestAdmission::whatIsLostBeforeItsPlaceCameRanNowhere()
{
    CutRoute route(m_hosts.first().address, m_hosts.first().port);
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    QList<ExecProgress> told;
    const JobId job = lateJob(bench, route, m_hosts.first(), told);
    QVERIFY(job);
    route.cut(CutRoute::How::Reset);
    QVERIFY(bench.await(job));
    QCOMPARE(int(bench.ends.value(job).state), int(ExecState::Unreachable));
    QVERIFY(!bench.ends.value(job).mayStillRun);
    QVERIFY2(bench.ends.value(job).error.message.contains(QStringLiteral("before anything was begun")),
             qPrintable(bench.ends.value(job).error.message));
    bench.executor->goOn(job); // too late, and no harm
    QCOMPARE(bench.run(m_hosts.at(1), "true").error.message, QString());
}

void TestAdmission::deadHostsBehindAJumpHostHoldUpNobody()
{
    FaultServer hole(FaultServer::Kind::Blackhole);
    FaultServer tarpit(FaultServer::Kind::Tarpit);
    QVERIFY(hole.start() && tarpit.start());
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const Host &bastion = m_hosts.first();
    const QString jump = QStringLiteral("%1@%2:%3").arg(bastion.user, bastion.address).arg(bastion.port);
    QList<Host> dead;
    for (int i = 0; i < 8; ++i) {
        for (const FaultServer *server : {&hole, &tarpit}) {
            Host host = m_hosts.first();
            host.address = QStringLiteral("127.0.0.1");
            host.port = server->port();
            host.user = QStringLiteral("ghost-%1").arg(i);
            host.jump = jump;
            dead += host;
        }
    }
    QList<Host> living = m_hosts.mid(1);
    for (Host &host : living)
        host.jump = jump;
    livingEndBeforeTheDead(bench, dead, living, 0);
}

QTEST_GUILESS_MAIN(TestAdmission)
#include "tst_admission.moc"
