#include "ssh/sshbench.h"

#include <QTemporaryDir>

#include <unistd.h>

/// Ways to log in that need a server made for them.
class TestLogin : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPasswordIsAskedForOnceForHostsThatShareIt();
    void aWrongPasswordIsAskedForAgain();
    void withoutAPersonAPasswordIsNotAskedFor();
    void twoKeysThatARealServerWantsAreShown();
    void aKeyAndAPasswordThatARealServerWantsAreGiven();
    void aPasswordAndACodeOfPamAreAskedForInTwoRounds();
    void aServerThatDropsConnectionsIsTriedAgain();
    void anAliasOfARealConfigurationIsReached();

private:
    bool startWithPassword();
    Host passwordHost(int index) const;
    std::unique_ptr<SshFarm> m_farm;

private Q_SLOTS:
    void cleanup();
};

namespace {

const char onlyRoot[] = "Only the sshd of root may log in another account, and only root may give it one in a "
                        "namespace of its own: run the tests as root to try passwords.";

Secret right()
{
    return Secret::fromText(QString::fromLatin1(SshFarm::password));
}

} // namespace

bool TestLogin::startWithPassword()
{
    FarmOptions options;
    options.hosts = plainHosts(6);
    options.passwordUser = QStringLiteral("farmhand");
    options.config = {QStringLiteral("PasswordAuthentication yes"), QStringLiteral("PubkeyAuthentication no")};
    m_farm = std::make_unique<SshFarm>(options);
    return startFarm(*m_farm);
}

void TestLogin::cleanup()
{
    if (!m_farm)
        return;
    const Async<void> stopped = m_farm->stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20000);
    m_farm.reset();
}

Host TestLogin::passwordHost(int index) const
{
    Host host = m_farm->hosts().at(index);
    host.user = QStringLiteral("farmhand");
    host.identityFiles.clear();
    return host;
}

void TestLogin::aPasswordIsAskedForOnceForHostsThatShareIt()
{
    if (::geteuid() != 0)
        QSKIP(onlyRoot);
    QVERIFY(startWithPassword());
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    QList<JobId> jobs;
    for (int i = 0; i < 6; ++i) {
        ExecRequest request = bench.request(passwordHost(i), "id -un", i);
        request.passwordGroup = QStringLiteral("farm");
        jobs += bench.executor->start(request);
    }
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 6, 20000);
    for (const Question &question : std::as_const(bench.questions)) {
        QCOMPARE(question.id, bench.questions.first().id);
        QCOMPARE(int(question.kind), int(Question::Kind::Password));
        QCOMPARE(question.subject, QStringLiteral("farmhand@farm"));
    }
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, right(), false});
    QVERIFY(bench.awaitCount(6));
    for (int i = 0; i < 6; ++i) {
        QCOMPARE(bench.ends.value(jobs.at(i)).error.message, QString());
        QCOMPARE(bench.sink->out(i), "farmhand\n");
        for (const Phase &phase : bench.ends.value(jobs.at(i)).phases)
            QVERIFY(!phase.detail.contains(QString::fromLatin1(SshFarm::password)));
    }
    QCOMPARE(bench.questions.size(), 6);
}

