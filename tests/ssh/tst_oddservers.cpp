#include "ssh/sourceblocks.h"
#include "ssh/sshbench.h"

#include <QTemporaryDir>

/// Servers as one meets them: one session a connection, and shells that speak before they are asked.
class TestOddServers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whatRunsBesideTakesAConnectionOfItsOwn();
    void aCopyGoesOnBesideACommand();
    void whatAShellSaysFirstIsOutput();
    void aScriptRunsInAShellThatSpeaksFirst();
    void aCommandIsStoppedInAShellThatSpeaksFirst();
    void aCopyToAShellThatSpeaksFirstSaysWhatIsWrong();

private:
    TransferRequest copyTo(Bench &bench, const Host &host, const QString &remote) const;

    QTemporaryDir m_folder;
    std::unique_ptr<SshFarm> m_single; ///< MaxSessions 1
    std::unique_ptr<SshFarm> m_talking;
};

void TestOddServers::initTestCase()
{
    FarmOptions single{plainHosts(1)};
    single.config = {QStringLiteral("MaxSessions 1")};
    m_single = std::make_unique<SshFarm>(single);
    QVERIFY(startFarm(*m_single));

    FarmOptions talking{plainHosts(1, QStringLiteral("talker"))};
    talking.hosts[0].forceCommand = QStringLiteral("echo Welcome to the machine; eval \"$SSH_ORIGINAL_COMMAND\"");
    talking.hasSftp = false;
    talking.config = {QStringLiteral("Subsystem sftp /usr/lib/openssh/sftp-server")};
    m_talking = std::make_unique<SshFarm>(talking);
    QVERIFY(startFarm(*m_talking));

    QFile file(m_folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("bytes") == 5);
}

TransferRequest TestOddServers::copyTo(Bench &bench, const Host &host, const QString &remote) const
{
    TransferRequest copy;
    copy.host = host;
    if (const auto tree = readSource({{m_folder.filePath(QStringLiteral("file"))}}); tree)
        copy.source = std::make_shared<SourceBlocks>(*tree, bench.executor->blocking());
    copy.remote = remote;
    return copy;
}

void TestOddServers::whatRunsBesideTakesAConnectionOfItsOwn()
{
    Bench bench(Bench::quiet(m_single->knownHostsFile()));
    const Host host = m_single->hosts().first();
    const JobId first = bench.executor->start(bench.request(host, "echo begun; exec sleep 60", 0));
    QTRY_COMPARE_WITH_TIMEOUT(bench.sink->out(0), "begun\n", 20000);
    QCOMPARE(bench.run(bench.request(host, "hostname", 1)).error.message, QString());
    QCOMPARE(bench.sink->out(1), "host-1\n");
    QVERIFY(!bench.ends.contains(first));
    bench.executor->cancel(first);
    QVERIFY(bench.await(first));
    QCOMPARE(int(bench.ends.value(first).state), int(ExecState::Cancelled));
}

void TestOddServers::aCopyGoesOnBesideACommand()
{
    Bench bench(Bench::quiet(m_single->knownHostsFile()));
    const Host host = m_single->hosts().first();
    const JobId first = bench.executor->start(bench.request(host, "echo begun; exec sleep 60", 0));
    QTRY_COMPARE_WITH_TIMEOUT(bench.sink->out(0), "begun\n", 20000);
    const QString target = m_folder.filePath(QStringLiteral("there"));
    const JobId copy = bench.executor->start(copyTo(bench, host, target));
    QTRY_VERIFY_WITH_TIMEOUT(bench.ends.contains(copy), 20000);
    QCOMPARE(bench.ends.value(copy).error.message, QString());
    QVERIFY(QFile::exists(target));
    bench.executor->cancel(first);
    QVERIFY(bench.await(first));
}

/// As ssh has it: what a profile prints stands before what was asked for.
void TestOddServers::whatAShellSaysFirstIsOutput()
{
    Bench bench(Bench::quiet(m_talking->knownHostsFile()));
    const ExecEnd end = bench.run(m_talking->hosts().first(), "hostname; exit 3");
    QCOMPARE(end.exit, 3);
    QCOMPARE(bench.sink->out(), "Welcome to the machine\ntalker-1\n");
    QCOMPARE(bench.sink->err(), QByteArray());
}

void TestOddServers::aScriptRunsInAShellThatSpeaksFirst()
{
    Bench bench(Bench::quiet(m_talking->knownHostsFile()));
    ExecRequest script = bench.request(m_talking->hosts().first(), {});
    script.script = {
        "#!/bin/sh\necho \"$1 and $2\"\n", QStringLiteral("two.sh"), {QStringLiteral("a b"), QStringLiteral("c")}};
    QCOMPARE(bench.run(script).error.message, QString());
    QVERIFY2(bench.sink->out().endsWith("a b and c\n"), bench.sink->out().constData());
}

void TestOddServers::aCommandIsStoppedInAShellThatSpeaksFirst()
{
    Bench bench(Bench::quiet(m_talking->knownHostsFile()));
    const JobId job =
        bench.executor->start(bench.request(m_talking->hosts().first(), "echo begun; sleep 60; echo late"));
    QTRY_VERIFY_WITH_TIMEOUT(bench.sink->out().contains("begun"), 20000);
    bench.executor->cancel(job);
    QVERIFY(bench.await(job));
    QCOMPARE(int(bench.ends.value(job).state), int(ExecState::Cancelled));
    QVERIFY(bench.ends.value(job).mayStillRun); // sshd passes no signal on to what it was forced to run
}

void TestOddServers::aCopyToAShellThatSpeaksFirstSaysWhatIsWrong()
{
    Bench bench(Bench::quiet(m_talking->knownHostsFile()));
    const JobId copy =
        bench.executor->start(copyTo(bench, m_talking->hosts().first(), m_folder.filePath(QStringLiteral("no"))));
    QTRY_VERIFY_WITH_TIMEOUT(bench.ends.contains(copy), 20000);
    const Error error = bench.ends.value(copy).error;
    QVERIFY2(error.message.contains(QStringLiteral("prints something")), qPrintable(error.message + error.detail));
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("no"))));
}

QTEST_GUILESS_MAIN(TestOddServers)
#include "tst_oddservers.moc"
