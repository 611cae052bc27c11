#include "app/commandline.h"

#include <QTest>

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutWordsItIsTheWindow();
    void theSeedOfItAllIsUnderstood();
    void optionsMayStandAnywhereBeforeTheDashes();
    void wordsAfterTheDashesAreTheCommandsOwn();
    void wrongCallsSayWhatWouldBeRight_data();
    void wrongCallsSayWhatWouldBeRight();
    void powerTakesItsVerbFromTheEnd();
    void copyTakesFilesInOneDirection();
    void aScriptTakesTheWordsAfterTheDashes();
    void sudoAndTerminalMayHaveAValue();
};

void TestCommandLine::withoutWordsItIsTheWindow()
{
    const auto line = parseCommandLine({QStringLiteral("--profile"), QStringLiteral("p")});
    QVERIFY(line);
    QCOMPARE(line->command, CommandLine::Command::Window);
    QCOMPARE(line->profile, QStringLiteral("p"));
}

void TestCommandLine::theSeedOfItAllIsUnderstood()
{
    const auto line = parseCommandLine(QStringLiteral("run ec2,^appserver -- df -h /").split(u' '));
    QVERIFY(line);
    QCOMPARE(line->command, CommandLine::Command::Run);
    QCOMPARE(line->query, QStringLiteral("ec2,^appserver"));
    QCOMPARE(line->shellCommand, QStringLiteral("df -h /"));
}

void TestCommandLine::optionsMayStandAnywhereBeforeTheDashes()
{
    const auto line = parseCommandLine(
        QStringLiteral("--profile p run --inventory i --parallel 8 role=web --batches 1,10% env=prod --quiet -- x")
            .split(u' '));
    QVERIFY(line);
    QCOMPARE(line->query, QStringLiteral("role=web env=prod"));
    QCOMPARE(line->parallel, 8);
    QCOMPARE(line->inventories, QStringList{QStringLiteral("i")});
    QCOMPARE(line->batches, (QStringList{QStringLiteral("1"), QStringLiteral("10%")}));
    QVERIFY(line->quiet);
}

void TestCommandLine::wordsAfterTheDashesAreTheCommandsOwn()
{
    const auto line = parseCommandLine(QStringLiteral("run all -- ls --quiet -- x").split(u' '));
    QVERIFY(line);
    QCOMPARE(line->shellCommand, QStringLiteral("ls --quiet -- x"));
    QVERIFY(!line->quiet);
}

void TestCommandLine::wrongCallsSayWhatWouldBeRight_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("hint");
    const auto row = [](const char *call, const char *hint) {
        QTest::newRow(call) << QString::fromLatin1(call) << QString::fromLatin1(hint);
    };
    row("rnu all", "There is no command \"rnu\"");
    row("run all", "needs \"--\"");
    row("run -- uptime", "needs a query");
    row("run all --parallel 0 -- x", "--parallel needs a whole number");
    row("run all --parallel many -- x", "--parallel needs a whole number");
    row("run all --batches 1,x -- y", "--batches needs sizes");
    row("run all --env X -- y", "NAME=VALUE");
    row("run all --port 70000 -- y", "65535");
    row("list --parallel 3", "--parallel does not go with \"list\"");
    row("list --format xml", "text, json or csv");
    row("list --nonsense", "nonsense");
    row("list all -- uptime", "run only");
    row("power web stop now", "start, stop, reboot, terminate");
    row("accounts add ec2", "add KIND NAME");
    row("runs show", "number of a run");
    row("runs find", "maestro runs find 12");
    row("demo now", "too many");
    row("run all --interpreter sh -- x", "--interpreter goes with --script");
    row("list --sudo", "--sudo does not go with");
    row("deploy plan.yaml", "There is no command");
    row("copy web x", "--to");
    row("copy web --to /srv", "a query and files");
    row("copy web x --from /y --into z", "--from and --into");
    row("copy web x --to /y --from /z", "--from and --into");
    row("copy web --from /y", "--from and --into");
    row("copy web x --to /y --pty", "--pty does not go with \"copy\"");
    row("copy web --from /y --into z --mode 0644", "go with copy --to only");
    row("run web --to /y -- x", "--to does not go with \"run\"");
}

