#include "core/locallogin.h"
#include "ssh/sshconfig.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

class TestSshConfig : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheHostSaysItselfStays();
    void keyFilesOfTheHostComeFirst();
    void whatItDoesNotSayIsTakenFromTheConfiguration();
    void methodsThatAreSwitchedOffAreNotTried_data();
    void methodsThatAreSwitchedOffAreNotTried();
    void anAddressOfAnotherNameStays();
    void jumpHostsAndCommandsAreToldApart_data();
    void jumpHostsAndCommandsAreToldApart();
    void namesThatCouldBeOptionsAreNeverAsked_data();
    void namesThatCouldBeOptionsAreNeverAsked();
    void withoutAnSshThereIsNoConfiguration();
    void answersAreKept();
    void aProgramThatHangsIsGivenUp();
    void whatSshRefusesIsSaidInItsWords();

private:
    /// A program that stands for ssh: it writes down its arguments and prints `text`.
    static QString program(const QTemporaryDir &folder, const QByteArray &text)
    {
        const QString path = folder.filePath(QStringLiteral("ssh"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\necho \"$@\" >> " + folder.filePath(QStringLiteral("calls")).toUtf8() + '\n' + text);
        file.close();
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        return path;
    }
    static QByteArray calls(const QTemporaryDir &folder)
    {
        QFile file(folder.filePath(QStringLiteral("calls")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static Host alias(const QString &name)
    {
        Host host;
        host.alias = name;
        return host;
    }
};

void TestSshConfig::whatTheHostSaysItselfStays()
{
    Host host = alias(QStringLiteral("web"));
    host.address = QStringLiteral("10.0.0.1");
    host.port = 2200;
    host.user = QStringLiteral("me");
    host.jump = QStringLiteral("gate");
    host.hostKeyAlias = QStringLiteral("mine");
    const SshAnswer answer("hostname other\nport 23\nuser you\nhostkeyalias other\nproxycommand nc %h %p\n");
    QCOMPARE(answer.completed(host, host.alias), host);
    host.port = 22;
    QCOMPARE(answer.completed(host, host.alias).port, quint16(23));
    host.portIsSaid = true;
    QCOMPARE(answer.completed(host, host.alias), host);
}

void TestSshConfig::keyFilesOfTheHostComeFirst()
{
    Host host = alias(QStringLiteral("web"));
    host.identityFiles = {QStringLiteral("/keys/mine")};
    QCOMPARE(SshAnswer("identityfile /keys/a\nidentityfile /keys/mine\n").completed(host, host.alias).identityFiles,
             QStringList({QStringLiteral("/keys/mine"), QStringLiteral("/keys/a")}));
    QVERIFY(!SshAnswer("identityfile none\n").completed(host, host.alias).noKeyFiles);
}

void TestSshConfig::whatItDoesNotSayIsTakenFromTheConfiguration()
{
    const Host host = alias(QStringLiteral("web"));
    const SshAnswer answer("user deploy\nhostname web.example.com\nport 2222\nidentityfile ~/.ssh/%r@%h:%p\n"
                           "identityfile /keys/%n\nidentitiesonly yes\nhostkeyalias web-key\n"
                           "userknownhostsfile /a b /c\nsetenv A=b=c\n");
    const Host full = answer.completed(host, host.alias);
    QCOMPARE(full.address, QStringLiteral("web.example.com"));
    QCOMPARE(full.port, quint16(2222));
    QCOMPARE(full.user, QStringLiteral("deploy"));
    QCOMPARE(full.identityFiles, QStringList({localHome() + QStringLiteral("/.ssh/deploy@web.example.com:2222"),
                                              QStringLiteral("/keys/web")}));
    QVERIFY(full.identitiesOnly);
    QCOMPARE(full.hostKeyAlias, QStringLiteral("web-key"));
    QCOMPARE(full.jump, QString());
    QCOMPARE(full.userKnownHosts, QStringList({QStringLiteral("/a b"), QStringLiteral("/c")}));
    QCOMPARE(full.setEnv.value(QStringLiteral("A")), QStringLiteral("b=c"));
}

void TestSshConfig::methodsThatAreSwitchedOffAreNotTried_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("methods");
    QTest::newRow("nothing is said") << QByteArray("user you\n") << QString();
    QTest::newRow("all are on") << QByteArray("passwordauthentication yes\npubkeyauthentication true\n") << QString();
    QTest::newRow("no passwords") << QByteArray("passwordauthentication no\n")
                                  << QStringLiteral("publickey,keyboard-interactive");
    QTest::newRow("no keys, as ssh says it")
        << QByteArray("pubkeyauthentication false\n") << QStringLiteral("keyboard-interactive,password");
    QTest::newRow("an order") << QByteArray("preferredauthentications password,publickey\n"
                                            "passwordauthentication no\n")
                              << QStringLiteral("publickey");
    QTest::newRow("nothing is left") << QByteArray("preferredauthentications password\npasswordauthentication no\n")
                                     << QStringLiteral("none");
}

void TestSshConfig::methodsThatAreSwitchedOffAreNotTried()
{
    QFETCH(QByteArray, text);
    const Host host = alias(QStringLiteral("web"));
    QTEST(SshAnswer(text).completed(host, host.alias).preferredAuthentications, "methods");
}

void TestSshConfig::anAddressOfAnotherNameStays()
{
    Host host = alias(QStringLiteral("web"));
    host.address = QStringLiteral("10.0.0.1");
    const SshAnswer answer("hostname web.example.com\n");
    QCOMPARE(answer.completed(host, host.alias).address, QStringLiteral("10.0.0.1"));
    host.alias.clear();
    QCOMPARE(answer.completed(host, host.address).address, QStringLiteral("web.example.com"));
}

void TestSshConfig::jumpHostsAndCommandsAreToldApart_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("jump");
    QTest::addColumn<QString>("command");
    QTest::newRow("jump") << QByteArray("proxyjump me@bastion:22,%h-gate\n") << QStringLiteral("me@bastion:22,web-gate")
                          << QString();
    QTest::newRow("command") << QByteArray("proxycommand nc %h %p\n") << QString() << QStringLiteral("nc %h %p");
    QTest::newRow("none") << QByteArray("proxycommand none\n") << QString() << QString();
}

void TestSshConfig::jumpHostsAndCommandsAreToldApart()
{
    QFETCH(QByteArray, text);
    const Host host = SshAnswer(text).completed(alias(QStringLiteral("web")), QStringLiteral("web"));
    QTEST(host.jump, "jump");
    QTEST(host.proxyCommand, "command");
}

void TestSshConfig::namesThatCouldBeOptionsAreNeverAsked_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("option") << QStringLiteral("-oProxyCommand=touch /tmp/x");
    QTest::newRow("blank") << QStringLiteral("a b");
    QTest::newRow("substitution") << QStringLiteral("$(id)");
    QTest::newRow("empty") << QString();
}

