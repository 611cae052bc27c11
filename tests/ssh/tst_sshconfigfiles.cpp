#include "core/locallogin.h"
#include "providers/sshclientconfig.h"
#include "ssh/askprogram.h"
#include "ssh/sshconfig.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

/// Configurations as people have them: `ssh -G` itself is the judge of ours.
class TestSshConfigFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyFileMeansWhatSshSaysItMeans_data();
    void everyFileMeansWhatSshSaysItMeans();
    void ourReaderDiffersWhereItMust_data();
    void ourReaderDiffersWhereItMust();
    void aThousandAddressesShareOneAnswer();
    void patternsThatTellNamesApartAskOncePerKind();
    void whatDependsOnMoreThanFilesIsAskedForEachName();
    void filesThatSayNothingThatCountsAskNobody();
    void whatIsKnownIsThereAtOnceUntilTheFilesMayHaveChanged();
    void manyThreadsAskOnce();
    void aChangedFileIsReadAgain();
    void theUserOfTheFileCountsMoreThanTheUsualOneOfTheImage();

private:
    QString write(const QByteArray &text, const QString &name = QStringLiteral("config")) const
    {
        const QString path = m_folder->filePath(name);
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly))
            return {};
        file.write(QByteArray(text).replace("FOLDER", m_folder->path().toUtf8()));
        return path;
    }
    static std::function<std::shared_ptr<const ClientConfig>()> reading(const QString &path)
    {
        return [path] {
            InventoryReader reader = InventoryReader::real();
            reader.home = localHome();
            reader.localUser = localLogin();
            return std::make_shared<SshClientConfig>(QStringList{path}, std::make_shared<DiskFiles>(), reader);
        };
    }
    static SshConfigOptions byFile(const QString &path) { return {QStringLiteral("ssh"), 20000, path, reading(path)}; }
    static Host named(const QString &name)
    {
        Host host;
        host.alias = name;
        return host;
    }

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
};

namespace {

/// Every value of a host that ssh_config can set, a line each, for a failure that can be read.
QString shown(const Result<Host> &result)
{
    if (!result)
        return QStringLiteral("refused");
    const Host &host = *result;
    const auto line = [](const char *name, const QString &value) {
        return value.isEmpty() ? QString() : QLatin1String(name) + u' ' + value + u'\n';
    };
    const QString blank = QStringLiteral(" | ");
    QStringList pairs;
    for (auto it = host.setEnv.cbegin(); it != host.setEnv.cend(); ++it)
        pairs += it.key() + u'=' + *it;
    return line("address", host.address) + line("user", host.user) + line("port", QString::number(host.port)) +
           line("keys", host.identityFiles.join(blank)) + line("only", host.identitiesOnly ? blank : QString()) +
           line("no keys", host.noKeyFiles ? blank : QString()) + line("jump", host.jump) +
           line("command", host.proxyCommand) + line("alias", host.hostKeyAlias) +
           line("certificates", host.certificateFiles.join(blank)) + line("agent", host.identityAgent) +
           line("known", host.userKnownHosts.join(blank)) + line("global", host.globalKnownHosts.join(blank)) +
           line("timeout", QString::number(host.connectTimeoutSeconds)) +
           line("alive", QString::number(host.serverAliveIntervalSeconds)) +
           line("count", QString::number(host.serverAliveCountMax)) + line("env", pairs.join(blank)) +
           line("family", host.addressFamily) + line("forward", host.forwardAgent) +
           line("methods", host.preferredAuthentications) + line("kex", host.algorithms.keyExchange) +
           line("ciphers", host.algorithms.ciphers) + line("macs", host.algorithms.macs) +
           line("host keys", host.algorithms.hostKeys) + line("public keys", host.algorithms.publicKeys) +
           line("strict", host.strictHostKeyChecking) + line("revoked", host.revokedHostKeys) +
           line("hash", host.hashKnownHosts ? blank : QString()) + line("bind", host.bindAddress) +
           line("interface", host.bindInterface) + line("sent", host.sendEnv.join(blank));
}

const char refused[] = "refused";

} // namespace

