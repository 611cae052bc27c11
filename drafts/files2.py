import re
def sub(p,a,b,n=1):
    s=open(p).read()
    assert a in s,(p,a)
    s=s.replace(a,b,n); open(p,'w').write(s)
s=open('src/ssh/transfertask.cpp').read()
s=s.replace('''    if (state == ExecState::Ok)
        remark();
''','')
s=s.replace('''    m_phases.close(error.message.isEmpty());
    ExecEnd result;''','''    if (state == ExecState::Ok)
        remark();
    m_phases.close(error.message.isEmpty());
    ExecEnd result;''')
open('src/ssh/transfertask.cpp','w').write(s)
p='src/steps/copyaction.h'
sub(p,'''    bool sudo = false;            ///< put''','''    QString owner = {};           ///< the same by names: "user" or "user:group"
    bool sudo = false;            ///< put''')
p='src/steps/upload.cpp'
s=open(p).read()
i=s.index('/// "1000:1000": the file protocol'); j=s.index('Done readChoices(')
s=s[:i]+'''/// What the user databases of hosts have, those of directories too.
bool isOwnerName(const QString &text)
{
    return !text.isEmpty() && !text.startsWith(u'-') && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringLiteral("._-@+$").contains(c));
    });
}

/// "1000:1000", "www-data:adm" or "www-data". The file protocol knows numbers only: names are asked of the host.
Done readOwner(const QString &text, act::Put &put)
{
    if (text.isEmpty())
        return {};
    const QString name = text.section(u':', 0, 0);
    const QString group = text.section(u':', 1);
    if (!isOwnerName(name) || (!group.isEmpty() && !isOwnerName(group)))
        return wrong(UploadStepText::tr("“%1” is no owner. Write a user, or user:group, by names or numbers, such as "
                                        "www-data:www-data.")
                         .arg(text));
    bool isUser = false;
    bool isGroup = false;
    const quint32 user = name.toUInt(&isUser);
    const quint32 number = group.toUInt(&isGroup);
    if (isUser && isGroup) {
        put.user = user;
        put.group = number;
    } else {
        put.owner = text;
    }
    return {};
}

'''+s[j:]
s=s.replace('UploadStepText::tr("The numbers of user and group."), QStringLiteral("1000:1000")','UploadStepText::tr("User and group, by names or numbers; a user alone has the files with the group of his own."),\n         QStringLiteral("www-data:www-data")')
s=s.replace('UploadStepText::tr("The path on the host. One folder becomes it; several files go into it.")','UploadStepText::tr("The path on the host. One folder becomes it; several files go into it. A link that a file "\n                            "would take the place of is replaced; what it leads to stays as it is.")')
s=s.replace('#include <QCoreApplication>\n','#include <QCoreApplication>\n\n#include <algorithm>\n',1)
open(p,'w').write(s)
p='src/world/transfers.cpp'
sub(p,'''    request.sudo = {put.sudo''','''    request.options.ownerName = put.owner;
    request.sudo = {put.sudo''')
sub(p,'get.again ? TransferOptions::Equal::Never : TransferOptions::Equal::SameTime;','get.again ? TransferOptions::Equal::Never : TransferOptions::Equal::SameHash;')
sub('src/world/execution_copies.cpp','''    request.passwordGroup = act.host.account;
''','''    request.passwordGroup = act.host.account;
    request.sink = act.sink;
''')
# CLI
p='src/app/runprinter.cpp'
sub(p,'''    if (!status.endedWell() && !m_how.group)''','''    if (!m_how.quiet)
        printNotes(status, lane);
    if (!status.endedWell() && !m_how.group)''')
