#include "fakes/slowroute.h"
#include "lab/sshfarm.h"
#include "ssh/executor.h"
#include "ssh/sourceblocks.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

// bench_upload [MEGABYTES [MILLISECONDS]]: copies a file to a real sshd over a way with that round trip, by us and by
// sftp(1), the login included. What is wanted is 2.5 times the speed of sftp.

namespace {

double seconds(const QElapsedTimer &watch)
{
    return double(watch.nsecsElapsed()) / 1e9;
}

/// Seconds; -1 where it failed.
double ours(const SshFarm &farm, const Host &host, const QString &from, const QString &to, bool verify)
{
    ExecutorOptions options;
    options.knownHostsFiles = {farm.knownHostsFile()};
    options.agentSocket.clear();
    options.readSshConfig = false;
    Executor executor(options);
    const auto tree = readSource({{from}});
    if (!tree)
        return -1;
    TransferRequest request;
    request.host = host;
    request.remote = to;
    request.source = std::make_shared<SourceBlocks>(*tree, executor.blocking());
    request.options.verifyHash = verify;
    ExecEnd end;
    QObject::connect(&executor, &Executor::ended, &executor, [&](const QList<ExecEnd> &ends) { end = ends.first(); });
    QElapsedTimer watch;
    watch.start();
    executor.start(request);
    QSignalSpy ended(&executor, &Executor::ended); // its loop never naps, and it carries the bytes
    if ((!ended.wait(120'000) && end.job == 0) || end.state != ExecState::Ok) {
        std::fprintf(stderr, "%s\n", qPrintable(end.error.message));
        return -1;
    }
    return seconds(watch);
}

double theirs(const SshFarm &farm, const Host &host, const QString &from, const QString &to)
{
    QProcess sftp;
    QElapsedTimer watch;
    watch.start();
    const auto option = [](const QString &text) { return QStringLiteral("-o") + text; };
    sftp.start(QStringLiteral("sftp"),
               {QStringLiteral("-q"), QStringLiteral("-F"), QStringLiteral("/dev/null"), QStringLiteral("-b"),
                QStringLiteral("-"), QStringLiteral("-i"), farm.privateKeyFile(), QStringLiteral("-P"),
                QString::number(host.port), option(QStringLiteral("StrictHostKeyChecking=no")),
                option(QStringLiteral("UserKnownHostsFile=/dev/null")), option(QStringLiteral("LogLevel=ERROR")),
                option(QStringLiteral("KexAlgorithms=curve25519-sha256")), host.user + u'@' + host.address});
    sftp.write(QStringLiteral("put %1 %2\n").arg(from, to).toUtf8());
    sftp.closeWriteChannel();
    QSignalSpy finished(&sftp, &QProcess::finished);
    const bool over = finished.wait(120'000);
    if (!over || sftp.exitCode() != 0) {
        std::fprintf(stderr, "%s\n", sftp.readAllStandardError().constData());
        return -1;
    }
    return seconds(watch);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype size = 1'000'000 * std::max(1, arguments.value(1, QStringLiteral("20")).toInt());
    const int roundTrip = arguments.value(2, QStringLiteral("20")).toInt();
    const QTemporaryDir folder;
    QByteArray bytes;
    for (int i = 0; bytes.size() < size; ++i)
        bytes += QByteArray::number(i * 7919);
    bytes.truncate(size);
    const QString from = folder.filePath(QStringLiteral("from"));
    QFile source(from);
    if (!source.open(QIODevice::WriteOnly) || source.write(bytes) != size)
        return 126;
    source.close();
    SshFarm farm({plainHosts(1)});
    const Async<void> started = farm.start();
    if (!QTest::qWaitFor([&] { return started.isFinished(); }, 30'000) || !answerOf<void>(started))
        return 126;
    Host host = farm.hosts().first();
    const SlowRoute route(host, roundTrip);
    host.hostKeyAlias = QStringLiteral("[%1]:%2").arg(host.address).arg(host.port);
    host.address = QStringLiteral("127.0.0.1");
    host.port = route.port();
    const double plain = ours(farm, host, from, folder.filePath(QStringLiteral("ours")), false);
    const double verified = ours(farm, host, from, folder.filePath(QStringLiteral("verified")), true);
    const double sftp = theirs(farm, host, from, folder.filePath(QStringLiteral("theirs")));
    for (const char *name : {"ours", "verified", "theirs"}) {
        if (read(folder.filePath(QString::fromLatin1(name))) != bytes)
            return 126;
    }
    std::printf("upload of %lld MB at %d ms: %.2f s (verified by hash %.2f s), sftp %.2f s: %.1f times as fast\n",
                qlonglong(size / 1'000'000), roundTrip, plain, verified, sftp, sftp / plain);
    const Async<void> stopped = farm.stop();
    static_cast<void>(QTest::qWaitFor([&] { return stopped.isFinished(); }, 20'000));
    return sftp / plain >= 2.5 ? 0 : 1;
}
