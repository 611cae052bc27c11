#include "ssh/sshbench.h"

#include <QDir>
#include <QFileInfo>

#include <csignal>
#include <unistd.h>

/// Commands under the real sudo, on hosts that each have rules of their own.
class TestSudo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void withoutAPasswordNobodyIsAsked();
    void aPasswordIsAskedForOnceAndErrorsStayApart();
    void aHostWithAnotherPasswordIsAskedForItOnce();
    void aWrongPasswordIsAskedForOnceMore();
    void twoRefusalsKeepTheOthersFromBeingTried();
    void aHostThatWantsATerminalGetsOne();
    void whatSudoWillNotDoIsSaidInASentence_data();
    void whatSudoWillNotDoIsSaidInASentence();
    void withoutAPersonItSaysSo();
    void anotherUserRunsItInItsOwnHome();
    void aScriptIsTheOtherUsersOwn();
    void inputAndEnvironmentReachTheCommand();
    void thePasswordIsInNoArgumentEnvironmentOrOutput();
    void stoppingEndsWhatRunsAsRoot_data();
    void stoppingEndsWhatRunsAsRoot();
    void stoppingWhileThePasswordIsAskedForRunsNothing();

private:
    enum { Free, Asks, Other, Tty, Stranger, Without, Some, OtherB, OtherC, OtherD, Count };
    ExecRequest request(const Bench &bench, int host, const QByteArray &command) const;
    std::unique_ptr<SshFarm> m_farm;
    QList<Host> m_hosts;
};

namespace {

/// Of otherPassword, as crypt(3) makes it.
const char otherHash[] =
    "$6$maestrofarm$dZvF/AvyBpbjh/93xiDzb8oaHqE8y8.H/7kEeetBD8QDXAjFe01lNsgZu3cZLm9z67EZdt7tBCivWfPo"
    "rK1eC1";

Secret right()
{
    return Secret::fromText(QString::fromLatin1(SshFarm::password));
}

Secret other()
{
    return Secret::fromText(QStringLiteral("another word"));
}

const QByteArray usual = "Defaults env_reset\nDefaults timestamp_timeout=0\n"
                         "Defaults secure_path=\"/usr/sbin:/usr/bin:/sbin:/bin\"\nroot ALL=(ALL:ALL) ALL\n";

QByteArray passwd()
{
    QFile file(QStringLiteral("/etc/passwd"));
    QByteArray lines = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (!lines.contains("\nsshd:"))
        lines += "sshd:x:65533:65534::/run/sshd:/usr/sbin/nologin\n";
    return lines + "farmhand:" + otherHash + ":64999:65534::/:/bin/sh\n";
}

} // namespace

void TestSudo::initTestCase()
{
    if (::geteuid() != 0 || !QFileInfo(QStringLiteral("/usr/bin/sudo")).isExecutable())
        QSKIP("Only root may give hosts on this computer sudo rules of their own, and sudo must be installed.");
    FarmOptions options;
    options.hosts = plainHosts(Count);
    options.ownHostKeys = true;
    options.passwordUser = QStringLiteral("farmhand");
    const auto rules = [&options](int host, const QByteArray &lines) {
        options.hosts[host].files.insert(QStringLiteral("/etc/sudoers"), usual + lines);
    };
    rules(Free, "Defaults use_pty\nfarmhand ALL=(ALL) NOPASSWD: ALL\n");
    rules(Asks, "Defaults lecture=always\nfarmhand ALL=(ALL) ALL\n");
    rules(Tty, "Defaults requiretty\nfarmhand ALL=(ALL) ALL\n");
    rules(Stranger, "");
    rules(Without, "");
    options.hosts[Without].files.insert(QStringLiteral("/usr/bin/sudo"), "");
    rules(Some, "farmhand ALL=(ALL) NOPASSWD: /bin/true\n");
    for (const int host : {int(Other), int(OtherB), int(OtherC), int(OtherD)}) {
        rules(host, "Defaults use_pty\nfarmhand ALL=(ALL) ALL\n");
        options.hosts[host].files.insert(QStringLiteral("/etc/passwd"), passwd());
    }
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
    m_hosts = m_farm->hosts();
    for (Host &host : m_hosts)
        host.user = QStringLiteral("farmhand");
}

