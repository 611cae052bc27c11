#include "ssh/relay.h"
#include "ssh/sshbench.h"

#include <QDir>
#include <QRandomGenerator>

#include <csignal>
#include <ctime>
#include <utime.h>

/// Commands that go on when the connection is lost, on real hosts behind a wire that is cut.
class TestKeeping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void aKeptCommandEndsLikeAnyOther();
    void nothingOfItStaysOnTheHost();
    void folderEnvironmentAndUmaskHoldForIt();
    void aScriptIsKeptAsWell();
    void cutAtRandomMomentsNothingIsTwiceAndNothingLost();
    void aKilledServerSessionIsNoEnd();
    void anEndDuringTheLossIsFound();
    void cancelEndsItsGroup();
    void theTimeOfTheCommandEndsIt();
    void cancelledWhileLostItMayStillRun();
    void whatIsKilledThereIsLostAndSaidSo();
    void aRecordThatIsGoneIsNotBegunAgain();
    void oldRecordsGoAndNothingElse();
    void whoeverComesLaterFindsItByItsName();
    void aRecordThatNeverWasIsSaidToBeMissing();

private:
    ExecRequest kept(const QByteArray &command);
    QByteArray ran() const; ///< a line for each time that a command began
    QString record() const { return m_cache.filePath(QStringLiteral("maestro/kept/")) + m_name; }
    void waitForOutput(const QByteArray &text) { QTRY_VERIFY_WITH_TIMEOUT(m_bench->sink->out().contains(text), 20000); }

    std::unique_ptr<SshFarm> m_farm;
    std::unique_ptr<Relay> m_wire;
    std::unique_ptr<Bench> m_bench;
    QTemporaryDir m_cache;
    QString m_marks;
    QString m_name;
    int m_number = 0;
};

namespace {

bool isAlive(qint64 process)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = stat.readAll();
    return text.mid(text.lastIndexOf(')') + 2, 1) != "Z";
}

QList<qint64> childrenOf(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<qint64> children;
    for (const QByteArray &child : file.readAll().simplified().split(' ')) {
        if (!child.isEmpty())
            children += child.toLongLong();
    }
    return children;
}

} // namespace

void TestKeeping::initTestCase()
{
    FarmOptions options{plainHosts(1)};
    options.hosts[0].environment.insert(QStringLiteral("XDG_CACHE_HOME"), m_cache.path());
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
}

void TestKeeping::init()
{
    m_wire = std::make_unique<Relay>(m_farm->hosts().at(0).address, m_farm->hosts().at(0).port);
    m_bench = std::make_unique<Bench>(Bench::quiet(m_farm->knownHostsFile()));
    m_marks = m_farm->folder() + QStringLiteral("/marks-%1").arg(++m_number);
}

void TestKeeping::cleanup()
{
    m_bench.reset();
    m_wire.reset();
}

void TestKeeping::cleanupTestCase()
{
    const Async<void> stopped = m_farm->stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20000);
    m_farm.reset();
}

ExecRequest TestKeeping::kept(const QByteArray &command)
{
    Host host = m_farm->hosts().at(0);
    host.address = QStringLiteral("127.0.0.1");
    host.port = m_wire->port();
    ExecRequest request = m_bench->request(host, "echo began >>" + m_marks.toUtf8() + "; " + command);
    m_name = QString::number(QRandomGenerator::global()->generate64(), 16);
    request.keep.name = m_name.toLatin1();
    request.hostKeys = HostKeyPolicy::AcceptNew;
    return request;
}

