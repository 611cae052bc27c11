#include "fakes/desktop.h"
#include "lab/sshfarm.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

/// `maestro demo` as it is started, seen from outside.
class TestDemo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itListensOnThisComputerAloneAndLeavesNothing();
};

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The processes below this one.
QList<qint64> below(qint64 pid)
{
    QHash<qint64, QList<qint64>> children;
    for (const QString &each : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const QByteArray stat = read(QStringLiteral("/proc/%1/stat").arg(each));
        const QByteArrayList words = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (each.toLongLong() > 0 && words.size() > 1)
            children[words[1].toLongLong()] += each.toLongLong();
    }
    QList<qint64> found = children.value(pid);
    for (qsizetype i = 0; i < found.size(); ++i)
        found += children.value(found[i]);
    return found;
}

QStringList socketsOf(const QList<qint64> &pids)
{
    QStringList sockets;
    for (const qint64 pid : pids) {
        const QDir folder(QStringLiteral("/proc/%1/fd").arg(pid));
        for (const QString &fd : folder.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)) {
            const QString target = QFile::symLinkTarget(folder.filePath(fd)).section(u'/', -1);
            if (target.startsWith(QStringLiteral("socket:[")))
                sockets += target.mid(8).chopped(1);
        }
    }
    return sockets;
}

/// Where these processes listen: addresses as the kernel writes them, 7F in the end is 127.
QByteArrayList listenersOf(const QList<qint64> &pids)
{
    const QStringList sockets = socketsOf(pids);
    QByteArrayList addresses;
    for (const char *table : {"tcp", "tcp6", "udp", "udp6"}) {
        const QByteArrayList lines = read(QStringLiteral("/proc/net/") + QLatin1String(table)).split('\n');
        for (const QByteArray &line : lines.mid(1)) {
            const QByteArrayList words = line.simplified().split(' ');
            const bool listens = words.size() > 9 && (words[3] == "0A" || QByteArray(table).startsWith("udp"));
            if (listens && sockets.contains(QString::fromLatin1(words[9])))
                addresses += words[1].left(words[1].indexOf(':'));
        }
    }
    return addresses;
}

} // namespace

void TestDemo::itListensOnThisComputerAloneAndLeavesNothing()
{
    if (SshFarm::sshdProgram().isEmpty())
        QSKIP("There is no sshd on this computer.");
    const QTemporaryDir profile;
    QProcess demo;
    demo.start(QStringLiteral(MAESTRO_PROGRAM), {QStringLiteral("--profile"), profile.path(), QStringLiteral("demo")});
    QTRY_VERIFY_WITH_TIMEOUT(listenersOf(below(demo.processId())).size() >= 24, 60000);
    const QList<qint64> pids = below(demo.processId());
    for (const QByteArray &address : listenersOf(pids + QList<qint64>{demo.processId()}))
        QVERIFY2(address.size() == 8 && address.endsWith("7F"), address.constData());
    QString folder;
    for (const qint64 pid : pids) {
        static const QRegularExpression config(QStringLiteral("(/\\S+)/sshd_0\\.conf"));
        const QString line =
            QString::fromLocal8Bit(read(QStringLiteral("/proc/%1/cmdline").arg(pid)).replace('\0', ' '));
        if (const auto match = config.match(line); match.hasMatch())
            folder = match.captured(1);
    }
    QVERIFY2(QDir(folder).exists() && !folder.isEmpty(), qPrintable(folder));
    demo.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(demo.state(), QProcess::NotRunning, 30000);
    for (const qint64 pid : pids)
        QTRY_VERIFY_WITH_TIMEOUT(::kill(pid_t(pid), 0) != 0, 30000);
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(folder).exists(), 30000);
}

int main(int argc, char **argv)
{
    return Desktop::runTest<TestDemo, QCoreApplication>(argc, argv);
}

#include "tst_demo.moc"
