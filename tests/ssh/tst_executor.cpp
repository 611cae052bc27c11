#include "ssh/sshbench.h"

#include <QElapsedTimer>

class TestExecutor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aCommandRunsAndItsOutputIsKept();
    void exitStatusesAndSignalsAreToldApart_data();
    void exitStatusesAndSignalsAreToldApart();
    void stdoutAndStderrAreKeptApart();
    void standardInputReachesTheCommandAndEnds();
    void environmentDirectoryAndLoginShellAreSet();
    void aTerminalIsGivenWhenAsked();
    void equalOutputsHaveEqualHashes();
    void bytesAreKeptAsTheyCame();
    void aBackgroundChildThatHoldsThePipeDoesNotHoldUs();
    void twoHundredHostsAnswer();
    void aJobInTheQueueIsCancelledWithoutAConnection();
    void runningCommandsEndWhenCancelled();
    void commandsCancelledAsTheyBeginEndAtOnce();
    void aCommandThatIgnoresTermIsKilled();
    void aCommandThatTakesTooLongIsEnded();
    void phasesTellWhatHappened();
    void theEndOfTheExecutorClosesEverything();

private:
    std::unique_ptr<SshFarm> m_farm;
    QList<Host> m_hosts;
};

void TestExecutor::initTestCase()
{
    FarmOptions options;
    options.hosts = plainHosts(200);
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
    m_hosts = m_farm->hosts();
}

void TestExecutor::cleanupTestCase()
{
    const Async<void> stopped = m_farm->stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20000);
    m_farm.reset();
}

void TestExecutor::aCommandRunsAndItsOutputIsKept()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const ExecEnd end = bench.run(m_hosts.at(0), "hostname");
    QCOMPARE(end.error.message, QString());
    QCOMPARE(int(end.state), int(ExecState::Ok));
    QCOMPARE(end.exit, 0);
    QCOMPARE(bench.sink->out(), "host-1\n");
    QCOMPARE(end.output.outBytes, 7);
    QCOMPARE(end.output.lines, 1);
    QVERIFY(!end.mayStillRun);
    QTRY_COMPARE(bench.executor->openConnections(), 0);
}

void TestExecutor::exitStatusesAndSignalsAreToldApart_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("signal");
    QTest::newRow("zero") << QByteArray("true") << int(ExecState::Ok) << 0 << QString();
    QTest::newRow("one") << QByteArray("false") << int(ExecState::Failed) << 1 << QString();
    QTest::newRow("255") << QByteArray("exit 255") << int(ExecState::Failed) << 255 << QString();
    QTest::newRow("not found") << QByteArray("no-such-program") << int(ExecState::Failed) << 127 << QString();
    QTest::newRow("term") << QByteArray("kill -TERM $$") << int(ExecState::Failed) << -1 << QStringLiteral("TERM");
    QTest::newRow("kill") << QByteArray("kill -KILL $$") << int(ExecState::Failed) << -1 << QStringLiteral("KILL");
}

void TestExecutor::exitStatusesAndSignalsAreToldApart()
{
    QFETCH(QByteArray, command);
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const ExecEnd end = bench.run(m_hosts.at(0), command);
    QTEST(int(end.state), "state");
    QTEST(end.exit, "exit");
    QTEST(end.signal, "signal");
    QVERIFY(!end.mayStillRun);
    QCOMPARE(end.error.message.isEmpty(), end.state == ExecState::Ok);
}

void TestExecutor::stdoutAndStderrAreKeptApart()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const ExecEnd end = bench.run(m_hosts.at(0), "echo to out; echo to err >&2; echo more out");
    QCOMPARE(bench.sink->out(), "to out\nmore out\n");
    QCOMPARE(bench.sink->err(), "to err\n");
    QCOMPARE(end.output.errBytes, 7);
    QCOMPARE(end.output.lines, 3);
}

void TestExecutor::standardInputReachesTheCommandAndEnds()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    QCOMPARE(int(bench.run(m_hosts.at(0), "cat").state), int(ExecState::Ok)); // nothing to read, and it knows
    ExecRequest request = bench.request(m_hosts.at(0), "wc -c; ", 1);
    request.stdinBytes = QByteArray(5 * 1024 * 1024, 'x'); // more than any window
    QCOMPARE(int(bench.run(request).state), int(ExecState::Ok));
    QCOMPARE(bench.sink->out(1).trimmed(), "5242880");
}

