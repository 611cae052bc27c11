#include "ssh/sshbench.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>
#include <future>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>

class TestFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aHostThatRefusesTheKeySaysWhatWasTriedAndWhatItTakes();
    void aClosedPortIsToldAtOnce();
    void aBlackholeEndsWithTheConnectTime();
    void aHostThatNeverSpeaksEndsWithTheTimeForKeys();
    void droppedConnectionsAreTriedAgain();
    void aHostWithoutAnAddressIsUnreachable();
    void aKilledServerIsALostConnection();
    void aServerKilledInMidOutputLosesNothingThatArrived();
    void anEndlessLineKeepsMemoryBounded();
    void aSinkThatFailsEndsTheHost();
    void aBusySinkLosesNothing();
    void aHungAgentHoldsNobody();
    void theAgentLogsIn();
    void slowNamesHoldNobody();
    void bannersAndProfilesAreNoOutput();
    void anEncryptedKeyIsAskedForOnce();
    void aWrongPassphraseIsAskedForAgain();
    void withoutAPersonAnEncryptedKeyIsLeftOut();

private:
    Host unreachableHost(quint16 port) const;
    std::unique_ptr<SshFarm> m_farm;
    QList<Host> m_hosts;
};

namespace {

const QString passphrase = QStringLiteral("correct horse");

/// ms until the job has ended.
qint64 timeOf(Bench &bench, const ExecRequest &request, ExecEnd &end)
{
    QElapsedTimer watch;
    watch.start();
    end = bench.run(request);
    return watch.elapsed();
}

} // namespace

void TestFaults::initTestCase()
{
    FarmOptions options;
    options.hosts = plainHosts(12);
    options.hosts[1].refusesKey = true;
    options.keyPassphrase = passphrase;
    options.config = {QStringLiteral("Banner /etc/hostname")};
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
    m_hosts = m_farm->hosts();
}

void TestFaults::cleanupTestCase()
{
    const Async<void> stopped = m_farm->stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20000);
    m_farm.reset();
}

Host TestFaults::unreachableHost(quint16 port) const
{
    Host host = m_hosts.at(0);
    host.name = QStringLiteral("ghost");
    host.address = QStringLiteral("127.0.0.1");
    host.port = port;
    return host;
}

void TestFaults::aHostThatRefusesTheKeySaysWhatWasTriedAndWhatItTakes()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const ExecEnd end = bench.run(m_hosts.at(1), "hostname");
    QCOMPARE(int(end.state), int(ExecState::Unreachable));
    QCOMPARE(int(end.error.kind), int(Error::Denied));
    QVERIFY(end.error.message.contains(m_farm->privateKeyFile()));
    QVERIFY(end.error.message.contains(QStringLiteral("publickey")));
    QVERIFY(!end.mayStillRun);
    QVERIFY(!end.hostKeyRefused);
    QCOMPARE(end.phases.last().name, QStringLiteral("authenticate"));
    QVERIFY(!end.phases.last().ok);
}

void TestFaults::aClosedPortIsToldAtOnce()
{
    FaultServer closed(FaultServer::Kind::Closed);
    QVERIFY(closed.start());
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecEnd end;
    QVERIFY(timeOf(bench, bench.request(unreachableHost(closed.port()), "true"), end) < 3000);
    QCOMPARE(int(end.state), int(ExecState::Unreachable));
    QVERIFY(end.error.message.contains(QString::number(closed.port())));
}

void TestFaults::aBlackholeEndsWithTheConnectTime()
{
    FaultServer hole(FaultServer::Kind::Blackhole);
    QVERIFY(hole.start());
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest request = bench.request(unreachableHost(hole.port()), "true");
    request.deadlines.connect = 400;
    ExecEnd end;
    const qint64 took = timeOf(bench, request, end);
    QVERIFY(took >= 390 && took < 4000);
    QCOMPARE(int(end.state), int(ExecState::Unreachable));
    QCOMPARE(int(end.error.kind), int(Error::TimedOut));
}