void TestSshConfigFiles::initTestCase()
{
    const Result<ProgramAnswer> version = askProgram({QStringLiteral("ssh"), QStringLiteral("-V")}, 20000);
    if (!version)
        QSKIP("there is no ssh to compare with");
    write("User first\n", QStringLiteral("conf.d/a.conf"));
    write("User second\nPort 2022\n", QStringLiteral("conf.d/b.conf"));
    write("User never\n", QStringLiteral("conf.d/c.txt"));
    write("Port 2023\nHost w*\n  HostName inc.example.com\n", QStringLiteral("one.conf"));
    write("Match host inc.lan\n  User matched\n", QStringLiteral("match.conf"));
    write("Include FOLDER/loop.conf\n", QStringLiteral("loop.conf"));
    write("User \"open\n", QStringLiteral("bad.conf"));
}

void TestSshConfigFiles::everyFileMeansWhatSshSaysItMeans_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *title, const QByteArray &text, const char *name, const QByteArray &expected) {
        QTest::newRow(title) << text << QString::fromLatin1(name) << expected;
    };
    row("nothing", "", "web", "");
    row("one host", "Host web\n User ann2\n Port 2222\n HostName web.example.com\n", "web",
        "user ann2\nport 2222\nhostname web.example.com\n");
    row("another host", "Host db\n User ann2\n", "web", "");
    row("before any Host", "User ann2\nHost db\n Port 23\n", "web", "user ann2\n");
    row("several patterns", "Host db web mail\n User ann2\n", "web", "user ann2\n");
    row("star", "Host w*\n User ann2\n", "web", "user ann2\n");
    row("question mark", "Host we?\n User ann2\n", "web", "user ann2\n");
    row("question mark is one", "Host we??\n User ann2\n", "web", "");
    row("an address", "Host 10.1.*\n User ann2\n ProxyJump gate\n", "10.1.2.3", "user ann2\nproxyjump gate\n");
    row("another address", "Host 10.1.*\n User ann2\n", "10.2.1.3", "");
    row("an IPv6 address", "Host 2600::*\n User ann2\n", "2600::1", "user ann2\n");
    row("negated", "Host * !web\n User ann2\n", "web", "");
    row("negated first", "Host !web *\n User ann2\n", "web", "");
    row("negated other", "Host * !db\n User ann2\n", "web", "user ann2\n");
    row("only negated", "Host !db\n User ann2\n", "web", "");
    row("commas are none", "Host db,web\n User ann2\n", "web", "");
    row("case of a Host line", "Host WEB\n User ann2\n", "web", "");
    row("the first value wins", "Host web\n User one\nHost *\n User two\n Port 23\n", "web", "user one\nport 23\n");
    row("the first value wins, general first", "User one\nHost web\n User two\n", "web", "user one\n");
    row("equals signs", "Host=web\nUser=ann2\nPort\t=\t2222\n", "web", "user ann2\nport 2222\n");
    row("case of keywords", "HOST web\nUSER ann2\npOrT 23\n", "web", "user ann2\nport 23\n");
    row("quotes", "Host \"web\"\n User \"ann2\"\n IdentityFile \"/keys/my key\"\n", "web",
        "user ann2\nidentityfile /keys/my key\n");
    row("single quotes", "IdentityFile '/keys/my key'\n", "web", "identityfile /keys/my key\n");
    row("escapes", "User a\\\"b\nIdentityFile /keys/my\\ key\n", "web", "user a\"b\nidentityfile /keys/my key\n");
    row("a quoted list is one name", "Host \"db web\"\n User ann2\n", "web", "");
    row("comments", "# one\n  # two\nUser ann2 # three\nPort 23 #four\n", "web", "user ann2\nport 23\n");
    row("a hash within a word", "User ann#2\n", "web", "user ann#2\n");
    row("a comment on a Host line", "Host db # web\n User ann2\n", "web", "");
    row("carriage returns", "Host web\r\n  User ann2\r\n  Port 23\r\n", "web", "user ann2\nport 23\n");
    row("no last newline", "Host web\n  User ann2", "web", "user ann2\n");
    row("blanks at the end", "User ann2   \t \f\nPort 23  \n", "web", "user ann2\nport 23\n");
    row("a long line", "Host " + QByteArray("other ").repeated(2000) + " web\n User ann2\n", "web", "user ann2\n");
    row("identity files add up", "IdentityFile /k/a\nHost web\n IdentityFile /k/b\nHost *\n IdentityFile /k/a\n", "web",
        "identityfile /k/a\nidentityfile /k/b\n");
    row("no identity files", "IdentityFile none\n", "web", "identityfile none\n");
    row("tokens of an identity file", "User ann2\nHostName %h.lan\nIdentityFile /k/%r-%h-%n-%p-%%-%d\n", "web",
        "user ann2\nhostname web.lan\nidentityfile /k/%r-%h-%n-%p-%%-%d\n");
    row("home of an identity file", "IdentityFile ~/.ssh/work\nIdentitiesOnly yes\n", "web",
        "identityfile ~/.ssh/work\nidentitiesonly yes\n");
    row("true is yes", "IdentitiesOnly true\n", "web", "identitiesonly yes\n");
    row("certificates", "CertificateFile ~/.ssh/a-cert.pub\nCertificateFile /k/%h-cert.pub\n", "web",
        "certificatefile ~/.ssh/a-cert.pub\ncertificatefile /k/%h-cert.pub\n");
    row("an agent", "IdentityAgent ~/agent-%h.sock\n", "web", "identityagent ~/agent-%h.sock\n");
    row("no agent", "IdentityAgent none\n", "web", "identityagent none\n");
    row("HostName with a token", "HostName %h.example.com\n", "web", "hostname web.example.com\n");
    row("HostName in capitals", "HostName Web.Example.COM\n", "web", "hostname web.example.com\n");
    row("a jump host", "ProxyJump me@gate:2222\n", "web", "proxyjump me@gate:2222\n");
    row("jump hosts", "ProxyJump gate,me@[::1]:23,inner-%h\n", "web", "proxyjump gate,me@[::1]:23,inner-%h\n");
    row("no jump host", "Host web\n ProxyJump none\nHost *\n ProxyJump gate\n", "web", "");
    row("a jump host with a comment", "ProxyJump gate # through\n", "web", "proxyjump gate\n");
    row("a jump host that is the host", "ProxyJump gate\n", "gate", refused);
    row("a command", "ProxyCommand nc -X \"5\"  %h %p # no comment\n", "web",
        "proxycommand nc -X \"5\"  %h %p # no comment\n");
    row("no command", "Host web\n ProxyCommand none\nHost *\n ProxyCommand nc %h %p\n", "web", "");
    row("no command and a jump host", "ProxyCommand none\nProxyJump gate\n", "web", "");
    row("a command before a jump host", "ProxyCommand nc %h %p\nProxyJump gate\n", "web", "proxycommand nc %h %p\n");
    row("a jump host before a command", "ProxyJump gate\nProxyCommand nc %h %p\n", "web", "proxyjump gate\n");
    row("a name for the host key", "HostKeyAlias WEB-key\n", "web", "hostkeyalias web-key\n");
    row("known hosts", "UserKnownHostsFile ~/.ssh/work \"/k/b c\"\nUserKnownHostsFile /k/no\n", "web",
        "userknownhostsfile " + localHome().toUtf8() + "/.ssh/work /k/b c\n");
    row("no known hosts", "UserKnownHostsFile none\nGlobalKnownHostsFile /k/a /k/b\n", "web",
        "userknownhostsfile none\nglobalknownhostsfile /k/a /k/b\n");
    row("times", "ConnectTimeout 1m5\nServerAliveInterval 2m\nServerAliveCountMax 5\n", "web",
        "connecttimeout 65\nserveraliveinterval 120\nserveralivecountmax 5\n");
    row("environment", "SetEnv A=1 \"B=two words\"\nSetEnv C=3\n", "web", "setenv A=1\nsetenv B=two words\n");
    row("address family", "AddressFamily INET6\n", "web", "addressfamily inet6\n");
    row("the agent is forwarded", "ForwardAgent true\n", "web", "forwardagent yes\n");
    row("methods", "PreferredAuthentications publickey,password\n", "web",
        "preferredauthentications publickey,password\n");
    row("no passwords", "PasswordAuthentication no\nKbdInteractiveAuthentication false\n", "web",
        "passwordauthentication no\nkbdinteractiveauthentication no\n");
    row("no questions by another name", "ChallengeResponseAuthentication no\n", "web",
        "kbdinteractiveauthentication no\n");
    row("no keys", "PubkeyAuthentication no\nPreferredAuthentications publickey,password\n", "web",
        "pubkeyauthentication no\npreferredauthentications publickey,password\n");
    row("keys of one kind", "PubkeyAuthentication unbound\n", "web", "pubkeyauthentication unbound\n");
    row("keys of no kind", "PubkeyAuthentication perhaps\n", "web", refused);
    row("algorithms",
        "KexAlgorithms curve25519-sha256\nCiphers aes128-ctr\nMACs hmac-sha2-256\n"
        "HostKeyAlgorithms ssh-ed25519\nPubkeyAcceptedKeyTypes ssh-ed25519,rsa-sha2-512\n",
        "web",
        "kexalgorithms curve25519-sha256\nciphers aes128-ctr\nmacs hmac-sha2-256\n"
        "hostkeyalgorithms ssh-ed25519\npubkeyacceptedalgorithms ssh-ed25519,rsa-sha2-512\n");
    row("strict", "StrictHostKeyChecking yes\n", "web", "stricthostkeychecking yes\n");
    row("strict by another word", "StrictHostKeyChecking TRUE\n", "web", "stricthostkeychecking yes\n");
    row("not strict", "Host web\n StrictHostKeyChecking off\nHost *\n StrictHostKeyChecking yes\n", "web",
        "stricthostkeychecking no\n");
    row("new keys are accepted", "StrictHostKeyChecking Accept-New\n", "web", "stricthostkeychecking accept-new\n");
    row("new keys are asked for", "Host web\n StrictHostKeyChecking ask\nHost *\n StrictHostKeyChecking no\n", "web",
        "");
    row("no strictness", "StrictHostKeyChecking maybe\n", "web", refused);
    row("revoked keys", "RevokedHostKeys ~/.ssh/revoked-%h\n", "web", "revokedhostkeys ~/.ssh/revoked-%h\n");
    row("revoked keys with a blank", "RevokedHostKeys \"/k/a b\"\nRevokedHostKeys /k/c\n", "web",
        "revokedhostkeys /k/a b\n");
    row("two files of revoked keys", "RevokedHostKeys /k/a /k/b\n", "web", refused);
    row("no revoked keys", "RevokedHostKeys none\n", "web", "");
    row("hashed names", "HashKnownHosts true\n", "web", "hashknownhosts yes\n");
    row("hashed perhaps", "HashKnownHosts maybe\n", "web", refused);
    row("where connections begin", "BindAddress 127.0.0.9\nBindInterface lo\n", "web",
        "bindaddress 127.0.0.9\nbindinterface lo\n");
    row("two places where they begin", "BindAddress 127.0.0.9 127.0.0.10\n", "web", refused);
    row("sent variables", "SendEnv LANG LC_*\nHost web\n SendEnv FOO LANG\nHost db\n SendEnv BAR\n", "web",
        "sendenv LANG\nsendenv LC_*\nsendenv FOO\n");
    row("no longer sent variables", "SendEnv A B AB C\nSendEnv -A* C\n", "web", "sendenv B\nsendenv C\n");
    row("a variable with a value", "SendEnv A=B\n", "web", refused);
    row("Match all", "Host db\nMatch all\n User ann2\n", "web", "user ann2\n");
    row("Match host", "Match host db,we*\n User ann2\n", "web", "user ann2\n");
    row("Match host in capitals", "Match host WEB\n User ann2\n", "web", "user ann2\n");
    row("Match host after HostName", "HostName web.lan\nMatch host web.lan\n User ann2\n", "web",
        "hostname web.lan\nuser ann2\n");
    row("Match host before HostName", "Match host web.lan\n User ann2\nMatch all\n HostName web.lan\n", "web",
        "hostname web.lan\n");
    row("Match originalhost", "HostName web.lan\nMatch originalhost web\n User ann2\n", "web",
        "hostname web.lan\nuser ann2\n");
    row("Match negated", "Match !host db\n User ann2\n", "web", "user ann2\n");
    row("Match with a negated pattern", "Match host *,!web\n User ann2\n", "web", "");
    row("Match user", "User ann2\nMatch user ann2\n Port 23\n", "web", "user ann2\nport 23\n");
    row("Match localuser", "Match localuser " + localLogin().toUtf8() + "\n Port 23\n", "web", "port 23\n");
    row("Match of two", "Match originalhost web user nobody2\n Port 23\n", "web", "");
    row("Match with equals and quotes", "Match host=\"db,web\" !user=bob\n Port 23\n", "web", "port 23\n");
    row("Match final", "HostName web.lan\nMatch final host web.lan\n User ann2\n", "web",
        "hostname web.lan\nuser ann2\n");
    row("Match final all", "Match final all\n User late\nHost *\n User early\n", "web", "user early\n");
    row("Match not final", "Match !final all\n User early\n", "web", "user early\n");
    row("Match canonical", "Match canonical\n User ann2\n", "web", "");
    row("Match canonical in a second pass", "Match final\n Port 23\nMatch canonical all\n User ann2\n", "web",
        "port 23\nuser ann2\n");
    row("Match of nothing", "Match\n User ann2\n", "web", refused);
    row("Match without a value", "Match host\n User ann2\n", "web", refused);
    row("Match of an unknown word", "Match weather fine\n User ann2\n", "web", refused);
    row("Include in order of names", "Include FOLDER/conf.d/*.conf\n", "web", "user first\nport 2022\n");
    row("Include of one", "Include FOLDER/one.conf\nUser ann2\n", "web",
        "port 2023\nhostname inc.example.com\nuser ann2\n");
    row("Include within a Host", "Host db\n Include FOLDER/one.conf\nHost *\n User ann2\n", "web", "user ann2\n");
    row("after an Include within a Host", "Host web\n Include FOLDER/one.conf\n User ann2\n", "web",
        "port 2023\nhostname inc.example.com\nuser ann2\n");
    row("Include of several", "Include FOLDER/conf.d/b.conf FOLDER/one.conf\n", "web",
        "user second\nport 2022\nhostname inc.example.com\n");
    row("Include with a Match", "HostName inc.lan\nInclude FOLDER/match.conf\n", "web",
        "hostname inc.lan\nuser matched\n");
    row("Include of nothing", "Include FOLDER/no/*.conf\nInclude FOLDER/none.conf\nUser ann2\n", "web", "user ann2\n");
    row("Include that includes itself", "Include FOLDER/loop.conf\n", "web", refused);
    row("Include with a mistake", "Include FOLDER/bad.conf\n", "web", refused);
    row("a quote that stays open", "User \"ann2\n", "web", refused);
    row("no value", "User\n", "web", refused);
    row("an empty value", "IdentityFile \"\"\n", "web", refused);
    row("two users", "User ann2 bob\n", "web", refused);
    row("no port", "Port many\n", "web", refused);
    row("a port too large", "Port 70000\n", "web", refused);
    row("neither yes nor no", "IdentitiesOnly maybe\n", "web", refused);
    row("no address family", "AddressFamily inet7\n", "web", refused);
    row("no time", "ConnectTimeout soon\n", "web", refused);
    row("a mistake elsewhere", "Host db\n Port many\n", "web", refused);
}

