#include "fakes/awaited.h"
#include "fakes/tablejournal.h"
#include "fakes/tableperformer.h"
#include "runs/history.h"
#include "runs/runner.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using State = LaneStatus::State;

class TestRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyHostEndsAsItsCommandDid();
    void outputIsReadableWhenItIsTold();
    void noMoreHostsAtOnceThanAllowed();
    void deadHostsTakeNoPlaceFromTheLiving();
    void hostsThatAnswerLateWaitForAPlace();
    void aRunWithHostsThatWaitForAPlaceCanBeStopped();
    void batchesWaitForEachOther();
    void aFailedCanarySkipsTheRest();
    void stoppingEndsWhatRunsAndWhatWaits();
    void aPausedRunBeginsNoOtherHost();
    void oneHostCanBeStopped();
    void hostsWithoutAnAddressAreSkipped();
    void equalQuestionsAreAskedOnce();
    void allOfRunAnswersLaterHostKeysToo();
    void aWrongPassphraseIsNotSaidAgain();
    void aQuestionGoesWithItsHost();
    void answersAreWrittenDownWithoutSecrets();
    void aJournalThatCannotBeWrittenBeginsNothing();
    void badPlansAreRefused_data();
    void badPlansAreRefused();
    void whatIsStoppedBeforeItHasItsPlaceIsNotBegun();
    void aRunMayBeDeletedInMidFlight();
    void secretVariablesAreNotWrittenDown();
    void eventsComeInBatches();
    void aThousandHostsEndTogether();

private:
    Run *start(const QStringList &names, const Policy &policy = {});
    static QList<Host> hosts(const QStringList &names);
    static QStringList words(const Run *run);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TableJournal> m_journal;
    std::unique_ptr<TablePerformer> m_performer;
    std::unique_ptr<Runner> m_runner;
};

namespace {

TableHost prints(const char *text, int exit = 0)
{
    TableHost host;
    host.output = {{Stream::Out, QByteArray(text)}};
    host.exit = exit;
    return host;
}

TableHost failsWith(Error::Kind kind, const char *message)
{
    TableHost host;
    host.error = {kind, QString::fromLatin1(message), {}};
    return host;
}

TableHost asks(Question::Kind kind, const char *subject, const char *fingerprint = "")
{
    Question question;
    question.kind = kind;
    question.subject = QString::fromLatin1(subject);
    question.fingerprint = QString::fromLatin1(fingerprint);
    TableHost host;
    host.questions = {question};
    host.diesAsked = true;
    return host;
}

Policy wide(int parallel)
{
    Policy policy;
    policy.parallel = parallel;
    return policy;
}

QStringList numbered(int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names.append(QStringLiteral("web-%1").arg(i, 4, 10, QLatin1Char('0')));
    return names;
}

} // namespace

void TestRunner::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<TableJournal>(m_folder->path());
    m_performer = std::make_unique<TablePerformer>();
    m_runner = std::make_unique<Runner>(*m_performer, *m_journal);
}

void TestRunner::cleanup()
{
    m_runner.reset();
    m_performer.reset();
    m_journal.reset();
}

QList<Host> TestRunner::hosts(const QStringList &names)
{
    QList<Host> hosts;
    for (const QString &name : names) {
        Host host;
        host.key = QStringLiteral("a/r/") + name;
        host.name = name;
        host.address = QStringLiteral("127.0.0.1");
        hosts.append(host);
    }
    return hosts;
}

Run *TestRunner::start(const QStringList &names, const Policy &policy)
{
    const auto run = awaited(m_runner->start(
        {Plan::command(QStringLiteral("uptime"), QStringLiteral("all"), policy), QStringLiteral("all"), hosts(names)}));
    return run ? *run : nullptr;
}

QStringList TestRunner::words(const Run *run)
{
    QStringList words;
    for (const LaneStatus &lane : run->lanes())
        words.append(word(lane.state));
    return words;
}

