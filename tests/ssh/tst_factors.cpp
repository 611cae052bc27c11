#include "core/secretsource.h"
#include "servers/loginserver.h"
#include "ssh/agentbench.h"
#include "ssh/interactivelogin.h"
#include "ssh/shelltask.h"
#include "ssh/sshbench.h"

/// What servers ask beyond a key: passwords, codes, several proofs; against a server made for it.
class TestFactors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { m_server.reset(); }

    void severalRoundsAreAskedOneAfterTheOther();
    void theServersWordsAndPromptsAreHandedOn();
    void aSecondFactorIsAskedForOnce();
    void aCodeThatIsGoodOnceIsAskedForAgain();
    void aWrongCodeIsAskedForAgain_data();
    void aWrongCodeIsAskedForAgain();
    void withoutAPersonNoCodeIsAskedFor();
    void endlessRoundsEnd();
    void thePasswordOfPamIsAPassword_data();
    void thePasswordOfPamIsAPassword();
    void aKeyAndThenAnAnswer();
    void twoKeysOneAfterTheOther();
    void aPasswordBeforeTheKey();
    void thePersonsOrderIsKept();
    void twoHostsThatRefuseAPasswordSpareTheRest();
    void aNewPasswordIsTriedOnOneHostFirst();
    void aHostWithAPasswordOfItsOwnIsAskedForIt();
    void aServerThatHangsUpIsNamed();
    void aCommandThatGetsNoChannelGetsASession();
    void copiesAndTerminalsThatGetNoChannelGetASession();
    void aRememberedPasswordIsNotAskedFor();
    void aRememberedPasswordOfOneHostIsNotAskedFor_data();
    void aRememberedPasswordOfOneHostIsNotAskedFor();

private:
    void start(int hosts, LoginRules rules) { m_server = std::make_unique<LoginServer>(hosts, std::move(rules)); }
    Host host(int index) const
    {
        Host host;
        host.key = host.name = QStringLiteral("odd-%1").arg(index + 1);
        host.address = LoginServer::addressOf(index);
        host.port = m_server->port();
        host.user = QStringLiteral("somebody");
        return host;
    }
    ExecRequest request(const Bench &bench, int index) const
    {
        ExecRequest request = bench.request(host(index), "hello", index);
        request.hostKeys = HostKeyPolicy::AcceptNew;
        request.passwordGroup = QStringLiteral("fleet");
        return request;
    }
    ExecutorOptions options() const
    {
        // A file of its own for each server: ports come again, host keys do not.
        ExecutorOptions options = Bench::quiet(m_folder.filePath(QString::number(m_server->port())));
        options.workers = 2;
        return options;
    }
    static Secret secret(const char *text) { return Secret::fromText(QString::fromLatin1(text)); }
    static Answer answers(const Question &question, const std::vector<const char *> &texts)
    {
        Answer answer{question.id, Answer::Choice::Once};
        for (const char *text : texts)
            answer.answers += secret(text);
        return answer;
    }
    static Answer password(const Question &question, const char *text)
    {
        return {question.id, Answer::Choice::Once, secret(text)};
    }
    static LoginRules codes()
    {
        LoginRules rules;
        rules.stages = {{"keyboard-interactive"}};
        rules.rounds = {{{}, {}, {"Verification code: "}, {false}, {"123456"}}};
        return rules;
    }
    QTemporaryDir m_folder;
    std::unique_ptr<LoginServer> m_server;
};

