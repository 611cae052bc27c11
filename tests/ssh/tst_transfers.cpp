#include "ssh/sourceblocks.h"
#include "ssh/sshbench.h"
#include "ssh/transfer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

/// Files over the sessions of commands, against real sshd's.
class TestTransfers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aFileComesToEveryHostAndIsNotCopiedTwice();
    void hostsThatShareAFileSystemDoNotGetInEachOthersWay();
    void aFolderComesBackIntoAFolderOfEachHost();
    void aHostWithoutTheSubsystemTakesFilesAllTheSame();
    void anOwnerIsSaidByItsName_data();
    void anOwnerIsSaidByItsName();
    void aHostThatRunsNoCommandsSaysWhatItCannotDo();
    void aDownloadLeavesAloneWhatIsTheSameAtAnotherTime();
    void aFolderThatMayNotBeWrittenSaysSo();
    void aCopyBehindAJumpHostIsWhole();
    void aStoppedCopyLeavesNothingHalf();
    void aCopyGoesOnByItselfWhereItsConnectionEnds();
    void aCopyWhoseHostStaysAwayIsLost();

private:
    TransferRequest upload(int host, const QString &to) const;
    void killSessionsDuring(Bench &bench, const JobId &job, int daemon, bool forEver);
    static std::shared_ptr<SourceBlocks> sourceOf(Bench &bench, const QString &path);
    static QByteArray hashOf(const QString &path);
    QString write(const QString &name, qint64 size) const;

    std::unique_ptr<SshFarm> m_farm;
    QList<Host> m_hosts;
    QTemporaryDir m_folder;
};

void TestTransfers::initTestCase()
{
    FarmOptions options;
    options.hosts = plainHosts(8);
    options.ownHostKeys = true;
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
    m_hosts = m_farm->hosts();
}

void TestTransfers::cleanupTestCase()
{
    const Async<void> stopped = m_farm->stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20000);
    m_farm.reset();
}

QString TestTransfers::write(const QString &name, qint64 size) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    QByteArray bytes;
    bytes.reserve(size + 20);
    for (qint64 i = 0; bytes.size() < size; ++i)
        bytes += QByteArray::number(i * 7919);
    file.write(bytes.constData(), size);
    return file.fileName();
}

QByteArray TestTransfers::hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex() : QByteArray();
}

std::shared_ptr<SourceBlocks> TestTransfers::sourceOf(Bench &bench, const QString &path)
{
    const auto tree = readSource({{path}});
    return tree ? std::make_shared<SourceBlocks>(*tree, bench.executor->blocking()) : nullptr;
}

TransferRequest TestTransfers::upload(int host, const QString &to) const
{
    TransferRequest request;
    request.host = m_hosts.at(host);
    request.remote = to;
    request.lane = host;
    return request;
}

void TestTransfers::aFileComesToEveryHostAndIsNotCopiedTwice()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const QString file = write(QStringLiteral("release.tar"), 3'000'001);
    const auto source = sourceOf(bench, file);
    QVERIFY(source);
    QHash<JobId, TransferProgress> progress;
    connect(bench.executor.get(), &Executor::transferred, this,
            [&](const QHash<JobId, TransferProgress> &now) { progress.insert(now); });
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 8; ++i) {
            TransferRequest request = upload(i, m_folder.filePath(QStringLiteral("there-%1").arg(i)));
            request.source = source;
            const JobId job = bench.executor->start(request);
            QVERIFY(bench.await(job));
            const ExecEnd &end = bench.ends[job];
            QCOMPARE(end.error.message, QString());
            QVERIFY(end.transfer);
            QCOMPARE(end.transfer->changed, round == 0);
            QCOMPARE(end.transfer->bytesMoved, round == 0 ? 3'000'001 : 0);
            QCOMPARE(progress.value(job).bytes, 3'000'001);
        }
    }
    for (int i = 0; i < 8; ++i)
        QCOMPARE(hashOf(m_folder.filePath(QStringLiteral("there-%1").arg(i))), hashOf(file));
}