void TestSshConfigFiles::everyFileMeansWhatSshSaysItMeans()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    QFETCH(QByteArray, expected);
    const QString path = write(text);
    Result<Host> wanted = failure(Error::Invalid, {});
    if (expected != refused)
        wanted = SshAnswer(expected).completed(named(name), name);
    const Result<Host> asked = SshConfig({QStringLiteral("ssh"), 20000, path}).completed(named(name));
    QCOMPARE(shown(asked), shown(wanted));
    const Result<Host> shared = SshConfig(byFile(path)).completed(named(name));
    QCOMPARE(shown(shared), shown(wanted));
    const Result<Host> ours =
        SshConfig({QStringLiteral("/no/such/ssh"), 20000, path, reading(path)}).completed(named(name));
    QCOMPARE(shown(ours), shown(wanted));
    if (!wanted)
        QVERIFY2(!ours.error().message.isEmpty() && !asked.error().message.isEmpty(), qPrintable(path));
}

void TestSshConfigFiles::ourReaderDiffersWhereItMust_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("ssh");
    QTest::addColumn<QByteArray>("ours");
    const auto row = [](const char *reason, const QByteArray &text, const QByteArray &ssh, const QByteArray &ours) {
        QTest::newRow(reason) << text << ssh << ours;
    };
    row("it runs nothing", "Match exec \"touch FOLDER/ran-%h\"\n User ann2\nMatch all\n Port 23\n",
        "user ann2\nport 23\n", "port 23\n");
    row("nor to see that it fails", "Match !exec false\n User ann2\nMatch all\n Port 23\n", "user ann2\nport 23\n",
        "port 23\n");
    row("it does not ask the network for names",
        "CanonicalizeHostname yes\nCanonicalDomains invalid\nMatch canonical\n Port 23\n", "port 23\n", "");
    row("it does not know which algorithms ssh has", "Ciphers aes000\n", refused, "ciphers aes000\n");
    row("it does not know every option", "Whatever yes\nUser ann2\n", refused, "user ann2\n");
}