void TestRunner::everyHostEndsAsItsCommandDid()
{
    m_performer->setHost(QStringLiteral("b"), prints("no\n", 3));
    m_performer->setHost(QStringLiteral("c"), failsWith(Error::Unreachable, "Nothing answers."));
    m_performer->setHost(QStringLiteral("d"), failsWith(Error::TimedOut, "Too slow."));
    m_performer->setHost(QStringLiteral("e"), failsWith(Error::Lost, "The connection broke."));
    m_performer->setHost(QStringLiteral("f"), failsWith(Error::Denied, "No key fits."));
    TableHost killed;
    killed.signal = QStringLiteral("KILL");
    m_performer->setHost(QStringLiteral("g"), killed);
    QSignalSpy ended(m_runner.get(), &Runner::runEnded);

    Run *run = start({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"),
                      QStringLiteral("e"), QStringLiteral("f"), QStringLiteral("g")});
    QVERIFY(run);
    QCOMPARE(run->id(), 1);
    QCOMPARE(run->state(), Run::State::Running);
    QVERIFY(ended.wait());

    QCOMPARE(words(run), QStringLiteral("ok failed unreachable timed-out not-known unreachable failed").split(u' '));
    QCOMPARE(run->state(), Run::State::Ended);
    QVERIFY(run->endedAt() >= run->startedAt());
    QCOMPARE(run->lanes().at(1).exit, 3);
    QVERIFY(run->lanes().at(1).error.message.contains(u'3'));
    QCOMPARE(run->lanes().at(2).error.message, QStringLiteral("Nothing answers."));
    QCOMPARE(run->lanes().at(6).signal, QStringLiteral("KILL"));
    QCOMPARE(run->counts().value(State::Failed), 2);
    QCOMPARE(run->failedHosts().size(), 6);
    QCOMPARE(run->hosts().size(), 7);
    QVERIFY(!run->lanes().at(0).outputHash.isEmpty());
    QVERIFY(run->lanes().at(0).outputHash != run->lanes().at(1).outputHash);
    QVERIFY(m_runner->isIdle());
}

void TestRunner::outputIsReadableWhenItIsTold()
{
    TableHost host;
    host.output = {{Stream::Out, "one\n"}, {Stream::Err, "oops\n"}, {Stream::Out, "two\n"}};
    host.holds = true;
    m_performer->setHost(QStringLiteral("a"), host);
    Run *run = start({QStringLiteral("a")});
    QSignalSpy arrived(run, &Run::outputArrived);
    QVERIFY(arrived.wait());
    QCOMPARE(arrived.first().first().value<QList<int>>(), QList<int>{0});
    QCOMPARE(run->output()->stream(0, Stream::Out), QByteArray("one\ntwo\n"));
    QCOMPARE(run->output()->stream(0, Stream::Err), QByteArray("oops\n"));
    QCOMPARE(run->lanes().first().outBytes, 8);
    QCOMPARE(run->lanes().first().errBytes, 5);
    QCOMPARE(run->lanes().first().lines, 3);
    QCOMPARE(run->lanes().first().state, State::Running);
    m_performer->releaseAll();
    QTRY_COMPARE(run->state(), Run::State::Ended);
}

void TestRunner::noMoreHostsAtOnceThanAllowed()
{
    Policy policy;
    policy.parallel = 3;
    Run *run = start(numbered(20), policy);
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QCOMPARE(m_performer->mostAtOnce(), 3);
    QCOMPARE(run->counts().value(State::Ok), 20);
}

void TestRunner::deadHostsTakeNoPlaceFromTheLiving()
{
    TableHost dead;
    dead.error = {Error::Unreachable, QStringLiteral("It did not answer."), {}};
    dead.isSilent = true;
    const QStringList names = numbered(80);
    for (int i = 0; i < 30; ++i)
        m_performer->setHost(names.at(i), dead);
    Run *run = start(names, wide(5));
    QTRY_COMPARE(run->counts().value(State::Ok), 50);
    QCOMPARE(run->counts().value(State::Connecting), 30);
    m_performer->releaseAll();
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QCOMPARE(run->counts().value(State::Unreachable), 30);
}