void TestFactors::severalRoundsAreAskedOneAfterTheOther()
{
    LoginRules rules = codes();
    rules.rounds.prepend({{}, {}, {"Password: "}, {false}, {"right"}});
    start(1, rules);
    Bench bench(options());
    const JobId job = bench.executor->start(request(bench, 0));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    QCOMPARE(int(bench.questions.at(0).kind), int(Question::Kind::Password));
    bench.executor->answer(password(bench.questions.at(0), "right"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 2, 20000);
    QCOMPARE(int(bench.questions.at(1).kind), int(Question::Kind::Factors));
    QCOMPARE(bench.questions.at(1).prompts, (QList<Prompt>{{QStringLiteral("Verification code:"), false}}));
    bench.executor->answer(answers(bench.questions.at(1), {"123456"}));
    QVERIFY(bench.await(job));
    QCOMPARE(bench.ends.value(job).error.message, QString());
    QCOMPARE(bench.sink->out(), "ok\n");
}

void TestFactors::theServersWordsAndPromptsAreHandedOn()
{
    LoginRules rules = codes();
    rules.rounds = {{"Corp login", "Use your \x1b[31mtoken", {}, {}, {}},
                    {"", "Second step", {"Card number", "PIN"}, {true, false}, {"77", "1234"}}};
    start(1, rules);
    Bench bench(options());
    const JobId job = bench.executor->start(request(bench, 0));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    const Question &asked = bench.questions.first();
    QCOMPARE(asked.words, QStringLiteral("Corp login\nUse your \x1b[31mtoken\nSecond step"));
    QCOMPARE(asked.prompts, (QList<Prompt>{{QStringLiteral("Card number"), true}, {QStringLiteral("PIN"), false}}));
    bench.executor->answer(answers(asked, {"77", "1234"}));
    QVERIFY(bench.await(job));
    QCOMPARE(bench.ends.value(job).error.message, QString());
}

void TestFactors::aSecondFactorIsAskedForOnce()
{
    start(12, codes());
    Bench bench(options());
    for (int i = 0; i < 12; ++i)
        bench.executor->start(request(bench, i));
    QTRY_VERIFY_WITH_TIMEOUT(!bench.questions.isEmpty(), 20000);
    const quint64 question = bench.questions.first().id;
    bench.executor->answer(answers(bench.questions.first(), {"123456"}));
    QVERIFY(bench.awaitCount(12));
    for (const Question &each : std::as_const(bench.questions))
        QCOMPARE(each.id, question);
    for (int i = 0; i < 12; ++i)
        QCOMPARE(bench.sink->out(i), "ok\n");
    QCOMPARE(m_server->count(QStringLiteral("round 1 right")), 12);
}

void TestFactors::aCodeThatIsGoodOnceIsAskedForAgain()
{
    LoginRules rules = codes();
    rules.codesAreGoodOnce = true;
    start(2, rules);
    Bench bench(options());
    for (int i = 0; i < 2; ++i)
        bench.executor->start(request(bench, i));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 2, 20000);
    QCOMPARE(bench.questions.at(0).id, bench.questions.at(1).id);
    bench.executor->answer(answers(bench.questions.first(), {"123456"}));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 3, 20000);
    QVERIFY2(bench.questions.at(2).text.contains(QStringLiteral("for one host only")),
             qPrintable(bench.questions.at(2).text));
    QVERIFY(bench.questions.at(2).id != bench.questions.at(0).id);
    bench.executor->answer(Answer{bench.questions.at(2).id, Answer::Choice::Refuse});
    QVERIFY(bench.awaitCount(2));
    QCOMPARE(m_server->count(QStringLiteral("right")), 1);
    QCOMPARE(m_server->count(QStringLiteral("wrong")), 1);
}

void TestFactors::aWrongCodeIsAskedForAgain_data()
{
    QTest::addColumn<bool>("inTheSameTry");
    QTest::newRow("in another try") << false;
    QTest::newRow("in the same try") << true;
}

void TestFactors::aWrongCodeIsAskedForAgain()
{
    QFETCH(bool, inTheSameTry);
    LoginRules rules = codes();
    rules.asksAgain = inTheSameTry;
    start(1, rules);
    Bench bench(options());
    const JobId job = bench.executor->start(request(bench, 0));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    bench.executor->answer(answers(bench.questions.first(), {"000000"}));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 2, 20000);
    QVERIFY2(bench.questions.at(1).text.contains(QStringLiteral("was refused")),
             qPrintable(bench.questions.at(1).text));
    bench.executor->answer(answers(bench.questions.at(1), {"123456"}));
    QVERIFY(bench.await(job));
    QCOMPARE(bench.ends.value(job).error.message, QString());
}