void TestSudo::cleanupTestCase()
{
    if (!m_farm)
        return;
    const Async<void> stopped = m_farm->stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20000);
    m_farm.reset();
}

ExecRequest TestSudo::request(const Bench &bench, int host, const QByteArray &command) const
{
    ExecRequest request = bench.request(m_hosts.at(host), command, host);
    request.sudo = {true, {}, QStringLiteral("farm")};
    return request;
}

void TestSudo::withoutAPasswordNobodyIsAsked()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const ExecEnd end = bench.run(request(bench, Free, "id -un; echo error >&2; exit 3"));
    QCOMPARE(end.exit, 3);
    QCOMPARE(bench.sink->out(Free), QByteArray("root\n"));
    QCOMPARE(bench.sink->err(Free), QByteArray("error\n"));
    QVERIFY(bench.questions.isEmpty());
}

void TestSudo::aPasswordIsAskedForOnceAndErrorsStayApart()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const JobId job = bench.executor->start(request(bench, Asks, "id -un; echo error >&2; echo ${LC_ALL-none}"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    QCOMPARE(int(bench.questions.first().kind), int(Question::Kind::Sudo));
    QVERIFY(bench.questions.first().text.contains(QStringLiteral("farmhand")));
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, right(), false});
    QVERIFY(bench.await(job));
    QCOMPARE(bench.ends.value(job).error.message, QString());
    QCOMPARE(bench.sink->out(Asks), QByteArray("root\nnone\n"));
    QCOMPARE(bench.sink->err(Asks), QByteArray("error\n")); // and no lecture
    bench.run(request(bench, Asks, "true"));                // it is known now
    QCOMPARE(bench.questions.size(), 1);
}

void TestSudo::aHostWithAnotherPasswordIsAskedForItOnce()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const JobId one = bench.executor->start(request(bench, Asks, "id -un"));
    const JobId two = bench.executor->start(request(bench, Other, "id -un"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 2, 20000);
    QCOMPARE(bench.questions.at(0).id, bench.questions.at(1).id);
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, right(), false});
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 3, 20000);
    QVERIFY2(bench.questions.last().text.contains(QStringLiteral("host-3 refused")),
             qPrintable(bench.questions.last().text));
    bench.executor->answer({bench.questions.last().id, Answer::Choice::Once, other(), false});
    QVERIFY(bench.await(one) && bench.await(two));
    QCOMPARE(bench.sink->out(Asks) + bench.sink->out(Other), QByteArray("root\nroot\n"));
    for (const int host : {int(Asks), int(Other)})
        QCOMPARE(bench.run(request(bench, host, "true")).error.message, QString());
    QCOMPARE(bench.questions.size(), 3);
}

void TestSudo::aWrongPasswordIsAskedForOnceMore()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const JobId job = bench.executor->start(request(bench, Asks, "echo ran"));
    for (int i = 1; i <= 2; ++i) {
        QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), i, 20000);
        bench.executor->answer(
            {bench.questions.last().id, Answer::Choice::Once, Secret::fromText(QStringLiteral("no such word")), false});
    }
    QVERIFY(bench.await(job));
    QCOMPARE(int(bench.ends.value(job).state), int(ExecState::Failed));
    QVERIFY2(bench.ends.value(job).error.message.contains(QStringLiteral("refused the password of farmhand")),
             qPrintable(bench.ends.value(job).error.message));
    QCOMPARE(bench.sink->out(Asks), QByteArray());
    QCOMPARE(bench.questions.size(), 2);
}

void TestSudo::twoRefusalsKeepTheOthersFromBeingTried()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    QList<JobId> jobs;
    for (const int host : {int(Other), int(OtherB), int(OtherC), int(OtherD)})
        jobs += bench.executor->start(request(bench, host, "id -un"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 4, 20000);
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, right(), false}); // wrong on all of them
    // Two hosts ask for their own, the other two for another of the group: they were not tried.
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 8, 20000);
    QMap<quint64, int> asked;
    for (int i = 4; i < 8; ++i)
        ++asked[bench.questions.at(i).id];
    QCOMPARE(asked.size(), 3);
    for (int i = 4; i < 8; ++i) {
        if (asked.value(bench.questions.at(i).id) == 2)
            QVERIFY(bench.questions.at(i).text.contains(QStringLiteral("tried on no other")));
    }
    for (auto it = asked.cbegin(); it != asked.cend(); ++it)
        bench.executor->answer({it.key(), Answer::Choice::Once, other(), false});
    for (const JobId job : jobs) {
        QVERIFY(bench.await(job));
        QCOMPARE(bench.ends.value(job).error.message, QString());
    }
}

