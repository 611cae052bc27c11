// GCC 12 with the sanitizers sees uninitialised members in a std::variant that is not that alternative.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"

#include "ssh/download.h"
#include "ssh/transferstage.h"

#include <QRandomGenerator>

/// Downloads from a real sftp-server over pipes, and from one that lies.
class TestDownload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void filesOfEverySizeArrive_data();
    void filesOfEverySizeArrive();
    void aTreeArrivesAsItIs();
    void whatIsHereAlreadyIsNotMoved();
    void whatFitsAPatternArrives();
    void foldersOfAPatternStayApart();
    void aNameWithAStarComesAsItself();
    void aPatternThatFitsNothingIsSaid();
    void whatIsLeftOutDoesNotArrive();
    void whatIsVerifiedIsAskedAboutAndArrives();
    void whatIsNotAsOnTheHostIsNotPutInPlace();
    void aHostThatCannotHashIsComparedBySize();
    void aFileWithoutASizeIsReadToItsEnd();
    void linksThatLeadOutAreLeftOut();
    void namesNeverClimb_data();
    void namesNeverClimb();
    void linksStayInside_data();
    void linksStayInside();
    void aLinkHereIsNotFollowed();
    void limitsAreKept();
    void mistakesSayWhatIsWrong();
    void aFullDiskHereSaysSo();
    void aCutLeavesNoHalfFile();
    void whatWasCutGoesOn();
    void aPartOfAnotherVersionIsNotUsed();
    void aPartThatIsALinkIsNotFollowed();
    void namesOfALiarAreRefused();

private:
    QString here(const char *name) const { return m_folders->here(QString::fromLatin1(name)); }
    QString there(const char *name) const { return m_folders->there(QString::fromLatin1(name)); }
    TransferEnd download(const QString &remote, const TransferOptions &options = {}, const ServerKind &how = {});
    /// The host says of each file what `answer` does. Answers how often it was asked, in `asked`.
    TransferEnd verified(const QString &remote, const Result<QByteArray> &answer, int *asked = nullptr);

    std::unique_ptr<TransferFolders> m_folders;
};

void TestDownload::init()
{
    if (!SftpServer::isThere())
        QSKIP("There is no sftp-server on this computer.");
    m_folders = std::make_unique<TransferFolders>();
}

TransferEnd TestDownload::download(const QString &remote, const TransferOptions &options, const ServerKind &how)
{
    TransferStage stage;
    Download download(remote, here("host"), options, stage.starter(), stage.wake(), {});
    return stage.run(download, how);
}

TransferEnd TestDownload::verified(const QString &remote, const Result<QByteArray> &answer, int *asked)
{
    TransferStage stage;
    const RemoteHasher hasher = [&, wake = stage.wake()](const QByteArray &path, auto then) {
        if (asked)
            ++*asked;
        then(answer && answer->isEmpty() ? Result<QByteArray>(TransferStage::hashOf(QFile::decodeName(path))) : answer);
        wake();
    };
    Download download(remote, here("host"), {}, stage.starter(), stage.wake(), hasher);
    return stage.run(download);
}

void TestDownload::filesOfEverySizeArrive_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 32767, 32768, 32769, 20'000'000})
        QTest::addRow("%d", size) << size;
}

