// GCC 12 with the sanitizers sees uninitialised members in a std::variant that is not that alternative.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"

#include "ssh/transferstage.h"

#include <QRandomGenerator>

#include <csignal>
#include <sys/resource.h>

/// Uploads to a real sftp-server over pipes.
class TestUpload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void filesOfEverySizeArrive_data();
    void filesOfEverySizeArrive();
    void whatIsThereAlreadyIsNotMoved_data();
    void whatIsThereAlreadyIsNotMoved();
    void aTreeArrivesAsItIs();
    void linksAreFollowedWhenAsked();
    void aLinkAtTheTargetIsReplacedAndWhatItLeadsToStays();
    void whatCouldNotBeHashedIsCounted();
    void whatIsExcludedStaysHere();
    void patternsAreExpandedHere();
    void manySmallFilesArrive();
    void aFileGoesIntoAFolderThatIsThere();
    void theOldFileStaysUnderItsBackupName();
    void modeAndOwnerArePutAsAsked();
    void aPrivateFileStaysPrivate();
    void anOldServerDoesToo();
    void mistakesSayWhatIsWrong_data();
    void mistakesSayWhatIsWrong();
    void aFullDiskSaysSoAndLeavesNothing();
    void aFileSystemThatCannotBeWrittenSaysSo();
    void aQuotaSaysSo();
    void aSourceThatChangesIsNotPutInPlace();
    void anUploadThatWasCutIsGoneOnWith();
    void aSpoiledTemporaryIsFoundOut();
    void aTemporaryWhereAnybodyMayWriteIsNotBelieved();
    void stoppingTidiesUp();
    void hostsShareWhatIsReadHere();
    void aServerThatSaysAnythingDoesNoHarm();

private:
    QString here(const char *name) const { return m_folders->here(QString::fromLatin1(name)); }
    QString there(const char *name) const { return m_folders->there(QString::fromLatin1(name)); }

    std::unique_ptr<TransferFolders> m_folders;
};

namespace {

bool isRoot()
{
    return ::getuid() == 0;
}

} // namespace

void TestUpload::init()
{
    if (!SftpServer::isThere())
        QSKIP("There is no sftp-server on this computer.");
    m_folders = std::make_unique<TransferFolders>();
}

void TestUpload::filesOfEverySizeArrive_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 32767, 32768, 32769, 262143, 262144, 262145, 20'000'000})
        QTest::addRow("%d", size) << size;
}

