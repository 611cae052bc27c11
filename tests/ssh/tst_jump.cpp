#include "ssh/sshbench.h"

#include <QCryptographicHash>
#include <QProcess>

class TestJump : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aHostBehindAJumpHostAnswers();
    void aChainOfThreeIsWalked();
    void oneSessionServesAllHostsBehindAJumpHost();
    void keysOfTheHostsBehindMakeNoSecondSession();
    void aKeyThatComesWhileTheJumpHostIsAskedForAnotherIsTried();
    void theKeyOfTheHostBehindIsChecked();
    void aJumpHostThatRefusesTheKeySaysSo();
    void aPortThatIsClosedBehindTheJumpHostIsTold();
    void aLongChainIsWalked();
    void aTextThatIsNoJumpHostIsRefused();
    void anUnknownJumpHostIsAskedForOnce();
    void aJumpHostThatDiesTakesItsHostsAndIsFoundAgain();
    void aJumpHostThatDiesWithAHundredHostsBehindItLosesThemAll();
    void muchOutputThroughAJumpHostIsWhole();
    void aHostThatIsNotReadHoldsNoOtherBehindTheSameJumpHost();
    void muchInputThroughAJumpHostIsWhole();
    void aProxyCommandIsTheConnection();
    void aProxyCommandTakesThePlaceOfThePersonsShell();
    void aProxyCommandReadsNoStartupFiles();
    void aProxyCommandThatFailsSaysItsWords();
    void aForeignProgramIsAskedAboutOnceForAllHosts();
    void aForeignProgramThatIsRefusedIsNotRun();
    void withoutAPersonAForeignProgramIsNotRun();
    void anAllowedFileIsAskedAboutAgainWhenItChanges();
    void aNameThatMeansSomethingToAShellIsNotPutIntoOne();

private:
    Host behind(int host, std::initializer_list<int> jumps) const;
    void killSessionsOf(int host) const;

    Host foreign(int index, const char *hash) const;
    QString mark() const { return m_farm->folder() + QStringLiteral("/program-ran"); }

    std::unique_ptr<SshFarm> m_farm;
    QList<Host> m_hosts;
};

void TestJump::initTestCase()
{
    FarmOptions options;
    options.hosts = plainHosts(24);
    options.hosts[3].refusesKey = true;
    options.ownHostKeys = true;
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
    m_hosts = m_farm->hosts();
}

void TestJump::cleanupTestCase()
{
    const Async<void> stopped = m_farm->stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20000);
    m_farm.reset();
}

Host TestJump::behind(int host, std::initializer_list<int> jumps) const
{
    Host result = m_hosts.at(host);
    QStringList texts;
    for (const int jump : jumps)
        texts +=
            QStringLiteral("%1@%2:%3").arg(m_hosts.at(jump).user, m_hosts.at(jump).address).arg(m_hosts.at(jump).port);
    result.jump = texts.join(u',');
    return result;
}

/// As a bastion that is switched off: every session of it dies, new ones are taken again.
void TestJump::killSessionsOf(int host) const
{
    QProcess kill;
    kill.start(QStringLiteral("pkill"),
               {QStringLiteral("-KILL"), QStringLiteral("-P"), QString::number(m_farm->daemonPids().at(host))});
    QTRY_COMPARE(kill.state(), QProcess::NotRunning);
    QCOMPARE(kill.exitCode(), 0);
}

void TestJump::aHostBehindAJumpHostAnswers()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const ExecEnd end = bench.run(behind(1, {0}), "hostname; echo $SSH_CONNECTION");
    QCOMPARE(end.error.message, QString());
    QVERIFY(bench.sink->out().startsWith("host-2\n127.0.0.1 ")); // not from our own address of the farm's network
    QStringList names;
    for (const Phase &phase : end.phases)
        names += phase.name;
    QCOMPARE(names, QStringList({QStringLiteral("resolve"), QStringLiteral("jump"), QStringLiteral("key-exchange"),
                                 QStringLiteral("host-key"), QStringLiteral("authenticate"), QStringLiteral("open"),
                                 QStringLiteral("run")}));
    QTRY_COMPARE(bench.executor->openConnections(), 0);
}