void TestExecutor::environmentDirectoryAndLoginShellAreSet()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest request = bench.request(m_hosts.at(0), "echo \"$GREETING\"; pwd; echo a | tr a b");
    request.environment.insert(QStringLiteral("GREETING"), QStringLiteral("it's $HOME \"quoted\""));
    request.environment.insert(QStringLiteral("BAD;touch /tmp/x"), QStringLiteral("dropped"));
    request.dir = QStringLiteral("/usr");
    QCOMPARE(int(bench.run(request).state), int(ExecState::Ok));
    QCOMPARE(bench.sink->out(), "it's $HOME \"quoted\"\n/usr\nb\n");

    ExecRequest login = bench.request(m_hosts.at(0), "case $0 in *sh) echo shell;; esac; exit 3", 1);
    login.loginShell = true;
    QCOMPARE(bench.run(login).exit, 3);
    QVERIFY(bench.sink->out(1).contains("shell"));

    ExecRequest nowhere = bench.request(m_hosts.at(0), "echo never", 2);
    nowhere.dir = QStringLiteral("/no/such/folder");
    QCOMPARE(int(bench.run(nowhere).state), int(ExecState::Failed));
    QCOMPARE(bench.sink->out(2), "");
}

void TestExecutor::aTerminalIsGivenWhenAsked()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest request = bench.request(m_hosts.at(0), "test -t 0 && test -t 1 && echo terminal $TERM");
    QCOMPARE(bench.run(request).exit, 1);
    request.pty = true;
    QCOMPARE(bench.run(request).exit, 0);
    QCOMPARE(bench.sink->out(), "terminal xterm-256color\r\n");
}

void TestExecutor::equalOutputsHaveEqualHashes()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const QByteArray one = bench.run(m_hosts.at(0), "echo a; echo b >&2").outputHash;
    QCOMPARE(one.size(), 32);
    QCOMPARE(bench.run(m_hosts.at(1), "echo b >&2; sleep 0.1; echo a").outputHash, one);
    QVERIFY(bench.run(m_hosts.at(1), "echo a; echo b").outputHash != one);
    QVERIFY(bench.run(m_hosts.at(1), "true").outputHash != one);
}

void TestExecutor::bytesAreKeptAsTheyCame()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    bench.run(m_hosts.at(0), "printf '\\000\\001\\377\\376\\303\\050 \\033[31mred\\r\\n'");
    QCOMPARE(bench.sink->out(), QByteArray("\0\1\377\376\303\050 \033[31mred\r\n", 17));
}

void TestExecutor::aBackgroundChildThatHoldsThePipeDoesNotHoldUs()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    QElapsedTimer watch;
    watch.start();
    const ExecEnd end = bench.run(m_hosts.at(0), "sleep 30 & echo done; exit 4");
    QCOMPARE(end.exit, 4);
    QCOMPARE(bench.sink->out(), "done\n");
    QVERIFY(watch.elapsed() < 8000);
}

void TestExecutor::twoHundredHostsAnswer()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    bench.executor->setMaxActive(200);
    QHash<JobId, int> lanes;
    for (int i = 0; i < m_hosts.size(); ++i)
        lanes.insert(bench.executor->start(bench.request(m_hosts.at(i), "hostname", i)), i);
    QVERIFY(bench.awaitCount(200, 120000));
    for (auto it = lanes.cbegin(); it != lanes.cend(); ++it) {
        for (const Phase &phase : bench.ends.value(it.key()).phases)
            if (!bench.ends.value(it.key()).error.message.isEmpty())
                qWarning() << phase.name << phase.endedAt - phase.startedAt << phase.detail;
        QCOMPARE(bench.ends.value(it.key()).error.message, QString());
        QCOMPARE(bench.sink->out(it.value()), m_hosts.at(it.value()).name.toUtf8() + '\n');
    }
}

void TestExecutor::aJobInTheQueueIsCancelledWithoutAConnection()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    bench.executor->setMaxActive(1);
    const JobId first = bench.executor->start(bench.request(m_hosts.at(0), "sleep 20"));
    QTRY_COMPARE(int(bench.states.value(first)), int(ExecState::Running));
    const JobId second = bench.executor->start(bench.request(m_hosts.at(1), "hostname"));
    bench.executor->cancel(second);
    QVERIFY(bench.await(second));
    QCOMPARE(int(bench.ends.value(second).state), int(ExecState::Cancelled));
    QVERIFY(!bench.ends.contains(first));
    bench.executor->cancel(first);
    QVERIFY(bench.await(first));
    QVERIFY(!bench.ends.value(first).mayStillRun);
}

