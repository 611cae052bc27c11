#include "fakes/awaited.h"
#include "fakes/quickfolder.h"
#include "storage/journalfile.h"
#include "storage/journallock.h"
#include "storage/journalschema.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRunComesBackWhole();
    void movesAndEndsAreKeptInOrder();
    void aBegunRunIsThereForOthersAtOnce();
    void whatIsQueuedIsKeptAtTheEnd();
    void theListIsNewestFirstAndCounts();
    void theListIsSearched_data();
    void theListIsSearched();
    void decisionsAreKept();
    void numbersAreNeverGivenTwice();
    void aNewerJournalIsRefusedUnharmed();
    void anOlderJournalIsBroughtUp();
    void aMigrationThatFailsChangesNothing();
    void theNewestEndOfEachHostIsKnown();
    void onlyTheEndsThatCameSinceAreRead();
    void whatIsLostIsNotKnown();
    void filesAreForTheUserAlone();
    void aProfileThatCannotBeMadeIsRefused();
    void aFullDiskIsToldAndMadeGoodLater();
    void aRunThatIsNotKeptIsNotFound();
    void changesOfOthersAreTold();
    void twoProcessesWriteAtOnce();
    void aLivingRunOfAnotherProcessIsNotInterrupted();
    void aReaderOfOursLeavesTheWritersLockAlone();
    void aThousandLanesThatMoveAreKept();

private:
    static RunRecord record(qint64 id, int lanes);
    std::unique_ptr<QuickFolder> m_dir;
    QString m_profile;
};

namespace {

/// Claims, begins and (unless told not to) ends a run; its number, or 0.
qint64 oneRun(JournalFile &journal, RunRecord record, bool ends = true)
{
    const auto place = awaited(journal.claim(1));
    if (!place)
        return 0;
    record.id = place->id;
    if (!awaited(journal.begin(record)))
        return 0;
    if (ends && !awaited(journal.end(record.id, record.startedAt + 5)))
        return 0;
    return record.id;
}

/// What the program does as a child of the tests: "write PROFILE COUNT" or "hold PROFILE".
int beChild(const QStringList &arguments)
{
    JournalFile journal(arguments.at(2));
    RunRecord record;
    record.title = QStringLiteral("of the child");
    record.startedAt = 50;
    LaneRecord lane;
    lane.name = QStringLiteral("web-1");
    lane.state = QStringLiteral("running");
    record.lanes = {lane};
    if (arguments.at(1) == QStringLiteral("write")) {
        for (int i = 0; i < arguments.at(3).toInt(); ++i) {
            if (oneRun(journal, record) == 0)
                return 1;
        }
        return 0;
    }
    const auto place = awaited(journal.claim(1));
    record.id = place->id;
    if (!awaited(journal.begin(record)))
        return 1;
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly) || out.write("holding\n") < 0 || !out.flush())
        return 1;
    return QCoreApplication::exec(); // until it is killed
}

} // namespace

void TestJournal::init()
{
    m_dir = std::make_unique<QuickFolder>();
    m_profile = m_dir->path() + QStringLiteral("/profile");
}

RunRecord TestJournal::record(qint64 id, int lanes)
{
    RunRecord run;
    run.id = id;
    run.title = QStringLiteral("uptime");
    run.words = QStringLiteral("uptime");
    run.query = QStringLiteral("ec2,^app");
    run.plan = "{\"stages\":[]}";
    run.startedAt = 1000 + id;
    for (int lane = 0; lane < lanes; ++lane) {
        LaneRecord each;
        each.lane = lane;
        each.name = QStringLiteral("app-%1").arg(lane);
        each.hostKey = QStringLiteral("a/r/%1").arg(lane);
        each.host = "{\"name\":\"app\"}";
        each.state = QStringLiteral("queued");
        run.lanes.append(each);
    }
    return run;
}

