#include "ssh/agentbench.h"
#include "ssh/shelltask.h"
#include "ssh/sshbench.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/// Logging in with the keys of a real ssh-agent, at a real sshd that hangs up after six refusals.
class TestAgent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theKeyThatAFileNamesComesFirst();
    void manyKeysStopBeforeTheServerHangsUp();
    void aKeyOfTheAgentThatALateHostNamesIsTriedAtTheJumpHost();
    void aHostMayNameItsAgent();
    void aLockedAgentIsNamed();
    void aRefusedConfirmationIsNamed();
    void aConfirmedSignatureLogsIn();
    void aCertificateOfTheAgentLogsIn();
    void manyHostsShareOneAgent();
    void theAgentIsForwardedOnlyWhereItIsWanted();
    void aForwardedAgentThatHangsHoldsNobody();
    void aTerminalHasTheAgentWhereItsHostSaysSo();

private:
    Bench *bench(const QString &agentSocket)
    {
        ExecutorOptions options = Bench::quiet(m_farm->knownHostsFile());
        options.agentSocket = agentSocket;
        m_bench = std::make_unique<Bench>(options);
        return m_bench.get();
    }
    Host host(int index) const
    {
        Host host = m_farm->hosts().at(index);
        host.identityFiles.clear();
        host.identitiesOnly = false;
        return host;
    }
    QString manyKeys(AgentBench &agent);
    QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    std::unique_ptr<SshFarm> m_farm;
    std::unique_ptr<Bench> m_bench;
};

void TestAgent::initTestCase()
{
    QVERIFY(!makeKey(file(QStringLiteral("ca"))).isEmpty());
    FarmOptions options{plainHosts(6)};
    options.hosts[5].refusesKey = true; // certificates only
    options.config = {QStringLiteral("MaxAuthTries 6"),
                      QStringLiteral("TrustedUserCAKeys %1").arg(file(QStringLiteral("ca.pub")))};
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
}

/// Twenty keys that nobody authorized, then the right one.
QString TestAgent::manyKeys(AgentBench &agent)
{
    QStringList paths;
    for (int i = 1; i <= 20; ++i) {
        paths += file(QStringLiteral("other%1").arg(i));
        if (!QFile::exists(paths.last()) && makeKey(paths.last()).isEmpty())
            return {};
    }
    return agent.add(paths) && agent.add({m_farm->privateKeyFile()}) ? agent.socket() : QString();
}

void TestAgent::theKeyThatAFileNamesComesFirst()
{
    AgentBench agent;
    const QString socket = manyKeys(agent);
    QVERIFY(!socket.isEmpty());
    const QString named = file(QStringLiteral("named")); // only its public half is here
    QVERIFY(QFile::copy(m_farm->privateKeyFile() + QStringLiteral(".pub"), named + QStringLiteral(".pub")));
    for (const bool only : {false, true}) {
        Host wanted = host(0);
        wanted.identityFiles = {named};
        wanted.identitiesOnly = only;
        QCOMPARE(bench(socket)->run(wanted, "hostname").error.message, QString());
    }
}

void TestAgent::manyKeysStopBeforeTheServerHangsUp()
{
    AgentBench agent;
    const QString socket = manyKeys(agent);
    QVERIFY(!socket.isEmpty());
    const ExecEnd end = bench(socket)->run(host(0), "hostname");
    QCOMPARE(int(end.error.kind), int(Error::Denied));
    QVERIFY2(end.error.message.contains(QStringLiteral("16 more key(s) of the SSH agent were not tried")),
             qPrintable(end.error.message));
    QVERIFY(end.error.message.contains(QStringLiteral("IdentityFile")));
}

