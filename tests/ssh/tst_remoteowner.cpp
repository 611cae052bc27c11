#include "ssh/remoteowner.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// What a host is asked, by the shells that hosts have.
class TestRemoteOwner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHostTellsNumbers_data();
    void aHostTellsNumbers();
    void aHostWithoutTheProgramsReadsItsFiles_data() { aHostTellsNumbers_data(); }
    void aHostWithoutTheProgramsReadsItsFiles();
    void whatIsNoAnswerIsSaid();
    void filesTellTheSame_data() { aHostTellsNumbers_data(); }
    void filesTellTheSame();
    void filesThatCannotBeReadTellNothing();

private:
    static void check(const Result<sftp::Owner> &owner);
    static Result<sftp::Owner> ask(const QString &owner, const QString &path = {});
};

Result<sftp::Owner> TestRemoteOwner::ask(const QString &owner, const QString &path)
{
    const FileOwner wanted = FileOwner::of(owner).value_or(FileOwner());
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!path.isEmpty())
        environment.insert(QStringLiteral("PATH"), path);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QString::fromLatin1(remoteowner::command(wanted))});
    if (!process.waitForFinished())
        return failure(Error::TimedOut, QStringLiteral("The shell did not end."));
    return remoteowner::answer(wanted, process.exitCode(), process.readAllStandardOutput());
}

void TestRemoteOwner::aHostTellsNumbers_data()
{
    QTest::addColumn<QString>("words"); ///< of the refusal; empty: numbers
    QTest::addColumn<int>("user");
    QTest::addColumn<int>("group");
    QTest::newRow("root") << QString() << 0 << 0;
    QTest::newRow("root:daemon") << QString() << 0 << 1;
    QTest::newRow("daemon:0") << QString() << 1 << 0;
    QTest::newRow("1") << QString() << 1 << 1;
    QTest::newRow("7123:daemon") << QString() << 7123 << 1;
    QTest::newRow("7123") << QStringLiteral("no user 7123") << 0 << 0; // nobody knows its group
    QTest::newRow("no-such-user") << QStringLiteral("no user no-such-user") << 0 << 0;
    QTest::newRow("root:no-such-group") << QStringLiteral("no group no-such-group") << 0 << 0;
}

/// What came of the row's question is what it says.
void TestRemoteOwner::check(const Result<sftp::Owner> &owner)
{
    QFETCH(QString, words);
    QFETCH(int, user);
    QFETCH(int, group);
    const QString said = owner ? QString() : owner.error().message;
    QVERIFY2(said.contains(words), qPrintable(said));
    QCOMPARE(owner.has_value(), words.isEmpty());
    QCOMPARE(owner ? int(owner->user) : user, user);
    QCOMPARE(owner ? int(owner->group) : group, group);
}

void TestRemoteOwner::aHostTellsNumbers()
{
    check(ask(QString::fromLatin1(QTest::currentDataTag())));
}

void TestRemoteOwner::aHostWithoutTheProgramsReadsItsFiles()
{
    const QTemporaryDir bin;
    for (const char *name : {"awk", "cut"}) {
        const QString program = QStringLiteral("/usr/bin/") + QString::fromLatin1(name);
        QVERIFY(QFile::link(program, bin.filePath(QString::fromLatin1(name))));
    }
    check(ask(QString::fromLatin1(QTest::currentDataTag()), bin.path()));
}

void TestRemoteOwner::whatIsNoAnswerIsSaid()
{
    const FileOwner owner = *FileOwner::of(QStringLiteral("www-data"));
    for (const QByteArray &output :
         {QByteArray(), QByteArray("Welcome!\n"), QByteArray("33\n"), QByteArray("33 x\n")}) {
        const auto numbers = remoteowner::answer(owner, 0, output);
        QVERIFY(!numbers);
        QCOMPARE(int(numbers.error().kind), int(Error::Unsupported));
        QVERIFY2(numbers.error().message.contains(QStringLiteral("1000:1000")), qPrintable(numbers.error().message));
    }
    QVERIFY(!remoteowner::answer(owner, -1, "33 33\n"));
    QVERIFY(remoteowner::answer(owner, 0, "33 33\n"));
}

void TestRemoteOwner::filesTellTheSame()
{
    const auto bytesOf = [](const char *path) {
        QFile file(QString::fromLatin1(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const FileOwner owner = *FileOwner::of(QString::fromLatin1(QTest::currentDataTag()));
    check(remoteowner::fromFiles(owner, bytesOf("/etc/passwd"), bytesOf("/etc/group")));
}

void TestRemoteOwner::filesThatCannotBeReadTellNothing()
{
    const FileOwner owner = *FileOwner::of(QStringLiteral("www-data"));
    const auto none = remoteowner::fromFiles(owner, {}, {});
    QVERIFY(!none);
    QCOMPARE(int(none.error().kind), int(Error::Unsupported));
    for (const QByteArray &passwd :
         {QByteArray("garbage"), QByteArray("www-data:x"), QByteArray("www-data:x:no:33::/:")}) {
        const auto missing = remoteowner::fromFiles(owner, passwd, {});
        QVERIFY(!missing);
        QCOMPARE(int(missing.error().kind), int(Error::Invalid));
    }
}

QTEST_GUILESS_MAIN(TestRemoteOwner)
#include "tst_remoteowner.moc"