void TestJournal::aRunComesBackWhole()
{
    JournalFile journal(m_profile);
    const auto place = awaited(journal.claim(1));
    QVERIFY(place);
    QCOMPARE(place->id, 1);
    QCOMPARE(place->folder, journal.folderOf(1));
    const RunRecord run = record(1, 3);
    QVERIFY(awaited(journal.begin(run)));
    const auto read = awaited(journal.read(1));
    QVERIFY(read);
    QVERIFY(read->alive);
    RunRecord expected = run;
    expected.alive = true;
    QCOMPARE(read->lanes, expected.lanes);
    QCOMPARE(*read, expected);
}

void TestJournal::movesAndEndsAreKeptInOrder()
{
    JournalFile journal(m_profile);
    auto place = awaited(journal.claim(1));
    QVERIFY(awaited(journal.begin(record(1, 2))));
    LaneRecord lane = record(1, 2).lanes.at(1);
    const QByteArray host = lane.host;
    for (const char *state : {"connecting", "running", "failed"}) {
        lane.state = QString::fromLatin1(state);
        lane.exit = 7;
        lane.signal = QStringLiteral("TERM");
        lane.endedAt = 99;
        lane.detail = "{}";
        lane.host.clear(); // only begin() writes it
        journal.move(1, lane);
    }
    QVERIFY(awaited(journal.end(1, 1234)));
    place->lock.reset();
    const auto read = awaited(journal.read(1));
    QCOMPARE(read->endedAt, 1234);
    QVERIFY(!read->alive);
    lane.host = host;
    QCOMPARE(read->lanes.at(1), lane);
    QCOMPARE(read->lanes.at(0).state, QStringLiteral("queued"));
}

void TestJournal::aBegunRunIsThereForOthersAtOnce()
{
    JournalFile journal(m_profile);
    JournalFile other(m_profile);
    const auto place = awaited(journal.claim(1));
    QVERIFY(awaited(journal.begin(record(place->id, 2))));
    QCOMPARE(awaited(other.read(place->id))->lanes.size(), 2);
}

void TestJournal::whatIsQueuedIsKeptAtTheEnd()
{
    {
        JournalFile journal(m_profile);
        const auto place = awaited(journal.claim(1));
        QVERIFY(awaited(journal.begin(record(1, 1))));
        LaneRecord lane = record(1, 1).lanes.first();
        lane.state = QStringLiteral("ok");
        journal.move(1, lane);
        journal.end(1, 77); // nobody waits for it
    }
    JournalFile journal(m_profile);
    const auto read = awaited(journal.read(1));
    QCOMPARE(read->endedAt, 77);
    QCOMPARE(read->lanes.first().state, QStringLiteral("ok"));
}

void TestJournal::theListIsNewestFirstAndCounts()
{
    JournalFile journal(m_profile);
    for (int i = 1; i <= 3; ++i) {
        RunRecord run = record(i, i);
        run.lanes[0].state = QStringLiteral("failed");
        QCOMPARE(oneRun(journal, run, i != 2), i);
    }
    const auto runs = awaited(journal.list({}, 10));
    QVERIFY(runs);
    QCOMPARE(runs->size(), 3);
    QCOMPARE(runs->at(0).id, 3);
    QCOMPARE(runs->at(2).id, 1);
    QCOMPARE(runs->at(0).states, (QMap<QString, int>{{QStringLiteral("failed"), 1}, {QStringLiteral("queued"), 2}}));
    QVERIFY(runs->at(1).endedAt == 0 && !runs->at(1).alive); // its lock was let go: interrupted
    QCOMPARE(awaited(journal.list({}, 2))->size(), 2);
}