/// As with a home folder that all hosts mount.
void TestTransfers::hostsThatShareAFileSystemDoNotGetInEachOthersWay()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const QString file = write(QStringLiteral("shared.tar"), 4'000'003);
    const auto source = sourceOf(bench, file);
    QVERIFY(source);
    const QString target = m_folder.filePath(QStringLiteral("mounted"));
    for (int i = 0; i < 8; ++i) {
        TransferRequest request = upload(i, target);
        request.source = source;
        request.options.skip = TransferOptions::Equal::Never;
        bench.executor->start(request);
    }
    QVERIFY(bench.awaitCount(8));
    for (const ExecEnd &end : std::as_const(bench.ends))
        QCOMPARE(end.error.message, QString());
    QCOMPARE(hashOf(target), hashOf(file));
    const QStringList left = QDir(m_folder.path()).entryList({QStringLiteral(".mounted*")}, QDir::Files | QDir::Hidden);
    QCOMPARE(left, QStringList());
}

void TestTransfers::aFolderComesBackIntoAFolderOfEachHost()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    QDir(m_folder.path()).mkpath(QStringLiteral("tree/deep"));
    const QString file = write(QStringLiteral("tree/deep/log"), 70'000);
    for (int i = 0; i < 3; ++i) {
        TransferRequest request;
        request.host = m_hosts.at(i);
        request.remote = m_folder.filePath(QStringLiteral("tree"));
        request.folder = m_folder.filePath(QStringLiteral("back/%1").arg(m_hosts.at(i).name));
        const JobId job = bench.executor->start(request);
        QVERIFY(bench.await(job));
        QCOMPARE(bench.ends[job].error.message, QString());
        QCOMPARE(hashOf(request.folder + QStringLiteral("/tree/deep/log")), hashOf(file));
    }
}

void TestTransfers::aHostWithoutTheSubsystemTakesFilesAllTheSame()
{
    FarmOptions options;
    options.hosts = plainHosts(1);
    options.firstAddress = 60;
    options.hasSftp = false;
    SshFarm farm(options);
    QVERIFY(startFarm(farm));
    Bench bench(Bench::quiet(farm.knownHostsFile()));
    const QString file = write(QStringLiteral("plain"), 40'000);
    TransferRequest request;
    request.host = farm.hosts().at(0);
    request.remote = m_folder.filePath(QStringLiteral("plain-there"));
    request.source = sourceOf(bench, file);
    const JobId job = bench.executor->start(request);
    QVERIFY(bench.await(job));
    QCOMPARE(bench.ends[job].error.message, QString());
    QCOMPARE(hashOf(request.remote), hashOf(file));
    const Async<void> stopped = farm.stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20000);
}

void TestTransfers::anOwnerIsSaidByItsName_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("words"); ///< of the refusal; empty: it is done
    QTest::addColumn<int>("user");
    QTest::addColumn<int>("group");
    const passwd *www = ::getpwnam("www-data");
    const int number = www ? int(www->pw_uid) : 33;
    const int own = www ? int(www->pw_gid) : 33;
    const auto row = [](const char *owner, const char *words, int user, int group) {
        QTest::newRow(owner) << QString::fromLatin1(owner) << QString::fromLatin1(words) << user << group;
    };
    row("www-data:daemon", "", number, 1);
    row("www-data", "", number, own);
    row("www-data:7", "", number, 7);
    row("5:daemon", "", 5, 1);
    row("nobody-of-that-name", "no user nobody-of-that-name", 0, 0);
    row("root:no-such-group", "no group no-such-group", 0, 0);
}

void TestTransfers::anOwnerIsSaidByItsName()
{
    QFETCH(QString, owner);
    QFETCH(QString, words);
    QFETCH(int, user);
    QFETCH(int, group);
    if (::geteuid() != 0)
        QSKIP("only root gives files away");
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const QString there = m_folder.filePath(QStringLiteral("owned"));
    QFile::remove(there);
    TransferRequest request = upload(0, there);
    request.source = sourceOf(bench, write(QStringLiteral("to-own"), 10));
    request.options.ownerByName = FileOwner::of(owner);
    const JobId job = bench.executor->start(request);
    QVERIFY(bench.await(job));
    const ExecEnd &end = bench.ends[job];
    QCOMPARE(end.error.message.isEmpty(), words.isEmpty());
    QVERIFY2(end.error.message.contains(words), qPrintable(end.error.message));
    QCOMPARE(QFile::exists(there), words.isEmpty()); // nothing is copied before it is known
    struct stat status = {};
    if (!words.isEmpty())
        return;
    QCOMPARE(::stat(QFile::encodeName(there).constData(), &status), 0);
    QCOMPARE(int(status.st_uid), user);
    QCOMPARE(int(status.st_gid), group);
}

