// GCC 12 with the sanitizers sees uninitialised members in a std::variant that is not that alternative.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"

#include "steps/command.h"
#include "steps/registry.h"

#include <QTest>

class TestCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCommandGoesAsItWasTyped_data();
    void theCommandGoesAsItWasTyped();
    void optionsReachTheAction();
    void aScriptStandsInPlaceOfTheCommand();
    void outcomesBecomeEnds_data();
    void outcomesBecomeEnds();
    void mistakesNameTheField_data();
    void mistakesNameTheField();
    void itMayBeBegunAgain();
    void everyFieldStandsInTheForm();
};

namespace {

StepSpec spec(const QString &command, const QMap<QString, QString> &options = {})
{
    StepSpec spec{{}, QStringLiteral("command"), options};
    spec.values.insert(QStringLiteral("command"), command);
    return spec;
}

} // namespace

void TestCommand::theCommandGoesAsItWasTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << "uptime";
    QTest::newRow("quotes") << R"(echo "it's" 'a "test"')";
    QTest::newRow("lines") << "cd /tmp\nls -l\n";
    QTest::newRow("dollars") << "echo $HOME `id` $(date)";
    QTest::newRow("another script") << QStringLiteral("echo \u00fcber \u65e5\u672c");
}

void TestCommand::theCommandGoesAsItWasTyped()
{
    QFETCH(QString, text);
    const auto step = makeStep(spec(text));
    QVERIFY(step);
    QCOMPARE(std::get<act::Exec>((*step)->begin({})), (act::Exec{.command = text}));
}

void TestCommand::optionsReachTheAction()
{
    const auto step =
        makeStep(spec(QStringLiteral("true"), {{QStringLiteral("env"), QStringLiteral("A=1\n\nB=x=y z\n")},
                                               {QStringLiteral("dir"), QStringLiteral("/srv")},
                                               {QStringLiteral("login"), QStringLiteral("true")},
                                               {QStringLiteral("pty"), QStringLiteral("yes")},
                                               {QStringLiteral("stdin"), QStringLiteral("/home/x/in")},
                                               {QStringLiteral("timeout"), QStringLiteral("30")}}));
    QVERIFY(step);
    const auto exec = std::get<act::Exec>((*step)->begin({}));
    QCOMPARE(exec.environment, (QMap<QString, QString>{{QStringLiteral("A"), QStringLiteral("1")},
                                                       {QStringLiteral("B"), QStringLiteral("x=y z")}}));
    QCOMPARE(exec.dir, QStringLiteral("/srv"));
    QCOMPARE(exec.stdinFile, QStringLiteral("/home/x/in"));
    QVERIFY(exec.loginShell && exec.pty);
    QCOMPARE(exec.timeoutMs, 30'000);
    QVERIFY(!exec.sudo && !exec.keepsInput && !exec.forwardAgent);

    const auto more = makeStep(spec(QStringLiteral("true"), {{QStringLiteral("sudo"), QStringLiteral("postgres")},
                                                             {QStringLiteral("keep_input"), QStringLiteral("true")},
                                                             {QStringLiteral("umask"), QStringLiteral("027")},
                                                             {QStringLiteral("forward_agent"), QStringLiteral("true")},
                                                             {QStringLiteral("pty"), QStringLiteral("132x50")}}));
    QVERIFY(more);
    const auto other = std::get<act::Exec>((*more)->begin({}));
    QVERIFY(other.sudo && other.keepsInput && other.pty && other.forwardAgent);
    QCOMPARE(other.sudoUser, QStringLiteral("postgres"));
    QCOMPARE(other.umask, QStringLiteral("027"));
    QCOMPARE(other.columns, 132);
    QCOMPARE(other.rows, 50);
    const auto root = makeStep(spec(QStringLiteral("true"), {{QStringLiteral("sudo"), QStringLiteral("true")}}));
    QVERIFY(root);
    QCOMPARE(std::get<act::Exec>((*root)->begin({})).sudoUser, QString());
}

void TestCommand::aScriptStandsInPlaceOfTheCommand()
{
    const QMap<QString, QString> values = {{QStringLiteral("script"), QStringLiteral("/home/x/fix.sh")},
                                           {QStringLiteral("arguments"), QStringLiteral("a b\n--all")},
                                           {QStringLiteral("interpreter"), QStringLiteral("python3 -u")}};
    const auto step = makeStep(spec({}, values));
    QVERIFY(step);
    const auto exec = std::get<act::Exec>((*step)->begin({}));
    QCOMPARE(exec.script, QStringLiteral("/home/x/fix.sh"));
    QCOMPARE(exec.arguments, (QStringList{QStringLiteral("a b"), QStringLiteral("--all")}));
    QCOMPARE(exec.interpreter, (QStringList{QStringLiteral("python3"), QStringLiteral("-u")}));
    QCOMPARE(Plan::command({}, {}, {}, values).title(), QStringLiteral("fix.sh a b --all"));
}

void TestCommand::outcomesBecomeEnds_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const Outcome &outcome, act::Verdict verdict,
                        Error::Kind kind = Error::Failed) {
        QTest::newRow(name) << outcome << int(verdict) << int(kind);
    };
    row("exit 0", Outcome(Exited{0, {}, {}}), act::Ok);
    row("exit 1", Outcome(Exited{1, {}, {}}), act::Failed);
    row("signal", Outcome(Exited{-1, QStringLiteral("SEGV"), {}}), act::Failed);
    row("no status", Outcome(Exited{}), act::Failed);
    row("lost", Outcome(Error{Error::Lost, QStringLiteral("gone"), {}}), act::Failed, Error::Lost);
    row("not asked for", Outcome(Waited{}), act::Failed);
}