void TestJournal::theListIsSearched_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    QTest::newRow("a command") << QStringLiteral("upti") << 1;
    QTest::newRow("a query") << QStringLiteral("role=db") << 1;
    QTest::newRow("a host") << QStringLiteral("db-1") << 1;
    QTest::newRow("in any case") << QStringLiteral("UPTIME") << 1;
    QTest::newRow("a percent sign is one") << QStringLiteral("100%") << 1;
    QTest::newRow("an underscore is one") << QStringLiteral("p_time") << 0;
    QTest::newRow("a quote is one") << QStringLiteral("'; DROP TABLE runs; --") << 0;
    QTest::newRow("nothing") << QStringLiteral("zebra") << 0;
    QTest::newRow("a word of the plan's form") << QStringLiteral("stages") << 0;
}

void TestJournal::theListIsSearched()
{
    QFETCH(QString, text);
    QFETCH(int, found);
    JournalFile journal(m_profile);
    QVERIFY(oneRun(journal, record(1, 1)) > 0);
    RunRecord other = record(2, 1);
    other.words = QStringLiteral("echo 100%");
    other.query = QStringLiteral("role=db");
    other.lanes[0].name = QStringLiteral("db-1");
    QVERIFY(oneRun(journal, other) > 0);
    const auto runs = awaited(journal.list(text, 10));
    QVERIFY2(runs, qPrintable(runs ? QString() : runs.error().detail));
    QCOMPARE(runs->size(), found);
}

void TestJournal::decisionsAreKept()
{
    JournalFile journal(m_profile);
    const QList<Decision> decisions = {{5, -1, QStringLiteral("stop"), {}},
                                       {6, 2, QStringLiteral("answer"), QStringLiteral("key: once")}};
    for (const Decision &decision : decisions)
        journal.decide(1, decision);
    QVERIFY(awaited(journal.end(1, 1)));
    const auto read = awaited(journal.decisions(1));
    QCOMPARE(read->size(), 2);
    QCOMPARE(read->at(1), decisions.at(1));
    QCOMPARE(read->at(0).what, QStringLiteral("stop"));
}

void TestJournal::numbersAreNeverGivenTwice()
{
    JournalFile one(m_profile);
    JournalFile two(m_profile);
    QList<Async<RunPlace>> places;
    for (int i = 0; i < 20; ++i)
        places += {one.claim(1), two.claim(1)};
    QSet<qint64> numbers;
    for (const Async<RunPlace> &place : std::as_const(places)) {
        const auto claimed = awaited(place);
        QVERIFY(claimed);
        numbers.insert(claimed->id);
    }
    QCOMPARE(numbers.size(), 40);
}

void TestJournal::aNewerJournalIsRefusedUnharmed()
{
    {
        JournalFile journal(m_profile);
        QCOMPARE(oneRun(journal, record(1, 1)), 1);
    }
    const QString path = m_profile + QStringLiteral("/journal.db");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(QStringLiteral("PRAGMA user_version = 4711")));
        QVERIFY(query.exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("newer"));
    const auto content = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = content();
    {
        JournalFile journal(m_profile);
        const Done opened = awaited(journal.opened());
        QVERIFY(!opened);
        QCOMPARE(int(opened.error().kind), int(Error::Unsupported));
        QVERIFY2(opened.error().message.contains(QStringLiteral("newer Maestro")), qPrintable(opened.error().message));
        QTRY_VERIFY(!awaited(journal.claim(1)));
        QVERIFY(!awaited(journal.list({}, 10)));
        QVERIFY(!awaited(journal.begin(record(9, 1))));
    }
    QCOMPARE(content(), before);
    QVERIFY(!before.isEmpty());
}