void TestRunner::hostsThatAnswerLateWaitForAPlace()
{
    TableHost late = prints("late\n");
    late.isSilent = true;
    late.holds = true;
    TableHost holding = prints("here\n");
    holding.holds = true;
    m_performer->setDefault(holding);
    const QStringList names = numbered(12);
    for (int i = 0; i < 4; ++i)
        m_performer->setHost(names.at(i), late);
    Run *run = start(names, wide(3));
    QTRY_COMPARE(run->counts().value(State::Running), 3); // others than the first
    for (int i = 0; i < 4; ++i)
        m_performer->answerAfterAll(names.at(i));
    QTRY_COMPARE(run->counts().value(State::Authenticating), 4); // no place is free
    for (int ended = 0; ended < 12; ++ended) {
        QTRY_VERIFY(run->counts().value(State::Running) > 0);
        for (const LaneStatus &lane : run->lanes()) {
            if (lane.state != State::Running)
                continue;
            m_performer->release(lane.host.name);
            break;
        }
        QTRY_COMPARE(run->counts().value(State::Ok), ended + 1);
    }
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QCOMPARE(m_performer->mostRunning(), 3);
    const auto begun = m_performer->begun();
    QCOMPARE(begun.size(), 12);
}

void TestRunner::aRunWithHostsThatWaitForAPlaceCanBeStopped()
{
    TableHost late = prints("late\n");
    late.isSilent = true;
    TableHost holding = prints("here\n");
    holding.holds = true;
    m_performer->setDefault(holding);
    const QStringList names = numbered(3);
    m_performer->setHost(names.first(), late);
    Run *run = start(names, wide(1));
    QTRY_COMPARE(run->counts().value(State::Running), 1);
    m_performer->answerAfterAll(names.first());
    QTRY_COMPARE(run->counts().value(State::Authenticating), 1);
    run->stop();
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QCOMPARE(run->counts().value(State::Cancelled), 3);
}

void TestRunner::batchesWaitForEachOther()
{
    Policy policy;
    policy.batches = {QStringLiteral("1"), QStringLiteral("50%")};
    TableHost holding = prints("slow\n");
    holding.holds = true;
    m_performer->setDefault(holding);
    Run *run = start(numbered(4), policy);
    QTRY_COMPARE(m_performer->begun().size(), 1);
    QTRY_COMPARE(run->lanes().first().state, State::Running);
    QCOMPARE(m_performer->begun().size(), 1);
    m_performer->releaseAll();
    QTRY_COMPARE(m_performer->begun().size(), 3);
    QTRY_COMPARE(run->counts().value(State::Running), 2); // before that they hear nothing of it
    m_performer->releaseAll();
    QTRY_COMPARE(m_performer->begun().size(), 4);
    QTRY_COMPARE(run->counts().value(State::Running), 1);
    m_performer->releaseAll();
    QTRY_COMPARE(run->state(), Run::State::Ended);
}

void TestRunner::aFailedCanarySkipsTheRest()
{
    Policy policy;
    policy.batches = {QStringLiteral("1"), QStringLiteral("rest")};
    policy.maxFailures = 0;
    m_performer->setHost(QStringLiteral("a"), prints("bad\n", 1));
    Run *run = start({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}, policy);
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QCOMPARE(words(run), QStringLiteral("failed skipped skipped").split(u' '));
    QCOMPARE(m_performer->begun().size(), 1);
    QVERIFY(!run->lanes().at(1).error.message.isEmpty());
}

void TestRunner::stoppingEndsWhatRunsAndWhatWaits()
{
    Policy policy;
    policy.parallel = 1;
    TableHost holding;
    holding.holds = true;
    m_performer->setDefault(holding);
    Run *run = start({QStringLiteral("a"), QStringLiteral("b")}, policy);
    QTRY_COMPARE(run->lanes().first().state, State::Running);
    run->stop();
    QCOMPARE(run->state(), Run::State::Stopping);
    QCOMPARE(run->lanes().at(1).state, State::Cancelled);
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QCOMPARE(words(run), QStringLiteral("cancelled cancelled").split(u' '));
    QVERIFY(m_journal->lines().contains(QStringLiteral("decision stop ")));
    run->stop(); // no effect any more
    QCOMPARE(run->state(), Run::State::Ended);
}