void TestSshConfigFiles::ourReaderDiffersWhereItMust()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, ssh);
    QFETCH(QByteArray, ours);
    const QString path = write(text);
    const QString name = QStringLiteral("web");
    const QString ran = m_folder->filePath(QStringLiteral("ran-web"));
    QFile::remove(ran);
    const auto wanted = [&](const QByteArray &lines) {
        return lines == refused ? QString::fromLatin1(refused) : shown(SshAnswer(lines).completed(named(name), name));
    };
    QCOMPARE(shown(SshConfig({QStringLiteral("/no/such/ssh"), 20000, path, reading(path)}).completed(named(name))),
             wanted(ours));
    QVERIFY(!QFile::exists(ran));
    QCOMPARE(shown(SshConfig(byFile(path)).completed(named(name))), wanted(ssh));
}

void TestSshConfigFiles::aThousandAddressesShareOneAnswer()
{
    SshConfig config(byFile(write("Host *\n  User ann2\n  ServerAliveInterval 30\n")));
    QElapsedTimer watch;
    for (int i = 0; i < 1000; ++i) {
        if (i == 1)
            watch.start();
        const QString address = QStringLiteral("10.0.%1.%2").arg(i / 250).arg(i % 250 + 1);
        Host host;
        host.address = address;
        const Result<Host> full = config.completed(host);
        QVERIFY(full);
        QCOMPARE(full->address, address);
        QCOMPARE(full->user, QStringLiteral("ann2"));
    }
    qInfo("one of 1,000 addresses, once one was asked for: %lld us", watch.nsecsElapsed() / 999 / 1000);
    QCOMPARE(config.asked(), 2); // the address, and what ssh does without a configuration
}