void TestFactors::withoutAPersonNoCodeIsAskedFor()
{
    start(1, codes());
    Bench bench(options());
    ExecRequest asked = request(bench, 0);
    asked.mayAsk = false;
    const ExecEnd end = bench.run(asked);
    QCOMPARE(int(end.error.kind), int(Error::Denied));
    QVERIFY2(end.error.message.contains(QStringLiteral("nobody can be asked")), qPrintable(end.error.message));
    QVERIFY(bench.questions.isEmpty());
}

void TestFactors::endlessRoundsEnd()
{
    LoginRules rules = codes();
    rules.rounds.clear();
    for (int i = 0; i < 200; ++i)
        rules.rounds += LoginRound{{}, "more", {}, {}, {}};
    start(1, rules);
    Bench bench(options());
    const ExecEnd end = bench.run(request(bench, 0));
    QCOMPARE(int(end.state), int(ExecState::Unreachable));
    QVERIFY2(end.error.message.contains(QStringLiteral("without end")), qPrintable(end.error.message));
}

void TestFactors::thePasswordOfPamIsAPassword_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<bool>("echo");
    QTest::addColumn<bool>("isPassword");
    QTest::newRow("PAM") << QStringLiteral("Password:") << false << true;
    QTest::newRow("PAM, in German") << QStringLiteral("Passwort:") << false << true;
    QTest::newRow("OpenSSH names the host") << QStringLiteral("(me@web-1) Password:") << false << true;
    QTest::newRow("FreeBSD") << QStringLiteral("Password for me@web-1:") << false << true;
    QTest::newRow("somebody's") << QStringLiteral("me's password:") << false << true;
    QTest::newRow("a code") << QStringLiteral("Verification code:") << false << false;
    QTest::newRow("one-time") << QStringLiteral("One-time password (OATH) for `me':") << false << false;
    QTest::newRow("a new one") << QStringLiteral("New password:") << false << false;
    QTest::newRow("shown") << QStringLiteral("Password:") << true << false;
}

void TestFactors::thePasswordOfPamIsAPassword()
{
    QFETCH(QString, prompt);
    QFETCH(bool, echo);
    QFETCH(bool, isPassword);
    QCOMPARE(InteractiveLogin::asksForPassword({{prompt, echo}}), isPassword);
    QVERIFY(!InteractiveLogin::asksForPassword({{prompt, echo}, {prompt, echo}}));
}

void TestFactors::aKeyAndThenAnAnswer()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("key"));
    LoginRules rules = codes();
    rules.keys = {makeKey(path)};
    rules.stages = {{"publickey"}, {"keyboard-interactive", "password"}};
    start(1, rules);
    Bench bench(options());
    ExecRequest asked = request(bench, 0);
    asked.host.identityFiles = {path};
    const JobId job = bench.executor->start(asked);
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    bench.executor->answer(answers(bench.questions.first(), {"123456"}));
    QVERIFY(bench.await(job));
    QCOMPARE(bench.ends.value(job).error.message, QString());
    QCOMPARE(m_server->tried(),
             (QStringList{QStringLiteral("host-1 key right"), QStringLiteral("host-1 round 1 right")}));
}

void TestFactors::twoKeysOneAfterTheOther()
{
    const QTemporaryDir folder;
    const QStringList paths = {folder.filePath(QStringLiteral("a")), folder.filePath(QStringLiteral("b"))};
    LoginRules rules;
    rules.keys = {makeKey(paths.at(0)), makeKey(paths.at(1))};
    rules.stages = {{"publickey"}, {"publickey"}};
    start(1, rules);
    Bench bench(options());
    ExecRequest asked = request(bench, 0);
    asked.host.identityFiles = paths;
    QCOMPARE(bench.run(asked).error.message, QString());
    asked.host.identityFiles = paths.mid(0, 1);
    const ExecEnd end = bench.run(asked);
    QVERIFY2(end.error.message.contains(QStringLiteral("more than one proof")), qPrintable(end.error.message));
}