/// The agent was asked already, and has too many keys to try them all.
void TestAgent::aKeyOfTheAgentThatALateHostNamesIsTriedAtTheJumpHost()
{
    AgentBench agent;
    const QString socket = manyKeys(agent);
    QVERIFY(!socket.isEmpty());
    const QString locked = file(QStringLiteral("locked"));
    QVERIFY(runs(QStringLiteral("ssh-keygen"), {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("rsa"),
                                                QStringLiteral("-N"), QStringLiteral("a phrase"), QStringLiteral("-f"),
                                                locked, QStringLiteral("-m"), QStringLiteral("PEM")}));
    QVERIFY(QFile::remove(locked + QStringLiteral(".pub"))); // so the passphrase is asked for
    const QString named = file(QStringLiteral("late"));
    QVERIFY(QFile::copy(m_farm->privateKeyFile() + QStringLiteral(".pub"), named + QStringLiteral(".pub")));
    const auto behind = [this](int index, const QString &key) {
        Host result = host(index);
        result.jump = QStringLiteral("%1@%2:%3").arg(host(0).user, host(0).address).arg(host(0).port);
        result.identityFiles = {key};
        return result;
    };
    Bench &bench = *this->bench(socket);
    const JobId early = bench.executor->start(bench.request(behind(1, locked), "hostname", 0));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    const JobId late = bench.executor->start(bench.request(behind(2, named), "hostname", 1));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 2, 20000); // it is the same, for the same login
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Refuse});
    QVERIFY(bench.await(late));
    QCOMPARE(bench.ends.value(late).error.message, QString());
    QCOMPARE(bench.sink->out(1), "host-3\n");
    bench.executor->cancel(early);
    QVERIFY(bench.await(early));
}

void TestAgent::aHostMayNameItsAgent()
{
    AgentBench agent;
    QVERIFY(agent.add({m_farm->privateKeyFile()}));
    Host named = host(0);
    named.identityAgent = agent.socket();
    QCOMPARE(bench({})->run(named, "hostname").error.message, QString());
    Host without = host(0);
    without.identityAgent = QStringLiteral("none");
    QCOMPARE(int(bench(agent.socket())->run(without, "hostname").error.kind), int(Error::Denied));
}

void TestAgent::aLockedAgentIsNamed()
{
    AgentBench agent;
    QVERIFY(agent.add({m_farm->privateKeyFile()}));
    QVERIFY(agent.lock());
    const ExecEnd end = bench(agent.socket())->run(host(0), "hostname");
    QVERIFY2(end.error.message.contains(QStringLiteral("holds no keys, or is locked")), qPrintable(end.error.message));
}

void TestAgent::aRefusedConfirmationIsNamed()
{
    AgentBench agent(QStringLiteral("/bin/false"));
    QVERIFY(agent.add({QStringLiteral("-c"), m_farm->privateKeyFile()}));
    const ExecEnd end = bench(agent.socket())->run(host(0), "hostname");
    QVERIFY2(end.error.message.contains(QStringLiteral("a confirmation was refused")), qPrintable(end.error.message));
}

void TestAgent::aConfirmedSignatureLogsIn()
{
    AgentBench agent(QStringLiteral("/bin/true"));
    QVERIFY(agent.add({QStringLiteral("-c"), m_farm->privateKeyFile()}));
    QCOMPARE(bench(agent.socket())->run(host(0), "hostname").error.message, QString());
}

void TestAgent::aCertificateOfTheAgentLogsIn()
{
    const QString key = file(QStringLiteral("certified"));
    QVERIFY(!makeKey(key).isEmpty());
    QVERIFY(runs(QStringLiteral("ssh-keygen"),
                 {QStringLiteral("-q"), QStringLiteral("-s"), file(QStringLiteral("ca")), QStringLiteral("-I"),
                  QStringLiteral("me"), QStringLiteral("-n"), host(5).user, key + QStringLiteral(".pub")}));
    AgentBench agent;
    QVERIFY(agent.add({key})); // with its certificate
    QCOMPARE(bench(agent.socket())->run(host(5), "hostname").error.message, QString());
    QVERIFY(m_bench->sink->out().startsWith("host-6"));
}

void TestAgent::manyHostsShareOneAgent()
{
    AgentBench agent;
    QVERIFY(agent.add({m_farm->privateKeyFile()}));
    bench(agent.socket());
    for (int round = 0; round < 4; ++round) {
        for (int i = 0; i < 5; ++i)
            m_bench->executor->start(m_bench->request(host(i), "hostname", round * 5 + i));
    }
    QVERIFY(m_bench->awaitCount(20));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(m_bench->sink->out(i), m_farm->hosts().at(i % 5).name.toUtf8() + '\n');
}