void TestLogin::aWrongPasswordIsAskedForAgain()
{
    if (::geteuid() != 0)
        QSKIP(onlyRoot);
    QVERIFY(startWithPassword());
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const JobId job = bench.executor->start(bench.request(passwordHost(0), "id -un"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    bench.executor->answer(
        {bench.questions.last().id, Answer::Choice::Once, Secret::fromText(QStringLiteral("wrong")), false});
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 2, 20000);
    QVERIFY(bench.questions.at(0).text != bench.questions.at(1).text);
    bench.executor->answer({bench.questions.last().id, Answer::Choice::Once, right(), false});
    QVERIFY(bench.await(job));
    QCOMPARE(bench.ends.value(job).error.message, QString());
    QCOMPARE(bench.sink->out(), "farmhand\n");
}

void TestLogin::withoutAPersonAPasswordIsNotAskedFor()
{
    if (::geteuid() != 0)
        QSKIP(onlyRoot);
    QVERIFY(startWithPassword());
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    ExecRequest request = bench.request(passwordHost(0), "id -un");
    request.mayAsk = false;
    const ExecEnd end = bench.run(request);
    QCOMPARE(int(end.state), int(ExecState::Unreachable));
    QCOMPARE(int(end.error.kind), int(Error::Denied));
    QVERIFY2(end.error.message.contains(QStringLiteral("nobody can be asked")), qPrintable(end.error.message));
    QVERIFY(bench.questions.isEmpty());
}

/// The second key is encrypted: the passphrase is asked for between two proofs.
void TestLogin::twoKeysThatARealServerWantsAreShown()
{
    FarmOptions options;
    options.hosts = plainHosts(1);
    options.keyPassphrase = QStringLiteral("between");
    options.config = {QStringLiteral("AuthenticationMethods publickey,publickey")};
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Host host = m_farm->hosts().first();
    const ExecEnd refused = bench.run(host, "hostname");
    QVERIFY2(refused.error.message.contains(QStringLiteral("more than one proof")), qPrintable(refused.error.message));
    host.identityFiles = {m_farm->privateKeyFile(), m_farm->encryptedKeyFile()};
    const JobId job = bench.executor->start(bench.request(host, "hostname"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    QCOMPARE(int(bench.questions.first().kind), int(Question::Kind::Passphrase));
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, Secret::fromText(options.keyPassphrase)});
    QVERIFY(bench.await(job));
    QCOMPARE(bench.ends.value(job).error.message, QString());
}

void TestLogin::aKeyAndAPasswordThatARealServerWantsAreGiven()
{
    if (::geteuid() != 0)
        QSKIP(onlyRoot);
    FarmOptions options;
    options.hosts = plainHosts(3);
    options.passwordUser = QStringLiteral("farmhand");
    options.config = {QStringLiteral("PasswordAuthentication yes"),
                      QStringLiteral("AuthenticationMethods publickey,password")};
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    for (int i = 0; i < 3; ++i) {
        ExecRequest request = bench.request(passwordHost(i), "id -un", i);
        request.host.identityFiles = {m_farm->privateKeyFile()};
        request.passwordGroup = QStringLiteral("farm");
        bench.executor->start(request);
    }
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 3, 20000);
    QCOMPARE(int(bench.questions.first().kind), int(Question::Kind::Password));
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, right(), false});
    QVERIFY(bench.awaitCount(3));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(bench.sink->out(i), "farmhand\n");
    QCOMPARE(bench.questions.size(), 3);
    ExecRequest withoutKey = bench.request(passwordHost(0), "id -un");
    const ExecEnd refused = bench.run(withoutKey);
    QCOMPARE(int(refused.error.kind), int(Error::Denied));
    QVERIFY2(refused.error.message.contains(QStringLiteral("publickey")), qPrintable(refused.error.message));
}