void TestFactors::aPasswordBeforeTheKey()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("key"));
    LoginRules rules;
    rules.keys = {makeKey(path)};
    rules.stages = {{"password"}, {"publickey"}};
    start(1, rules);
    Bench bench(options());
    ExecRequest asked = request(bench, 0);
    asked.host.identityFiles = {path};
    const JobId job = bench.executor->start(asked);
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    bench.executor->answer(password(bench.questions.first(), "right"));
    QVERIFY(bench.await(job));
    QCOMPARE(bench.ends.value(job).error.message, QString());
}

void TestFactors::thePersonsOrderIsKept()
{
    LoginRules rules = codes();
    rules.stages = {{"keyboard-interactive", "password"}};
    start(1, rules);
    Bench bench(options());
    ExecRequest asked = request(bench, 0);
    asked.host.preferredAuthentications = QStringLiteral("password,keyboard-interactive");
    const JobId job = bench.executor->start(asked);
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    QCOMPARE(int(bench.questions.first().kind), int(Question::Kind::Password));
    bench.executor->answer(password(bench.questions.first(), "right"));
    QVERIFY(bench.await(job));
    QCOMPARE(bench.ends.value(job).error.message, QString());
    asked.host.preferredAuthentications = QStringLiteral("publickey");
    const ExecEnd refused = bench.run(asked);
    QCOMPARE(int(refused.error.kind), int(Error::Denied));
    QCOMPARE(bench.questions.size(), 1);
}

void TestFactors::twoHostsThatRefuseAPasswordSpareTheRest()
{
    start(12, {});
    Bench bench(options());
    for (int i = 0; i < 12; ++i)
        bench.executor->start(request(bench, i));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 12, 20000);
    bench.executor->answer(password(bench.questions.first(), "wrong"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 24, 20000);
    QCOMPARE(m_server->tried().size(), 2);
    QVERIFY2(bench.questions.last().text.contains(QStringLiteral("2 host(s) refused that password")),
             qPrintable(bench.questions.last().text));
    for (int i = 12; i < 24; ++i)
        QCOMPARE(bench.questions.at(i).id, bench.questions.last().id);
    bench.executor->answer(password(bench.questions.last(), "right"));
    QVERIFY(bench.awaitCount(12));
    for (int i = 0; i < 12; ++i)
        QCOMPARE(bench.sink->out(i), "ok\n");
    QCOMPARE(m_server->count(QStringLiteral("wrong")), 2);
}

void TestFactors::aNewPasswordIsTriedOnOneHostFirst()
{
    SharedAnswers passwords(1, 0);
    using Kind = SharedAnswers::Claim::Kind;
    int wakes = 0;
    const auto claim = [&](quint64 ticket) {
        return passwords.claim(QStringLiteral("me@fleet"), ticket, [&wakes] { ++wakes; }).kind;
    };
    QCOMPARE(int(claim(1)), int(Kind::Unknown));
    int answers = 0;
    for (const quint64 ticket : {1, 2})
        passwords.expect(QStringLiteral("me@fleet"), ticket, [&answers] { ++answers; });
    for (int i = 0; i < 3; ++i) // everybody who asked hears of the one answer
        passwords.keep(QStringLiteral("me@fleet"), 7, {secret("s")}, true);
    QCOMPARE(answers, 2);
    QCOMPARE(int(claim(1)), int(Kind::Try));
    QCOMPARE(int(claim(3)), int(Kind::Wait));
    passwords.refused(QStringLiteral("me@fleet"), 1);
    QCOMPARE(wakes, 1);
    QCOMPARE(int(claim(1)), int(Kind::Wait)); // whoever was refused hears first what the others say, also the second
    QCOMPARE(int(claim(2)), int(Kind::Try));
    passwords.leave(QStringLiteral("me@fleet"), 2); // its connection died
    QCOMPARE(int(claim(3)), int(Kind::Try));
    QVERIFY(passwords.accepted(QStringLiteral("me@fleet"), 3));
    QCOMPARE(int(claim(1)), int(Kind::Differs));
    QCOMPARE(int(claim(4)), int(Kind::Try));
    QCOMPARE(int(claim(5)), int(Kind::Try)); // all at once now
}

