#include "ssh/inputfile.h"
#include "ssh/sshbench.h"

#include <QDir>
#include <QTemporaryDir>

#include <csignal>
#include <unistd.h>

/// Scripts, input from files and terminals on real hosts; and that nothing of them is left behind.
class TestScripts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theFirstLineOfAScriptSaysWhatRunsIt_data();
    void theFirstLineOfAScriptSaysWhatRunsIt();
    void aScriptGetsArgumentsEnvironmentAndInput();
    void aScriptRunsOnATerminalToo();
    void aScriptOfManyBytesArrivesWhole();
    void aScriptsEndIsItsOwn_data();
    void aScriptsEndIsItsOwn();
    void nothingOfAStoppedScriptIsLeft_data();
    void nothingOfAStoppedScriptIsLeft();
    void aFileOfAnySizeIsTheInputOfManyHosts();
    void aPipeIsInputToo();
    void aTerminalHasTheSizeThatWasAskedFor();
    void theUmaskIsSet();
    void stoppingEndsWhatTheCommandHasBegun_data();
    void stoppingEndsWhatTheCommandHasBegun();

private:
    ExecRequest script(const Bench &bench, const QByteArray &bytes, int host = 0) const;
    QStringList leftovers() const
    {
        return QDir(m_temporary.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }
    std::unique_ptr<SshFarm> m_farm;
    QTemporaryDir m_temporary;
    QList<Host> m_hosts;
};

void TestScripts::initTestCase()
{
    FarmOptions options{plainHosts(6)};
    for (FarmHost &host : options.hosts)
        host.environment.insert(QStringLiteral("TMPDIR"), m_temporary.path());
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
    m_hosts = m_farm->hosts();
}

void TestScripts::cleanupTestCase()
{
    const Async<void> stopped = m_farm->stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20000);
    m_farm.reset();
}

ExecRequest TestScripts::script(const Bench &bench, const QByteArray &bytes, int host) const
{
    ExecRequest request = bench.request(m_hosts.at(host), {}, host);
    request.script = {bytes, QStringLiteral("do it.sh"), {}, {}};
    return request;
}

void TestScripts::theFirstLineOfAScriptSaysWhatRunsIt_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("interpreter");
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("sh") << QByteArray("#!/bin/sh\necho $0 | grep -c 'do it.sh$'") << QStringList() << QByteArray("1\n");
    QTest::newRow("one argument") << QByteArray("#!/bin/sh -e\nfalse\necho no") << QStringList() << QByteArray();
    QTest::newRow("env") << QByteArray("#!/usr/bin/env bash\necho ${BASH_VERSION:+bash}\n") << QStringList()
                         << QByteArray("bash\n");
    QTest::newRow("none") << QByteArray("echo plain") << QStringList() << QByteArray("plain\n");
    QTest::newRow("chosen") << QByteArray("#!/bin/sh\necho ${BASH_VERSION:+bash}$-\n")
                            << QStringList{QStringLiteral("bash"), QStringLiteral("-u")} << QByteArray("bashhuB\n");
}

void TestScripts::theFirstLineOfAScriptSaysWhatRunsIt()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, interpreter);
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest request = script(bench, bytes);
    request.script.interpreter = interpreter;
    bench.run(request);
    QTEST(bench.sink->out(), "output");
    QCOMPARE(bench.sink->err(), QByteArray());
    QCOMPARE(leftovers(), QStringList());
}

void TestScripts::aScriptGetsArgumentsEnvironmentAndInput()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest request =
        script(bench, "printf '<%s>' \"$@\" \"$A\"; cat; ls -ld \"${0%/*}\" \"$0\" | cut -c1-10; pwd");
    request.script.arguments = {QStringLiteral("a b"), QStringLiteral("*"), QStringLiteral("it's")};
    request.environment.insert(QStringLiteral("A"), QStringLiteral("line\nline"));
    request.stdinBytes = "in\n";
    request.dir = QStringLiteral("/usr");
    const ExecEnd end = bench.run(request);
    QCOMPARE(end.error.message, QString());
    QCOMPARE(bench.sink->out(), QByteArray("<a b><*><it's><line\nline>in\ndrwx------\n-rwx------\n/usr\n"));
    QCOMPARE(leftovers(), QStringList());
}

void TestScripts::aScriptRunsOnATerminalToo()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest request =
        script(bench, "# \x03\x04\x1a\r stays\ntty >/dev/null && stty -a | grep -c -w echo\necho end");
    request.pty = true;
    const ExecEnd end = bench.run(request);
    QCOMPARE(end.error.message, QString());
    QCOMPARE(bench.sink->out(), QByteArray("1\r\nend\r\n"));
    QCOMPARE(leftovers(), QStringList());
}

void TestScripts::aScriptOfManyBytesArrivesWhole()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const ExecEnd end = bench.run(script(bench, "wc -c <\"$0\"; exit\n" + QByteArray(3 * 1024 * 1024 - 18, '\0')));
    QCOMPARE(end.error.message, QString());
    QCOMPARE(bench.sink->out().trimmed(), QByteArray("3145728"));
    QCOMPARE(leftovers(), QStringList());
}

