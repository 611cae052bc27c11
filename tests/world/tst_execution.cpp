#include "fakes/awaited.h"
#include "fakes/tablejournal.h"
#include "lab/sshfarm.h"
#include "runs/runner.h"
#include "ssh/executor.h"
#include "world/execution.h"
#include "world/remoteshell.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using State = LaneStatus::State;

class TestExecution : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsBecomeOutcomes_data();
    void endsBecomeOutcomes();
    void waitingTakesItsTime();
    void aRunOnRealHosts();
    void aRunThatIsStoppedEndsItsCommands();
    void inputReachesEveryHost();
    void inputThatIsMissingEndsTheHost();
    void aScriptKnowsItsHost();
    void aCopyAsksForThePasswordOfItsHostsOnce();
    void aCopyReportsItsBytesWhileItGoesOn();
    void terminalsShareTheQuestionForAPassword();

private:
    struct Bench
    {
        explicit Bench(int count, const QStringList &config = {});
        bool start(bool mayAsk = false);
        Run *run(const QString &command, const QMap<QString, QString> &options = {});

        SshFarm farm;
        QTemporaryDir folder;
        TableJournal journal{folder.path()};
        std::unique_ptr<Executor> executor;
        std::unique_ptr<Execution> execution;
        std::unique_ptr<Runner> runner;
    };
};

TestExecution::Bench::Bench(int count, const QStringList &config) : farm({plainHosts(count), false, config}) {}