void TestSshConfigFiles::patternsThatTellNamesApartAskOncePerKind()
{
    SshConfig config(byFile(write("Host 10.1.*\n User one\nHost 10.2.* !10.2.0.7\n User two\nHost 10.3.0.1\n User "
                                  "three\nHost *.lan\n HostName gate\nMatch host 10.9.*\n User four\n")));
    const QMap<QString, QString> users{
        {QStringLiteral("10.1.0.1"), QStringLiteral("one")},   {QStringLiteral("10.1.0.2"), QStringLiteral("one")},
        {QStringLiteral("10.2.0.1"), QStringLiteral("two")},   {QStringLiteral("10.2.0.7"), QString()},
        {QStringLiteral("10.3.0.1"), QStringLiteral("three")}, {QStringLiteral("10.3.0.2"), QString()},
        {QStringLiteral("10.9.0.2"), QStringLiteral("four")}};
    for (int turn = 0; turn < 2; ++turn) {
        for (auto it = users.cbegin(); it != users.cend(); ++it) {
            Host host;
            host.address = it.key();
            QCOMPARE(config.completed(host).value().user, *it);
        }
    }
    QCOMPARE(config.asked(), 1 + 4); // nothing is said of the other two
}

void TestSshConfigFiles::whatDependsOnMoreThanFilesIsAskedForEachName()
{
    for (const char *text : {"Match exec \"test %h = 10.0.0.1\"\n User ann2\n", "Host *\n HostName %h.lan\n"}) {
        SshConfig config(byFile(write(text)));
        for (const char *name : {"10.0.0.1", "10.0.0.2", "10.0.0.1"}) {
            Host host;
            host.address = QString::fromLatin1(name);
            QVERIFY(config.completed(host));
        }
        QCOMPARE(config.asked(), 1 + 2);
    }
}