void TestRunner::aPausedRunBeginsNoOtherHost()
{
    m_performer->setDefault({.holds = true});
    Run *run = start(numbered(3), wide(1));
    QTRY_COMPARE(run->counts().value(State::Running), 1);
    QSignalSpy changed(run, &Run::stateChanged);
    run->setPaused(true);
    QVERIFY(run->isPaused());
    QCOMPARE(changed.count(), 1);
    run->setPaused(true); // is nothing new
    QCOMPARE(changed.count(), 1);
    m_performer->releaseAll();
    QTRY_COMPARE(run->counts().value(State::Ok), 1); // what was begun has gone on
    QCOMPARE(run->counts().value(State::Queued), 2);
    QCOMPARE(run->state(), Run::State::Running);
    run->setPaused(false);
    QTRY_COMPARE(run->counts().value(State::Running), 1);
    run->setPaused(true);
    run->stop(); // also from there
    QVERIFY(!run->isPaused());
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QCOMPARE(run->counts().value(State::Cancelled), 2);
    const QStringList lines = m_journal->lines().filter(QStringLiteral("decision"));
    QCOMPARE(lines, (QStringList{QStringLiteral("decision pause "), QStringLiteral("decision go-on "),
                                 QStringLiteral("decision pause "), QStringLiteral("decision stop ")}));
}

void TestRunner::oneHostCanBeStopped()
{
    TableHost holding;
    holding.holds = true;
    m_performer->setDefault(holding);
    Policy policy;
    policy.parallel = 2;
    Run *run = start({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}, policy);
    QTRY_COMPARE(run->lanes().at(1).state, State::Running);
    run->stopLane(2); // waits
    run->stopLane(0); // runs
    run->stopLane(7); // is none
    QTRY_COMPARE(run->lanes().at(0).state, State::Cancelled);
    QCOMPARE(run->lanes().at(2).state, State::Cancelled);
    QCOMPARE(run->state(), Run::State::Running);
    m_performer->releaseAll();
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QCOMPARE(words(run), QStringLiteral("cancelled ok cancelled").split(u' '));
}

void TestRunner::hostsWithoutAnAddressAreSkipped()
{
    QList<Host> two = hosts({QStringLiteral("a"), QStringLiteral("b")});
    two[0].address.clear();
    Run *run = *awaited(m_runner->start({Plan::command(QStringLiteral("true"), {}, {}), {}, two}));
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QCOMPARE(words(run), QStringLiteral("skipped ok").split(u' '));
    QVERIFY(!run->lanes().first().error.message.isEmpty());
    QCOMPARE(m_performer->begun().size(), 1);
    // Nobody but such hosts: the run is over at once, and kept.
    Run *none = *awaited(m_runner->start({Plan::command(QStringLiteral("true"), {}, {}), {}, {two.first()}}));
    QTRY_COMPARE(none->state(), Run::State::Ended);
}