void TestAgent::theAgentIsForwardedOnlyWhereItIsWanted()
{
    AgentBench agent;
    QVERIFY(agent.add({m_farm->privateKeyFile()}));
    bench(agent.socket());
    // Several connections to it, one after the other, and a signature by it.
    ExecRequest request = m_bench->request(
        host(0), "ssh-add -l && ssh-add -L > $MAESTRO_FARM/forwarded.pub && ssh-add -T $MAESTRO_FARM/forwarded.pub", 1);
    request.forwardAgent = true;
    const ExecEnd end = m_bench->run(request);
    QCOMPARE(end.error.message + QString::fromUtf8(m_bench->sink->err(1)), QString());
    QVERIFY2(m_bench->sink->out(1).contains("(ED25519)"), m_bench->sink->out(1).constData());
    request.forwardAgent = false;
    request.lane = 2;
    QCOMPARE(int(m_bench->run(request).state), int(ExecState::Failed));
    QVERIFY2(m_bench->sink->err(2).contains("authentication agent"), m_bench->sink->err(2).constData());
}

void TestAgent::aForwardedAgentThatHangsHoldsNobody()
{
    const QString path = file(QStringLiteral("hung-agent"));
    const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path);
    QCOMPARE(::bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    QCOMPARE(::listen(listener, 64), 0); // takes requests, never answers
    ExecutorOptions options = Bench::quiet(m_farm->knownHostsFile());
    options.agentSocket = path;
    options.agentTimeout = 250; // four times that for what a host asks
    m_bench = std::make_unique<Bench>(options);
    QList<JobId> asking;
    for (int i = 0; i < 5; ++i) {
        ExecRequest request = m_bench->request(m_farm->hosts().at(i), "ssh-add -l", i);
        request.forwardAgent = true;
        asking += m_bench->executor->start(request);
    }
    ExecRequest stopped = m_bench->request(m_farm->hosts().at(0), "ssh-add -l; exec sleep 300", 5);
    stopped.forwardAgent = true;
    const JobId last = m_bench->executor->start(stopped);
    QCOMPARE(m_bench->run(m_farm->hosts().at(1), "hostname").error.message, QString());
    for (const JobId job : asking) {
        QVERIFY(m_bench->await(job)); // it is told that the agent cannot
        QCOMPARE(int(m_bench->ends.value(job).state), int(ExecState::Failed));
        QVERIFY(m_bench->ends.value(job).exit > 0);
    }
    m_bench->executor->cancel(last);
    QVERIFY(m_bench->await(last));
    QCOMPARE(int(m_bench->ends.value(last).state), int(ExecState::Cancelled));
    m_bench.reset();
    ::close(listener);
}

void TestAgent::aTerminalHasTheAgentWhereItsHostSaysSo()
{
    AgentBench agent;
    QVERIFY(agent.add({m_farm->privateKeyFile()}));
    bench(agent.socket());
    QByteArray text;
    connect(m_bench->executor.get(), &Executor::shellArrived, m_bench.get(),
            [&text](JobId, const QByteArray &bytes) { text += bytes; });
    const auto asked = [this, &text](const QString &forward) {
        text.clear();
        ShellRequest request;
        request.host = host(0);
        request.host.forwardAgent = forward;
        const JobId shell = m_bench->executor->openShell(request);
        m_bench->executor->sendToShell(shell, "ssh-add -l; exit\n");
        return m_bench->await(shell);
    };
    QVERIFY(asked(QStringLiteral("yes")));
    QVERIFY2(text.contains("(ED25519)"), text.constData());
    QVERIFY(asked({}));
    QVERIFY2(!text.contains("(ED25519)"), text.constData());
    // A command on the same host has it only by its own switch.
    Host wanted = host(0);
    wanted.forwardAgent = QStringLiteral("yes");
    QCOMPARE(int(m_bench->run(wanted, "ssh-add -l").state), int(ExecState::Failed));
}

QTEST_GUILESS_MAIN(TestAgent)
#include "tst_agent.moc"