void TestFaults::aHostThatNeverSpeaksEndsWithTheTimeForKeys()
{
    FaultServer tarpit(FaultServer::Kind::Tarpit);
    QVERIFY(tarpit.start());
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest request = bench.request(unreachableHost(tarpit.port()), "true");
    request.deadlines.keyExchange = 400;
    ExecEnd end;
    QVERIFY(timeOf(bench, request, end) < 4000);
    QCOMPARE(int(end.state), int(ExecState::Unreachable));
    QCOMPARE(end.phases.last().name, QStringLiteral("key-exchange"));
    QVERIFY(end.error.message.contains(QStringLiteral("did not speak SSH")));
}

void TestFaults::droppedConnectionsAreTriedAgain()
{
    FaultServer dropping(FaultServer::Kind::Reset);
    QVERIFY(dropping.start());
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest request = bench.request(unreachableHost(dropping.port()), "true");
    request.deadlines.connect = 1500;
    const ExecEnd end = bench.run(request);
    QCOMPARE(int(end.state), int(ExecState::Unreachable));
    QVERIFY(dropping.accepted() >= 3);
    QVERIFY(end.phases.size() > 4);
}

void TestFaults::aHostWithoutAnAddressIsUnreachable()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Host host = m_hosts.at(0);
    host.address.clear();
    QCOMPARE(int(bench.run(host, "true").state), int(ExecState::Unreachable));
}

void TestFaults::aKilledServerIsALostConnection()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const JobId job = bench.executor->start(bench.request(m_hosts.at(0), "echo $PPID; exec sleep 300"));
    QTRY_VERIFY(bench.outputs.contains(job));
    const pid_t server = bench.sink->out().trimmed().toInt();
    QVERIFY(server > 1);
    QCOMPARE(::kill(server, SIGKILL), 0);
    QVERIFY(bench.await(job));
    const ExecEnd &end = bench.ends[job];
    QCOMPARE(int(end.state), int(ExecState::Lost));
    QVERIFY(end.mayStillRun);
    QVERIFY(!end.error.message.isEmpty());
}

void TestFaults::aServerKilledInMidOutputLosesNothingThatArrived()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const JobId job = bench.executor->start(bench.request(m_hosts.at(0), "echo $PPID >&2; seq 1 100000000"));
    QTRY_VERIFY(bench.outputs.value(job).outBytes > 1000000 && bench.sink->err().endsWith('\n'));
    QCOMPARE(::kill(bench.sink->err().trimmed().toInt(), SIGKILL), 0);
    QVERIFY(bench.await(job));
    const ExecEnd &end = bench.ends[job];
    QCOMPARE(int(end.state), int(ExecState::Lost));
    QVERIFY(end.mayStillRun);
    QCOMPARE(end.exit, -1);
    const QByteArray kept = bench.sink->out();
    QCOMPARE(end.output.outBytes, kept.size());
    QVERIFY(kept.size() > 1000000);
    QByteArray wanted;
    for (int i = 1; wanted.size() < kept.size(); ++i)
        wanted += QByteArray::number(i) + '\n';
    QVERIFY(wanted.startsWith(kept)); // in order, with no hole
}

void TestFaults::anEndlessLineKeepsMemoryBounded()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    bench.sink->countOnly();
    bench.run(m_hosts.at(0), "true"); // what the first connection needs anyway
    rusage before = {};
    ::getrusage(RUSAGE_SELF, &before);
    const ExecEnd end = bench.run(m_hosts.at(0), "head -c 100000000 /dev/zero");
    rusage after = {};
    ::getrusage(RUSAGE_SELF, &after);
    QCOMPARE(end.error.message, QString());
    QCOMPARE(end.output.outBytes, 100000000);
    QCOMPARE(end.output.lines, 0);
    QCOMPARE(bench.sink->total(), 100000000);
#ifndef MAESTRO_SANITIZED
    QVERIFY2(after.ru_maxrss - before.ru_maxrss < 16 * 1024,
             qPrintable(QString::number(after.ru_maxrss - before.ru_maxrss)));
#endif
}