void TestRunner::equalQuestionsAreAskedOnce()
{
    for (const char *name : {"a", "b", "c"})
        m_performer->setHost(QString::fromLatin1(name), asks(Question::Kind::Passphrase, "/home/x/.ssh/id_rsa"));
    m_performer->setHost(QStringLiteral("d"), asks(Question::Kind::Passphrase, "/home/x/.ssh/other"));
    Run *run = start(
        {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")});
    QTRY_COMPARE(run->questions().size(), 2);
    QTRY_COMPARE(run->lanes().at(4).state, State::Ok); // the others go on
    QCOMPARE(run->counts().value(State::Asking), 4);
    run->answer({run->questions().first().id, Answer::Choice::Once, Secret::fromText(QStringLiteral("tiger")), false});
    QCOMPARE(m_performer->answers().size(), 3);
    QCOMPARE(run->questions().size(), 1);
    run->answer({run->questions().first().id, Answer::Choice::Refuse, {}, false});
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QCOMPARE(words(run), QStringLiteral("ok ok ok unreachable ok").split(u' '));
    QVERIFY(run->questions().isEmpty());
}

void TestRunner::allOfRunAnswersLaterHostKeysToo()
{
    for (int i = 0; i < 4; ++i)
        m_performer->setHost(numbered(4).at(i),
                             asks(Question::Kind::HostKey, qPrintable(numbered(4).at(i)), "SHA256:x"));
    Policy policy;
    policy.parallel = 2;
    Run *run = start(numbered(4), policy);
    QTRY_COMPARE(run->questions().size(), 2);
    run->answer({run->questions().first().id, Answer::Choice::AllOfRun, {}, false});
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QCOMPARE(run->counts().value(State::Ok), 4);
    QCOMPARE(m_performer->answers().size(), 4);
}

void TestRunner::aWrongPassphraseIsNotSaidAgain()
{
    TableHost host = asks(Question::Kind::Passphrase, "key");
    m_performer->setHost(QStringLiteral("a"), host);
    m_performer->setHost(QStringLiteral("b"), host);
    Policy policy;
    policy.parallel = 1;
    Run *run = start({QStringLiteral("a"), QStringLiteral("b")}, policy);
    QTRY_COMPARE(run->questions().size(), 1);
    run->answer({run->questions().first().id, Answer::Choice::Once, Secret::fromText(QStringLiteral("wrong")), false});
    QTRY_VERIFY(!run->questions().isEmpty() && run->questions().first().lane == 1);
    QCOMPARE(m_performer->answers().size(), 1);
    run->stop();
    QTRY_COMPARE(run->state(), Run::State::Ended);
}

void TestRunner::aQuestionGoesWithItsHost()
{
    m_performer->setHost(QStringLiteral("a"), asks(Question::Kind::Password, "root@a"));
    Run *run = start({QStringLiteral("a")});
    QTRY_COMPARE(run->questions().size(), 1);
    QCOMPARE(run->questions().first().lane, 0);
    run->stopLane(0);
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QVERIFY(run->questions().isEmpty());
    QCOMPARE(words(run), QStringList{QStringLiteral("cancelled")});
}

void TestRunner::answersAreWrittenDownWithoutSecrets()
{
    m_performer->setHost(QStringLiteral("a"), asks(Question::Kind::Password, "root@a"));
    Run *run = start({QStringLiteral("a")});
    QTRY_COMPARE(run->questions().size(), 1);
    run->answer({run->questions().first().id, Answer::Choice::Once, Secret::fromText(QStringLiteral("hunter2")), true});
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QVERIFY(m_journal->lines().contains(QStringLiteral("decision answer root@a: once")));
    QVERIFY(!m_journal->lines().join(u'\n').contains(QStringLiteral("hunter2")));
}

void TestRunner::aJournalThatCannotBeWrittenBeginsNothing()
{
    m_journal->refuse({Error::Failed, QStringLiteral("The disk is full."), {}});
    Run *run = start({QStringLiteral("a"), QStringLiteral("b")});
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QCOMPARE(words(run), QStringLiteral("skipped skipped").split(u' '));
    QCOMPARE(run->lanes().first().error.message, QStringLiteral("The disk is full."));
    QVERIFY(m_performer->begun().isEmpty());
}

void TestRunner::badPlansAreRefused_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<int>("hosts");
    QTest::addColumn<int>("kind");
    const auto command = [](const char *text, const QStringList &batches = {}) {
        Policy policy;
        policy.batches = batches;
        return Plan::command(QString::fromLatin1(text), {}, policy);
    };
    QTest::newRow("nothing to run") << command("  ") << 1 << int(Error::Invalid);
    QTest::newRow("no hosts") << command("true") << 0 << int(Error::Invalid);
    QTest::newRow("batch of none") << command("true", {QStringLiteral("0")}) << 1 << int(Error::Invalid);
    QTest::newRow("batch of words") << command("true", {QStringLiteral("some")}) << 1 << int(Error::Invalid);
    QTest::newRow("more than all") << command("true", {QStringLiteral("101%")}) << 1 << int(Error::Invalid);
    Plan unknown = command("true");
    unknown.stages.first().steps.first().kind = QStringLiteral("teleport");
    QTest::newRow("unknown kind") << unknown << 1 << int(Error::Invalid);
    QTest::newRow("no stage") << Plan() << 1 << int(Error::Unsupported);
    Plan lost =
        Plan::command(QStringLiteral("true"), {}, {}, {{QStringLiteral("env"), QStringLiteral("A_TOKEN=<not kept>")}});
    QTest::newRow("a value that was not kept") << lost << 1 << int(Error::Invalid);
}

void TestRunner::badPlansAreRefused()
{
    QFETCH(Plan, plan);
    QFETCH(int, hosts);
    QFETCH(int, kind);
    const auto run = awaited(m_runner->start({plan, {}, TestRunner::hosts(numbered(hosts))}));
    QVERIFY(!run);
    QCOMPARE(int(run.error().kind), kind);
    QVERIFY(!run.error().message.isEmpty());
    QVERIFY(m_runner->runs().isEmpty());
    QVERIFY(m_journal->lines().isEmpty());
}

void TestRunner::whatIsStoppedBeforeItHasItsPlaceIsNotBegun()
{
    const auto run = m_runner->start({Plan::command(QStringLiteral("true"), {}, {}), {}, hosts({QStringLiteral("a")})});
    QVERIFY(!m_runner->isIdle());
    m_runner->stopAll();
    const auto answer = awaited(run);
    QVERIFY(!answer);
    QCOMPARE(int(answer.error().kind), int(Error::Stopped));
    QVERIFY(m_runner->isIdle());
    QVERIFY(m_runner->runs().isEmpty());
    QVERIFY(m_performer->begun().isEmpty());
    QVERIFY(m_journal->lines().isEmpty());
}

void TestRunner::aRunMayBeDeletedInMidFlight()
{
    TableHost holding = prints("x\n");
    holding.holds = true;
    m_performer->setDefault(holding);
    Run *run = start(numbered(5));
    QTRY_COMPARE(m_performer->openConnections(), 5);
    m_runner->forget(run);
    QCOMPARE(m_performer->openConnections(), 0);
    QVERIFY(m_runner->runs().isEmpty());
    Run *next = start({QStringLiteral("a")});
    QTRY_COMPARE(next->lanes().first().state, State::Running);
}

void TestRunner::secretVariablesAreNotWrittenDown()
{
    const Plan plan = Plan::command(QStringLiteral("true"), {}, {},
                                    {{QStringLiteral("env"), QStringLiteral("DB_PASSWORD=tiger\nLANG=C")}});
    Run *run = *awaited(m_runner->start({plan, {}, hosts({QStringLiteral("a")})}));
    QTRY_COMPARE(run->state(), Run::State::Ended);
    const auto exec = std::get<act::Exec>(m_performer->begun().first().action);
    QCOMPARE(exec.environment.value(QStringLiteral("DB_PASSWORD")), QStringLiteral("tiger"));
    const auto record = answerOf<RunRecord>(m_journal->read(run->id()));
    QVERIFY(!record->plan.contains("tiger"));
    QVERIFY(record->plan.contains("LANG=C"));
}

void TestRunner::eventsComeInBatches()
{
    Run *run = start(numbered(500), wide(500));
    QSignalSpy lanes(run, &Run::lanesChanged);
    QSignalSpy output(run, &Run::outputArrived);
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QVERIFY2(lanes.count() <= 20, qPrintable(QString::number(lanes.count())));
    QVERIFY2(output.count() <= 20, qPrintable(QString::number(output.count())));
    QSet<int> seen;
    for (const QList<QVariant> &call : std::as_const(lanes)) {
        for (const int lane : call.first().value<QList<int>>())
            seen.insert(lane);
    }
    QCOMPARE(seen.size(), 500);
}

void TestRunner::aThousandHostsEndTogether()
{
    Run *run = start(numbered(1000), wide(1000));
    QTRY_COMPARE(run->state(), Run::State::Ended);
    QCOMPARE(run->counts().value(State::Ok), 1000);
}

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"