void TestJournal::anOlderJournalIsBroughtUp()
{
    const QList<Migration> first = {{1, {QStringLiteral("CREATE TABLE t (a INTEGER)")}}};
    const QList<Migration> both =
        first + QList<Migration>{{2, {QStringLiteral("ALTER TABLE t ADD COLUMN b INTEGER DEFAULT 5")}}};
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("older"));
        database.setDatabaseName(m_dir->path() + QStringLiteral("/old.db"));
        QVERIFY(database.open());
        QVERIFY(bringUp(database, first));
        QSqlQuery query(database);
        QVERIFY(query.exec(QStringLiteral("INSERT INTO t (a) VALUES (1)")));
        QVERIFY(bringUp(database, both));
        QVERIFY(bringUp(database, both)); // again: nothing to do
        QVERIFY(query.exec(QStringLiteral("SELECT a, b FROM t")) && query.next());
        QCOMPARE(query.value(1).toInt(), 5);
        query.finish();
        const Done refused = bringUp(database, first);
        QCOMPARE(int(refused.error().kind), int(Error::Unsupported));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("older"));
}

void TestJournal::aMigrationThatFailsChangesNothing()
{
    const QList<Migration> broken = {
        {1, {QStringLiteral("CREATE TABLE t (a INTEGER)")}},
        {2, {QStringLiteral("CREATE TABLE u (a INTEGER)"), QStringLiteral("this is no SQL")}}};
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("broken"));
        database.setDatabaseName(m_dir->path() + QStringLiteral("/broken.db"));
        QVERIFY(database.open());
        QVERIFY(!bringUp(database, broken));
        QCOMPARE(database.tables().size(), 0);
        QVERIFY(bringUp(database, broken.mid(0, 1)));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("broken"));
}

void TestJournal::filesAreForTheUserAlone()
{
    QVERIFY(QDir().mkpath(m_profile));
    QCOMPARE(::chmod(qPrintable(m_profile), 0755), 0);
    JournalFile journal(m_profile);
    const auto place = awaited(journal.claim(1));
    QVERIFY(awaited(journal.begin(record(1, 1))));
    struct stat entry = {};
    for (const QString &folder : {m_profile, m_profile + QStringLiteral("/runs"), place->folder}) {
        QCOMPARE(::stat(qPrintable(folder), &entry), 0);
        QCOMPARE(entry.st_mode & 0777, 0700U);
    }
    for (const char *name : {"journal.db", "journal.db-wal", "journal.db-shm", "runs/1/lock"}) {
        QCOMPARE(::stat(qPrintable(m_profile + u'/' + QString::fromLatin1(name)), &entry), 0);
        QCOMPARE(entry.st_mode & 0777, 0600U);
    }
}