void TestSshConfigFiles::filesThatSayNothingThatCountsAskNobody()
{
    SshConfig config(byFile(write("Host *\n  SendEnv LANG LC_*\n  HashKnownHosts yes\nHost gate\n  User ann2\n")));
    QCOMPARE(config.completed(named(QStringLiteral("web"))).value().address, QStringLiteral("web"));
    QCOMPARE(config.asked(), 0);
    const std::optional<Host> db = config.completedAtOnce(named(QStringLiteral("db")));
    QVERIFY(db);
    QVERIFY(db->hashKnownHosts);
    QCOMPARE(db->sendEnv, (QStringList{QStringLiteral("LANG"), QStringLiteral("LC_*")}));
    QCOMPARE(config.completed(named(QStringLiteral("gate"))).value().user, QStringLiteral("ann2"));
    QCOMPARE(config.asked(), 2);
}

void TestSshConfigFiles::whatIsKnownIsThereAtOnceUntilTheFilesMayHaveChanged()
{
    SshConfig config(byFile(write("User ann2\n")));
    QVERIFY(!config.completedAtOnce(named(QStringLiteral("web"))));
    QVERIFY(config.completed(named(QStringLiteral("web"))));
    const std::optional<Host> other = config.completedAtOnce(named(QStringLiteral("db")));
    QVERIFY(other);
    QCOMPARE(other->user, QStringLiteral("ann2"));
    QCOMPARE(other->address, QStringLiteral("db"));
    QTRY_VERIFY(!config.completedAtOnce(named(QStringLiteral("db")))); // the files have to be looked at again
}