QByteArray TestKeeping::ran() const
{
    QFile file(m_marks);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestKeeping::aKeptCommandEndsLikeAnyOther()
{
    ExecEnd end = m_bench->run(kept("echo one; echo two >&2; exit 7"));
    QCOMPARE(m_bench->sink->out(), "one\n");
    QCOMPARE(m_bench->sink->err(), "two\n");
    QCOMPARE(end.exit, 7);
    QCOMPARE(int(end.state), int(ExecState::Failed));
    end = m_bench->run(kept("true"));
    QCOMPARE(int(end.state), int(ExecState::Ok));
    QCOMPARE(end.exit, 0);
}

void TestKeeping::nothingOfItStaysOnTheHost()
{
    QCOMPARE(int(m_bench->run(kept("echo x")).state), int(ExecState::Ok));
    QVERIFY(!QFile::exists(record()));
}

void TestKeeping::folderEnvironmentAndUmaskHoldForIt()
{
    ExecRequest request = kept("pwd; umask; echo \"$GREETING\"");
    request.dir = QStringLiteral("/usr/bin");
    request.umask = QStringLiteral("027");
    request.environment = {{QStringLiteral("GREETING"), QStringLiteral("it's a \"day\"")},
                           {QStringLiteral("HOME"), QStringLiteral("/nonexistent")}};
    QCOMPARE(m_bench->run(request).error.message, QString());
    QCOMPARE(m_bench->sink->out(), "/usr/bin\n0027\nit's a \"day\"\n");
    QVERIFY(!QFile::exists(record()));
}

void TestKeeping::aScriptIsKeptAsWell()
{
    ExecRequest request = kept({});
    request.command.clear();
    request.script = {"#!/bin/sh\necho \"$0\" \"$1\"; exit 5\n", QStringLiteral("job.sh"), {QStringLiteral("a b")}, {}};
    QCOMPARE(m_bench->run(request).exit, 5);
    QVERIFY2(m_bench->sink->out().endsWith("/job.sh a b\n"), m_bench->sink->out().constData());
    QVERIFY(!QFile::exists(QString::fromUtf8(m_bench->sink->out().split(' ').first())));
}

void TestKeeping::cutAtRandomMomentsNothingIsTwiceAndNothingLost()
{
    QRandomGenerator random(20);
    QByteArray expected;
    for (int i = 1; i <= 60; ++i)
        expected += "line " + QByteArray::number(i) + '\n';
    for (int round = 0; round < 8; ++round) {
        init();
        QList<qint64> cuts;
        for (int i = 0; i < 6; ++i)
            cuts += 1000 + random.bounded(5000);
        m_wire->cutAfter(cuts);
        const ExecEnd end = m_bench->run(
            kept("i=0; while [ $i -lt 60 ]; do i=$((i+1)); echo line $i; echo line $i >&2; sleep 0.02; done; exit 4"));
        QVERIFY2(m_wire->connections() > 1, "it was never cut");
        QCOMPARE(m_bench->sink->out(), expected);
        QCOMPARE(m_bench->sink->err(), expected);
        QCOMPARE(end.exit, 4);
        QCOMPARE(ran(), "began\n");
        QVERIFY(!QFile::exists(record()));
    }
}

void TestKeeping::aKilledServerSessionIsNoEnd()
{
    const JobId job = m_bench->executor->start(kept("echo up; sleep 1; echo down; exit 3"));
    waitForOutput("up");
    for (const qint64 daemon : m_farm->daemonPids()) {
        for (const qint64 session : childrenOf(daemon))
            ::kill(pid_t(session), SIGKILL);
    }
    QVERIFY(m_bench->await(job));
    QCOMPARE(m_bench->sink->out(), "up\ndown\n");
    QCOMPARE(m_bench->ends.value(job).exit, 3);
    QCOMPARE(ran(), "began\n");
    const QByteArray notes = m_bench->sink->note();
    QVERIFY2(notes.contains("was lost") && notes.contains("was found"), notes.constData());
}

void TestKeeping::anEndDuringTheLossIsFound()
{
    const JobId job = m_bench->executor->start(kept("echo up; sleep 0.5; echo down; exit 9"));
    waitForOutput("up");
    m_wire->close();
    m_wire->cutNow();
    QTRY_VERIFY(QFile::exists(record() + QStringLiteral("/exit")));
    m_wire->close(false);
    QVERIFY(m_bench->await(job));
    QCOMPARE(m_bench->sink->out(), "up\ndown\n");
    QCOMPARE(m_bench->ends.value(job).exit, 9);
    QVERIFY(!QFile::exists(record()));
}

void TestKeeping::cancelEndsItsGroup()
{
    const JobId job = m_bench->executor->start(kept("sleep 300 & echo $!; echo $$; wait"));
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->sink->out().count('\n'), 2, 20000);
    const QByteArrayList processes = m_bench->sink->out().trimmed().split('\n');
    m_bench->executor->cancel(job);
    QVERIFY(m_bench->await(job));
    const ExecEnd end = m_bench->ends.value(job);
    QCOMPARE(int(end.state), int(ExecState::Cancelled));
    QVERIFY(!end.mayStillRun);
    for (const QByteArray &process : processes)
        QTRY_VERIFY(!isAlive(process.toLongLong()));
    QTRY_VERIFY(!QFile::exists(record()));
}

void TestKeeping::theTimeOfTheCommandEndsIt()
{
    ExecRequest request = kept("trap '' TERM; echo $$; while :; do sleep 0.2; done");
    request.deadlines.run = 700;
    const JobId job = m_bench->executor->start(request);
    waitForOutput("\n");
    m_wire->cutNow(); // its time goes on meanwhile
    QVERIFY(m_bench->await(job, 30000));
    QCOMPARE(int(m_bench->ends.value(job).state), int(ExecState::TimedOut));
    QTRY_VERIFY(!isAlive(m_bench->sink->out().trimmed().toLongLong()));
}