void TestTransfers::aHostThatRunsNoCommandsSaysWhatItCannotDo()
{
    FarmOptions options{plainHosts(1)};
    options.config = {QStringLiteral("ForceCommand internal-sftp")};
    SshFarm farm(options);
    QVERIFY(startFarm(farm));
    Bench bench(Bench::quiet(farm.knownHostsFile()));
    TransferRequest request = upload(0, m_folder.filePath(QStringLiteral("plain")));
    request.host = farm.hosts().first();
    request.source = sourceOf(bench, write(QStringLiteral("unhashed"), 1000));
    request.sink = bench.sink;
    JobId job = bench.executor->start(request);
    QVERIFY(bench.await(job));
    QCOMPARE(bench.ends[job].error.message, QString());
    QCOMPARE(bench.ends[job].transfer->unverified, 1);
    QVERIFY2(bench.sink->note(0).contains("size and time alone"), bench.sink->note(0).constData());
    if (::geteuid() != 0)
        QSKIP("only root gives files away");
    request.options.ownerByName = FileOwner::of(QStringLiteral("daemon:sys")); // its own files tell
    request.options.skip = TransferOptions::Equal::Never;
    job = bench.executor->start(request);
    QVERIFY(bench.await(job));
    QCOMPARE(bench.ends[job].error.message, QString());
    QCOMPARE(QFileInfo(request.remote).owner(), QStringLiteral("daemon"));
    QCOMPARE(QFileInfo(request.remote).group(), QStringLiteral("sys"));
    request.options.ownerByName = FileOwner::of(QStringLiteral("nobody-of-that-name"));
    job = bench.executor->start(request);
    QVERIFY(bench.await(job));
    QVERIFY2(bench.ends[job].error.message.contains(QStringLiteral("no user nobody-of-that-name")),
             qPrintable(bench.ends[job].error.message));
}

void TestTransfers::aDownloadLeavesAloneWhatIsTheSameAtAnotherTime()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const QString there = write(QStringLiteral("rotated.log"), 200'000);
    TransferRequest request;
    request.host = m_hosts.at(0);
    request.remote = there;
    request.folder = m_folder.filePath(QStringLiteral("logs"));
    const auto moved = [&]() -> qint64 {
        const JobId job = bench.executor->start(request);
        if (!bench.await(job) || !bench.ends[job].error.message.isEmpty())
            return -1;
        return bench.ends[job].transfer->bytesMoved;
    };
    const QString here = request.folder + QStringLiteral("/rotated.log");
    QCOMPARE(moved(), 200'000);
    const utimbuf old = {1'600'000'000, 1'600'000'000};
    QCOMPARE(::utime(QFile::encodeName(here).constData(), &old), 0);
    QCOMPARE(moved(), 0);
    struct stat ours = {};
    struct stat theirs = {};
    QCOMPARE(::stat(QFile::encodeName(here).constData(), &ours), 0);
    QCOMPARE(::stat(QFile::encodeName(there).constData(), &theirs), 0);
    QCOMPARE(ours.st_mtim.tv_sec, theirs.st_mtim.tv_sec); // so that the next time nothing is hashed
    QFile file(here);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write("#") == 1);
    file.close();
    QCOMPARE(::utime(QFile::encodeName(here).constData(), &old), 0);
    QCOMPARE(moved(), 200'000); // as large, and other bytes
    QCOMPARE(hashOf(here), hashOf(there));
    QCOMPARE(::utime(QFile::encodeName(here).constData(), &old), 0);
    request.options.skip = TransferOptions::Equal::SameTime;
    QCOMPARE(moved(), 200'000);
}

void TestTransfers::aFolderThatMayNotBeWrittenSaysSo()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    TransferRequest request = upload(0, QStringLiteral("/proc/maestro-was-here"));
    request.source = sourceOf(bench, write(QStringLiteral("small"), 10));
    const JobId job = bench.executor->start(request);
    QVERIFY(bench.await(job));
    QCOMPARE(int(bench.ends[job].state), int(ExecState::Failed));
    QVERIFY(bench.ends[job].error.message.contains(QStringLiteral("/proc")));
}

void TestTransfers::aCopyBehindAJumpHostIsWhole()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const QString file = write(QStringLiteral("far"), 5'000'000);
    TransferRequest request = upload(1, m_folder.filePath(QStringLiteral("far-there")));
    request.host.jump = QStringLiteral("%1:%2").arg(m_hosts.at(0).address).arg(m_hosts.at(0).port);
    request.source = sourceOf(bench, file);
    const JobId job = bench.executor->start(request);
    QVERIFY(bench.await(job));
    QCOMPARE(bench.ends[job].error.message, QString());
    QCOMPARE(hashOf(request.remote), hashOf(file));
}