void TestSshConfigFiles::manyThreadsAskOnce()
{
    SshConfig config(byFile(write("User ann2\n")));
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&config, &right, i] {
            Host host;
            host.address = QStringLiteral("10.0.0.%1").arg(i + 1);
            const Result<Host> full = config.completed(host);
            right += full && full->user == QStringLiteral("ann2") && full->address == host.address ? 1 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(right.load(), 8);
    QCOMPARE(config.asked(), 2);
}

void TestSshConfigFiles::aChangedFileIsReadAgain()
{
    const QString path = write("Include FOLDER/more/*.conf\nUser ann2\n");
    SshConfig config(byFile(path));
    Host host = named(QStringLiteral("web"));
    QCOMPARE(config.completed(host).value().user, QStringLiteral("ann2"));
    write("User ann2\nPort 2222\n");
    QCOMPARE(config.completed(host).value().port, quint16(2222));
    QFile::remove(path);
    write("Port 23\n");
    QCOMPARE(config.completed(host).value().user, QString());
}

void TestSshConfigFiles::theUserOfTheFileCountsMoreThanTheUsualOneOfTheImage()
{
    Host host;
    host.address = QStringLiteral("10.1.0.1");
    host.user = QStringLiteral("ubuntu");
    host.userIsGuess = true;
    QCOMPARE(SshConfig(byFile(write("Port 23\n"))).completed(host).value().user, QStringLiteral("ubuntu"));
    QCOMPARE(SshConfig(byFile(write("User ann2\n"))).completed(host).value().user, QStringLiteral("ann2"));
    const QByteArray login = localLogin().toUtf8();
    QCOMPARE(SshConfig(byFile(write("User " + login + '\n'))).completed(host).value().user, localLogin());
    host.userIsGuess = false;
    QCOMPARE(SshConfig(byFile(write("User ann2\n"))).completed(host).value().user, QStringLiteral("ubuntu"));
}

QTEST_GUILESS_MAIN(TestSshConfigFiles)
#include "tst_sshconfigfiles.moc"