void TestKeeping::cancelledWhileLostItMayStillRun()
{
    const JobId job = m_bench->executor->start(kept("echo $$; sleep 3"));
    waitForOutput("\n");
    m_wire->close();
    m_wire->cutNow();
    QTRY_VERIFY(m_bench->sink->note().contains("was lost"));
    m_bench->executor->cancel(job);
    QVERIFY(m_bench->await(job));
    QCOMPARE(int(m_bench->ends.value(job).state), int(ExecState::Cancelled));
    QVERIFY(m_bench->ends.value(job).mayStillRun);
}

void TestKeeping::whatIsKilledThereIsLostAndSaidSo()
{
    const JobId job = m_bench->executor->start(kept("echo up; sleep 300"));
    waitForOutput("up");
    QFile pid(record() + QStringLiteral("/pid"));
    QVERIFY(pid.open(QIODevice::ReadOnly));
    ::kill(pid_t(-pid.readAll().split(' ').first().toLongLong()), SIGKILL);
    QVERIFY(m_bench->await(job));
    const ExecEnd end = m_bench->ends.value(job);
    QCOMPARE(int(end.state), int(ExecState::Lost));
    QVERIFY(!end.mayStillRun);
    QVERIFY2(end.error.message.contains(QStringLiteral("no exit status")), qPrintable(end.error.message));
}

void TestKeeping::aRecordThatIsGoneIsNotBegunAgain()
{
    const JobId job = m_bench->executor->start(kept("echo $$; sleep 2"));
    waitForOutput("\n");
    m_wire->close();
    m_wire->cutNow();
    QVERIFY(QDir(record()).removeRecursively());
    m_wire->close(false);
    QVERIFY(m_bench->await(job));
    QCOMPARE(int(m_bench->ends.value(job).state), int(ExecState::Lost));
    QCOMPARE(ran(), "began\n");
}

void TestKeeping::oldRecordsGoAndNothingElse()
{
    const QString old = m_cache.filePath(QStringLiteral("maestro/kept/old"));
    const QString other = m_cache.filePath(QStringLiteral("maestro/openssh"));
    const QString running = m_cache.filePath(QStringLiteral("maestro/kept/running"));
    QVERIFY(QDir().mkpath(running));
    QFile pid(running + QStringLiteral("/pid"));
    QVERIFY(pid.open(QIODevice::WriteOnly) && pid.write(QByteArray::number(::getpid()) + " 0 0\n") > 0);
    pid.close();
    const std::time_t monthAgo = std::time(nullptr) - 30 * 24 * 3600;
    const utimbuf times = {monthAgo, monthAgo};
    for (const QString &folder : {old, other, running}) {
        QVERIFY(QDir().mkpath(folder));
        QCOMPARE(::utime(QFile::encodeName(folder).constData(), &times), 0);
    }
    QCOMPARE(int(m_bench->run(kept("true")).state), int(ExecState::Ok));
    QTRY_VERIFY(!QFile::exists(old));
    QVERIFY(QFile::exists(other));
    QVERIFY(QFile::exists(pid.fileName()));
}

void TestKeeping::whoeverComesLaterFindsItByItsName()
{
    const QString go = m_marks + QStringLiteral(".go");
    const ExecRequest first =
        kept("echo up; echo err >&2; while [ ! -e " + go.toUtf8() + " ]; do sleep 0.1; done; echo down; exit 6");
    m_bench->executor->start(first);
    waitForOutput("up");
    m_bench = std::make_unique<Bench>(Bench::quiet(m_farm->knownHostsFile())); // as another process
    ExecRequest later = m_bench->request(first.host, {});
    later.command.clear();
    later.keep = {first.keep.name, true};
    later.hostKeys = HostKeyPolicy::AcceptNew;
    const JobId job = m_bench->executor->start(later);
    waitForOutput("up");
    QVERIFY(QFile(go).open(QIODevice::WriteOnly));
    QVERIFY(m_bench->await(job));
    QCOMPARE(m_bench->sink->out(), "up\ndown\n");
    QCOMPARE(m_bench->sink->err(), "err\n");
    QCOMPARE(m_bench->ends.value(job).exit, 6);
    QCOMPARE(ran(), "began\n");
    QVERIFY(!QFile::exists(record()));
}

void TestKeeping::aRecordThatNeverWasIsSaidToBeMissing()
{
    ExecRequest request = kept("true");
    request.keep.follows = true;
    const ExecEnd end = m_bench->run(request);
    QCOMPARE(int(end.state), int(ExecState::Lost));
    QVERIFY2(end.error.message.contains(QStringLiteral("no record")), qPrintable(end.error.message));
    QVERIFY(!end.mayStillRun);
    QCOMPARE(m_bench->sink->out(), "");
    QCOMPARE(m_bench->sink->err(), "");
    QCOMPARE(ran(), "");
}

QTEST_GUILESS_MAIN(TestKeeping)
#include "tst_keeping.moc"