void TestTransfers::aStoppedCopyLeavesNothingHalf()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    QDir(m_folder.path()).mkpath(QStringLiteral("stopped"));
    TransferRequest request = upload(0, m_folder.filePath(QStringLiteral("stopped/big")));
    request.source = sourceOf(bench, write(QStringLiteral("big"), 60'000'000));
    bool asked = false;
    JobId job = 0;
    connect(bench.executor.get(), &Executor::transferred, this, [&](const QHash<JobId, TransferProgress> &now) {
        if (asked || now.value(job).bytes < 1'000'000)
            return;
        asked = true;
        bench.executor->cancel(job);
    });
    job = bench.executor->start(request);
    QVERIFY(bench.await(job));
    QVERIFY(asked);
    QCOMPARE(int(bench.ends[job].state), int(ExecState::Cancelled));
    QVERIFY(!QFile::exists(request.remote));
    QCOMPARE(QDir(m_folder.filePath(QStringLiteral("stopped"))).entryList(QDir::Files | QDir::Hidden), QStringList());
}

/// Its sessions end as if the machine had been switched off, once it has got some of the file.
void TestTransfers::killSessionsDuring(Bench &bench, const JobId &job, int daemon, bool forEver)
{
    connect(bench.executor.get(), &Executor::transferred, &bench,
            [this, &job, daemon, forEver, killed = false](const QHash<JobId, TransferProgress> &now) mutable {
                if (killed || now.value(job).bytes < 5'000'000)
                    return;
                killed = true;
                const qint64 listener = m_farm->daemonPids().at(daemon);
                QProcess::execute(QStringLiteral("pkill"),
                                  {QStringLiteral("-KILL"), QStringLiteral("-P"), QString::number(listener)});
                if (forEver)
                    ::kill(pid_t(listener), SIGKILL);
            });
}

void TestTransfers::aCopyGoesOnByItselfWhereItsConnectionEnds()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    TransferRequest request = upload(2, m_folder.filePath(QStringLiteral("resumed")));
    const QString file = write(QStringLiteral("again"), 60'000'000);
    request.source = sourceOf(bench, file);
    JobId job = 0;
    killSessionsDuring(bench, job, 2, false);
    job = bench.executor->start(request);
    QVERIFY(bench.await(job, 60000));
    QCOMPARE(bench.ends[job].error.message, QString());
    QVERIFY2(bench.ends[job].transfer->bytesMoved < 60'000'000, "it began anew");
    QCOMPARE(hashOf(request.remote), hashOf(file));
}

void TestTransfers::aCopyWhoseHostStaysAwayIsLost()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    TransferRequest request = upload(2, m_folder.filePath(QStringLiteral("away")));
    const QString file = write(QStringLiteral("once-more"), 60'000'000);
    request.source = sourceOf(bench, file);
    JobId job = 0;
    killSessionsDuring(bench, job, 2, true);
    job = bench.executor->start(request);
    QVERIFY(bench.await(job, 60000)); // it is tried three times
    QCOMPARE(int(bench.ends[job].state), int(ExecState::Lost));
    QVERIFY2(bench.ends[job].error.message.contains(QStringLiteral("goes on where it stopped")),
             qPrintable(bench.ends[job].error.message));
    QVERIFY(!QFile::exists(request.remote)); // nothing half in its place
}

QTEST_GUILESS_MAIN(TestTransfers)
#include "tst_transfers.moc"