void TestScripts::aScriptsEndIsItsOwn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("signal");
    QTest::newRow("status") << QByteArray("exit 3") << 3 << QString();
    QTest::newRow("255") << QByteArray("exit 255") << 255 << QString();
    QTest::newRow("signal") << QByteArray("kill -TERM $$") << -1 << QStringLiteral("TERM");
    QTest::newRow("not there") << QByteArray("#!/no/such/shell\n") << 127 << QString();
}

void TestScripts::aScriptsEndIsItsOwn()
{
    QFETCH(QByteArray, bytes);
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const ExecEnd end = bench.run(script(bench, bytes));
    QTEST(end.exit, "exit");
    QTEST(end.signal, "signal");
    QVERIFY(!end.mayStillRun);
    QCOMPARE(leftovers(), QStringList());
}

void TestScripts::nothingOfAStoppedScriptIsLeft_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("pty");
    QTest::newRow("ends by TERM") << QByteArray("echo begun; sleep 600") << false;
    QTest::newRow("ignores TERM") << QByteArray("trap '' TERM; echo begun; while :; do sleep 1; done") << false;
    QTest::newRow("on a terminal") << QByteArray("echo begun; sleep 600") << true;
}

void TestScripts::nothingOfAStoppedScriptIsLeft()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, pty);
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest request = script(bench, bytes);
    request.pty = pty;
    const JobId job = bench.executor->start(request);
    QTRY_VERIFY_WITH_TIMEOUT(bench.outputs.contains(job), 20000);
    QCOMPARE(leftovers().size(), 1);
    bench.executor->cancel(job);
    QVERIFY(bench.await(job, 40000));
    QCOMPARE(int(bench.ends.value(job).state), int(ExecState::Cancelled));
    QVERIFY(!bench.ends.value(job).mayStillRun);
    QTRY_COMPARE(leftovers(), QStringList());
}

void TestScripts::aFileOfAnySizeIsTheInputOfManyHosts()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("input")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(70 << 20)); // more than was ever held in memory; sparse
    file.close();
    const auto input = InputFile::open(file.fileName());
    QVERIFY(input);
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    for (int i = 0; i < 2; ++i) {
        ExecRequest request = bench.request(m_hosts.at(i), "wc -c", i);
        request.stdinFile = *input;
        bench.executor->start(request);
    }
    QVERIFY(bench.awaitCount(2, 120000));
    for (int i = 0; i < 2; ++i)
        QCOMPARE(bench.sink->out(i).trimmed(), QByteArray::number(70 << 20));
}

void TestScripts::aPipeIsInputToo()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    QCOMPARE(::write(ends[1], "once\n", 5), 5);
    ::close(ends[1]);
    const auto input = InputFile::open(QStringLiteral("/dev/fd/%1").arg(ends[0]));
    ::close(ends[0]);
    QVERIFY(input);
    QCOMPARE((*input)->read(0, 100), QByteArray("once\n"));
    QCOMPARE((*input)->read(2, 2), QByteArray("ce"));
    QVERIFY((*input)->read(5, 100).isEmpty());
    QVERIFY(!InputFile::open(QStringLiteral("/no/such/file")));
}

void TestScripts::aTerminalHasTheSizeThatWasAskedFor()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest request = bench.request(m_hosts.at(0), "stty size; echo error >&2");
    request.pty = true;
    request.columns = 99;
    request.rows = 33;
    QCOMPARE(bench.run(request).error.message, QString());
    QCOMPARE(bench.sink->out(), QByteArray("33 99\r\nerror\r\n"));
}

void TestScripts::theUmaskIsSet()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest request = bench.request(m_hosts.at(0), "umask");
    request.umask = QStringLiteral("0137");
    bench.run(request);
    QCOMPARE(bench.sink->out(), QByteArray("0137\n"));
}

void TestScripts::stoppingEndsWhatTheCommandHasBegun_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<bool>("pty");
    QTest::newRow("a pipeline") << QByteArray("echo $$; sleep 600 | sleep 600") << false;
    QTest::newRow("in the background") << QByteArray("sleep 600 & echo $!; wait") << false;
    QTest::newRow("on a terminal") << QByteArray("echo $$; sleep 600; true") << true;
    QTest::newRow("in the background of a terminal") << QByteArray("sleep 600 & echo $!; wait") << true;
}

void TestScripts::stoppingEndsWhatTheCommandHasBegun()
{
    QFETCH(QByteArray, command);
    QFETCH(bool, pty);
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest request = bench.request(m_hosts.at(0), command);
    request.pty = pty;
    const JobId job = bench.executor->start(request);
    QTRY_VERIFY_WITH_TIMEOUT(bench.sink->out().contains('\n'), 20000);
    const int process = bench.sink->out().trimmed().toInt();
    QVERIFY(process > 1);
    QCOMPARE(::kill(process, 0), 0);
    bench.executor->cancel(job);
    QVERIFY(bench.await(job));
    QVERIFY(!bench.ends.value(job).mayStillRun);
    QTRY_COMPARE(::kill(process, 0), -1);
}

QTEST_GUILESS_MAIN(TestScripts)
#include "tst_scripts.moc"