void TestDownload::filesOfEverySizeArrive()
{
    QFETCH(int, size);
    const QByteArray bytes = TransferFolders::someBytes(size);
    TransferFolders::write(there("file"), bytes, 0640);
    utimbuf times = {1'600'000'000, 1'600'000'001};
    QCOMPARE(::utime(QFile::encodeName(there("file")).constData(), &times), 0);
    const TransferEnd end = download(there("file"));
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QVERIFY(end.changed);
    QCOMPARE(end.bytesMoved, size);
    QCOMPARE(end.progress, (TransferProgress{size, size, 1, 1}));
    QVERIFY(TransferFolders::read(here("host/file")) == bytes);
    QCOMPARE(TransferFolders::modeOf(here("host/file")), 0640);
    QCOMPARE(TransferFolders::statusOf(here("host/file")).st_mtim.tv_sec, 1'600'000'001);
    QCOMPARE(TransferFolders::names(here("host")), QStringList{QStringLiteral("file")});
}

void TestDownload::aTreeArrivesAsItIs()
{
    for (int i = 0; i < 500; ++i)
        TransferFolders::write(there("tree/many/") + QString::number(i), QByteArray::number(i));
    TransferFolders::write(there("tree/a/b/c/deep"), "d", 0755);
    QVERIFY(QDir().mkpath(there("tree/empty")));
    QVERIFY(QFile::link(QStringLiteral("b/c"), there("tree/a/link")));
    const TransferEnd end = download(there("tree/"));
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QCOMPARE(end.progress.files, 501);
    QCOMPARE(TransferFolders::names(here("host/tree")), TransferFolders::names(there("tree")));
    QCOMPARE(TransferFolders::read(here("host/tree/a/link/deep")), QByteArray("d"));
    QCOMPARE(TransferFolders::modeOf(here("host/tree/a/b/c/deep")), 0755);
}

void TestDownload::whatIsHereAlreadyIsNotMoved()
{
    TransferFolders::write(there("file"), "bytes");
    QVERIFY(download(there("file")).changed);
    const TransferEnd again = download(there("file"));
    QVERIFY2(again.isOk(), qPrintable(again.error.message));
    QVERIFY(!again.changed);
    QCOMPARE(again.bytesMoved, 0);
    QCOMPARE(again.progress, (TransferProgress{5, 5, 1, 1}));
    TransferOptions anew;
    anew.skip = TransferOptions::Equal::Never;
    QVERIFY(download(there("file"), anew).changed);
}

void TestDownload::whatFitsAPatternArrives()
{
    for (const char *name : {"logs/a.log", "logs/b.log", "logs/c.txt", "logs/.hidden.log", "logs/old.log/inner"})
        TransferFolders::write(there(name), name);
    QCOMPARE(::mkfifo(QFile::encodeName(there("logs/pipe.log")).constData(), 0600), 0);
    const TransferEnd end = download(there("logs/?*.log"));
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QCOMPARE(end.progress.files, 3);
    QCOMPARE(end.skipped, QStringList{QStringLiteral("pipe.log")});
    const QStringList expected{QStringLiteral("a.log"), QStringLiteral("b.log"), QStringLiteral("old.log"),
                               QStringLiteral("old.log/inner")};
    QCOMPARE(TransferFolders::names(here("host")), expected);
    QCOMPARE(TransferFolders::read(here("host/b.log")), QByteArray("logs/b.log"));
    QVERIFY(!download(there("logs/?*.log")).changed);
}

void TestDownload::foldersOfAPatternStayApart()
{
    for (const char *name : {"app1/conf/site.ini", "app2/conf/site.ini", "app2/conf/more.ini"})
        TransferFolders::write(there(name), name);
    QVERIFY(QDir().mkpath(there("app3")));
    const TransferEnd end = download(there("app*/conf/site.ini"));
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QCOMPARE(end.progress.files, 2);
    QCOMPARE(TransferFolders::read(here("host/app1/conf/site.ini")), QByteArray("app1/conf/site.ini"));
    QCOMPARE(TransferFolders::read(here("host/app2/conf/site.ini")), QByteArray("app2/conf/site.ini"));
    QVERIFY(!QFile::exists(here("host/app2/conf/more.ini")) && !QFile::exists(here("host/app3")));
}

void TestDownload::aNameWithAStarComesAsItself()
{
    TransferFolders::write(there("odd*name"), "itself");
    TransferFolders::write(there("odd other name"), "other");
    const TransferEnd end = download(there("odd*name"));
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QCOMPARE(end.progress.files, 1);
    QCOMPARE(TransferFolders::names(here("host")).size(), 1);
}

void TestDownload::aPatternThatFitsNothingIsSaid()
{
    QVERIFY(QDir().mkpath(there("empty/one")));
    for (const char *pattern : {"empty/*.log", "empty/*/missing", "nowhere/*"}) {
        const TransferEnd end = download(there(pattern));
        QCOMPARE(end.error.kind, Error::Failed); // of the copy: the host was reached
        QVERIFY2(end.error.message.contains(there(pattern)), qPrintable(end.error.message));
    }
}

void TestDownload::whatIsLeftOutDoesNotArrive()
{
    for (const char *name : {"t/a.log", "t/a.log.1.gz", "t/cache/x", "t/d/cache/y", "t/d/keep/z", "t/keep/z", "t/e/z"})
        TransferFolders::write(there(name), name);
    TransferOptions options;
    options.exclude = {QStringLiteral("*.gz"), QStringLiteral("cache/"), QStringLiteral("d/keep"),
                       QStringLiteral("nothing")};
    const TransferEnd end = download(there("t"), options);
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QCOMPARE(end.progress.files, 3);
    const QStringList tree{QStringLiteral("a.log"), QStringLiteral("d"),    QStringLiteral("e"),
                           QStringLiteral("e/z"),   QStringLiteral("keep"), QStringLiteral("keep/z")};
    QCOMPARE(TransferFolders::names(here("host/t")), tree);
    QCOMPARE(download(there("t/a.*"), options).progress.files, 1);
    QCOMPARE(TransferFolders::names(here("host")).filter(QStringLiteral(".gz")), QStringList());
    options.exclude = {QStringLiteral("a.*")};
    const TransferEnd nothing = download(there("t/a.*"), options);
    QVERIFY2(nothing.error.message.contains(QStringLiteral("is not left out")), qPrintable(nothing.error.message));
}

void TestDownload::whatIsVerifiedIsAskedAboutAndArrives()
{
    const QByteArray bytes = TransferFolders::someBytes(3'000'000);
    TransferFolders::write(there("tree/large"), bytes);
    for (int i = 0; i < 100; ++i)
        TransferFolders::write(there("tree/many/") + QString::number(i), QByteArray::number(i));
    TransferFolders::write(there("tree/empty"), {});
    int asked = 0;
    const TransferEnd end = verified(there("tree"), QByteArray(), &asked);
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QCOMPARE(asked, 101); // nothing is to be compared of an empty file
    QCOMPARE(TransferFolders::names(here("host/tree")), TransferFolders::names(there("tree")));
    QVERIFY(TransferFolders::read(here("host/tree/large")) == bytes);
}

void TestDownload::whatIsNotAsOnTheHostIsNotPutInPlace()
{
    TransferFolders::write(there("file"), "bytes");
    const TransferEnd end = verified(there("file"), QByteArray(64, 'a'));
    QCOMPARE(int(end.error.kind), int(Error::Failed));
    QVERIFY2(end.error.message.contains(there("file")), qPrintable(end.error.message));
    QCOMPARE(QDir(here("host")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

void TestDownload::aHostThatCannotHashIsComparedBySize()
{
    TransferFolders::write(there("file"), "bytes");
    const TransferEnd end = verified(there("file"), failure(Error::Unsupported, QStringLiteral("It cannot.")));
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QCOMPARE(TransferFolders::read(here("host/file")), QByteArray("bytes"));
}

void TestDownload::aFileWithoutASizeIsReadToItsEnd()
{
    const TransferEnd end = download(QStringLiteral("/proc/version"));
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QVERIFY(TransferFolders::read(here("host/version")).contains("Linux"));
}

void TestDownload::linksThatLeadOutAreLeftOut()
{
    TransferFolders::write(there("secret"), "s");
    TransferFolders::write(there("tree/file"), "f");
    QVERIFY(QFile::link(QStringLiteral("../secret"), there("tree/out")));
    QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), there("tree/away")));
    QVERIFY(QFile::link(QStringLiteral("file"), there("tree/in")));
    TransferEnd end = download(there("tree"));
    QVERIFY2(end.isOk(), qPrintable(end.error.message));
    QCOMPARE(TransferFolders::names(here("host/tree")), (QStringList{QStringLiteral("file"), QStringLiteral("in")}));
    end.skipped.sort();
    QCOMPARE(end.skipped, (QStringList{QStringLiteral("away"), QStringLiteral("out")}));
}

void TestDownload::namesNeverClimb_data()
{
    QTest::addColumn<QByteArray>("stranger");
    QTest::addColumn<QByteArray>("ours");
    QTest::newRow("plain") << QByteArray("app.log") << QByteArray("app.log");
    QTest::newRow("up") << QByteArray("..") << QByteArray("%2E.");
    QTest::newRow("hidden") << QByteArray(".bashrc") << QByteArray("%2Ebashrc");
    QTest::newRow("a path") << QByteArray("a/b") << QByteArray("a%2Fb");
    QTest::newRow("a line") << QByteArray("a\nb") << QByteArray("a%0Ab");
    QTest::newRow("an option") << QByteArray("-rf") << QByteArray("%2Drf");
    QTest::newRow("no UTF-8") << QByteArray("a\xff") << QByteArray("a%25FF");
}

void TestDownload::namesNeverClimb()
{
    QFETCH(QByteArray, stranger);
    QFETCH(QByteArray, ours);
    QCOMPARE(localplace::nameFor(stranger), ours);
}

void TestDownload::linksStayInside_data()
{
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name, const char *at, const char *target, const char *said) {
        QTest::newRow(name) << QByteArray(at) << QByteArray(target) << QByteArray(said);
    };
    row("beside", "a", "b", "b");
    row("up and down", "x/a", "../b", "../b");
    row("out", "a", "../b", "");
    row("out by a detour", "x/a", "y/../../../b", "");
    row("absolute", "a", "/b", "");
    row("empty", "a", "", "");
    row("itself", "a", ".", ".");
    row("an encoded name", "a", ".b/c", "%2Eb/c");
}