void TestJournal::aProfileThatCannotBeMadeIsRefused()
{
    QFile file(m_dir->path() + QStringLiteral("/file"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    JournalFile journal(file.fileName() + QStringLiteral("/profile"));
    const auto place = awaited(journal.claim(1));
    QVERIFY(!place);
    QVERIFY2(place.error().message.contains(QStringLiteral("profile")), qPrintable(place.error().message));
    QVERIFY(!awaited(journal.opened()));
    QVERIFY(!awaited(journal.begin(record(1, 1))));
}

void TestJournal::aFullDiskIsToldAndMadeGoodLater()
{
    auto *const before = std::signal(SIGXFSZ, SIG_IGN);
    JournalFile journal(m_profile);
    auto place = awaited(journal.claim(1));
    QVERIFY(awaited(journal.begin(record(1, 1))));
    QSignalSpy troubled(&journal, &Journal::troubled);
    rlimit old = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
    const rlimit tight = {4096, old.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    const auto refused = awaited(journal.begin(record(2, 50)));
    const Async<void> ended = journal.end(1, 88);
    const bool told = QTest::qWaitFor([&] { return troubled.count() > 0; });
    const bool waited = !ended.isFinished();
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &old), 0);
    std::signal(SIGXFSZ, before);

    QVERIFY(!refused);
    QVERIFY(told && waited);
    QVERIFY(!troubled.first().first().value<Error>().message.isEmpty());
    QVERIFY(awaited(ended)); // tried again by itself
    QTRY_COMPARE(troubled.count(), 2);
    QVERIFY(troubled.last().first().value<Error>().message.isEmpty());
    QCOMPARE(awaited(journal.read(1))->endedAt, 88);
    QVERIFY(!awaited(journal.read(2)));
}

void TestJournal::theNewestEndOfEachHostIsKnown()
{
    JournalFile journal(m_profile);
    QVERIFY(awaited(journal.lastEnds(0))->words.isEmpty());
    for (const char *state : {"ok", "failed", "unreachable"}) {
        RunRecord run = record(0, 2);
        run.lanes[0].state = QString::fromLatin1(state);
        run.lanes[0].endedAt = 9;
        if (qstrcmp(state, "ok") == 0) {
            run.lanes[1].state = QStringLiteral("timed-out");
            run.lanes[1].endedAt = 9;
        }
        QVERIFY(oneRun(journal, run) > 0);
    }
    const QHash<QString, QString> expected = {{QStringLiteral("a/r/0"), QStringLiteral("unreachable")},
                                              {QStringLiteral("a/r/1"), QStringLiteral("timed-out")}};
    QCOMPARE(awaited(journal.lastEnds(0))->words, expected);
}

void TestJournal::onlyTheEndsThatCameSinceAreRead()
{
    JournalFile journal(m_profile);
    const auto add = [&](const QString &state) {
        RunRecord run = record(0, 1);
        run.lanes[0].state = state;
        run.lanes[0].endedAt = 9;
        return oneRun(journal, run);
    };
    qint64 last = 0;
    for (int i = 0; i < 40; ++i)
        last = add(QStringLiteral("ok"));
    const auto first = awaited(journal.lastEnds(0));
    QVERIFY(first);
    QVERIFY(first->next > 1 && first->next <= last + 1);
    const QHash<QString, QString> failed = {{QStringLiteral("a/r/0"), QStringLiteral("failed")}};
    last = add(QStringLiteral("failed"));
    QCOMPARE(awaited(journal.lastEnds(first->next))->words, failed);
    QVERIFY(awaited(journal.lastEnds(last + 1))->words.isEmpty());
    auto place = awaited(journal.claim(1)); // one that goes on holds back what is asked for next
    RunRecord open = record(0, 1);
    open.id = place->id;
    QVERIFY(awaited(journal.begin(open)));
    for (int i = 0; i < 40; ++i)
        add(QStringLiteral("ok"));
    QVERIFY(awaited(journal.lastEnds(first->next))->next <= open.id);
}

void TestJournal::whatIsLostIsNotKnown()
{
    JournalFile journal(m_profile);
    RunRecord run = record(0, 2);
    run.lanes[0].state = QStringLiteral("ok");
    run.lanes[0].endedAt = 9;
    run.lanes[1].state = QStringLiteral("ok");
    run.lanes[1].endedAt = 9;
    QVERIFY(oneRun(journal, run) > 0);
    auto place = awaited(journal.claim(2));
    run.id = place->id;
    run.lanes[0].state = QStringLiteral("running");
    run.lanes[0].startedAt = 5;
    run.lanes[0].endedAt = 0;
    run.lanes[1] = record(0, 2).lanes[1]; // not begun
    run.lanes[1].startedAt = 0;
    QVERIFY(awaited(journal.begin(run)));
    QHash<QString, QString> expected = {{QStringLiteral("a/r/0"), QStringLiteral("ok")},
                                        {QStringLiteral("a/r/1"), QStringLiteral("ok")}};
    QCOMPARE(awaited(journal.lastEnds(0))->words, expected); // it lives
    place->lock.reset();
    expected[QStringLiteral("a/r/0")] = QStringLiteral("not-known");
    QCOMPARE(awaited(journal.lastEnds(0))->words, expected);
}

void TestJournal::aRunThatIsNotKeptIsNotFound()
{
    JournalFile journal(m_profile);
    const auto read = awaited(journal.read(12));
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), int(Error::NotFound));
    QVERIFY(read.error().message.contains(QStringLiteral("12")));
}