bool TestExecution::Bench::start(bool mayAsk)
{
    const Async<void> started = farm.start();
    if (!QTest::qWaitFor([&] { return started.isFinished(); }, 20'000) || !answerOf<void>(started))
        return false;
    ExecutorOptions options;
    options.knownHostsFiles = {farm.knownHostsFile()};
    options.agentSocket.clear();
    options.sshFolder = folder.path();
    executor = std::make_unique<Executor>(options);
    execution = std::make_unique<Execution>(*executor, ExecutionOptions{HostKeyPolicy::Strict, mayAsk});
    runner = std::make_unique<Runner>(*execution, journal);
    return true;
}

Run *TestExecution::Bench::run(const QString &command, const QMap<QString, QString> &options)
{
    const auto run = awaited(runner->start(
        {Plan::command(command, QStringLiteral("all"), {}, options), QStringLiteral("all"), farm.hosts()}));
    return run ? *run : nullptr;
}

void TestExecution::endsBecomeOutcomes_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("signal");
    QTest::addColumn<int>("given"); // kind the executor gave
    QTest::addColumn<int>("kind");  // kind that comes out; -1: it exited
    const auto row = [](const char *name, ExecState state, int exit, const char *signal, Error::Kind given, int kind) {
        QTest::newRow(name) << int(state) << exit << QString::fromLatin1(signal) << int(given) << kind;
    };
    row("ok", ExecState::Ok, 0, "", Error::Failed, -1);
    row("exit 3", ExecState::Failed, 3, "", Error::Failed, -1);
    row("signal", ExecState::Failed, -1, "KILL", Error::Failed, -1);
    row("no terminal", ExecState::Failed, -1, "", Error::Denied, Error::Failed);
    row("a connection that took too long", ExecState::Unreachable, -1, "", Error::TimedOut, Error::Unreachable);
    row("no key fits", ExecState::Unreachable, -1, "", Error::Denied, Error::Denied);
    row("no such name", ExecState::Unreachable, -1, "", Error::NotFound, Error::Unreachable);
    row("a command that took too long", ExecState::TimedOut, -1, "TERM", Error::TimedOut, Error::TimedOut);
    row("cancelled", ExecState::Cancelled, -1, "TERM", Error::Stopped, Error::Stopped);
    row("lost", ExecState::Lost, -1, "", Error::Unreachable, Error::Lost);
}

void TestExecution::endsBecomeOutcomes()
{
    QFETCH(int, state);
    QFETCH(int, exit);
    QFETCH(QString, signal);
    QFETCH(int, given);
    QFETCH(int, kind);
    ExecEnd end;
    end.state = static_cast<ExecState>(state);
    end.exit = exit;
    end.signal = signal;
    end.error = {static_cast<Error::Kind>(given), QStringLiteral("why"), {}};
    end.startedAt = 1000;
    end.endedAt = 1250;
    const Outcome outcome = outcomeOf(end);
    QCOMPARE(outcome.elapsed, 250);
    QCOMPARE(outcome.is<Exited>(), kind < 0);
    if (const auto *exited = outcome.as<Exited>()) {
        QCOMPARE(exited->status, exit);
        QCOMPARE(exited->signal, signal);
    } else {
        QCOMPARE(int(outcome.as<Error>()->kind), kind);
        QCOMPARE(outcome.as<Error>()->message, QStringLiteral("why"));
    }
}

void TestExecution::waitingTakesItsTime()
{
    Executor executor;
    Execution execution(executor);
    QSignalSpy reported(&execution, &Performer::reported);
    Act act;
    act.id = 5;
    act.action = act::Wait{20};
    execution.begin(act);
    QVERIFY(reported.isEmpty());
    QVERIFY(reported.wait());
    const auto reports = reported.first().first().value<QList<Report>>();
    QCOMPARE(reports.first().act, 5U);
    QVERIFY(reports.first().outcome.is<Waited>());
    act.id = 6;
    act.action = act::Wait{60'000};
    execution.begin(act);
    execution.cancel({6});
    QVERIFY(reported.wait());
    QCOMPARE(int(reported.last().first().value<QList<Report>>().first().outcome.as<Error>()->kind),
             int(Error::Stopped));
}

void TestExecution::aRunOnRealHosts()
{
    Bench bench(5);
    QVERIFY(bench.start());
    Run *run = bench.run(QStringLiteral("hostname; echo \"$GREETING\" >&2; exit $(hostname | tr -dc 0-9)"),
                         {{QStringLiteral("env"), QStringLiteral("GREETING=it's me")}});
    QTRY_COMPARE_WITH_TIMEOUT(run->state(), Run::State::Ended, 30'000);
    for (int lane = 0; lane < 5; ++lane) {
        const LaneStatus &status = run->lanes().at(lane);
        QCOMPARE(status.state, State::Failed);
        QCOMPARE(status.exit, lane + 1);
        QCOMPARE(run->output()->stream(lane, Stream::Out), status.host.name.toUtf8() + '\n');
        QCOMPARE(run->output()->stream(lane, Stream::Err), QByteArray("it's me\n"));
        QCOMPARE(status.outBytes, run->output()->stream(lane, Stream::Out).size());
        QVERIFY(!status.phases.isEmpty());
        QVERIFY(!status.outputHash.isEmpty());
        QVERIFY(status.error.message.contains(QString::number(lane + 1)));
    }
}

void TestExecution::aRunThatIsStoppedEndsItsCommands()
{
    Bench bench(3);
    QVERIFY(bench.start());
    Run *run = bench.run(QStringLiteral("echo begun; exec sleep 600"));
    QTRY_COMPARE_WITH_TIMEOUT(run->lanes().at(2).outBytes + run->lanes().at(1).outBytes + run->lanes().at(0).outBytes,
                              18, 30'000);
    run->stop();
    QTRY_COMPARE_WITH_TIMEOUT(run->state(), Run::State::Ended, 30'000);
    QCOMPARE(run->counts().value(State::Cancelled), 3);
    QVERIFY(!run->lanes().first().mayStillRun);
}

void TestExecution::inputReachesEveryHost()
{
    Bench bench(3);
    QVERIFY(bench.start());
    QFile file(bench.folder.filePath(QStringLiteral("input")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("one\ntwo\n");
    file.close();
    Run *run = bench.run(QStringLiteral("cat"), {{QStringLiteral("stdin"), file.fileName()}});
    QTRY_COMPARE_WITH_TIMEOUT(run->state(), Run::State::Ended, 30'000);
    for (int lane = 0; lane < 3; ++lane)
        QCOMPARE(run->output()->stream(lane, Stream::Out), QByteArray("one\ntwo\n"));
}

void TestExecution::aScriptKnowsItsHost()
{
    Bench bench(3);
    QVERIFY(bench.start());
    QFile file(bench.folder.filePath(QStringLiteral("which.sh")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\necho \"$MAESTRO_NAME $MAESTRO_IP $1 $MAESTRO_ID\"\n");
    file.close();
    Run *run = bench.run({}, {{QStringLiteral("script"), file.fileName()},
                              {QStringLiteral("arguments"), QStringLiteral("a  b")},
                              {QStringLiteral("env"), QStringLiteral("MAESTRO_ID=mine")}});
    QTRY_COMPARE_WITH_TIMEOUT(run->state(), Run::State::Ended, 30'000);
    for (int lane = 0; lane < 3; ++lane) {
        const Host &host = run->lanes().at(lane).host;
        QCOMPARE(run->output()->stream(lane, Stream::Out), (host.name + u' ' + host.address).toUtf8() + " a  b mine\n");
    }
    Run *plain = bench.run(QStringLiteral("echo \"$MAESTRO_NAME\""));
    QTRY_COMPARE_WITH_TIMEOUT(plain->state(), Run::State::Ended, 30'000);
    QCOMPARE(plain->output()->stream(1, Stream::Out), plain->lanes().at(1).host.name.toUtf8() + '\n');
}

/// Hosts that let nobody in without a password.
static QList<Host> passwordHosts(const SshFarm &farm)
{
    QList<Host> hosts = farm.hosts();
    for (Host &host : hosts) {
        host.identityFiles.clear();
        host.account = QStringLiteral("lab");
    }
    return hosts;
}

void TestExecution::aCopyAsksForThePasswordOfItsHostsOnce()
{
    Bench bench(3, {QStringLiteral("PasswordAuthentication yes")});
    QVERIFY(bench.start(true));
    QFile file(bench.folder.filePath(QStringLiteral("motd")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hello\n") == 6 && file.flush());
    Plan plan;
    const QMap<QString, QString> values{{QStringLiteral("from"), file.fileName()},
                                        {QStringLiteral("to"), QStringLiteral("/tmp/never")}};
    plan.stages = {Stage{{}, QStringLiteral("all"), {StepSpec{{}, QStringLiteral("upload"), values}}}};
    const auto begun = awaited(bench.runner->start({plan, QStringLiteral("all"), passwordHosts(bench.farm)}));
    QVERIFY(begun);
    Run *run = *begun;
    QTRY_COMPARE_WITH_TIMEOUT(run->counts().value(State::Asking), 3, 30'000);
    QCOMPARE(run->questions().size(), 1);
    QCOMPARE(run->questions().first().hosts, 3);
    QVERIFY(run->questions().first().subject.endsWith(QStringLiteral("@lab")));
    run->answer({run->questions().first().id});
    QTRY_COMPARE_WITH_TIMEOUT(run->state(), Run::State::Ended, 30'000);
    QCOMPARE(run->counts().value(State::Unreachable), 3);
}

void TestExecution::aCopyReportsItsBytesWhileItGoesOn()
{
    constexpr qint64 size = 24'000'000;
    Bench bench(2);
    QVERIFY(bench.start());
    QFile file(bench.folder.filePath(QStringLiteral("big")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(size, 'x')) == size && file.flush());
    QMap<ActId, QList<qint64>> moved;
    connect(bench.execution.get(), &Performer::reported, this, [&](const QList<Report> &reports) {
        for (const Report &report : reports) {
            if (report.what != Report::What::Moved)
                continue;
            QCOMPARE(report.toMove, size);
            moved[report.act] += report.moved;
        }
    });
    Plan plan;
    const QMap<QString, QString> values{{QStringLiteral("from"), file.fileName()},
                                        {QStringLiteral("to"), bench.folder.filePath(QStringLiteral("there"))},
                                        {QStringLiteral("skip"), QStringLiteral("never")}};
    plan.stages = {Stage{{}, QStringLiteral("all"), {StepSpec{{}, QStringLiteral("upload"), values}}}};
    const auto begun = awaited(bench.runner->start({plan, QStringLiteral("all"), bench.farm.hosts()}));
    QVERIFY(begun);
    Run *run = *begun;
    QTRY_COMPARE_WITH_TIMEOUT(run->state(), Run::State::Ended, 60'000);
    QCOMPARE(run->counts().value(State::Changed), 2);
    QCOMPARE(moved.size(), 2);
    for (const QList<qint64> &each : std::as_const(moved)) {
        QVERIFY2(each.size() > 2, qPrintable(QString::number(each.size()))); // not only at the end
        QVERIFY(std::is_sorted(each.begin(), each.end()));
        QCOMPARE(each.last(), size);
    }
    for (const LaneStatus &lane : run->lanes()) {
        QCOMPARE(lane.moved, size);
        QCOMPARE(lane.toMove, size);
    }
}

void TestExecution::terminalsShareTheQuestionForAPassword()
{
    Bench bench(2, {QStringLiteral("PasswordAuthentication yes")});
    QVERIFY(bench.start(true));
    std::vector<std::unique_ptr<RemoteShell>> shells;
    QSet<quint64> questions;
    int asked = 0;
    int ended = 0;
    for (const Host &host : passwordHosts(bench.farm)) {
        shells.push_back(std::make_unique<RemoteShell>(*bench.executor, host));
        connect(shells.back().get(), &Shell::asked, this, [&](const Question &question) {
            questions.insert(question.id);
            ++asked;
        });
        connect(shells.back().get(), &Shell::ended, this, [&] { ++ended; });
        shells.back()->start(80, 24);
    }
    QTRY_COMPARE_WITH_TIMEOUT(asked, 2, 30'000);
    QCOMPARE(questions.size(), 1);
    shells.front()->answer({*questions.begin()});
    QTRY_COMPARE_WITH_TIMEOUT(ended, 2, 30'000);
}

void TestExecution::inputThatIsMissingEndsTheHost()
{
    Executor executor;
    Execution execution(executor);
    QTemporaryDir folder;
    TableJournal journal(folder.path());
    Runner runner(execution, journal);
    Host host;
    host.name = QStringLiteral("a");
    host.address = QStringLiteral("127.0.0.1");
    const Plan plan = Plan::command(QStringLiteral("cat"), {}, {},
                                    {{QStringLiteral("stdin"), folder.filePath(QStringLiteral("no"))}});
    Run *run = *awaited(runner.start({plan, {}, {host}}));
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QCOMPARE(run->lanes().first().state, State::Failed);
    QVERIFY(run->lanes().first().error.message.contains(QStringLiteral("no")));
}

QTEST_GUILESS_MAIN(TestExecution)
#include "tst_execution.moc"