void TestJump::aChainOfThreeIsWalked()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    int most = 0;
    connect(bench.executor.get(), &Executor::progressed, this,
            [&] { most = qMax(most, bench.executor->openConnections()); });
    QCOMPARE(bench.run(behind(4, {0, 1, 2}), "hostname").error.message, QString());
    QCOMPARE(bench.sink->out(), "host-5\n");
    QCOMPARE(most, 4);
}

void TestJump::oneSessionServesAllHostsBehindAJumpHost()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    bench.executor->setMaxConnecting(3); // the way there takes no place from those that go it
    int most = 0;
    connect(bench.executor.get(), &Executor::progressed, this,
            [&] { most = qMax(most, bench.executor->openConnections()); });
    for (int i = 4; i < 24; ++i)
        bench.executor->start(bench.request(behind(i, {0}), "hostname", i));
    QVERIFY(bench.awaitCount(20));
    for (int i = 4; i < 24; ++i)
        QCOMPARE(bench.sink->out(i), m_hosts.at(i).name.toUtf8() + '\n');
    QVERIFY2(most <= 21, qPrintable(QString::number(most)));
}

void TestJump::keysOfTheHostsBehindMakeNoSecondSession()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    int most = 0;
    connect(bench.executor.get(), &Executor::progressed, this,
            [&] { most = qMax(most, bench.executor->openConnections()); });
    for (int i = 4; i < 8; ++i) {
        const QString own = m_farm->folder() + QStringLiteral("/own%1").arg(i);
        QVERIFY(QFile::copy(m_farm->privateKeyFile(), own));
        QVERIFY(QFile::setPermissions(own, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        Host host = behind(i, {0});
        host.identityFiles = {own};
        bench.executor->start(bench.request(host, "sleep 1; hostname", i)); // all are open at once
    }
    QVERIFY(bench.awaitCount(4));
    for (int i = 4; i < 8; ++i)
        QCOMPARE(bench.sink->out(i), m_hosts.at(i).name.toUtf8() + '\n');
    QCOMPARE(most, 5);
}

void TestJump::aKeyThatComesWhileTheJumpHostIsAskedForAnotherIsTried()
{
    const QString locked = m_farm->folder() + QStringLiteral("/locked");
    QProcess make;
    make.start(QStringLiteral("ssh-keygen"),
               {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("rsa"), QStringLiteral("-N"),
                QStringLiteral("a phrase"), QStringLiteral("-f"), locked, QStringLiteral("-m"), QStringLiteral("PEM")});
    QTRY_COMPARE_WITH_TIMEOUT(make.state(), QProcess::NotRunning, 20000);
    QVERIFY(QFile::remove(locked + QStringLiteral(".pub"))); // so that nobody can say beforehand that it is refused
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Host first = behind(5, {0});
    first.identityFiles = {locked};
    const JobId early = bench.executor->start(bench.request(first, "hostname", 0));
    QTRY_COMPARE(bench.questions.size(), 1); // the login at the jump host waits for its passphrase
    const JobId late = bench.executor->start(bench.request(behind(6, {0}), "hostname", 1));
    QTRY_COMPARE(bench.questions.size(), 2); // it is the same, for the same login
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Refuse});
    QVERIFY(bench.await(late));
    QCOMPARE(bench.ends.value(late).error.message, QString());
    QCOMPARE(bench.sink->out(1), "host-7\n");
    bench.executor->cancel(early); // its own host wants the passphrase too
    QVERIFY(bench.await(early));
}