void TestFactors::aHostWithAPasswordOfItsOwnIsAskedForIt()
{
    start(1, {});
    LoginRules other;
    other.password = "another";
    LoginServer second(2, other);
    Bench bench(options());
    QCOMPARE(bench.executor->workerCount(), 2);
    const JobId first = bench.executor->start(request(bench, 0));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    bench.executor->answer(password(bench.questions.first(), "right"));
    QVERIFY(bench.await(first));
    ExecRequest asked = request(bench, 1);
    asked.host.port = second.port();
    asked.host.name = QStringLiteral("odd one");
    const JobId job = bench.executor->start(asked);
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 2, 20000);
    QVERIFY2(
        bench.questions.last().text.startsWith(QStringLiteral("odd one refused the password that other hosts took")),
        qPrintable(bench.questions.last().text));
    bench.executor->answer(password(bench.questions.last(), "another"));
    QVERIFY(bench.await(job));
    QCOMPARE(bench.ends.value(job).error.message, QString());
    QCOMPARE(bench.run(request(bench, 0)).error.message, QString()); // the others keep theirs
    QCOMPARE(bench.questions.size(), 2);
}

void TestFactors::aServerThatHangsUpIsNamed()
{
    const QTemporaryDir folder;
    LoginRules rules;
    rules.stages = {{"publickey"}};
    rules.mostRefusals = 4;
    start(1, rules);
    Bench bench(options());
    ExecRequest asked = request(bench, 0);
    for (const char *name : {"a", "b", "c", "d"}) {
        asked.host.identityFiles += folder.filePath(QString::fromLatin1(name));
        QVERIFY(!makeKey(asked.host.identityFiles.last()).isEmpty());
    }
    const ExecEnd end = bench.run(asked);
    QVERIFY2(end.error.message.contains(QStringLiteral("MaxAuthTries")), qPrintable(end.error.message));
}

void TestFactors::aCommandThatGetsNoChannelGetsASession()
{
    const QTemporaryDir folder;
    LoginRules rules;
    rules.stages = {{"publickey"}};
    rules.keys = {makeKey(folder.filePath(QStringLiteral("key")))};
    rules.channels = 1; // MaxSessions 1
    rules.runsForEver = true;
    start(1, rules);
    Bench bench(options());
    ExecRequest first = request(bench, 0);
    first.host.identityFiles = {folder.filePath(QStringLiteral("key"))};
    ExecRequest second = first;
    first.command = "wait";
    const JobId waiting = bench.executor->start(first);
    QTRY_COMPARE_WITH_TIMEOUT(int(bench.states.value(waiting)), int(ExecState::Running), 20000);
    QCOMPARE(bench.run(second).error.message, QString());
    QCOMPARE(bench.sink->out(), "ok\n");
    QVERIFY(!bench.ends.contains(waiting));
    QCOMPARE(bench.run(second).error.message, QString()); // now it is known how many there may be
    QCOMPARE(m_server->count(QStringLiteral("key right")), 3);
}

void TestFactors::copiesAndTerminalsThatGetNoChannelGetASession()
{
    const QTemporaryDir folder;
    LoginRules rules;
    rules.stages = {{"publickey"}};
    rules.keys = {makeKey(folder.filePath(QStringLiteral("key")))};
    rules.channels = 1;
    rules.runsForEver = true;
    start(1, rules);
    Bench bench(options());
    ExecRequest first = request(bench, 0);
    first.host.identityFiles = {folder.filePath(QStringLiteral("key"))};
    first.command = "wait";
    const JobId waiting = bench.executor->start(first);
    QTRY_COMPARE_WITH_TIMEOUT(int(bench.states.value(waiting)), int(ExecState::Running), 20000);
    ShellRequest shell;
    static_cast<Terms &>(shell) = first;
    shell.host = first.host;
    const JobId terminal = bench.executor->openShell(shell);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->count(QStringLiteral("key right")), 2, 20000);
    TransferRequest copy;
    static_cast<Terms &>(copy) = first;
    copy.host = first.host;
    copy.remote = QStringLiteral("/etc/motd");
    copy.folder = folder.path();
    const JobId copying = bench.executor->start(copy);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->count(QStringLiteral("key right")), 3, 20000);
    for (const JobId job : {terminal, copying}) {
        bench.executor->cancel(job);
        QTRY_VERIFY_WITH_TIMEOUT(bench.ends.contains(job), 20000);
    }
    QVERIFY(!bench.ends.contains(waiting));
}

