#include "ssh/relay.h"
#include "ssh/sourceblocks.h"
#include "ssh/sshbench.h"
#include "ssh/transfer.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

/// Files that root puts in place, and commands of root that are kept, under the real sudo.
class TestSudoFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();

    void rootPutsAFileWhereTheUserMayNot();
    void thePasswordIsAskedForOnceForFilesAndCommands();
    void aWrongPasswordIsSaid();
    void withoutRightsNothingIsPutInPlace();
    void whatIsReplacedKeepsItsOwner();
    void modeOwnerAndBackupAreAsSaid();
    void anOwnerIsSaidByItsNameToo();
    void whatIsEqualIsSkippedAlsoWhereOnlyRootReads();
    void anotherUserPutsThemInPlace();
    void aKeptCommandOfRootIsFoundAgainAndEnded();

private:
    enum Which { Free, Asks, Stranger, Count };

    TransferRequest request(Bench &bench, int host, const QString &to) const;
    ExecEnd put(Bench &bench, const TransferRequest &request) const;
    QString there(const QString &name) const { return m_closed + u'/' + name; }
    static struct stat statOf(const QString &path);
    QByteArray read(const QString &path) const;

    std::unique_ptr<SshFarm> m_farm;
    QList<Host> m_hosts;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_here;
    QString m_closed; ///< a folder that only root may enter
};

namespace {

constexpr uid_t farmhand = 64999;

const QByteArray usual = "Defaults !syslog\nroot ALL=(ALL) ALL\n";

Secret right()
{
    return Secret::fromText(QString::fromLatin1(SshFarm::password));
}

} // namespace

void TestSudoFiles::initTestCase()
{
    if (::geteuid() != 0 || !QFileInfo(QStringLiteral("/usr/bin/sudo")).isExecutable())
        QSKIP("Only root may give hosts on this computer sudo rules of their own, and sudo must be installed.");
    FarmOptions options;
    options.hosts = plainHosts(Count);
    options.ownHostKeys = true;
    options.passwordUser = QStringLiteral("farmhand");
    const auto rules = [&options](int host, const QByteArray &lines) {
        options.hosts[host].files.insert(QStringLiteral("/etc/sudoers"), usual + lines);
    };
    rules(Free, "farmhand ALL=(ALL) NOPASSWD: ALL\n");
    rules(Asks, "farmhand ALL=(ALL) ALL\n");
    rules(Stranger, "");
    m_farm = std::make_unique<SshFarm>(options);
    QVERIFY(startFarm(*m_farm));
    m_hosts = m_farm->hosts();
    for (Host &host : m_hosts)
        host.user = QStringLiteral("farmhand");
}

void TestSudoFiles::cleanupTestCase()
{
    if (!m_farm)
        return;
    const Async<void> stopped = m_farm->stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20000);
    m_farm.reset();
}

void TestSudoFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7555));
    m_here = m_folder->filePath(QStringLiteral("release"));
    QFile file(m_here);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(200'000, 'x'));
    m_closed = m_folder->filePath(QStringLiteral("closed"));
    QVERIFY(QDir().mkdir(m_closed));
    QCOMPARE(::chmod(QFile::encodeName(m_closed).constData(), 0700), 0);
}

TransferRequest TestSudoFiles::request(Bench &bench, int host, const QString &to) const
{
    TransferRequest request;
    request.host = m_hosts.at(host);
    request.remote = to;
    const auto tree = readSource({{m_here}});
    request.source = tree ? std::make_shared<SourceBlocks>(*tree, bench.executor->blocking()) : nullptr;
    request.sudo = {true, {}, QStringLiteral("farm")};
    request.options.keepOwner = true;
    return request;
}

ExecEnd TestSudoFiles::put(Bench &bench, const TransferRequest &request) const
{
    const JobId job = bench.executor->start(request);
    bench.await(job, 40000);
    return bench.ends.value(job);
}

struct stat TestSudoFiles::statOf(const QString &path)
{
    struct stat info = {};
    ::stat(QFile::encodeName(path).constData(), &info);
    return info;
}