void TestCommand::outcomesBecomeEnds()
{
    QFETCH(Outcome, outcome);
    QFETCH(int, verdict);
    QFETCH(int, kind);
    const auto step = makeStep(spec(QStringLiteral("true")));
    (*step)->begin({});
    const auto end = std::get<act::End>((*step)->next(outcome));
    QCOMPARE(int(end.verdict), verdict);
    QCOMPARE(end.error.message.isEmpty(), verdict == act::Ok);
    QCOMPARE(int(end.error.kind), kind);
}

void TestCommand::mistakesNameTheField_data()
{
    QTest::addColumn<StepSpec>("step");
    QTest::addColumn<QString>("word");
    QTest::newRow("no command") << spec({}) << "command";
    QTest::newRow("blanks") << spec(QStringLiteral(" \n ")) << "command";
    QTest::newRow("a NUL") << spec(QString(QChar(0)) + u'x') << "NUL";
    QTest::newRow("environment") << spec(QStringLiteral("x"), {{QStringLiteral("env"), QStringLiteral("1A=2")}})
                                 << "1A";
    QTest::newRow("no sign") << spec(QStringLiteral("x"), {{QStringLiteral("env"), QStringLiteral("PATH")}}) << "PATH";
    QTest::newRow("not kept") << spec(QStringLiteral("x"), {{QStringLiteral("env"), QStringLiteral("T=<not kept>")}})
                              << "T";
    QTest::newRow("time-out") << spec(QStringLiteral("x"), {{QStringLiteral("timeout"), QStringLiteral("soon")}})
                              << "soon";
    QTest::newRow("negative") << spec(QStringLiteral("x"), {{QStringLiteral("timeout"), QStringLiteral("-5")}}) << "-5";
    QTest::newRow("umask") << spec(QStringLiteral("x"), {{QStringLiteral("umask"), QStringLiteral("rwx")}}) << "rwx";
    QTest::newRow("sudo") << spec(QStringLiteral("x"), {{QStringLiteral("sudo"), QStringLiteral("-s")}}) << "-s";
    QTest::newRow("unknown kind") << StepSpec{{}, QStringLiteral("teleport"), {}} << "teleport";
}

void TestCommand::mistakesNameTheField()
{
    QFETCH(StepSpec, step);
    QFETCH(QString, word);
    const auto made = makeStep(step);
    QVERIFY(!made);
    QCOMPARE(int(made.error().kind), int(Error::Invalid));
    QVERIFY2(made.error().message.contains(word), qPrintable(made.error().message));
}

void TestCommand::itMayBeBegunAgain()
{
    const auto step = makeStep(spec(QStringLiteral("true")));
    const Action first = (*step)->begin({});
    (*step)->next(Outcome(Exited{1, {}, {}}));
    QVERIFY((*step)->begin({}) == first);
}

void TestCommand::everyFieldStandsInTheForm()
{
    QCOMPARE(stepKinds().size(), 3);
    const StepKind &kind = stepKinds().first();
    QCOMPARE(kind.key, QStringLiteral("command"));
    for (const char *name : {"command", "script", "arguments", "interpreter", "env", "dir", "umask", "stdin", "sudo",
                             "keep_input", "login", "pty", "timeout"})
        QVERIFY2(kind.form.field(QString::fromLatin1(name)), name);
    QVERIFY(!kind.form.field(QStringLiteral("command"))->required); // a script stands in its place
}

QTEST_APPLESS_MAIN(TestCommand)
#include "tst_command.moc"
