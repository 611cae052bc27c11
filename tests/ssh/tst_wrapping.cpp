#include "ssh/handshake.h"
#include "ssh/sudowords.h"
#include "ssh/wrapping.h"

#include <QProcess>
#include <QTest>

/// How commands are put to a shell, and what their wrapper says: pure, but for the shells of this computer that read
/// it.
class TestWrapping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPlainCommandGoesAsItWasTyped();
    void everyShellReadsTheSame_data();
    void everyShellReadsTheSame();
    void whatAScriptIsGivenIsInNoArgument();
    void marksAreTakenOutWhereverTheyAreCut();
    void whatComesBeforeAndAfterTheMarksIsOutput();
    void aMarkThatComesLaterIsOutput();
    void sudosWordsAreUnderstood_data();
    void sudosWordsAreUnderstood();
};

void TestWrapping::aPlainCommandGoesAsItWasTyped()
{
    ExecRequest request;
    request.command = "echo \"it's\" `id`\n";
    QCOMPARE(wrapping::line(request, false), request.command);
    QVERIFY(!wrapping::talksFirst(request));
}

void TestWrapping::everyShellReadsTheSame_data()
{
    QTest::addColumn<QString>("shell");
    for (const char *shell :
         {"/bin/sh", "/bin/bash", "/bin/dash", "/bin/ksh", "/bin/zsh", "/bin/tcsh", "/usr/bin/fish"})
        QTest::newRow(shell) << QString::fromLatin1(shell);
}

void TestWrapping::everyShellReadsTheSame()
{
    QFETCH(QString, shell);
    if (!QFile::exists(shell))
        QSKIP("This shell is not installed.");
    ExecRequest request;
    request.script = {"#!/bin/sh -e\nprintf '%s|' \"$@\" \"$A\"; cat; umask; pwd\n",
                      QStringLiteral("it's a script"),
                      {QStringLiteral("a b"), QStringLiteral("$HOME 'x' \\! ?")},
                      {}};
    request.environment.insert(QStringLiteral("A"), QStringLiteral("two\nlines\t$(id) \\ end"));
    request.dir = QStringLiteral("/usr");
    request.umask = QStringLiteral("027");
    QProcess process;
    process.start(shell, {QStringLiteral("-c"), QString::fromUtf8(wrapping::line(request, false))});
    process.write(wrapping::preamble(request) + "input\n");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    Handshake handshake;
    const QByteArray errors = handshake.take(process.readAllStandardError());
    QCOMPARE(errors, QByteArray());
    QVERIFY(handshake.isOver());
    QCOMPARE(process.readAllStandardOutput(),
             QByteArray("a b|$HOME 'x' \\! ?|two\nlines\t$(id) \\ end|input\n0027\n/usr\n"));
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(!handshake.folder().isEmpty());
    QVERIFY(!QFile::exists(QString::fromUtf8(handshake.folder())));
}

void TestWrapping::whatAScriptIsGivenIsInNoArgument()
{
    ExecRequest request;
    request.command = "id";
    request.sudo = {true, QStringLiteral("postgres"), {}};
    request.environment.insert(QStringLiteral("TOKEN"), QStringLiteral("canary"));
    const QByteArray line = wrapping::line(request, false);
    QVERIFY(!line.contains("canary"));
    QVERIFY(wrapping::preamble(request).contains("canary"));
    QVERIFY2(line.contains("postgres"), line.constData());
    // sudo repeats the command that it does not allow: that says nothing.
    const QByteArray command = line.sliced(line.indexOf(" -- ") + 4);
    QVERIFY2(command.startsWith("/bin/sh"), command.constData());
    Handshake handshake;
    QCOMPARE(handshake.take(command), command);
}