void TestSshConfig::namesThatCouldBeOptionsAreNeverAsked()
{
    QFETCH(QString, name);
    QTemporaryDir folder;
    SshConfig config({program(folder, "echo hostname evil\n")});
    const Result<Host> host = config.completed(alias(name));
    QVERIFY(host.has_value());
    QCOMPARE(*host, alias(name));
    QCOMPARE(calls(folder), QByteArray());
}

void TestSshConfig::withoutAnSshThereIsNoConfiguration()
{
    SshConfig config({QStringLiteral("/no/such/ssh")});
    const Result<Host> host = config.completed(alias(QStringLiteral("web")));
    QVERIFY(host.has_value());
    QCOMPARE(host->user, QString());
    QCOMPARE(host->address, QStringLiteral("web"));
}

void TestSshConfig::answersAreKept()
{
    QTemporaryDir folder;
    SshConfig config({program(folder, "[ $2 = -F ] || echo hostname web.example.com\n")});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(config.completed(alias(QStringLiteral("web"))).value().address, QStringLiteral("web.example.com"));
    QCOMPARE(calls(folder), "-G -- web\n-G -F none -- localhost\n");
}

void TestSshConfig::aProgramThatHangsIsGivenUp()
{
    QTemporaryDir folder;
    SshConfig config({program(folder, "echo hostname web.example.com\nexec sleep 60\n"), 300});
    QElapsedTimer watch;
    watch.start();
    const Result<Host> host = config.completed(alias(QStringLiteral("web")));
    QVERIFY(watch.elapsed() < 5000);
    QVERIFY(!host.has_value());
    QCOMPARE(int(host.error().kind), int(Error::TimedOut));
}

void TestSshConfig::whatSshRefusesIsSaidInItsWords()
{
    QTemporaryDir folder;
    SshConfig config({program(folder, "echo 'config line 3: Bad configuration option: foo' >&2\nexit 255\n")});
    const Result<Host> host = config.completed(alias(QStringLiteral("web")));
    QVERIFY(!host.has_value());
    QCOMPARE(int(host.error().kind), int(Error::Invalid));
    QVERIFY(host.error().message.contains(QStringLiteral("config line 3: Bad configuration option: foo")));
}

QTEST_GUILESS_MAIN(TestSshConfig)
#include "tst_sshconfig.moc"
