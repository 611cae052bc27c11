#include "ssh/remotehash.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// Sums of files on the host, many in one command.
class TestRemoteHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRealShellTellsThemAll();
    void manyQuestionsAreFewCommands();
    void aHostThatCannotSaysSo_data();
    void aHostThatCannotSaysSo();
};

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace

void TestRemoteHash::aRealShellTellsThemAll()
{
    const QTemporaryDir folder;
    const QList<QByteArray> names = {"plain", "with space", "it's", "-n", "line\nbreak", "$(touch x)", "missing"};
    RemoteHash hash;
    QList<QByteArray> answers(names.size());
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QByteArray path = QFile::encodeName(folder.path()) + '/' + names[i];
        if (names[i] != "missing") {
            QFile file(QFile::decodeName(path));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(names[i]) > 0);
        }
        hash.ask(path, [&answers, i](const Result<QByteArray> &answer) { answers[i] = answer ? *answer : "none"; });
    }
    const auto command = hash.next();
    QVERIFY(command && hash.isBusy() && !hash.next());
    QProcess shell;
    shell.setWorkingDirectory(folder.path());
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QString::fromUtf8(*command)});
    QVERIFY(shell.waitForFinished());
    hash.take(shell.exitCode(), shell.readAllStandardOutput());
    for (qsizetype i = 0; i + 1 < names.size(); ++i)
        QCOMPARE(answers[i], sha256(names[i]));
    QCOMPARE(answers.last(), QByteArray("none"));
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("x"))));
    QVERIFY(!hash.isBusy());
}

void TestRemoteHash::manyQuestionsAreFewCommands()
{
    RemoteHash hash;
    int answers = 0;
    for (int i = 0; i < 200; ++i)
        hash.ask("/f" + QByteArray::number(i), [&](const Result<QByteArray> &) { ++answers; });
    int commands = 0;
    for (; hash.next(); ++commands)
        hash.take(1, {});
    QCOMPARE(commands, 4);
    QCOMPARE(answers, 200);
}

void TestRemoteHash::aHostThatCannotSaysSo_data()
{
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("no program") << 127 << QByteArray();
    QTest::newRow("no output") << 0 << QByteArray();
    QTest::newRow("a login script") << 0
                                    << QByteArray(
                                           "Welcome to web-1, which is a very friendly host to all its users!\n");
    QTest::newRow("too short") << 0 << QByteArray(63, 'a');
    QTest::newRow("no hex") << 0 << QByteArray(64, 'g');
}

void TestRemoteHash::aHostThatCannotSaysSo()
{
    QFETCH(int, exit);
    QFETCH(QByteArray, output);
    RemoteHash hash;
    Error::Kind kind = Error::Failed;
    hash.ask("/f", [&](const Result<QByteArray> &answer) { kind = answer ? Error::Failed : answer.error().kind; });
    QVERIFY(hash.next());
    hash.take(exit, output);
    QCOMPARE(int(kind), int(Error::Unsupported));
}

QTEST_GUILESS_MAIN(TestRemoteHash)
#include "tst_remotehash.moc"