void TestUpload::filesOfEverySizeArrive()
{
    QFETCH(int, size);
    const QByteArray bytes = TransferFolders::someBytes(size);
    TransferFolders::write(here("file"), bytes, 0640);
    utimbuf times = {1'600'000'000, 1'600'000'001};
    QCOMPARE(::utime(QFile::encodeName(here("file")).constData(), &times), 0);
    TransferStage stage;
    const TransferEnd end = stage.upload({{here("file")}}, there("new"));
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QVERIFY(end.changed);
    QCOMPARE(end.bytesMoved, size);
    QCOMPARE(end.progress, (TransferProgress{size, size, 1, 1}));
    QCOMPARE(end.sha256, TransferStage::hashOf(here("file")));
    QVERIFY(TransferFolders::read(there("new")) == bytes);
    QCOMPARE(TransferFolders::modeOf(there("new")), 0640);
    QCOMPARE(TransferFolders::statusOf(there("new")).st_mtim.tv_sec, 1'600'000'001);
    QCOMPARE(TransferFolders::names(m_folders->there()), QStringList{QStringLiteral("new")});
}

void TestUpload::whatIsThereAlreadyIsNotMoved_data()
{
    QTest::addColumn<int>("skip");
    QTest::addColumn<bool>("mayHash");
    QTest::addColumn<bool>("sameBytes");
    QTest::addColumn<bool>("sameTime");
    QTest::addColumn<bool>("changed");
    using Equal = TransferOptions::Equal;
    const auto row = [](const char *name, Equal skip, bool mayHash, bool sameBytes, bool sameTime, bool changed) {
        QTest::newRow(name) << int(skip) << mayHash << sameBytes << sameTime << changed;
    };
    row("same hash, other time", Equal::SameHash, true, true, false, false);
    row("other hash, same size and time", Equal::SameHash, true, false, true, true);
    row("the host cannot hash, same time", Equal::SameHash, false, true, true, false);
    row("the host cannot hash, other time", Equal::SameHash, false, true, false, true);
    row("by time", Equal::SameTime, true, false, true, false);
    row("by time, other time", Equal::SameTime, true, true, false, true);
    row("never", Equal::Never, true, true, true, true);
}

void TestUpload::whatIsThereAlreadyIsNotMoved()
{
    QFETCH(int, skip);
    QFETCH(bool, mayHash);
    QFETCH(bool, sameBytes);
    QFETCH(bool, sameTime);
    QFETCH(bool, changed);
    const QByteArray bytes = TransferFolders::someBytes(100'000);
    TransferFolders::write(here("file"), bytes);
    TransferFolders::write(there("file"), sameBytes ? bytes : TransferFolders::someBytes(100'000, 2));
    const qint64 time = TransferFolders::statusOf(here("file")).st_mtim.tv_sec;
    utimbuf times = {time, sameTime ? time : time - 60};
    QCOMPARE(::utime(QFile::encodeName(there("file")).constData(), &times), 0);
    TransferOptions options;
    options.skip = TransferOptions::Equal(skip);
    TransferStage stage;
    const TransferEnd end = stage.upload({{here("file")}}, there("file"), options, {}, mayHash);
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QCOMPARE(end.changed, changed);
    QCOMPARE(end.bytesMoved, changed ? bytes.size() : 0);
    QCOMPARE(end.progress.bytes, bytes.size());
}

void TestUpload::aTreeArrivesAsItIs()
{
    QString deep = here("tree");
    for (int i = 0; i < 30; ++i)
        deep += QStringLiteral("/d%1").arg(i);
    TransferFolders::write(deep + QStringLiteral("/bottom"), "b");
    TransferFolders::write(here("tree/run.sh"), "#!/bin/sh\n", 0755);
    TransferFolders::write(here("tree/.hidden"), "h", 0600);
    TransferFolders::write(here("tree/with space and 'quote'"), "q");
    QVERIFY(QDir().mkpath(here("tree/empty")));
    QVERIFY(QFile::link(QStringLiteral("run.sh"), here("tree/link")));
    QVERIFY(QFile::link(QStringLiteral("/nowhere/at all"), here("tree/dangling")));
    TransferStage stage;
    const TransferEnd end = stage.upload({{here("tree")}}, there("a/b/tree"));
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QVERIFY(end.changed);
    QCOMPARE(TransferFolders::names(there("a/b/tree")), TransferFolders::names(here("tree")));
    QCOMPARE(TransferFolders::modeOf(there("a/b/tree/run.sh")), 0755);
    QCOMPARE(TransferFolders::modeOf(there("a/b/tree/.hidden")), 0600);
    QCOMPARE(QFile::symLinkTarget(there("a/b/tree/dangling")), QStringLiteral("/nowhere/at all"));
    QVERIFY(TransferFolders::statusOf(there("a/b/tree/link")).st_size == 6); // "run.sh", not its bytes
    const TransferEnd again = stage.upload({{here("tree")}}, there("a/b/tree"));
    QVERIFY2(again.isOk(), qPrintable(again.error.message));
    QVERIFY(!again.changed);
    QCOMPARE(again.sha256, end.sha256);
}

/// As rsync does it, and unlike scp: nothing is written where somebody else's link leads, and nothing is half there.
void TestUpload::aLinkAtTheTargetIsReplacedAndWhatItLeadsToStays()
{
    TransferFolders::write(here("file"), "new");
    TransferFolders::write(there("real"), "old");
    QVERIFY(QFile::link(QStringLiteral("real"), there("name")));
    TransferStage stage;
    const TransferEnd end = stage.upload({{here("file")}}, there("name"), {}, {}, true);
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QVERIFY(end.changed);
    QVERIFY(!QFileInfo(there("name")).isSymLink());
    QCOMPARE(TransferFolders::read(there("name")), QByteArray("new"));
    QCOMPARE(TransferFolders::read(there("real")), QByteArray("old"));
}

void TestUpload::whatCouldNotBeHashedIsCounted()
{
    QVERIFY(QDir().mkpath(here("tree")));
    TransferFolders::write(here("tree/a"), "one");
    TransferFolders::write(here("tree/b"), "two");
    for (const bool mayHash : {true, false}) {
        TransferStage stage;
        const QString to = there(mayHash ? "hashed" : "sized");
        QCOMPARE(stage.upload({{here("tree")}}, to, {}, {}, mayHash).unverified, mayHash ? 0 : 2);
        QCOMPARE(stage.upload({{here("tree")}}, to, {}, {}, mayHash).unverified, mayHash ? 0 : 2); // they are there
        TransferOptions bySize;
        bySize.verifyHash = false;
        bySize.skip = TransferOptions::Equal::Never;
        QCOMPARE(stage.upload({{here("tree")}}, to, bySize, {}, mayHash).unverified, 0); // nobody wanted it
    }
}

void TestUpload::linksAreFollowedWhenAsked()
{
    TransferFolders::write(here("tree/real/file"), "bytes");
    QVERIFY(QFile::link(QStringLiteral("real"), here("tree/link")));
    QVERIFY(QFile::link(QStringLiteral(".."), here("tree/real/up"))); // without end
    TransferStage stage;
    const TransferEnd end = stage.upload({{here("tree")}, {}, true}, there("tree"));
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QCOMPARE(TransferFolders::read(there("tree/link/file")), QByteArray("bytes"));
    QVERIFY(S_ISDIR(TransferFolders::statusOf(there("tree/link")).st_mode));
    QCOMPARE(end.skipped.size(), 2);
}

void TestUpload::whatIsExcludedStaysHere()
{
    for (const char *name : {"tree/a.txt", "tree/.git/config", "tree/x/b.swp", "tree/x/b.txt", "tree/x/y/z"})
        TransferFolders::write(here(name), name);
    TransferStage stage;
    const TransferEnd end = stage.upload(
        {{here("tree")}, {QStringLiteral(".git/"), QStringLiteral("*.swp"), QStringLiteral("x/y")}}, there("tree"));
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QCOMPARE(TransferFolders::names(there("tree")),
             (QStringList{QStringLiteral("a.txt"), QStringLiteral("x"), QStringLiteral("x/b.txt")}));
}

void TestUpload::patternsAreExpandedHere()
{
    for (const char *name : {"one.conf", "two.conf", "three.txt", ".four.conf"})
        TransferFolders::write(here(name), name);
    TransferStage stage;
    const TransferEnd end = stage.upload({{here("*.conf")}}, there("conf"));
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QCOMPARE(TransferFolders::names(there("conf")),
             (QStringList{QStringLiteral("one.conf"), QStringLiteral("two.conf")}));
    QVERIFY(!readSource({{here("*.none")}}));
    QVERIFY(!readSource({{here("missing")}}));
    QVERIFY(!readSource({{here("one.conf"), here("../here/one.conf")}})); // both would be one.conf
}

void TestUpload::manySmallFilesArrive()
{
    for (int i = 0; i < 3'000; ++i)
        TransferFolders::write(here("many/") + QString::number(i % 20) + u'/' + QString::number(i),
                               QByteArray::number(i));
    TransferStage stage;
    const TransferEnd end = stage.upload({{here("many")}}, there("many"));
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QCOMPARE(end.progress.files, 3'000);
    QCOMPARE(TransferFolders::names(there("many")), TransferFolders::names(here("many")));
    for (const int i : {0, 1, 1'500, 2'999})
        QCOMPARE(TransferFolders::read(there("many/") + QString::number(i % 20) + u'/' + QString::number(i)),
                 QByteArray::number(i));
}

void TestUpload::aFileGoesIntoAFolderThatIsThere()
{
    TransferFolders::write(here("file"), "x");
    TransferStage stage;
    const TransferEnd end = stage.upload({{here("file")}}, m_folders->there() + u'/');
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QCOMPARE(TransferFolders::read(there("file")), QByteArray("x"));
}

void TestUpload::theOldFileStaysUnderItsBackupName()
{
    TransferFolders::write(here("file"), "new");
    TransferFolders::write(there("file"), "old");
    TransferFolders::write(there("file.maestro-backup"), "older");
    TransferOptions options;
    options.backup = QStringLiteral(".maestro-backup");
    for (const bool isPlain : {false, true}) {
        TransferFolders::write(there("file"), "old");
        TransferStage stage;
        const TransferEnd end = stage.upload({{here("file")}}, there("file"), options, {.isPlain = isPlain});
        QVERIFY2(end.isOk(), qPrintable(end.error.message));
        QCOMPARE(TransferFolders::read(there("file")), QByteArray("new"));
        QCOMPARE(TransferFolders::read(there("file.maestro-backup")), QByteArray("old"));
        QCOMPARE(TransferFolders::names(m_folders->there()).size(), 2);
    }
}

void TestUpload::modeAndOwnerArePutAsAsked()
{
    TransferFolders::write(here("file"), "x", 0600);
    TransferOptions options;
    options.mode = 04751;
    if (isRoot())
        options.owner = sftp::Owner{12, 34};
    for (int round = 0; round < 2; ++round) { // the second time the bytes are there already
        TransferStage stage;
        const TransferEnd end = stage.upload({{here("file")}}, there("file"), options);
        QVERIFY2(end.isOk(), qPrintable(end.error.message));
        QVERIFY(end.changed);
        const struct ::stat status = TransferFolders::statusOf(there("file"));
        QCOMPARE(int(status.st_mode & 07777), 04751);
        if (isRoot())
            QVERIFY(status.st_uid == 12 && status.st_gid == 34);
        QCOMPARE(::chmod(QFile::encodeName(there("file")).constData(), 0600), 0);
    }
}

void TestUpload::aPrivateFileStaysPrivate()
{
    TransferFolders::write(here("file"), "new", 0666);
    TransferFolders::write(there("file"), "old", 0600);
    TransferStage stage;
    QVERIFY(stage.upload({{here("file")}}, there("file")).isOk());
    QCOMPARE(TransferFolders::modeOf(there("file")), 0600);
    QVERIFY(stage.upload({{here("file")}}, there("fresh")).isOk());
    QCOMPARE(TransferFolders::modeOf(there("fresh")), 0644); // others do not write what is new
}

void TestUpload::anOldServerDoesToo()
{
    const QByteArray bytes = TransferFolders::someBytes(300'000);
    TransferFolders::write(here("file"), bytes);
    TransferFolders::write(there("file"), "old");
    TransferStage stage;
    const TransferEnd end = stage.upload({{here("file")}}, there("file"), {}, {.isPlain = true});
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QVERIFY(TransferFolders::read(there("file")) == bytes);
}

void TestUpload::mistakesSayWhatIsWrong_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("tree");
    QTest::addColumn<bool>("asNobody");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &to, bool tree, bool asNobody, const char *words) {
        QTest::newRow(name) << to << tree << asNobody << QString::fromLatin1(words);
    };
    row("no folder", QStringLiteral("missing/file"), false, false, "folder that");
    row("no permission", QStringLiteral("file"), false, true, "no permission to write");
    row("a file where the folder is to be", QStringLiteral("plain"), true, false, "is no folder");
    row("a folder where a file is to be", QStringLiteral("full"), true, false, "is a folder");
    row("a name too long", QString(300, u'n'), false, false, "too long");
    row("below a file", QStringLiteral("plain/file"), false, false, "folder that");
}

void TestUpload::mistakesSayWhatIsWrong()
{
    QFETCH(QString, to);
    QFETCH(bool, tree);
    QFETCH(bool, asNobody);
    QFETCH(QString, words);
    if (asNobody && !isRoot())
        QSKIP("Needs another user.");
    TransferFolders::write(here("tree/file"), "x");
    TransferFolders::write(there("plain"), "p");
    QVERIFY(QDir().mkpath(there("full/file")));
    const QStringList before = TransferFolders::names(m_folders->there());
    TransferStage stage;
    const TransferEnd end = stage.upload({{tree ? here("tree") : here("tree/file")}}, m_folders->there(to), {},
                                         {.user = asNobody ? 65534 : -1});
    QVERIFY2(end.error.message.contains(words), qPrintable(end.error.message));
    QCOMPARE(int(end.error.kind), int(Error::Failed));
    QCOMPARE(TransferFolders::names(m_folders->there()), before);
}

void TestUpload::aFullDiskSaysSoAndLeavesNothing()
{
    const MountedFolder disk(m_folders->there(), "size=2m");
    if (!disk.isThere())
        QSKIP("Needs the right to mount.");
    TransferFolders::write(there("file"), "old");
    TransferFolders::write(here("file"), TransferFolders::someBytes(3'000'000));
    TransferStage stage;
    const TransferEnd end = stage.upload({{here("file")}}, there("file"));
    QVERIFY2(end.error.message.contains(QStringLiteral("Free some space")), qPrintable(end.error.message));
    QCOMPARE(TransferFolders::names(m_folders->there()), QStringList{QStringLiteral("file")});
    QCOMPARE(TransferFolders::read(there("file")), QByteArray("old"));
}

void TestUpload::aFileSystemThatCannotBeWrittenSaysSo()
{
    const MountedFolder disk(m_folders->there(), "size=1m", MS_RDONLY);
    if (!disk.isThere())
        QSKIP("Needs the right to mount.");
    TransferFolders::write(here("file"), "x");
    TransferStage stage;
    const TransferEnd end = stage.upload({{here("file")}}, there("file"));
    QVERIFY2(end.error.message.contains(QStringLiteral("cannot be written")), qPrintable(end.error.message));
    const TransferEnd tree = stage.upload({{here("file")}, {}, false, true}, there("new"));
    QVERIFY2(!tree.isOk(), "a folder on it");
}

void TestUpload::aQuotaSaysSo()
{
    TransferFolders::write(here("file"), TransferFolders::someBytes(1'000'000));
    TransferStage stage;
    const TransferEnd end = stage.upload({{here("file")}}, there("file"), {}, {.inChild = [] {
                                             std::signal(SIGXFSZ, SIG_IGN);
                                             const rlimit tight = {200'000, 200'000};
                                             ::setrlimit(RLIMIT_FSIZE, &tight);
                                         }});
    QVERIFY2(end.error.message.contains(QStringLiteral("quota")), qPrintable(end.error.message));
    QVERIFY(TransferFolders::names(m_folders->there()).isEmpty());
}

void TestUpload::aSourceThatChangesIsNotPutInPlace()
{
    TransferFolders::write(there("file"), "old");
    TransferStage stage;
    for (const bool vanishes : {false, true}) {
        TransferFolders::write(here("file"), TransferFolders::someBytes(400'000));
        const auto blocks = stage.source({{here("file")}});
        if (vanishes)
            QVERIFY(QFile::remove(here("file")));
        else
            TransferFolders::write(here("file"), TransferFolders::someBytes(400'001));
        Upload upload(there("file"), blocks, {}, stage.wake(), stage.hasher());
        const TransferEnd end = stage.run(upload);
        QVERIFY2(end.error.message.contains(vanishes ? QStringLiteral("vanished") : QStringLiteral("changed")),
                 qPrintable(end.error.message));
        QCOMPARE(TransferFolders::read(there("file")), QByteArray("old"));
        QCOMPARE(TransferFolders::names(m_folders->there()), QStringList{QStringLiteral("file")});
    }
}

/// The server is killed at moments that nobody chose, until the file is there. MAESTRO_SWEEP says how many files.
void TestUpload::anUploadThatWasCutIsGoneOnWith()
{
    const int rounds = std::max(10, qEnvironmentVariableIntValue("MAESTRO_SWEEP"));
    QRandomGenerator random(20261127);
    qint64 saved = 0;
    for (int round = 0; round < rounds; ++round) {
        const qsizetype size = random.bounded(1'000'000, 4'000'000);
        const QByteArray bytes = TransferFolders::someBytes(size, quint32(round));
        TransferFolders::write(here("file"), bytes);
        TransferFolders::write(there("file"), "old");
        TransferStage stage;
        const SourceWish wish{{here("file")}};
        const qint64 killAt = random.bounded(int(size * 11 / 10));
        const TransferEnd cut = stage.upload(wish, there("file"), {}, {.killAt = killAt});
        if (!cut.isOk()) {
            QCOMPARE(int(cut.error.kind), int(Error::Lost));
            const QByteArray now = TransferFolders::read(there("file"));
            QVERIFY(now == "old" || now == bytes); // never half of it
        }
        const TransferEnd end = stage.upload(wish, there("file"));
        QVERIFY2(end.isOk(), qPrintable(end.error.message));
        QVERIFY(TransferFolders::read(there("file")) == bytes);
        QCOMPARE(TransferFolders::names(m_folders->there()), QStringList{QStringLiteral("file")});
        saved += cut.isOk() ? 0 : size - end.bytesMoved;
    }
    QVERIFY2(saved > 0, "no upload went on from where it was cut");
}

void TestUpload::aSpoiledTemporaryIsFoundOut()
{
    const QByteArray bytes = TransferFolders::someBytes(2'000'000);
    TransferFolders::write(here("file"), bytes);
    TransferFolders::write(there("file"), "old");
    const QString temporary =
        QFile::decodeName(temporaryNameOf(QFile::encodeName(there("file")), TransferStage::hashOf(here("file"))));
    TransferFolders::write(temporary, TransferFolders::someBytes(1'500'000, 9));
    TransferStage stage;
    const TransferEnd end = stage.upload({{here("file")}}, there("file"));
    QVERIFY2(end.error.message.contains(QStringLiteral("differs")), qPrintable(end.error.message));
    QCOMPARE(TransferFolders::read(there("file")), QByteArray("old"));
    QVERIFY(stage.upload({{here("file")}}, there("file")).isOk()); // the spoiled one is gone
    QVERIFY(TransferFolders::read(there("file")) == bytes);
}

void TestUpload::aTemporaryWhereAnybodyMayWriteIsNotBelieved()
{
    const QByteArray bytes = TransferFolders::someBytes(1'000'000);
    TransferFolders::write(here("file"), bytes);
    QCOMPARE(::chmod(QFile::encodeName(m_folders->there()).constData(), 01777), 0);
    const QString temporary =
        QFile::decodeName(temporaryNameOf(QFile::encodeName(there("file")), TransferStage::hashOf(here("file"))));
    TransferFolders::write(temporary, bytes.first(900'000));
    TransferStage stage;
    TransferEnd end = stage.upload({{here("file")}}, there("file"));
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QCOMPARE(end.bytesMoved, bytes.size());
    TransferFolders::write(here("victim"), "mine"); // a link that somebody laid there is not written through
    QVERIFY(QFile::remove(there("file")));
    QVERIFY(QFile::link(here("victim"), temporary));
    end = stage.upload({{here("file")}}, there("file"));
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QCOMPARE(TransferFolders::read(here("victim")), QByteArray("mine"));
    QVERIFY(TransferFolders::read(there("file")) == bytes);
}

void TestUpload::stoppingTidiesUp()
{
    TransferFolders::write(here("file"), TransferFolders::someBytes(20'000'000));
    TransferStage stage;
    Upload upload(there("file"), stage.source({{here("file")}}), {}, stage.wake(), stage.hasher());
    bool stopped = false;
    const TransferEnd end = stage.run(upload, {}, [&] {
        if (!std::exchange(stopped, stopped || upload.progress().bytes > 0) && stopped)
            upload.stop();
    });
    QVERIFY(stopped);
    QCOMPARE(int(end.error.kind), int(Error::Stopped));
    QVERIFY(TransferFolders::names(m_folders->there()).isEmpty());
}

void TestUpload::hostsShareWhatIsReadHere()
{
    constexpr int hosts = 20;
    const QByteArray bytes = TransferFolders::someBytes(2'000'000);
    TransferFolders::write(here("file"), bytes);
    TransferStage stage;
    const auto blocks = stage.source({{here("file")}});
    QObject owner;
    std::vector<std::unique_ptr<Upload>> uploads;
    std::vector<std::unique_ptr<SftpServer>> servers;
    for (int i = 0; i < hosts; ++i) {
        const Waker wake = stage.waker(&owner, [&, i] {
            uploads[size_t(i)]->advance();
            servers[size_t(i)]->pump();
        });
        TransferOptions options;
        options.verifyHash = false;
        uploads.push_back(std::make_unique<Upload>(m_folders->there(QString::number(i)), blocks, options, wake));
        servers.push_back(std::make_unique<SftpServer>(*uploads.back()));
    }
    for (const auto &upload : uploads) {
        QTRY_VERIFY_WITH_TIMEOUT(upload->hasEnded(), 60'000);
        QVERIFY2(upload->end().isOk(), qPrintable(upload->end().error.message));
    }
    for (int i = 0; i < hosts; ++i)
        QVERIFY(TransferFolders::read(m_folders->there(QString::number(i))) == bytes);
    QVERIFY2(stage.reads() <= 8, QByteArray::number(stage.reads()).constData()); // once each, not once a host
}

/// Well-formed answers that have nothing to do with the question.
void TestUpload::aServerThatSaysAnythingDoesNoHarm()
{
    TransferFolders::write(here("tree/file"), TransferFolders::someBytes(100'000));
    TransferFolders::write(here("tree/other"), "x");
    const auto tree = readSource({{here("tree")}});
    QVERIFY(tree);
    const auto blocks = std::make_shared<SourceBlocks>(*tree, [](const std::function<void()> &work) { work(); });
    const QList<QByteArray> bodies = {
        QByteArray::fromHex("0000000000000000"),
        QByteArray::fromHex("0000000200000000"),
        QByteArray::fromHex("0000000400000000"),
        QByteArray::fromHex("0000000168"),
        QByteArray::fromHex("00000003616263"),
        QByteArray::fromHex("00000001000000012f0000000000000000"),
        QByteArray::fromHex("00000004000041ed"),
        QByteArray::fromHex("0000000500000000000186a0000081a4"),
        QByteArray(88, '\1'),
    };
    const QList<int> types = {101, 101, 101, 102, 103, 104, 105, 105, 201};
    const int rounds = std::max(300, qEnvironmentVariableIntValue("MAESTRO_FUZZ") / 100);
    QRandomGenerator random(3);
    int ended = 0;
    for (int round = 0; round < rounds; ++round) {
        Upload upload(QStringLiteral("/x"), blocks, {}, [] {});
        upload.feed(QByteArray::fromHex("000000050200000003"));
        sftp::Packets packets;
        for (int turn = 0; turn < 200 && !upload.hasEnded(); ++turn) {
            packets.feed(upload.takeOutgoing(1 << 20));
            for (auto packet = packets.next(); packet && !packet->isNull(); packet = packets.next()) {
                if (packet->front() == 1)
                    continue;
                const int which = random.bounded(4) ? random.bounded(int(types.size())) : 0;
                const QByteArray answer = char(types.at(which)) + packet->mid(1, 4) + bodies.at(which);
                QByteArray head(4, '\0');
                qToBigEndian(quint32(answer.size()), head.data());
                upload.feed(head + answer);
            }
            upload.advance();
        }
        ended += upload.hasEnded() ? 1 : 0;
    }
    QCOMPARE(ended, rounds);
}

QTEST_GUILESS_MAIN(TestUpload)
#include "tst_upload.moc"