void TestJump::theKeyOfTheHostBehindIsChecked()
{
    QFile file(m_farm->folder() + QStringLiteral("/known_wrong"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray text = m_farm->knownHosts();
    text.replace(m_farm->hostKey(1), m_farm->hostKey(2));
    file.write(text);
    file.close();
    Bench bench(Bench::quiet(file.fileName()));
    const ExecEnd end = bench.run(behind(1, {0}), "hostname");
    QCOMPARE(int(end.state), int(ExecState::Unreachable));
    QVERIFY(end.hostKeyRefused);
    QCOMPARE(bench.run(behind(4, {0}), "hostname").error.message, QString());
    const ExecEnd through = bench.run(behind(4, {1}), "hostname"); // and that of the jump host
    QCOMPARE(int(through.state), int(ExecState::Unreachable));
    QVERIFY(through.error.message.contains(QStringLiteral("has changed")));
}

void TestJump::aJumpHostThatRefusesTheKeySaysSo()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const ExecEnd end = bench.run(behind(1, {3}), "hostname");
    QCOMPARE(int(end.state), int(ExecState::Unreachable));
    QCOMPARE(int(end.error.kind), int(Error::Denied));
    QVERIFY2(end.error.message.contains(m_hosts.at(3).address) && end.error.message.contains(QStringLiteral("host-2")),
             qPrintable(end.error.message));
}

void TestJump::aPortThatIsClosedBehindTheJumpHostIsTold()
{
    FaultServer closed(FaultServer::Kind::Closed);
    QVERIFY(closed.start());
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Host host = behind(1, {0});
    host.address = QStringLiteral("127.0.0.1");
    host.port = closed.port();
    const ExecEnd end = bench.run(host, "hostname");
    QCOMPARE(int(end.state), int(ExecState::Unreachable));
    QVERIFY2(end.error.message.contains(QStringLiteral("could not connect to 127.0.0.1")),
             qPrintable(end.error.message));
}

void TestJump::aLongChainIsWalked()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const ExecEnd end = bench.run(behind(1, {0, 2, 4, 5, 6, 7, 8, 9, 10, 11, 0, 2}), "hostname");
    QCOMPARE(end.error.message, QString());
    QCOMPARE(bench.sink->out(), "host-2\n");
}

void TestJump::aTextThatIsNoJumpHostIsRefused()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    for (const char *text : {"-oProxyCommand=touch", "host:0", "host:ssh", "a b", "@", "user@", "[::1", ","}) {
        Host host = m_hosts.at(1);
        host.jump = QString::fromLatin1(text);
        const ExecEnd end = bench.run(host, "hostname");
        QCOMPARE(int(end.state), int(ExecState::Unreachable));
        QVERIFY2(end.error.message.contains(QStringLiteral("is not understood")), text);
    }
}

void TestJump::anUnknownJumpHostIsAskedForOnce()
{
    QFile file(m_farm->folder() + QStringLiteral("/known_most"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray text = m_farm->knownHosts();
    text.replace(m_hosts.at(0).address.toLatin1(), "127.99.99.99");
    file.write(text);
    file.close();
    Bench bench(Bench::quiet(file.fileName()));
    QList<JobId> jobs;
    for (int i = 4; i < 9; ++i)
        jobs += bench.executor->start(bench.request(behind(i, {0}), "hostname", i));
    QTRY_COMPARE(bench.questions.size(), 5);
    QTRY_COMPARE(int(bench.states.value(jobs.first())), int(ExecState::Asking));
    QCOMPARE(bench.run(m_hosts.at(1), "hostname").error.message, QString()); // the others go on
    for (const Question &question : bench.questions)
        QCOMPARE(question.id, bench.questions.first().id);
    QVERIFY(bench.questions.first().subject.contains(m_hosts.at(0).address));
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Always, {}, false});
    for (const JobId job : jobs) {
        QVERIFY(bench.await(job));
        QCOMPARE(bench.ends.value(job).error.message, QString());
    }
}

void TestJump::aJumpHostThatDiesTakesItsHostsAndIsFoundAgain()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    QList<JobId> jobs;
    for (int i = 4; i < 14; ++i)
        jobs += bench.executor->start(bench.request(behind(i, {0}), "echo begun; exec sleep 60", i));
    QTRY_VERIFY_WITH_TIMEOUT(
        std::all_of(jobs.cbegin(), jobs.cend(), [&](JobId job) { return bench.outputs.contains(job); }), 30000);
    killSessionsOf(0);
    QVERIFY(bench.awaitCount(10));
    for (const JobId job : jobs) {
        QCOMPARE(int(bench.ends.value(job).state), int(ExecState::Lost));
        QVERIFY(bench.ends.value(job).mayStillRun);
    }
    QCOMPARE(bench.run(behind(4, {0}), "hostname").error.message, QString());
}