/// A keychain in memory that answers at once, in whatever thread.
class Remembered final : public SecretSource
{
public:
    void read(const QString &key, Then then) override
    {
        Secret found;
        {
            const std::lock_guard lock(m_mutex);
            found = kept.value(key);
        }
        then(found);
    }
    void write(const QString &key, const Secret &secret) override
    {
        const std::lock_guard lock(m_mutex);
        kept.insert(key, secret);
    }
    QHash<QString, Secret> kept;

private:
    std::mutex m_mutex;
};

void TestFactors::aRememberedPasswordIsNotAskedFor()
{
    start(3, {});
    Remembered keychain;
    ExecutorOptions remembering = options();
    remembering.secrets = &keychain;
    {
        Bench bench(remembering);
        const JobId job = bench.executor->start(request(bench, 0));
        QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
        QVERIFY(bench.questions.first().canRemember);
        Answer answer = password(bench.questions.first(), "wrong");
        answer.remember = true;
        bench.executor->answer(answer);
        QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 2, 20000);
        QVERIFY(keychain.kept.isEmpty()); // only what was accepted is kept
        answer = password(bench.questions.last(), "right");
        answer.remember = true;
        bench.executor->answer(answer);
        QVERIFY(bench.await(job));
    }
    QCOMPARE(keychain.kept.keys(), (QStringList{QStringLiteral("ssh-password/somebody@fleet")}));
    Bench bench(remembering);
    for (int i = 0; i < 3; ++i)
        bench.executor->start(request(bench, i));
    QVERIFY(bench.awaitCount(3));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(bench.sink->out(i), "ok\n");
    QVERIFY(bench.questions.isEmpty());
}

void TestFactors::aRememberedPasswordOfOneHostIsNotAskedFor_data()
{
    QTest::addColumn<bool>("othersFirst");
    QTest::newRow("when others took the group's") << true;
    QTest::newRow("alone") << false;
}

void TestFactors::aRememberedPasswordOfOneHostIsNotAskedFor()
{
    QFETCH(bool, othersFirst);
    start(1, {});
    LoginRules other;
    other.password = "another";
    LoginServer second(2, other);
    Remembered keychain;
    ExecutorOptions remembering = options();
    remembering.secrets = &keychain;
    const auto odd = [&](const Bench &bench) {
        ExecRequest asked = request(bench, 1);
        asked.host.port = second.port();
        return asked;
    };
    const auto remember = [&](Bench &bench, const ExecRequest &asked, qsizetype question, const char *text) {
        const JobId job = bench.executor->start(asked);
        QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), question, 20000);
        Answer answer = password(bench.questions.last(), text);
        answer.remember = true;
        bench.executor->answer(answer);
        QVERIFY(bench.await(job));
        QCOMPARE(bench.ends.value(job).error.message, QString());
    };
    {
        Bench bench(remembering);
        remember(bench, request(bench, 0), 1, "right");
        remember(bench, odd(bench), 2, "another");
    }
    QCOMPARE(keychain.kept.size(), 2);
    Bench bench(remembering);
    if (othersFirst)
        QCOMPARE(bench.run(request(bench, 0)).error.message, QString());
    QCOMPARE(bench.run(odd(bench)).error.message, QString());
    QCOMPARE(bench.run(request(bench, 0)).error.message, QString()); // the others keep theirs
    QCOMPARE(bench.questions.size(), 0);
}

QTEST_GUILESS_MAIN(TestFactors)
#include "tst_factors.moc"
