#include "ssh/mask.h"
#include "ssh/promptwatch.h"
#include "ssh/sshbench.h"

/// What commands ask in the course of their work, and secrets in what they print.
class TestPrompts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void linesThatAskAreKnown_data();
    void linesThatAskAreKnown();
    void aPromptIsFoundWhenTheOutputStops();
    void secretsAreTakenOutWhereverTheyAreCut();
    void shortSecretsAreLeft();
    void threeQuestionsOnThirtyHostsGetTheirAnswers();
    void aHiddenAnswerIsInNoOutput();
    void aRefusedPromptGetsTheEndOfItsInput();
    void withoutTheOptionTheInputIsEmpty();
    void inputThatIsGivenEndsAllTheSame();
    void aCommandThatGoesOnWithdrawsItsQuestion();

private:
    std::unique_ptr<SshFarm> m_farm;
    QList<Host> m_hosts;
};

void TestPrompts::initTestCase()
{
    m_farm = std::make_unique<SshFarm>(FarmOptions{plainHosts(30)});
    QVERIFY(startFarm(*m_farm));
    m_hosts = m_farm->hosts();
}

void TestPrompts::cleanupTestCase()
{
    const Async<void> stopped = m_farm->stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20000);
    m_farm.reset();
}

void TestPrompts::linesThatAskAreKnown_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hidden");
    QTest::addColumn<bool>("pager");
    const auto asks = [](const char *line, bool hidden = false, bool pager = false) {
        QTest::newRow(line) << QByteArray(line) << QString::fromUtf8(line).trimmed() << hidden << pager;
    };
    asks("Do you want to continue? [Y/n] ");
    asks("Is this ok [y/d/N]: ");
    asks("Are you sure you want to continue connecting (yes/no)? ");
    asks("Are you sure you want to continue connecting (yes/no/[fingerprint])? ");
    asks("Proceed (y/n)?");
    asks("*** sshd_config (Y/I/N/O/D/Z) [default=N] ? ");
    asks("Overwrite? ");
    asks("Name: ");
    asks("Port [8080]: ");
    asks("Press any key to continue...");
    asks("Password: ", true);
    asks("Enter passphrase for key '/home/x/.ssh/id': ", true);
    asks("[sudo] password for deploy: ", true);
    asks("Verification code: ", true);
    asks("--More--", false, true);
    asks("--More--(42%)", false, true);
    asks("(END)", false, true);
    const auto silent = [](const char *line) {
        QTest::newRow(line) << QByteArray(line) << QString() << false << false;
    };
    silent("Reading package lists... 42%");
    silent("[#####     ]  50%");
    silent("Downloading");
    silent("root@web:~# ");
    silent("done.");
    silent("12:30:01 up 3 days");
    QTest::newRow("colours") << QByteArray("\x1b[1mContinue?\x1b[0m [Y/n] ") << QStringLiteral("Continue? [Y/n]")
                             << false << false;
    QTest::newRow("too long") << QByteArray(600, 'x') + '?' << QString() << false << false;
}

void TestPrompts::linesThatAskAreKnown()
{
    QFETCH(QByteArray, line);
    const PromptWatch::Found found = PromptWatch::read(line);
    QTEST(found.text, "text");
    QTEST(found.isHidden, "hidden");
    QTEST(found.isPager, "pager");
}

void TestPrompts::aPromptIsFoundWhenTheOutputStops()
{
    PromptWatch watch;
    QCOMPARE(watch.dueAt(), 0);
    watch.see(Stream::Out, "one\nContinue? [Y", 1000);
    watch.see(Stream::Out, "/n] ", 1100);
    QCOMPARE(watch.dueAt(), 1100 + PromptWatch::quietMs);
    QVERIFY(watch.found(1200).text.isEmpty());
    QCOMPARE(watch.found(2000).text, QStringLiteral("Continue? [Y/n]"));
    QVERIFY(watch.found(3000).text.isEmpty()); // once
    watch.see(Stream::Err, "Name: ", 4000);
    watch.see(Stream::Err, "x\n", 4100);
    QCOMPARE(watch.dueAt(), 0);
}

void TestPrompts::secretsAreTakenOutWhereverTheyAreCut()
{
    const QByteArray text = "a correct horse b Y29ycmVjdCBob3JzZQ== c correct%20horse d correct hors";
    for (qsizetype cut = 0; cut <= text.size(); ++cut) {
        Mask mask;
        mask.add(Secret::fromText(QStringLiteral("correct horse")));
        QByteArray shown = mask.take(Stream::Out, text.first(cut));
        shown += mask.take(Stream::Out, text.sliced(cut));
        shown += mask.rest(Stream::Out);
        QCOMPARE(shown, QByteArray("a ******** b ********== c ******** d correct hors"));
    }
}