void TestJump::aJumpHostThatDiesWithAHundredHostsBehindItLosesThemAll()
{
    FarmOptions options;
    options.hosts = plainHosts(116);
    options.firstAddress = 300;
    SshFarm farm(options); // an sshd for 16 of them: those of the first die with the jump host
    QVERIFY(startFarm(farm));
    const Host bastion = farm.hosts().first();
    Bench bench(Bench::quiet(farm.knownHostsFile()));
    QList<JobId> jobs;
    for (int i = 16; i < 116; ++i) {
        Host host = farm.hosts().at(i);
        host.jump = QStringLiteral("%1@%2:%3").arg(bastion.user, bastion.address).arg(bastion.port);
        jobs += bench.executor->start(bench.request(host, "echo begun; exec sleep 60", i));
    }
    QTRY_VERIFY_WITH_TIMEOUT(
        std::all_of(jobs.cbegin(), jobs.cend(), [&](JobId job) { return bench.outputs.contains(job); }), 120'000);
    QProcess kill;
    kill.start(QStringLiteral("pkill"),
               {QStringLiteral("-KILL"), QStringLiteral("-P"), QString::number(farm.daemonPids().first())});
    QTRY_COMPARE(kill.state(), QProcess::NotRunning);
    QVERIFY(bench.awaitCount(100));
    for (const JobId job : jobs) {
        const ExecEnd end = bench.ends.value(job);
        QCOMPARE(int(end.state), int(ExecState::Lost));
        QVERIFY(end.mayStillRun && !end.error.message.isEmpty());
        QCOMPARE(end.output.outBytes, 6);
    }
    Host again = farm.hosts().at(20);
    again.jump = QStringLiteral("%1@%2:%3").arg(bastion.user, bastion.address).arg(bastion.port);
    QCOMPARE(bench.run(again, "hostname").error.message, QString());
    bench.executor->cancelAll();
    const Async<void> stopped = farm.stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20000);
}

void TestJump::muchOutputThroughAJumpHostIsWhole()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    bench.sink->beBusyFor(40); // the host behind is not read for a while, again and again
    QCOMPARE(bench.run(behind(1, {0, 2}), "seq 1 1500000").error.message, QString());
    QByteArray wanted;
    for (int i = 1; i <= 1500000; ++i)
        wanted += QByteArray::number(i) + '\n';
    QVERIFY(bench.sink->out() == wanted);
}

void TestJump::aHostThatIsNotReadHoldsNoOtherBehindTheSameJumpHost()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    auto stuck = std::make_shared<MemorySink>();
    stuck->beBusyFor(1 << 30); // takes nothing, ever
    ExecRequest endless = bench.request(behind(4, {0}), "yes", 4);
    endless.sink = stuck;
    const JobId job = bench.executor->start(endless);
    QTRY_COMPARE(int(bench.states.value(job)), int(ExecState::Running));
    for (int i = 5; i < 10; ++i)
        bench.executor->start(bench.request(behind(i, {0}), "seq 1 300000", i));
    QVERIFY(bench.awaitCount(5));
    for (int i = 5; i < 10; ++i)
        QVERIFY(bench.sink->out(i).endsWith("\n300000\n"));
    QVERIFY(!bench.ends.contains(job));
    bench.executor->cancel(job);
    QVERIFY(bench.await(job));
    QCOMPARE(int(bench.ends.value(job).state), int(ExecState::Cancelled));
}

void TestJump::muchInputThroughAJumpHostIsWhole()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest request = bench.request(behind(1, {0}), "sha256sum");
    for (int i = 0; i < 1000000; ++i)
        request.stdinBytes += QByteArray::number(i);
    QCOMPARE(bench.run(request).error.message, QString());
    QCOMPARE(bench.sink->out().left(64),
             QCryptographicHash::hash(request.stdinBytes, QCryptographicHash::Sha256).toHex());
}