void TestFaults::aSinkThatFailsEndsTheHost()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    bench.sink->failAfter(100000);
    const ExecEnd end = bench.run(m_hosts.at(0), "yes");
    QCOMPARE(int(end.state), int(ExecState::Failed));
    QVERIFY(end.error.message.contains(QStringLiteral("No space left on device")));
    QCOMPARE(end.output.outBytes, bench.sink->total());
    QVERIFY(bench.sink->total() <= 100000);
}

void TestFaults::aBusySinkLosesNothing()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    bench.sink->beBusyFor(25);
    const ExecEnd end = bench.run(m_hosts.at(0), "seq 1 200000");
    QCOMPARE(int(end.state), int(ExecState::Ok));
    QByteArray wanted;
    for (int i = 1; i <= 200000; ++i)
        wanted += QByteArray::number(i) + '\n';
    QCOMPARE(bench.sink->out(), wanted);
}

void TestFaults::aHungAgentHoldsNobody()
{
    const QString path = m_farm->folder() + QStringLiteral("/hung-agent");
    const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path);
    QCOMPARE(::bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    QCOMPARE(::listen(listener, 8), 0); // takes requests, never answers
    ExecutorOptions options = Bench::quiet(m_farm->knownHostsFile());
    options.agentSocket = path;
    options.agentTimeout = 700;
    Bench bench(options);
    QElapsedTimer watch;
    watch.start();
    Host needsAgent = m_hosts.at(1);
    needsAgent.identitiesOnly = false;
    const JobId waiting = bench.executor->start(bench.request(needsAgent, "hostname", 1));
    const JobId second = bench.executor->start(bench.request(needsAgent, "hostname", 2));
    QCOMPARE(int(bench.run(m_hosts.at(0), "hostname").state), int(ExecState::Ok));
    QVERIFY(bench.await(waiting) && bench.await(second));
    QVERIFY(watch.elapsed() < 6000);
    for (const JobId job : {waiting, second}) {
        QCOMPARE(int(bench.ends.value(job).state), int(ExecState::Unreachable));
        QVERIFY2(bench.ends.value(job).error.message.contains(QStringLiteral("agent does not answer")),
                 qPrintable(bench.ends.value(job).error.message));
    }
    ::close(listener);
}

void TestFaults::theAgentLogsIn()
{
    const QString socket = m_farm->folder() + QStringLiteral("/agent");
    QProcess agent;
    agent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket});
    QTRY_VERIFY(QFile::exists(socket));
    QProcess add;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SSH_AUTH_SOCK"), socket);
    add.setProcessEnvironment(environment);
    add.start(QStringLiteral("ssh-add"), {QStringLiteral("-q"), m_farm->privateKeyFile()});
    QTRY_COMPARE(add.state(), QProcess::NotRunning);
    ExecutorOptions options = Bench::quiet(m_farm->knownHostsFile());
    options.agentSocket = socket;
    Bench bench(options);
    for (int i = 2; i < 8; ++i) {
        Host host = m_hosts.at(i);
        host.identityFiles.clear();
        host.identitiesOnly = false;
        bench.executor->start(bench.request(host, "hostname", i));
    }
    QVERIFY(bench.awaitCount(6));
    for (int i = 2; i < 8; ++i)
        QCOMPARE(bench.sink->out(i), m_hosts.at(i).name.toUtf8() + '\n');
    agent.kill();
    QTRY_COMPARE(agent.state(), QProcess::NotRunning);
}