QByteArray TestSudoFiles::read(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSudoFiles::rootPutsAFileWhereTheUserMayNot()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    TransferRequest plain = request(bench, Free, there(QStringLiteral("release")));
    plain.sudo = {};
    QVERIFY(!put(bench, plain).error.message.isEmpty());
    const ExecEnd end = put(bench, request(bench, Free, there(QStringLiteral("release"))));
    QCOMPARE(end.error.message, QString());
    QCOMPARE(read(there(QStringLiteral("release"))), read(m_here));
    QCOMPARE(statOf(there(QStringLiteral("release"))).st_uid, uid_t(0));
    QCOMPARE(QDir(m_closed).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    QVERIFY(bench.questions.isEmpty());
}

void TestSudoFiles::thePasswordIsAskedForOnceForFilesAndCommands()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const JobId job = bench.executor->start(request(bench, Asks, there(QStringLiteral("release"))));
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    QCOMPARE(int(bench.questions.first().kind), int(Question::Kind::Sudo));
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, right(), false});
    QVERIFY(bench.await(job));
    QCOMPARE(bench.ends.value(job).error.message, QString());
    QCOMPARE(read(there(QStringLiteral("release"))), read(m_here));
    ExecRequest command = bench.request(m_hosts.at(Asks), "id -un");
    command.sudo = {true, {}, QStringLiteral("farm")};
    QCOMPARE(bench.run(command).error.message, QString());
    QCOMPARE(bench.sink->out(), "root\n");
    QCOMPARE(bench.questions.size(), 1);
}

void TestSudoFiles::aWrongPasswordIsSaid()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const JobId job = bench.executor->start(request(bench, Asks, there(QStringLiteral("release"))));
    for (int round = 1; !bench.ends.contains(job) && round < 4; ++round) {
        QTRY_VERIFY_WITH_TIMEOUT(bench.questions.size() == round || bench.ends.contains(job), 20000);
        if (bench.questions.size() == round)
            bench.executor->answer(
                {bench.questions.last().id, Answer::Choice::Once, Secret::fromText(QStringLiteral("wrong")), false});
    }
    QVERIFY(bench.await(job));
    QVERIFY2(bench.ends.value(job).error.message.contains(QStringLiteral("refused the password")),
             qPrintable(bench.ends.value(job).error.message));
    QVERIFY(!QFile::exists(there(QStringLiteral("release"))));
}

void TestSudoFiles::withoutRightsNothingIsPutInPlace()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    const JobId job = bench.executor->start(request(bench, Stranger, there(QStringLiteral("release"))));
    QTRY_VERIFY_WITH_TIMEOUT(!bench.questions.isEmpty() || bench.ends.contains(job), 20000);
    if (!bench.questions.isEmpty())
        bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, right(), false});
    QVERIFY(bench.await(job));
    QVERIFY2(bench.ends.value(job).error.message.contains(QStringLiteral("sudoers")),
             qPrintable(bench.ends.value(job).error.message));
    QVERIFY(!QFile::exists(there(QStringLiteral("release"))));
}

void TestSudoFiles::whatIsReplacedKeepsItsOwner()
{
    const QString target = there(QStringLiteral("release"));
    QVERIFY(QFile::copy(m_folder->filePath(QStringLiteral("release")), target));
    QVERIFY(QFile::resize(target, 10));
    QCOMPARE(::chown(QFile::encodeName(target).constData(), farmhand, 65534), 0);
    QCOMPARE(::chmod(QFile::encodeName(target).constData(), 0640), 0);
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    QCOMPARE(put(bench, request(bench, Free, target)).error.message, QString());
    QCOMPARE(read(target), read(m_here));
    QCOMPARE(statOf(target).st_uid, farmhand);
    QCOMPARE(statOf(target).st_gid, gid_t(65534));
    QCOMPARE(statOf(target).st_mode & 07777, mode_t(0640));
}

void TestSudoFiles::modeOwnerAndBackupAreAsSaid()
{
    const QString target = there(QStringLiteral("release"));
    QVERIFY(QFile::copy(m_here, target));
    QVERIFY(QFile::resize(target, 10));
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    TransferRequest wanted = request(bench, Free, target);
    wanted.options.mode = 0600;
    wanted.options.owner = sftp::Owner{farmhand, 65534};
    wanted.options.backup = QStringLiteral(".old");
    QCOMPARE(put(bench, wanted).error.message, QString());
    QCOMPARE(statOf(target).st_uid, farmhand);
    QCOMPARE(statOf(target).st_mode & 07777, mode_t(0600));
    QCOMPARE(read(target + QStringLiteral(".old")).size(), 10);
}