void TestPrompts::shortSecretsAreLeft()
{
    Mask mask;
    mask.add(Secret::fromText(QStringLiteral("1234567")));
    QVERIFY(mask.isEmpty());
}

void TestPrompts::threeQuestionsOnThirtyHostsGetTheirAnswers()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const QList<QByteArray> asked = {"Continue? [Y/n] ", "Name: ", "Are you sure (yes/no)? "};
    QList<JobId> jobs;
    for (int i = 0; i < 30; ++i) {
        ExecRequest request =
            bench.request(m_hosts.at(i), "printf '" + asked.at(i % 3) + "'; read -r a; echo \"got $a\"", i);
        request.keepsInput = true;
        jobs += bench.executor->start(request);
    }
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 30, 40000);
    QSet<QString> subjects;
    for (const Question &question : std::as_const(bench.questions)) {
        QCOMPARE(int(question.kind), int(Question::Kind::Prompt));
        QVERIFY(!question.hidden);
        QCOMPARE(question.words, QString::fromUtf8(asked.at(question.lane % 3)).trimmed());
        subjects.insert(question.subject);
        bench.executor->answer(
            {question.id, Answer::Choice::Once, Secret::fromText(QString::number(question.lane % 3)), false});
    }
    QCOMPARE(subjects.size(), 3);
    QVERIFY(bench.awaitCount(30));
    for (int i = 0; i < 30; ++i) {
        QCOMPARE(bench.ends.value(jobs.at(i)).error.message, QString());
        QVERIFY2(bench.sink->out(i).endsWith("got " + QByteArray::number(i % 3) + "\n"),
                 bench.sink->out(i).constData());
    }
}

void TestPrompts::aHiddenAnswerIsInNoOutput()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest request = bench.request(m_hosts.at(0), "printf 'Password: '; read -r a; echo \"you said $a\"");
    request.keepsInput = true;
    request.pty = true;
    const JobId job = bench.executor->start(request);
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    QVERIFY(bench.questions.first().hidden);
    bench.executor->answer(
        {bench.questions.first().id, Answer::Choice::Once, Secret::fromText(QStringLiteral("canary-horse")), false});
    QVERIFY(bench.await(job));
    QCOMPARE(int(bench.ends.value(job).state), int(ExecState::Ok));
    QVERIFY2(bench.sink->out().contains("you said ********"), bench.sink->out().constData());
    QVERIFY(!bench.sink->out().contains("canary"));
}

void TestPrompts::aRefusedPromptGetsTheEndOfItsInput()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    for (const bool pty : {false, true}) {
        ExecRequest request = bench.request(m_hosts.at(0), "printf 'Continue? [Y/n] '; read -r a || exit 7");
        request.keepsInput = true;
        request.pty = pty;
        const JobId job = bench.executor->start(request);
        QTRY_VERIFY_WITH_TIMEOUT(bench.askedJobs.contains(job), 20000);
        bench.executor->answer({bench.questions.last().id, Answer::Choice::Refuse, {}, false});
        QVERIFY(bench.await(job));
        QCOMPARE(bench.ends.value(job).exit, 7);
    }
}

void TestPrompts::withoutTheOptionTheInputIsEmpty()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const ExecEnd end = bench.run(m_hosts.at(0), "printf 'Continue? [Y/n] '; read -r a || exit 7");
    QCOMPARE(end.exit, 7);
    QVERIFY(bench.questions.isEmpty());
}

void TestPrompts::inputThatIsGivenEndsAllTheSame()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest request = bench.request(m_hosts.at(0), "cat; printf 'Name: '");
    request.keepsInput = true;
    request.stdinBytes = "all there is\n";
    QCOMPARE(int(bench.run(request).state), int(ExecState::Ok));
    QCOMPARE(bench.sink->out(), QByteArray("all there is\nName: "));
    QVERIFY(bench.questions.isEmpty());
}

void TestPrompts::aCommandThatGoesOnWithdrawsItsQuestion()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    QSignalSpy closed(bench.executor.get(), &Executor::questionClosed);
    ExecRequest request = bench.request(m_hosts.at(0), "printf 'Continue? [Y/n] '; sleep 2; echo never mind");
    request.keepsInput = true;
    const JobId job = bench.executor->start(request);
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    QVERIFY(bench.await(job));
    QCOMPARE(int(bench.ends.value(job).state), int(ExecState::Ok));
    QCOMPARE(closed.size(), 1);
    QCOMPARE(closed.first().first().toULongLong(), bench.questions.first().id);
}

QTEST_GUILESS_MAIN(TestPrompts)
#include "tst_prompts.moc"