void TestCommandLine::wrongCallsSayWhatWouldBeRight()
{
    QFETCH(QString, call);
    QFETCH(QString, hint);
    const auto line = parseCommandLine(call.split(u' '));
    QVERIFY(!line);
    QCOMPARE(line.error().kind, Error::Invalid);
    QVERIFY2(line.error().message.contains(hint), qPrintable(line.error().message));
}

void TestCommandLine::powerTakesItsVerbFromTheEnd()
{
    const auto line = parseCommandLine(QStringLiteral("power ec2 name:web-1 reboot --yes").split(u' '));
    QVERIFY(line);
    QCOMPARE(line->query, QStringLiteral("ec2 name:web-1"));
    QCOMPARE(line->words, QStringList{QStringLiteral("reboot")});
    QVERIFY(line->yes);
}

void TestCommandLine::copyTakesFilesInOneDirection()
{
    const auto up = parseCommandLine({QStringLiteral("copy"), QStringLiteral("role=web env=test"), QStringLiteral("a"),
                                      QStringLiteral("b*"), QStringLiteral("--to"), QStringLiteral("/srv/"),
                                      QStringLiteral("--exclude"), QStringLiteral(".git"), QStringLiteral("--exclude"),
                                      QStringLiteral("*.o"), QStringLiteral("--mode"), QStringLiteral("0640"),
                                      QStringLiteral("--backup"), QStringLiteral("--parallel"), QStringLiteral("5")});
    QVERIFY(up);
    QCOMPARE(up->command, CommandLine::Command::Copy);
    QCOMPARE(up->query, QStringLiteral("role=web env=test"));
    QCOMPARE(up->words, (QStringList{QStringLiteral("a"), QStringLiteral("b*")}));
    QCOMPARE(up->to, QStringLiteral("/srv/"));
    QCOMPARE(up->exclude, (QStringList{QStringLiteral(".git"), QStringLiteral("*.o")}));
    QCOMPARE(up->mode, QStringLiteral("0640"));
    QVERIFY(up->backup && !up->follow);
    QCOMPARE(up->parallel, 5);
    const auto down = parseCommandLine(QStringLiteral("copy web --from /var/log/syslog --into logs").split(u' '));
    QVERIFY(down);
    QCOMPARE(down->from, QStringLiteral("/var/log/syslog"));
    QCOMPARE(down->into, QStringLiteral("logs"));
    QVERIFY(down->words.isEmpty());
}

void TestCommandLine::aScriptTakesTheWordsAfterTheDashes()
{
    const auto line = parseCommandLine(
        QStringLiteral("run role=web --script fix.sh --interpreter bash --jump me@gate:22 -- --all x").split(u' '));
    QVERIFY(line);
    QCOMPARE(line->script, QStringLiteral("fix.sh"));
    QCOMPARE(line->interpreter, QStringLiteral("bash"));
    QCOMPARE(line->jump, QStringLiteral("me@gate:22"));
    QCOMPARE(line->arguments, (QStringList{QStringLiteral("--all"), QStringLiteral("x")}));
    QCOMPARE(line->query, QStringLiteral("role=web"));
    QVERIFY(parseCommandLine(QStringLiteral("run all --script fix.sh").split(u' ')));
}

void TestCommandLine::sudoAndTerminalMayHaveAValue()
{
    const auto plain = parseCommandLine(QStringLiteral("run --sudo web --pty -- id").split(u' '));
    QVERIFY(plain);
    QCOMPARE(plain->query, QStringLiteral("web"));
    QVERIFY(plain->hasSudo && plain->sudoUser.isEmpty());
    QCOMPARE(plain->pty, QStringLiteral("true"));
    QVERIFY(plain->keepInput);
    const auto other = parseCommandLine(QStringLiteral("run web --sudo=postgres --pty=99x33 -- id --sudo").split(u' '));
    QVERIFY(other);
    QCOMPARE(other->sudoUser, QStringLiteral("postgres"));
    QCOMPARE(other->pty, QStringLiteral("99x33"));
    QCOMPARE(other->shellCommand, QStringLiteral("id --sudo"));
    const auto without = parseCommandLine(QStringLiteral("run web -- id").split(u' '));
    QVERIFY(!without->hasSudo && !without->forwardAgent);
    QVERIFY(parseCommandLine(QStringLiteral("run web --forward-agent -- id").split(u' '))->forwardAgent);
    QVERIFY(!parseCommandLine(QStringLiteral("copy web a --to /b --forward-agent").split(u' ')));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