void TestDownload::linksStayInside()
{
    QFETCH(QByteArray, at);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, said);
    QCOMPARE(localplace::linkFor(at, target).value_or(QByteArray()), said);
}

/// What an earlier download or a person laid there is replaced, not written through.
void TestDownload::aLinkHereIsNotFollowed()
{
    TransferFolders::write(there("tree/file"), "theirs");
    TransferFolders::write(there("tree/sub/file"), "theirs");
    TransferFolders::write(here("mine/file"), "mine");
    QVERIFY(QDir().mkpath(here("host/tree")));
    QVERIFY(QFile::link(here("mine/file"), here("host/tree/file")));
    QVERIFY(QFile::link(here("mine"), here("host/tree/sub")));
    const TransferEnd end = download(there("tree"));
    QVERIFY(!end.isOk()); // a folder that is a link here is no place
    QCOMPARE(TransferFolders::read(here("mine/file")), QByteArray("mine"));
    QVERIFY(QFile::remove(here("host/tree/sub")));
    QVERIFY(download(there("tree")).isOk());
    QCOMPARE(TransferFolders::read(here("host/tree/file")), QByteArray("theirs"));
    QCOMPARE(TransferFolders::read(here("mine/file")), QByteArray("mine"));
}

void TestDownload::limitsAreKept()
{
    for (int i = 0; i < 20; ++i)
        TransferFolders::write(there("tree/") + QString::number(i), TransferFolders::someBytes(10'000));
    TransferOptions few;
    few.mostFiles = 10;
    QVERIFY(download(there("tree"), few).error.message.contains(QStringLiteral("10 files")));
    TransferOptions small;
    small.mostBytes = 50'000;
    QVERIFY(download(there("tree"), small).error.message.contains(QStringLiteral("50000 bytes")));
    small.mostBytes = 200'000;
    QVERIFY(download(there("tree"), small).isOk());
}

void TestDownload::mistakesSayWhatIsWrong()
{
    QVERIFY(download(there("missing")).error.message.contains(QStringLiteral("is not there")));
    TransferFolders::write(there("secret"), "s", 0600);
    if (::getuid() == 0) {
        const TransferEnd end = download(there("secret"), {}, {.user = 65534});
        QVERIFY2(end.error.message.contains(QStringLiteral("no permission to read")), qPrintable(end.error.message));
    }
    TransferFolders::write(there("file"), "f");
    QVERIFY(QDir().mkpath(here("host/file")));
    QVERIFY(download(there("file")).error.message.contains(QStringLiteral("on this computer")));
    QCOMPARE(TransferFolders::names(here("host")), QStringList{QStringLiteral("file")});
}

void TestDownload::aFullDiskHereSaysSo()
{
    QVERIFY(QDir().mkpath(here("host")));
    const MountedFolder disk(here("host"), "size=1m");
    if (!disk.isThere())
        QSKIP("Needs the right to mount.");
    TransferFolders::write(there("file"), TransferFolders::someBytes(2'000'000));
    const TransferEnd end = download(there("file"));
    QVERIFY2(end.error.message.contains(QStringLiteral("no space left on this computer")),
             qPrintable(end.error.message));
    QVERIFY(TransferFolders::names(here("host")).isEmpty());
}

/// MAESTRO_SWEEP says at how many moments.
void TestDownload::aCutLeavesNoHalfFile()
{
    const int rounds = std::max(10, qEnvironmentVariableIntValue("MAESTRO_SWEEP"));
    const QByteArray bytes = TransferFolders::someBytes(3'000'000);
    TransferFolders::write(there("file"), bytes);
    QRandomGenerator random(5);
    for (int round = 0; round < rounds; ++round) {
        const TransferEnd cut = download(there("file"), {}, {.killAt = random.bounded(2'900'000)});
        QCOMPARE(int(cut.error.kind), int(Error::Lost));
        QVERIFY(!QFile::exists(here("host/file"))); // what is kept has another name, and would be gone on with
        QVERIFY(QDir(here("host")).removeRecursively());
    }
    QVERIFY(download(there("file")).isOk());
    QVERIFY(TransferFolders::read(here("host/file")) == bytes);
}

void TestDownload::whatWasCutGoesOn()
{
    const QByteArray bytes = TransferFolders::someBytes(20'000'000);
    TransferFolders::write(there("file"), bytes);
    QVERIFY(!download(there("file"), {}, {.killAt = 15'000'000}).isOk());
    const TransferEnd rest = download(there("file"));
    QVERIFY2(rest.isOk(), qPrintable(rest.error.message));
    QVERIFY2(rest.bytesMoved < 12'000'000, qPrintable(QString::number(rest.bytesMoved)));
    QCOMPARE(rest.progress, (TransferProgress{bytes.size(), bytes.size(), 1, 1}));
    QVERIFY(TransferFolders::read(here("host/file")) == bytes);
    QCOMPARE(QDir(here("host")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
}

void TestDownload::aPartOfAnotherVersionIsNotUsed()
{
    TransferFolders::write(there("file"), QByteArray(20'000'000, 'a'));
    QVERIFY(!download(there("file"), {}, {.killAt = 15'000'000}).isOk());
    const QByteArray other(20'000'000, 'b');
    TransferFolders::write(there("file"), other);
    utimbuf times = {1'600'000'000, 1'600'000'001};
    QCOMPARE(::utime(QFile::encodeName(there("file")).constData(), &times), 0);
    const TransferEnd end = download(there("file"));
    QCOMPARE(end.bytesMoved, other.size());
    QVERIFY(TransferFolders::read(here("host/file")) == other);
}

void TestDownload::aPartThatIsALinkIsNotFollowed()
{
    const QByteArray bytes = TransferFolders::someBytes(5'000'000);
    TransferFolders::write(there("file"), bytes);
    TransferFolders::write(here("mine"), QByteArray(4'000'000, 'm'));
    utimbuf times = {1'600'000'000, 1'600'000'001};
    for (const QString &path : {there("file"), here("mine")})
        QCOMPARE(::utime(QFile::encodeName(path).constData(), &times), 0);
    QVERIFY(QDir().mkpath(here("host")));
    QVERIFY(QFile::link(here("mine"), here("host/.file.maestro-download")));
    const TransferEnd end = download(there("file"));
    QCOMPARE(end.bytesMoved, bytes.size());
    QVERIFY(TransferFolders::read(here("host/file")) == bytes);
    QCOMPARE(TransferFolders::read(here("mine")), QByteArray(4'000'000, 'm'));
}

void TestDownload::namesOfALiarAreRefused()
{
    for (const QByteArray &name : {QByteArray("../../evil"), QByteArray("/etc/evil"), QByteArray("a\0b", 3)}) {
        TransferStage stage;
        Download download(
            QStringLiteral("/x"), here("host"), {}, [](const std::function<void()> &work) { work(); }, [] {}, {});
        download.feed(QByteArray::fromHex("000000050200000003"));
        const auto answer = [&](char type, quint32 id, const QByteArray &body) {
            QByteArray packet(9, type);
            qToBigEndian(quint32(5 + body.size()), packet.data());
            qToBigEndian(id, packet.data() + 5);
            download.feed(packet + body);
        };
        QByteArray size(4, '\0');
        qToBigEndian(quint32(name.size()), size.data());
        (void)download.takeOutgoing(1 << 20);
        answer(105, 1, QByteArray::fromHex("00000004000041ed"));
        (void)download.takeOutgoing(1 << 20);
        answer(102, 2, QByteArray::fromHex("0000000168"));
        (void)download.takeOutgoing(1 << 20);
        answer(104, 3,
               QByteArray::fromHex("00000001") + size + name + QByteArray::fromHex("00000000 00000004 000081a4"));
        (void)download.takeOutgoing(1 << 20);
        answer(101, 4, QByteArray::fromHex("00000000")); // of the close
        QVERIFY(download.hasEnded());
        QVERIFY(!download.end().isOk());
        QCOMPARE(TransferFolders::names(m_folders->here()),
                 (QStringList{QStringLiteral("host"), QStringLiteral("host/x")}));
    }
}

QTEST_GUILESS_MAIN(TestDownload)
#include "tst_download.moc"