void TestExecutor::runningCommandsEndWhenCancelled()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    QList<JobId> jobs;
    for (int i = 0; i < 60; ++i)
        jobs += bench.executor->start(bench.request(m_hosts.at(i), "echo $$; exec sleep 300", i));
    QTRY_VERIFY_WITH_TIMEOUT(
        std::all_of(jobs.cbegin(), jobs.cend(), [&](JobId job) { return bench.outputs.contains(job); }), 60000);
    QElapsedTimer watch;
    watch.start();
    bench.executor->cancelAll();
    QVERIFY(bench.awaitCount(60));
    QVERIFY2(watch.elapsed() < 4000, qPrintable(QString::number(watch.elapsed())));
    for (int i = 0; i < jobs.size(); ++i) {
        const ExecEnd &end = bench.ends.value(jobs.at(i));
        QCOMPARE(int(end.state), int(ExecState::Cancelled));
        QVERIFY(!end.mayStillRun);
        QVERIFY(!QFile::exists(QStringLiteral("/proc/") + QString::fromLatin1(bench.sink->out(i).trimmed())));
    }
}

void TestExecutor::commandsCancelledAsTheyBeginEndAtOnce()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const QByteArray mark = "299" + QByteArray::number(QCoreApplication::applicationPid()); // to find them by
    connect(bench.executor.get(), &Executor::progressed, this, [&](const QList<ExecProgress> &list) {
        for (const ExecProgress &step : list)
            if (step.state == ExecState::Running)
                bench.executor->cancel(step.job);
    });
    for (int i = 0; i < 30; ++i)
        bench.executor->start(bench.request(m_hosts.at(i), "exec sleep " + mark, i));
    QVERIFY(bench.awaitCount(30));
    for (const ExecEnd &end : std::as_const(bench.ends)) {
        QCOMPARE(int(end.state), int(ExecState::Cancelled));
        QVERIFY(!end.mayStillRun);
        QVERIFY2(end.signal != QStringLiteral("KILL"), qPrintable(QString::number(end.exit))); // TERM was enough
    }
    QProcess left;
    left.start(QStringLiteral("pgrep"), {QStringLiteral("-f"), QStringLiteral("^sleep ") + QString::fromLatin1(mark)});
    QTRY_COMPARE(left.state(), QProcess::NotRunning);
    QCOMPARE(left.exitCode(), 1); // none
}

void TestExecutor::aCommandThatIgnoresTermIsKilled()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const JobId job =
        bench.executor->start(bench.request(m_hosts.at(0), "trap '' TERM; echo ready; while :; do sleep 1; done"));
    QTRY_VERIFY(bench.outputs.contains(job));
    bench.executor->cancel(job);
    QVERIFY(bench.await(job, 12000));
    QCOMPARE(int(bench.ends.value(job).state), int(ExecState::Cancelled));
    QCOMPARE(bench.ends.value(job).signal, QStringLiteral("KILL"));
}

void TestExecutor::aCommandThatTakesTooLongIsEnded()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest request = bench.request(m_hosts.at(0), "echo begun; exec sleep 300");
    request.deadlines.run = 300;
    const ExecEnd end = bench.run(request);
    QCOMPARE(int(end.state), int(ExecState::TimedOut));
    QCOMPARE(end.signal, QStringLiteral("TERM"));
    QVERIFY(!end.mayStillRun);
    QCOMPARE(bench.sink->out(), "begun\n");
}

void TestExecutor::phasesTellWhatHappened()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const ExecEnd end = bench.run(m_hosts.at(0), "true");
    QStringList names;
    for (const Phase &phase : end.phases) {
        names += phase.name;
        QVERIFY(phase.ok);
        QVERIFY(phase.startedAt >= end.startedAt && phase.endedAt >= phase.startedAt && phase.endedAt <= end.endedAt);
    }
    QCOMPARE(names, QStringList({QStringLiteral("resolve"), QStringLiteral("connect"), QStringLiteral("key-exchange"),
                                 QStringLiteral("host-key"), QStringLiteral("authenticate"), QStringLiteral("open"),
                                 QStringLiteral("run")}));
    QVERIFY(end.phases.at(2).detail.contains(QStringLiteral("curve25519-sha256")));
    QVERIFY(end.phases.at(3).detail.contains(QStringLiteral("SHA256:")));
    QVERIFY(end.phases.at(4).detail.contains(m_farm->privateKeyFile()));
}

void TestExecutor::theEndOfTheExecutorClosesEverything()
{
    JobId job = 0;
    {
        Bench bench(Bench::quiet(m_farm->knownHostsFile()));
        job = bench.executor->start(bench.request(m_hosts.at(0), "sleep 300"));
        QTRY_COMPARE(int(bench.states.value(job)), int(ExecState::Running));
        bench.executor.reset();
        QVERIFY(!bench.ends.contains(job));
    }
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    QCOMPARE(bench.run(m_hosts.at(0), "hostname").exit, 0);
}

QTEST_GUILESS_MAIN(TestExecutor)
#include "tst_executor.moc"