sub(p,'''QByteArray RunPrinter::cleaned(''','''/// What Maestro itself has to say of the host.
void RunPrinter::printNotes(const LaneStatus &status, int lane)
{
    QByteArray notes = m_output->stream(lane, Stream::Note);
    printLabelled(status.host.name, notes, true, m_err);
}

QByteArray RunPrinter::cleaned(''')
sub(p,'''    const QString line =
        RunPrinterText::tr("%1 of %2 ended, %3 under way").arg(m_ended.size()).arg(lanes.size()).arg(busy);
''','''    QString line = RunPrinterText::tr("%1 of %2 ended, %3 under way").arg(m_ended.size()).arg(lanes.size()).arg(busy);
    qint64 moved = 0;
    qint64 toMove = 0;
    for (const LaneStatus &status : lanes) {
        moved += status.moved;
        toMove += status.toMove;
    }
    if (toMove > 0) // of the hosts that have begun
        line += RunPrinterText::tr(", %1 of %2 copied")
                    .arg(QLocale().formattedDataSize(moved), QLocale().formattedDataSize(toMove));
''')
sub(p,'#include <QCoreApplication>\n','#include <QCoreApplication>\n#include <QLocale>\n')
p='src/app/runprinter.h'
s=open(p).read()
m=re.search(r'    void printWhole\(',s); s=s[:m.start()]+'    void printNotes(const LaneStatus &status, int lane);\n'+s[m.start():]; open(p,'w').write(s)
p='src/app/laneprinter.cpp'
sub(p,'''    insertBytes(object, QStringLiteral("stderr"), output.stream(lane, Stream::Err));
''','''    insertBytes(object, QStringLiteral("stderr"), output.stream(lane, Stream::Err));
    if (const QByteArray notes = output.stream(lane, Stream::Note); !notes.isEmpty())
        insertBytes(object, QStringLiteral("notes"), notes);
''')
# tests
p='tests/world/tst_transfers.cpp'
sub(p,'requestOf(someAct(), act::Get{}).options.skip, TransferOptions::Equal::SameTime','requestOf(someAct(), act::Get{}).options.skip, TransferOptions::Equal::SameHash')
sub(p,'''    put.group = 33;
''','''    put.group = 33;
    put.owner = QStringLiteral("www-data");
''')
sub(p,'''    options.owner = sftp::Owner{0, 33};
''','''    options.owner = sftp::Owner{0, 33};
    options.ownerName = QStringLiteral("www-data");
''')
p='tests/ssh/tst_upload.cpp'
sub(p,'''    void linksAreFollowedWhenAsked();
''','''    void linksAreFollowedWhenAsked();
    void aLinkAtTheTargetIsReplacedAndWhatItLeadsToStays();
    void whatCouldNotBeHashedIsCounted();
''')
sub(p,'''void TestUpload::linksAreFollowedWhenAsked()
{''','''/// As rsync does it, and unlike scp: nothing is written where somebody else's link leads, and nothing is half there.
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
{''')
p='tests/ssh/tst_transfers.cpp'
sub(p,'''    void aFolderThatMayNotBeWrittenSaysSo();
''','''    void anOwnerIsSaidByItsName_data();
    void anOwnerIsSaidByItsName();
    void aHostThatRunsNoCommandsSaysWhatItCannotDo();
    void aDownloadLeavesAloneWhatIsTheSameAtAnotherTime();
    void aFolderThatMayNotBeWrittenSaysSo();
''')
sub(p,'''void TestTransfers::aFolderThatMayNotBeWrittenSaysSo()
{''','''void TestTransfers::anOwnerIsSaidByItsName_data()
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
    row("$(id)", "no owner", 0, 0);
    row("-n:root", "no owner", 0, 0);
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
    request.options.ownerName = owner;
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
    request.options.ownerName = QStringLiteral("www-data");
    request.options.skip = TransferOptions::Equal::Never;
    job = bench.executor->start(request);
    QVERIFY(bench.await(job));
    QVERIFY2(bench.ends[job].error.message.contains(QStringLiteral("1000:1000")),
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
{''')
sub(p,'#include <QTemporaryDir>\n','#include <QTemporaryDir>\n\n#include <pwd.h>\n#include <sys/stat.h>\n#include <unistd.h>\n#include <utime.h>\n')
