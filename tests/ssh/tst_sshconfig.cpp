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
    void whatItDoesNotSayIsTakenFromTheConfiguration();
    void proxiesAreKept_data();
    void proxiesAreKept();
    void namesThatCouldBeOptionsAreNeverAsked_data();
    void namesThatCouldBeOptionsAreNeverAsked();
    void withoutAnSshThereIsNoConfiguration();
    void answersAreKept();
    void aProgramThatHangsIsGivenUp();

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
    host.identityFiles = {QStringLiteral("/keys/mine")};
    host.hostKeyAlias = QStringLiteral("mine");
    QCOMPARE(
        SshConfig::merged(host, "hostname other\nport 22\nuser you\nidentityfile ~/.ssh/id_rsa\nhostkeyalias other\n"),
        host);
}

void TestSshConfig::whatItDoesNotSayIsTakenFromTheConfiguration()
{
    Host host = alias(QStringLiteral("web"));
    host.address = QStringLiteral("web");
    const Host full =
        SshConfig::merged(host, "host web\nuser deploy\nhostname web.example.com\nport 2222\nidentityfile ~/.ssh/one\n"
                                "identityfile /keys/two\nidentitiesonly yes\nhostkeyalias web-key\nproxyjump none\n");
    QCOMPARE(full.address, QStringLiteral("web.example.com"));
    QCOMPARE(full.port, quint16(2222));
    QCOMPARE(full.user, QStringLiteral("deploy"));
    QCOMPARE(full.identityFiles,
             QStringList({QDir::homePath() + QStringLiteral("/.ssh/one"), QStringLiteral("/keys/two")}));
    QVERIFY(full.identitiesOnly);
    QCOMPARE(full.hostKeyAlias, QStringLiteral("web-key"));
    QCOMPARE(full.jump, QString());
}

void TestSshConfig::proxiesAreKept_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("jump");
    QTest::newRow("jump") << QByteArray("proxyjump me@bastion:22\n") << QStringLiteral("me@bastion:22");
    QTest::newRow("command") << QByteArray("proxycommand nc %h %p\n") << QStringLiteral("nc %h %p");
    QTest::newRow("none") << QByteArray("proxycommand none\n") << QString();
}

void TestSshConfig::proxiesAreKept()
{
    QFETCH(QByteArray, text);
    QTEST(SshConfig::merged(alias(QStringLiteral("web")), text).jump, "jump");
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
    SshConfig config(program(folder, "echo hostname evil\n"));
    const Result<Host> host = config.completed(alias(name));
    QVERIFY(host.has_value());
    QCOMPARE(*host, alias(name));
    QCOMPARE(calls(folder), QByteArray());
}

void TestSshConfig::withoutAnSshThereIsNoConfiguration()
{
    SshConfig config(QStringLiteral("/no/such/ssh"));
    const Result<Host> host = config.completed(alias(QStringLiteral("web")));
    QVERIFY(host.has_value());
    QCOMPARE(*host, alias(QStringLiteral("web")));
}

void TestSshConfig::answersAreKept()
{
    QTemporaryDir folder;
    SshConfig config(program(folder, "echo hostname web.example.com\n"));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(config.completed(alias(QStringLiteral("web"))).value().address, QStringLiteral("web.example.com"));
    QCOMPARE(calls(folder), "-G -- web\n");
}

void TestSshConfig::aProgramThatHangsIsGivenUp()
{
    QTemporaryDir folder;
    SshConfig config(program(folder, "echo hostname web.example.com\nexec sleep 60\n"), 300);
    QElapsedTimer watch;
    watch.start();
    const Result<Host> host = config.completed(alias(QStringLiteral("web")));
    QVERIFY(watch.elapsed() < 5000);
    QVERIFY(!host.has_value());
    QCOMPARE(int(host.error().kind), int(Error::TimedOut));
}

QTEST_GUILESS_MAIN(TestSshConfig)
#include "tst_sshconfig.moc"