void TestFaults::slowNamesHoldNobody()
{
    ExecutorOptions options = Bench::quiet(m_farm->knownHostsFile());
    auto gate = std::make_shared<std::promise<void>>();
    const std::shared_future<void> opened = gate->get_future().share();
    options.resolver = [opened, port = m_hosts.at(2).address](const QString &name) -> Result<QStringList> {
        opened.wait();
        if (name == QStringLiteral("nowhere.example"))
            return failure(Error::NotFound, QStringLiteral("there is no such name"));
        return QStringList{port};
    };
    Bench bench(options);
    Host slow = m_hosts.at(2);
    slow.address = QStringLiteral("slow.example");
    slow.hostKeyAlias = QStringLiteral("[%1]:%2").arg(m_hosts.at(2).address).arg(m_hosts.at(2).port);
    ExecRequest late = bench.request(slow, "hostname", 1);
    late.deadlines.resolve = 300;
    const JobId expired = bench.executor->start(late);
    const JobId patient = bench.executor->start(bench.request(slow, "hostname", 2));
    slow.address = QStringLiteral("nowhere.example");
    const JobId missing = bench.executor->start(bench.request(slow, "hostname", 3));
    QCOMPARE(int(bench.run(m_hosts.at(0), "hostname").state), int(ExecState::Ok));
    QVERIFY(bench.await(expired));
    QCOMPARE(int(bench.ends.value(expired).state), int(ExecState::Unreachable));
    QCOMPARE(int(bench.ends.value(expired).error.kind), int(Error::TimedOut));
    gate->set_value();
    QVERIFY(bench.await(patient) && bench.await(missing));
    QCOMPARE(bench.ends.value(patient).error.message, QString());
    QCOMPARE(int(bench.ends.value(missing).error.kind), int(Error::NotFound));
}

void TestFaults::bannersAndProfilesAreNoOutput()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    QCOMPARE(int(bench.run(m_hosts.at(0), "true").state), int(ExecState::Ok));
    QCOMPARE(bench.sink->total(), 0);
}

void TestFaults::anEncryptedKeyIsAskedForOnce()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    bench.executor->setMaxConnecting(2); // the others must not wait behind those that ask
    QList<JobId> asking;
    for (int i = 2; i < 10; ++i) {
        Host host = m_hosts.at(i);
        host.identityFiles = {m_farm->encryptedKeyFile()};
        asking += bench.executor->start(bench.request(host, "hostname", i));
    }
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 8, 20000);
    QCOMPARE(int(bench.run(m_hosts.at(0), "hostname").state), int(ExecState::Ok));
    for (const Question &question : bench.questions) {
        QCOMPARE(question.id, bench.questions.first().id);
        QCOMPARE(int(question.kind), int(Question::Kind::Passphrase));
        QCOMPARE(question.subject, m_farm->encryptedKeyFile());
    }
    QCOMPARE(int(bench.states.value(asking.first())), int(ExecState::Asking));
    QSignalSpy closed(bench.executor.get(), &Executor::questionClosed);
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, Secret::fromText(passphrase), false});
    for (const JobId job : asking) {
        QVERIFY(bench.await(job));
        QCOMPARE(bench.ends.value(job).error.message, QString());
    }
    QCOMPARE(bench.questions.size(), 8);
    QCOMPARE(closed.size(), 1);
}

void TestFaults::aWrongPassphraseIsAskedForAgain()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Host host = m_hosts.at(2);
    host.identityFiles = {m_farm->encryptedKeyFile()};
    const JobId job = bench.executor->start(bench.request(host, "hostname"));
    QTRY_COMPARE(bench.questions.size(), 1);
    bench.executor->answer(
        {bench.questions.last().id, Answer::Choice::Once, Secret::fromText(QStringLiteral("wrong")), false});
    QTRY_COMPARE(bench.questions.size(), 2);
    QVERIFY(bench.questions.at(0).text != bench.questions.at(1).text);
    bench.executor->answer({bench.questions.last().id, Answer::Choice::Refuse, {}, false});
    QVERIFY(bench.await(job));
    QCOMPARE(int(bench.ends.value(job).state), int(ExecState::Unreachable));
    QVERIFY(bench.ends.value(job).error.message.contains(QStringLiteral("no passphrase was given")));
}

void TestFaults::withoutAPersonAnEncryptedKeyIsLeftOut()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Host host = m_hosts.at(2);
    host.identityFiles = {m_farm->encryptedKeyFile(), m_farm->folder() + QStringLiteral("/missing")};
    ExecRequest request = bench.request(host, "hostname");
    request.mayAsk = false;
    const ExecEnd end = bench.run(request);
    QCOMPARE(int(end.state), int(ExecState::Unreachable));
    QVERIFY(end.error.message.contains(QStringLiteral("encrypted")));
    QVERIFY(end.error.message.contains(QStringLiteral("there is no such file")));
    QVERIFY(bench.questions.isEmpty());
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