void TestJump::aProxyCommandIsTheConnection()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Host host = m_hosts.at(1);
    host.proxyCommand =
        QStringLiteral("ssh -F none -i %1 -o IdentitiesOnly=yes -o UserKnownHostsFile=%2 -p %3 -W %h:%p %4")
            .arg(m_farm->privateKeyFile(), m_farm->knownHostsFile())
            .arg(m_hosts.at(0).port)
            .arg(m_hosts.at(0).address);
    QCOMPARE(bench.run(host, "hostname").error.message, QString());
    QCOMPARE(bench.sink->out(), "host-2\n");
}

void TestJump::aProxyCommandTakesThePlaceOfThePersonsShell()
{
    const QString shell = m_farm->folder() + QStringLiteral("/own-shell");
    QFile script(shell);
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$0.asked\"\nexec /bin/sh \"$@\"\n");
    script.close();
    QVERIFY(script.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    const QByteArray before = qgetenv("SHELL");
    qputenv("SHELL", shell.toLocal8Bit());
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Host host = m_hosts.at(1);
    host.proxyCommand = QStringLiteral("echo %h >&2");
    const ExecEnd end = bench.run(host, "hostname");
    qputenv("SHELL", before);
    QVERIFY2(end.error.message.contains(host.address), qPrintable(end.error.message));
    QFile asked(shell + QStringLiteral(".asked"));
    QVERIFY(asked.open(QIODevice::ReadOnly));
    QCOMPARE(asked.readAll(), "-c\nexec echo " + host.address.toUtf8() + " >&2\n");
}

/// Which bash does by itself where it thinks that rshd started it.
void TestJump::aProxyCommandReadsNoStartupFiles()
{
    QTemporaryDir home;
    QFile startup(home.filePath(QStringLiteral(".bashrc")));
    QVERIFY(startup.open(QIODevice::WriteOnly) && startup.write("echo welcome home >&2\n") > 0);
    startup.close();
    const QProcessEnvironment before = QProcessEnvironment::systemEnvironment();
    const auto restore = qScopeGuard([&] {
        for (const QString &name : {QStringLiteral("HOME"), QStringLiteral("SHELL"), QStringLiteral("SHLVL")})
            qputenv(name.toLatin1().constData(), before.value(name).toLocal8Bit());
    });
    qputenv("HOME", home.path().toLocal8Bit());
    qputenv("SHELL", "/bin/bash");
    qunsetenv("SHLVL");
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Host host = m_hosts.at(1);
    host.proxyCommand = QStringLiteral("true");
    const ExecEnd end = bench.run(host, "hostname");
    QVERIFY(!end.error.message.isEmpty());
    QVERIFY2(!end.error.message.contains(QStringLiteral("welcome")), qPrintable(end.error.message));
}

void TestJump::aProxyCommandThatFailsSaysItsWords()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Host host = m_hosts.at(1);
    host.proxyCommand = QStringLiteral("echo the door is locked >&2; exit 1");
    ExecRequest request = bench.request(host, "hostname");
    request.deadlines.connect = 700;
    const ExecEnd end = bench.run(request);
    QCOMPARE(int(end.state), int(ExecState::Unreachable));
    QVERIFY2(end.error.message.contains(QStringLiteral("the door is locked")), qPrintable(end.error.message));
}

/// Like what an inventory names, leaving a mark wherever it is run.
Host TestJump::foreign(int index, const char *hash) const
{
    Host host = m_hosts.at(index);
    const QString way =
        QStringLiteral(
            "echo ran >>%5; ssh -F none -i %1 -o IdentitiesOnly=yes -o UserKnownHostsFile=%2 -p %3 -W %h:%p %4")
            .arg(m_farm->privateKeyFile(), m_farm->knownHostsFile())
            .arg(m_hosts.at(0).port)
            .arg(m_hosts.at(0).address, mark());
    host.foreignProxy = {way, QStringLiteral("/inv/hosts"), QString::fromLatin1(hash)};
    return host;
}

