#include "ssh/shelltask.h"
#include "ssh/sshbench.h"

#include <QRegularExpression>

/// Interactive shells.
class TestShell : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whatIsTypedIsAnswered();
    void theSizeOfTheTerminalIsFollowed();
    void theEndOfTheShellTellsItsStatus();
    void whatIsNotTakenIsNotRead();
    void closingItEndsWhatRunsInIt();
    void aRunOnTheSameHostGoesOnBesideIt();
    void aHostThatCannotBeReachedSaysWhy();
    void whatSshConfigSetsIsSent();
    void ourLanguageGoesToTerminalsAndNotToCommands();

private:
    ShellRequest request(int host) const;
    std::unique_ptr<SshFarm> m_farm;
    QList<Host> m_hosts;
};

namespace {

/// What a shell has printed, taken as it comes.
struct Screen
{
    Screen(Executor &of, const ShellRequest &request, bool takes = true) : executor(of), shell(of.openShell(request))
    {
        QObject::connect(&of, &Executor::shellArrived, &context, [this, takes](JobId job, const QByteArray &bytes) {
            if (job != shell)
                return;
            text += bytes;
            if (takes)
                executor.takenOfShell(shell, bytes.size());
        });
    }
    void type(const QByteArray &bytes) { executor.sendToShell(shell, bytes); }

    Executor &executor;
    const JobId shell;
    QByteArray text;
    QObject context;
};

} // namespace

void TestShell::initTestCase()
{
    FarmOptions options;
    options.hosts = plainHosts(4);
    options.hosts[1].refusesKey = true;
    options.config = {QStringLiteral("AcceptEnv MAESTRO_SENT_* LC_*")};
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
    m_hosts = m_farm->hosts();
}

void TestShell::cleanupTestCase()
{
    const Async<void> stopped = m_farm->stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20000);
    m_farm.reset();
}

ShellRequest TestShell::request(int host) const
{
    ShellRequest result;
    result.host = m_hosts.at(host);
    return result;
}

void TestShell::whatIsTypedIsAnswered()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Screen screen(*bench.executor, request(0));
    QTRY_COMPARE(int(bench.states.value(screen.shell)), int(ExecState::Running));
    screen.type("tty; echo $TERM $((6 * 7))\n");
    QTRY_VERIFY(screen.text.contains("xterm-256color 42"));
    QVERIFY(screen.text.contains("/dev/pts/"));
}

void TestShell::theSizeOfTheTerminalIsFollowed()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ShellRequest wide = request(0);
    wide.columns = 101;
    wide.rows = 31;
    Screen screen(*bench.executor, wide);
    screen.type("stty size\n"); // before it is open: it waits
    QTRY_VERIFY(screen.text.contains("31 101"));
    bench.executor->resizeShell(screen.shell, 77, 22);
    screen.type("stty size\n");
    QTRY_VERIFY(screen.text.contains("22 77"));
}

void TestShell::theEndOfTheShellTellsItsStatus()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Screen screen(*bench.executor, request(0));
    screen.type("exec sh -c 'echo bye; exit 3'\n");
    QVERIFY(bench.await(screen.shell));
    QCOMPARE(int(bench.ends.value(screen.shell).state), int(ExecState::Ok));
    QCOMPARE(bench.ends.value(screen.shell).exit, 3);
    QVERIFY(screen.text.contains("bye"));
}

void TestShell::whatIsNotTakenIsNotRead()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Screen screen(*bench.executor, request(0), false);
    screen.type("seq 1 400000; echo all $((20 + 22))\n"); // 2.7 MB
    QTRY_VERIFY(screen.text.size() >= request(0).mostUntaken);
    const qsizetype before = screen.text.size();
    QCOMPARE(bench.run(m_hosts.at(2), "true").error.message, QString()); // time passes, others go on
    QVERIFY(screen.text.size() < request(0).mostUntaken + 128 * 1024);
    qint64 known = 0;
    QTRY_VERIFY_WITH_TIMEOUT((bench.executor->takenOfShell(screen.shell, screen.text.size() - known),
                              known = screen.text.size(), screen.text.contains("all 42\r\n")),
                             20000);
    QVERIFY(screen.text.size() > before);
    QVERIFY(screen.text.contains("\r\n399999\r\n400000\r\n"));
}