void TestSudo::aHostThatWantsATerminalGetsOne()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const JobId job = bench.executor->start(request(bench, Tty, "id -un; echo error >&2"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, right(), false});
    QVERIFY(bench.await(job));
    QCOMPARE(bench.ends.value(job).error.message, QString());
    QCOMPARE(bench.sink->out(Tty), QByteArray("root\r\nerror\r\n"));
    QVERIFY2(bench.sink->note(Tty).contains("wants a terminal"), bench.sink->note(Tty).constData());
    QCOMPARE(bench.sink->err(Tty), QByteArray());
}

void TestSudo::whatSudoWillNotDoIsSaidInASentence_data()
{
    QTest::addColumn<int>("host");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("part");
    QTest::newRow("not in the file") << int(Stranger) << QString() << QStringLiteral("not in the sudoers file");
    QTest::newRow("not allowed") << int(Some) << QString() << QStringLiteral("sudo does not allow it");
    QTest::newRow("no sudo") << int(Without) << QString() << QStringLiteral("There is no sudo on host-6");
    QTest::newRow("no such user") << int(Free) << QStringLiteral("nobody-we-know")
                                  << QStringLiteral("There is no user nobody-we-know");
}

void TestSudo::whatSudoWillNotDoIsSaidInASentence()
{
    QFETCH(int, host);
    QFETCH(QString, user);
    QFETCH(QString, part);
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest wanted = request(bench, host, "echo ran");
    wanted.sudo.user = user;
    const JobId job = bench.executor->start(wanted);
    QTRY_VERIFY_WITH_TIMEOUT(bench.ends.contains(job) || !bench.questions.isEmpty(), 20000);
    if (!bench.questions.isEmpty()) // sudo asks first, and says afterwards that it was in vain
        bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, right(), false});
    QVERIFY(bench.await(job));
    QCOMPARE(int(bench.ends.value(job).state), int(ExecState::Failed));
    QVERIFY2(bench.ends.value(job).error.message.contains(part),
             qPrintable(bench.ends.value(job).error.message + QString::fromUtf8(bench.sink->err(host))));
    QCOMPARE(bench.sink->out(host), QByteArray());
}

void TestSudo::withoutAPersonItSaysSo()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest wanted = request(bench, Asks, "echo ran");
    wanted.mayAsk = false;
    const ExecEnd end = bench.run(wanted);
    QCOMPARE(int(end.state), int(ExecState::Failed));
    QVERIFY2(end.error.message.contains(QStringLiteral("nobody can be asked")), qPrintable(end.error.message));
    QCOMPARE(bench.sink->out(Asks), QByteArray());
}

void TestSudo::anotherUserRunsItInItsOwnHome()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest wanted = request(bench, Free, "id -un; pwd; umask");
    wanted.sudo.user = QStringLiteral("games"); // whose shell is none
    wanted.umask = QStringLiteral("077");
    wanted.dir = QStringLiteral("/usr");
    QCOMPARE(bench.run(wanted).error.message, QString());
    QCOMPARE(bench.sink->out(Free), QByteArray("games\n/usr\n0077\n"));
}

void TestSudo::aScriptIsTheOtherUsersOwn()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest wanted = request(bench, Free, {});
    wanted.sudo.user = QStringLiteral("games");
    wanted.script = {"#!/bin/sh\necho \"$1\"; stat -c '%U %a' \"$0\"; echo \"$0\"",
                     QStringLiteral("s"),
                     {QStringLiteral("it's")},
                     {}};
    QCOMPARE(bench.run(wanted).error.message, QString());
    const QByteArrayList lines = bench.sink->out(Free).split('\n');
    QCOMPARE(lines.value(0), QByteArray("it's"));
    QCOMPARE(lines.value(1), QByteArray("games 700"));
    QVERIFY(lines.value(2).startsWith("/tmp/maestro."));
    QVERIFY(!QFile::exists(QString::fromUtf8(lines.value(2))));
}