void TestJournal::changesOfOthersAreTold()
{
    JournalFile journal(m_profile);
    QVERIFY(awaited(journal.opened()));
    JournalFile other(m_profile);
    QVERIFY(awaited(other.opened()));
    QSignalSpy changed(&journal, &Journal::changed);
    const auto place = awaited(other.claim(1));
    QVERIFY(awaited(other.begin(record(1, 1))));
    QTRY_VERIFY(changed.count() > 0);
    QTRY_VERIFY(awaited(journal.list({}, 5))->size() == 1);
}

void TestJournal::twoProcessesWriteAtOnce()
{
    constexpr int each = 15;
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("write"), m_profile, QString::number(each)});
    JournalFile journal(m_profile);
    for (int i = 0; i < each; ++i)
        QVERIFY(oneRun(journal, record(0, 2)) > 0);
    QTRY_COMPARE_WITH_TIMEOUT(child.state(), QProcess::NotRunning, 60'000);
    QCOMPARE(child.exitCode(), 0);
    const auto runs = awaited(journal.list({}, 100));
    QCOMPARE(runs->size(), 2 * each);
    QSet<qint64> numbers;
    for (const RunRecord &run : *runs) {
        numbers.insert(run.id);
        QVERIFY(run.endedAt > 0);
    }
    QCOMPARE(numbers.size(), 2 * each);
}

/// What another process sees: whether somebody has a lock on the file. SQLite throws away what is not checkpointed when
/// nobody has.
static bool isLockedForOthers(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const pid_t other = ::fork();
    if (other == 0) {
        struct flock asked
        {
        };
        asked.l_type = F_WRLCK;
        asked.l_whence = SEEK_SET;
        const int fd = ::open(name.constData(), O_RDWR | O_CLOEXEC);
        ::_exit(::fcntl(fd, F_GETLK, &asked) == 0 && asked.l_type != F_UNLCK ? 0 : 1);
    }
    int status = -1;
    return ::waitpid(other, &status, 0) == other && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void TestJournal::aReaderOfOursLeavesTheWritersLockAlone()
{
    JournalFile journal(m_profile);
    QVERIFY(awaited(journal.opened()));
    const QString path = m_profile + QStringLiteral("/journal.db");
    QVERIFY(isLockedForOthers(path));
    QVERIFY(awaited(journal.list({}, 10)));
    QVERIFY(isLockedForOthers(path));
}

void TestJournal::aLivingRunOfAnotherProcessIsNotInterrupted()
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("hold"), m_profile});
    QTRY_VERIFY_WITH_TIMEOUT(child.canReadLine(), 30'000);
    JournalFile journal(m_profile);
    QVERIFY(awaited(journal.read(1))->alive);
    QVERIFY(awaited(journal.list({}, 5))->first().alive);
    QVERIFY(!journallock::take(journal.folderOf(1)));
    child.kill();
    QTRY_COMPARE(child.state(), QProcess::NotRunning);
    QVERIFY(!awaited(journal.read(1))->alive);
    QVERIFY(!awaited(journal.list({}, 5))->first().alive);
    QCOMPARE(awaited(journal.read(1))->endedAt, 0);
    QCOMPARE(awaited(journal.claim(1))->id, 2); // its number is not given again
}

void TestJournal::aThousandLanesThatMoveAreKept()
{
    JournalFile journal(m_profile);
    const auto place = awaited(journal.claim(1));
    const RunRecord run = record(1, 1000);
    QVERIFY(awaited(journal.begin(run)));
    for (const LaneRecord &lane : run.lanes) {
        journal.move(1, lane);
        journal.move(1, lane);
    }
    QVERIFY(awaited(journal.end(1, 1)));
    QCOMPARE(awaited(journal.read(1))->lanes, run.lanes);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString first = arguments.value(1);
    if (first == QStringLiteral("write") || first == QStringLiteral("hold"))
        return beChild(arguments);
    TestJournal test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journal.moc"