void TestWrapping::marksAreTakenOutWhereverTheyAreCut()
{
    const QByteArray begin = wrapping::markBegin();
    const QByteArray said = "noise\n" + begin + "sudo]We trust you\n" + begin + "password]" + begin + "ready]" + begin +
                            "go 4711 /tmp/maestro.x]output";
    for (qsizetype cut = 0; cut <= said.size(); ++cut) {
        Handshake handshake;
        QByteArray output = handshake.take(said.first(cut));
        output += handshake.take(said.sliced(cut));
        QCOMPARE(output, QByteArray("noise\noutput"));
        QVERIFY(handshake.isOver() && handshake.takePasswordWish() && handshake.takePreambleWish());
        QVERIFY(!handshake.takePasswordWish());
        QCOMPARE(handshake.group(), 4711);
        QCOMPARE(handshake.folder(), QByteArray("/tmp/maestro.x"));
    }
}

void TestWrapping::whatComesBeforeAndAfterTheMarksIsOutput()
{
    Handshake handshake;
    QCOMPARE(handshake.take("motd [maestro"), QByteArray("motd "));
    QCOMPARE(handshake.take(" is nice]"), QByteArray("[maestro is nice]"));
    handshake.take(wrapping::markBegin() + "sudo]");
    QCOMPARE(handshake.take("Sorry, try again.\n"), QByteArray());
    QCOMPARE(handshake.words(), QByteArray("Sorry, try again.\n"));
    QVERIFY(!handshake.isPastSudo());
}

void TestWrapping::aMarkThatComesLaterIsOutput()
{
    Handshake handshake;
    handshake.take(wrapping::markBegin() + "ready]" + wrapping::markBegin() + "go 0 ]");
    const QByteArray faked = wrapping::passwordMark();
    QCOMPARE(handshake.take(faked), faked);
    QVERIFY(!handshake.takePasswordWish());
}

void TestWrapping::sudosWordsAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<int>("refusal");
    const auto row = [](const char *words, SudoRefusal refusal) {
        QTest::newRow(QByteArray(words).split('\n').first().constData()) << QByteArray(words) << int(refusal);
    };
    row("sudo: sorry, you must have a tty to run sudo\n", SudoRefusal::NeedsTerminal);
    row("deploy is not in the sudoers file.  This incident will be reported.\n", SudoRefusal::NotInSudoers);
    row("deploy is not in the sudoers file.\n", SudoRefusal::NotInSudoers);
    row("Sorry, user deploy is not allowed to execute '/bin/sh -c id' as root on web.\n", SudoRefusal::NotAllowed);
    row("Sorry, user deploy may not run sudo on web.\n", SudoRefusal::NotInSudoers);
    row("deploy is not allowed to run sudo on web.  This incident will be reported.\n", SudoRefusal::NotInSudoers);
    row("sudo: unknown user: postgres\nsudo: error initializing audit plugin sudoers_audit\n",
        SudoRefusal::UnknownUser);
    row("sudo: unknown user postgres\n", SudoRefusal::UnknownUser);
    row("sudo: Account or password is expired, reset your password and try again\n", SudoRefusal::Expired);
    row("sudo: Account expired or PAM config lacks an \"account\" section for sudo, contact your system "
        "administrator\n",
        SudoRefusal::Expired);
    row("sudo: account validation failure, is your account locked?\n", SudoRefusal::Expired);
    row("sudo: Password expired, contact your system administrator\n", SudoRefusal::Expired);
    row("sudo: 1 incorrect password attempt\n", SudoRefusal::WrongPassword);
    row("sudo: 3 incorrect password attempts\n", SudoRefusal::WrongPassword);
    row("sudo: effective uid is not 0, is /usr/bin/sudo on a file system with the 'nosuid' option set?\n",
        SudoRefusal::Broken);
    row("sudo: The \"no new privileges\" flag is set, which prevents sudo from running as root.\n",
        SudoRefusal::Broken);
    row("sudo: /etc/sudo.conf must be owned by uid 0\n", SudoRefusal::Broken);
    row("sudo: unable to resolve host web: Name or service not known\n", SudoRefusal::None);
}

void TestWrapping::sudosWordsAreUnderstood()
{
    QFETCH(QByteArray, words);
    QTEST(int(sudoRefusal(words)), "refusal");
}

QTEST_GUILESS_MAIN(TestWrapping)
#include "tst_wrapping.moc"