/// The host is asked beside the file server, as the same user and with the same password.
void TestSudoFiles::anOwnerIsSaidByItsNameToo()
{
    for (const Which which : {Free, Asks}) {
        const QString to = there(QStringLiteral("named-%1").arg(int(which)));
        Bench bench(Bench::quiet(m_farm->knownHostsFile()));
        TransferRequest wanted = request(bench, which, to);
        wanted.options.ownerByName = FileOwner::of(QStringLiteral("daemon:sys"));
        const JobId job = bench.executor->start(wanted);
        if (which == Asks) {
            QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
            bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, right(), false});
        }
        QVERIFY(bench.await(job));
        QCOMPARE(bench.ends.value(job).error.message, QString());
        QCOMPARE(QFileInfo(to).owner(), QStringLiteral("daemon"));
        QCOMPARE(QFileInfo(to).group(), QStringLiteral("sys"));
    }
}

void TestSudoFiles::whatIsEqualIsSkippedAlsoWhereOnlyRootReads()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    TransferRequest wanted = request(bench, Free, there(QStringLiteral("release")));
    wanted.options.mode = 0600;
    wanted.options.keepTimes = false; // so that only the hash can tell
    QVERIFY(put(bench, wanted).transfer->changed);
    const ExecEnd again = put(bench, wanted);
    QCOMPARE(again.error.message, QString());
    QVERIFY(!again.transfer->changed);
    QCOMPARE(again.transfer->bytesMoved, 0);
}

void TestSudoFiles::anotherUserPutsThemInPlace()
{
    QVERIFY(QDir().mkdir(m_folder->filePath(QStringLiteral("games"))));
    QCOMPARE(::chown(QFile::encodeName(m_folder->filePath(QStringLiteral("games"))).constData(), 5, 60), 0);
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    TransferRequest wanted = request(bench, Free, m_folder->filePath(QStringLiteral("games/release")));
    wanted.sudo.user = QStringLiteral("games");
    QCOMPARE(put(bench, wanted).error.message, QString());
    QCOMPARE(statOf(m_folder->filePath(QStringLiteral("games/release"))).st_uid, uid_t(5));
}

void TestSudoFiles::aKeptCommandOfRootIsFoundAgainAndEnded()
{
    Bench bench(Bench::quiet(m_farm->knownHostsFile()));
    Relay wire(m_hosts.at(Asks).address, m_hosts.at(Asks).port);
    Host host = m_hosts.at(Asks);
    host.address = QStringLiteral("127.0.0.1");
    host.port = wire.port();
    ExecRequest command = bench.request(host, "id -un; echo $$; sleep 300");
    command.hostKeys = HostKeyPolicy::AcceptNew;
    command.sudo = {true, {}, QStringLiteral("farm")};
    command.keep.name = "root-" + QByteArray::number(::getpid());
    const JobId job = bench.executor->start(command);
    QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, 20000);
    bench.executor->answer({bench.questions.first().id, Answer::Choice::Once, right(), false});
    QTRY_COMPARE_WITH_TIMEOUT(bench.sink->out().count('\n'), 2, 20000);
    const qint64 process = bench.sink->out().split('\n').value(1).toLongLong();
    wire.cutNow();
    QTRY_VERIFY_WITH_TIMEOUT(bench.sink->note().contains("was found"), 20000);
    QCOMPARE(::kill(pid_t(process), 0), 0);
    bench.executor->cancel(job);
    QVERIFY(bench.await(job));
    QCOMPARE(int(bench.ends.value(job).state), int(ExecState::Cancelled));
    QVERIFY(!bench.ends.value(job).mayStillRun);
    QTRY_VERIFY(::kill(pid_t(process), 0) != 0);
    QVERIFY(bench.sink->out().startsWith("root\n"));
    QCOMPARE(bench.sink->out().count('\n'), 2);
    QCOMPARE(bench.questions.size(), 1);
}

QTEST_GUILESS_MAIN(TestSudoFiles)
#include "tst_sudofiles.moc"