void TestSudo::inputAndEnvironmentReachTheCommand()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    for (const int host : {int(Free), int(Asks)}) {
        ExecRequest wanted = request(bench, host, "printf %s \"$A\"; wc -c");
        wanted.environment.insert(QStringLiteral("A"), QStringLiteral("it's\n$two "));
        wanted.stdinBytes = QByteArray(300'000, 'x');
        const JobId job = bench.executor->start(wanted);
        if (host == Asks) {
            QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
            bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, right(), false});
        }
        QVERIFY(bench.await(job));
        QCOMPARE(bench.ends.value(job).error.message, QString());
        QCOMPARE(bench.sink->out(host), QByteArray("it's\n$two 300000\n"));
    }
}

/// Of all processes, as often as can be while it runs.
void TestSudo::thePasswordIsInNoArgumentEnvironmentOrOutput()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const QByteArray canary = SshFarm::password;
    ExecRequest wanted = request(bench, Asks, "env; cat /proc/self/environ; sleep 1; echo '" + canary + "'");
    const JobId job = bench.executor->start(wanted);
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, right(), false});
    QByteArrayList seen;
    int looks = 0;
    const auto hasEnded = [&] {
        ++looks;
        for (const QString &pid : QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
            for (const char *name : {"cmdline", "environ"}) {
                QFile file(QStringLiteral("/proc/%1/%2").arg(pid, QLatin1String(name)));
                const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
                // The command itself has it in its text here, to see that it is masked.
                if (bytes.contains(canary) && !bytes.contains("/proc/self/environ"))
                    seen += bytes;
            }
        }
        return bench.ends.contains(job);
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(), 60000);
    QVERIFY(looks > 1);
    QCOMPARE(seen.join('\n'), QByteArray());
    QCOMPARE(bench.ends.value(job).error.message, QString());
    QVERIFY2(bench.sink->out(Asks).endsWith("********\n"), bench.sink->out(Asks).constData());
    QVERIFY(!bench.sink->out(Asks).contains(canary));
    QCOMPARE(bench.sink->err(Asks), QByteArray());
}

void TestSudo::stoppingEndsWhatRunsAsRoot_data()
{
    QTest::addColumn<int>("host");
    QTest::addColumn<bool>("pty");
    QTest::newRow("without a password, sudo with a terminal of its own") << int(Free) << false;
    QTest::newRow("with a password") << int(Asks) << false;
    QTest::newRow("on a terminal") << int(Tty) << false; // it gets one by itself
    QTest::newRow("on a terminal that was asked for") << int(Asks) << true;
}

void TestSudo::stoppingEndsWhatRunsAsRoot()
{
    QFETCH(int, host);
    QFETCH(bool, pty);
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest wanted = request(bench, host, "echo $$; sleep 600; echo over");
    wanted.pty = pty;
    const JobId job = bench.executor->start(wanted);
    if (host != Free) {
        QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
        bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, right(), false});
    }
    QTRY_VERIFY_WITH_TIMEOUT(bench.sink->out(host).contains('\n'), 20000);
    const int process = bench.sink->out(host).trimmed().toInt();
    QVERIFY(process > 1);
    QCOMPARE(::kill(process, 0), 0);
    bench.executor->cancel(job);
    QVERIFY(bench.await(job));
    QCOMPARE(int(bench.ends.value(job).state), int(ExecState::Cancelled));
    QVERIFY(!bench.ends.value(job).mayStillRun);
    QTRY_COMPARE(::kill(process, 0), -1);
}

void TestSudo::stoppingWhileThePasswordIsAskedForRunsNothing()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const QString file = m_farm->folder() + QStringLiteral("/ran");
    const JobId job = bench.executor->start(request(bench, Asks, "touch " + file.toUtf8()));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    bench.executor->cancel(job);
    QVERIFY(bench.await(job));
    QCOMPARE(int(bench.ends.value(job).state), int(ExecState::Cancelled));
    QVERIFY(!bench.ends.value(job).mayStillRun);
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, right(), false}); // late
    QCOMPARE(bench.run(request(bench, Free, "true")).error.message, QString());
    QVERIFY(!QFile::exists(file));
}

QTEST_GUILESS_MAIN(TestSudo)
#include "tst_sudo.moc"