/// PAM asks for the account's password, and then for a code that is good once (HOTP, RFC 4226).
void TestLogin::aPasswordAndACodeOfPamAreAskedForInTwoRounds()
{
    const QString stack = QFile::exists(QStringLiteral("/etc/pam.d/sshd")) ? QStringLiteral("/etc/pam.d/sshd")
                                                                           : QStringLiteral("/etc/pam.d/other");
    if (::geteuid() != 0 || !QFile::exists(stack))
        QSKIP(onlyRoot);
    const QTemporaryDir folder;
    QFile codes(folder.filePath(QStringLiteral("codes")));
    QVERIFY(codes.open(QIODevice::WriteOnly) &&
            codes.write("HOTP farmhand - 3132333435363738393031323334353637383930\n"));
    codes.close();
    QVERIFY(codes.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    FarmOptions options;
    options.hosts = plainHosts(1);
    options.ownHostKeys = true;
    options.passwordUser = QStringLiteral("farmhand");
    options.config = {QStringLiteral("UsePAM yes"), QStringLiteral("KbdInteractiveAuthentication yes"),
                      QStringLiteral("AuthenticationMethods keyboard-interactive")};
    options.hosts.first().files.insert(stack, "auth required pam_unix.so\n"
                                              "auth required pam_oath.so window=5 digits=6 usersfile=" +
                                                  QFile::encodeName(codes.fileName()) +
                                                  "\naccount required pam_permit.so\nsession required pam_permit.so\n");
    m_farm = std::make_unique<SshFarm>(options);
    if (!startFarm(*m_farm))
        QSKIP("No sshd could be given PAM rules of its own: that takes a root that may mount, and libpam-oath.");
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const JobId job = bench.executor->start(bench.request(passwordHost(0), "id -un"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    QCOMPARE(int(bench.questions.first().kind), int(Question::Kind::Password));
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, right(), false});
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 2, 20000);
    QCOMPARE(int(bench.questions.last().kind), int(Question::Kind::Factors));
    QCOMPARE(bench.questions.last().prompts.size(), 1);
    QVERIFY(bench.questions.last().prompts.first().text.contains(QStringLiteral("One-time password")));
    Answer code{bench.questions.last().id, Answer::Choice::Once};
    code.answers = {Secret::fromText(QStringLiteral("755224"))}; // the first of RFC 4226
    bench.executor->answer(code);
    QVERIFY(bench.await(job));
    QCOMPARE(bench.ends.value(job).error.message, QString());
    QCOMPARE(bench.sink->out(), "farmhand\n");
}

/// sshd begins to drop at three connections that are not logged in, and takes no more than ten.
void TestLogin::aServerThatDropsConnectionsIsTriedAgain()
{
    FarmOptions options;
    options.hosts = plainHosts(16); // of one sshd
    options.config = {QStringLiteral("MaxStartups 3:50:10")};
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    for (int i = 0; i < 64; ++i)
        bench.executor->start(bench.request(m_farm->hosts().at(i % 16), "hostname", i));
    QVERIFY(bench.awaitCount(64, 120000));
    int dropped = 0;
    for (const ExecEnd &end : std::as_const(bench.ends)) {
        QCOMPARE(end.error.message, QString());
        dropped += std::any_of(end.phases.cbegin(), end.phases.cend(), [](const Phase &phase) {
            return phase.detail.contains(QStringLiteral("trying again"));
        });
    }
    QVERIFY(dropped > 0);
}

/// The ssh that is asked is the real one; it is only shown another file, since it looks for the person's own where the
/// system's accounts say, whatever HOME is.
void TestLogin::anAliasOfARealConfigurationIsReached()
{
    FarmOptions options;
    options.hosts = plainHosts(3);
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
    const Host third = m_farm->hosts().at(2);
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() &&
               file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    };
    QVERIFY(write(QStringLiteral("config"), "Host web\n  HostName " + third.address.toUtf8() + "\n  Port " +
                                                QByteArray::number(third.port) + "\n  User " + third.user.toUtf8() +
                                                "\n  IdentitiesOnly yes\n  IdentityFile " +
                                                m_farm->privateKeyFile().toUtf8() + "\nHost *\n  User nobody-else\n"));
    const QByteArray path = qgetenv("PATH");
    QVERIFY(write(QStringLiteral("ssh"), "#!/bin/sh\nPATH=" + path + " exec ssh -F " +
                                             folder.filePath(QStringLiteral("config")).toUtf8() + " \"$@\"\n"));
    qputenv("PATH", folder.path().toLocal8Bit() + ':' + path);
    ExecutorOptions asConfigured = Bench::quiet(m_farm->knownHostsFile());
    asConfigured.readSshConfig = true;
    Bench bench(asConfigured);
    Host host;
    host.name = QStringLiteral("web");
    host.alias = QStringLiteral("web");
    const ExecEnd end = bench.run(host, "hostname");
    qputenv("PATH", path);
    QCOMPARE(end.error.message, QString());
    QCOMPARE(bench.sink->out(), third.name.toUtf8() + '\n');
    QVERIFY(end.phases.first().detail.contains(third.address));
}

QTEST_GUILESS_MAIN(TestLogin)
#include "tst_login.moc"