void TestShell::closingItEndsWhatRunsInIt()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Screen screen(*bench.executor, request(0));
    screen.type("echo pid $$.; exec sleep 300\n");
    const QRegularExpression pattern(QStringLiteral("pid (\\d+)\\."));
    QTRY_VERIFY(pattern.match(QString::fromUtf8(screen.text)).hasMatch());
    const QString process = QStringLiteral("/proc/") + pattern.match(QString::fromUtf8(screen.text)).captured(1);
    QVERIFY(QFile::exists(process));
    bench.executor->cancel(screen.shell);
    QVERIFY(bench.await(screen.shell));
    QCOMPARE(int(bench.ends.value(screen.shell).state), int(ExecState::Cancelled));
    QTRY_VERIFY(!QFile::exists(process));
}

void TestShell::aRunOnTheSameHostGoesOnBesideIt()
{
    ExecutorOptions options = Bench::quiet(m_farm->knownHostsFile());
    options.keepSeconds = 60;
    Bench bench(options);
    Screen screen(*bench.executor, request(0));
    QTRY_COMPARE(int(bench.states.value(screen.shell)), int(ExecState::Running));
    const JobId job = bench.executor->start(bench.request(m_hosts.at(0), "echo begun; exec sleep 60"));
    QTRY_VERIFY(bench.outputs.contains(job));
    bench.executor->cancel(job);
    QVERIFY(bench.await(job));
    screen.type("echo still $((40 + 2))\n");
    QTRY_VERIFY(screen.text.contains("still 42"));
}

void TestShell::aHostThatCannotBeReachedSaysWhy()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Screen screen(*bench.executor, request(1));
    QVERIFY(bench.await(screen.shell));
    QCOMPARE(int(bench.ends.value(screen.shell).state), int(ExecState::Unreachable));
    QVERIFY(!bench.ends.value(screen.shell).error.message.isEmpty());
}

void TestShell::whatSshConfigSetsIsSent()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ShellRequest wanted = request(3);
    wanted.host.setEnv = {{QStringLiteral("A_REFUSED"), QStringLiteral("x")},
                          {QStringLiteral("MAESTRO_SENT_A"), QStringLiteral("eins zwei")},
                          {QStringLiteral("MAESTRO_SENT_B"), QStringLiteral("3")}};
    const QByteArray line = "echo \"[$MAESTRO_SENT_A|$MAESTRO_SENT_B|$A_REFUSED]\"";
    Screen screen(*bench.executor, wanted);
    screen.type(line + "; exit\n");
    QVERIFY(bench.await(screen.shell));
    QVERIFY2(screen.text.contains("[eins zwei|3|]"), screen.text.constData());
    QCOMPARE(bench.run(wanted.host, line).error.message, QString());
    QCOMPARE(bench.sink->out(), QByteArray("[eins zwei|3|]\n"));
    ExecRequest pty = bench.request(wanted.host, line, 1);
    pty.pty = true;
    QCOMPARE(bench.run(pty).error.message, QString());
    QVERIFY2(bench.sink->out(1).contains("[eins zwei|3|]"), bench.sink->out(1).constData());
}

/// With SendEnv, as Debian's ssh_config has it: outputs of many hosts are to be compared, a terminal is read.
void TestShell::ourLanguageGoesToTerminalsAndNotToCommands()
{
    qputenv("MAESTRO_SENT_C", "ours");
    qputenv("LC_PAPER", "de_DE.UTF-8");
    const auto restore = qScopeGuard([] {
        qunsetenv("MAESTRO_SENT_C");
        qunsetenv("LC_PAPER");
    });
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ShellRequest wanted = request(3);
    wanted.host.sendEnv = {QStringLiteral("MAESTRO_SENT_?"), QStringLiteral("LC_*")};
    const QByteArray line = "echo \"[$MAESTRO_SENT_C|$LC_PAPER]\"";
    Screen screen(*bench.executor, wanted);
    screen.type(line + "; exit\n");
    QVERIFY(bench.await(screen.shell));
    QVERIFY2(screen.text.contains("[ours|de_DE.UTF-8]"), screen.text.constData());
    QCOMPARE(bench.run(wanted.host, line).error.message, QString());
    QCOMPARE(bench.sink->out(), QByteArray("[ours|]\n"));
}

QTEST_GUILESS_MAIN(TestShell)
#include "tst_shell.moc"