void TestJump::aForeignProgramIsAskedAboutOnceForAllHosts()
{
    QFile::remove(mark());
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    for (const int i : {1, 2, 4})
        bench.executor->start(bench.request(foreign(i, "a"), "hostname", i));
    QTRY_COMPARE(bench.questions.size(), 3);
    for (const Question &question : std::as_const(bench.questions)) {
        QCOMPARE(question.id, bench.questions.first().id);
        QCOMPARE(int(question.kind), int(Question::Kind::Program));
        QVERIFY(question.text.contains(QStringLiteral("/inv/hosts")));
        QVERIFY(question.words.contains(QStringLiteral("ssh -F none")));
    }
    QVERIFY(!QFile::exists(mark()));
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Always});
    QVERIFY(bench.awaitCount(3));
    for (const int i : {1, 2, 4})
        QCOMPARE(bench.sink->out(i), "host-" + QByteArray::number(i + 1) + '\n');
    bench.executor->start(bench.request(foreign(5, "a"), "hostname", 5));
    QVERIFY(bench.awaitCount(4));
    QCOMPARE(bench.sink->out(5), "host-6\n");
    QCOMPARE(bench.questions.size(), 3);
}

void TestJump::aForeignProgramThatIsRefusedIsNotRun()
{
    QFile::remove(mark());
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const JobId job = bench.executor->start(bench.request(foreign(1, "a"), "hostname"));
    QTRY_COMPARE(bench.questions.size(), 1);
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Refuse});
    QVERIFY(bench.await(job));
    const Error error = bench.ends.value(job).error;
    QCOMPARE(int(error.kind), int(Error::Denied));
    QVERIFY2(error.message.contains(QStringLiteral("/inv/hosts")), qPrintable(error.message));
    QVERIFY2(error.message.contains(QStringLiteral("--allow-programs")), qPrintable(error.message));
    QVERIFY(!QFile::exists(mark()));
}

void TestJump::withoutAPersonAForeignProgramIsNotRun()
{
    QFile::remove(mark());
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest request = bench.request(foreign(1, "a"), "hostname");
    request.mayAsk = false;
    QCOMPARE(int(bench.run(request).error.kind), int(Error::Denied));
    QVERIFY(bench.questions.isEmpty());
    QVERIFY(!QFile::exists(mark()));
}

void TestJump::anAllowedFileIsAskedAboutAgainWhenItChanges()
{
    QFile::remove(mark());
    ExecutorOptions options = Bench::quiet(m_farm->knownHostsFile());
    options.allowedFiles = std::make_shared<AllowedFiles>();
    options.allowedFiles->allow({{}, QStringLiteral("/inv/hosts"), QStringLiteral("a")});
    Bench bench(options);
    QCOMPARE(bench.run(foreign(1, "a"), "hostname").error.message, QString());
    QVERIFY(bench.questions.isEmpty());
    const JobId job = bench.executor->start(bench.request(foreign(1, "b"), "hostname"));
    QTRY_COMPARE(bench.questions.size(), 1);
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Refuse});
    QVERIFY(bench.await(job));
    QFile marks(mark());
    QVERIFY(marks.open(QIODevice::ReadOnly));
    QCOMPARE(marks.readAll(), "ran\n");
}

void TestJump::aNameThatMeansSomethingToAShellIsNotPutIntoOne()
{
    const QString mark = m_farm->folder() + QStringLiteral("/mark");
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    for (const QString &address : {QStringLiteral("$(touch %1)").arg(mark), QStringLiteral("x; touch %1").arg(mark),
                                   QStringLiteral("-oProxyCommand=x")}) {
        Host host = m_hosts.at(1);
        host.address = address;
        host.proxyCommand = QStringLiteral("echo %h");
        const ExecEnd end = bench.run(host, "hostname");
        QCOMPARE(int(end.error.kind), int(Error::Denied));
    }
    QVERIFY(!QFile::exists(mark));
}

QTEST_GUILESS_MAIN(TestJump)
#include "tst_jump.moc"
