#include "storage/journalstore.h"

#include "storage/journalschema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QVariant>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace {

QString nextName()
{
    static std::atomic<quint64> last = 0;
    return QStringLiteral("journal-%1").arg(++last);
}

Failure refused(const QSqlError &error)
{
    return failure(Error::Failed,
                   QCoreApplication::translate("Journal", "The journal of runs cannot be written or read: %1.")
                       .arg(error.databaseText()),
                   error.text());
}

/// Held while a journal is opened, over threads and processes: SQLite refuses at once, however long it may wait, when
/// two turn a new file to write-ahead logging.
class Opening
{
public:
    explicit Opening(const QString &path)
        : m_folder(::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        while (m_folder >= 0 && ::flock(m_folder, LOCK_EX) != 0 && errno == EINTR) {
        }
    }
    ~Opening()
    {
        if (m_folder >= 0)
            ::close(m_folder);
    }
    Opening(const Opening &) = delete;
    Opening &operator=(const Opening &) = delete;

private:
    const int m_folder;
};

/// SQLite gives the files beside it the same rights, so this one is made first. One that is there is left alone:
/// closing any descriptor of it would drop the locks that this process's other connections hold (fcntl(2)), and another
/// process would take the journal for unused and throw away what is not checkpointed.
Done makeFile(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd >= 0) {
        ::close(fd);
        return {};
    }
    if (errno == EEXIST)
        return {};
    return failure(Error::Failed, QCoreApplication::translate("Journal", "The journal of runs %1 cannot be opened: %2.")
                                      .arg(path, QString::fromLocal8Bit(std::strerror(errno))));
}

/// SQLite takes a null text for NULL.
QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QByteArray notNull(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

QString likePattern(const QString &text)
{
    QString pattern = text;
    for (const QChar special : {u'\\', u'%', u'_'})
        pattern.replace(special, QString(u'\\') + special);
    return u'%' + pattern + u'%';
}

RunRecord runFrom(const QSqlQuery &query)
{
    RunRecord run;
    run.id = query.value(0).toLongLong();
    run.title = query.value(1).toString();
    run.words = query.value(2).toString();
    run.query = query.value(3).toString();
    run.plan = query.value(4).toByteArray();
    run.startedAt = query.value(5).toLongLong();
    run.endedAt = query.value(6).toLongLong();
    return run;
}

constexpr const char *runColumns = "id, title, words, query, plan, started, ended";

} // namespace

JournalStore::JournalStore(QString name) : m_name(std::move(name)) {}

JournalStore::~JournalStore()
{
    m_update = QSqlQuery(QSqlDatabase());
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<JournalStore>> JournalStore::open(const QString &path)
{
    const Opening opening(path);
    if (const Done made = makeFile(path); !made)
        return Failure(made.error());
    std::unique_ptr<JournalStore> store(new JournalStore(nextName()));
    if (const Done connected = store->connect(path); !connected)
        return Failure(connected.error());
    return store;
}

Done JournalStore::connect(const QString &path)
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    if (!m_database.open())
        return refused(m_database.lastError());
    QSqlQuery query(m_database);
    for (const char *pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA cache_size = -256"}) {
        if (!query.exec(QString::fromLatin1(pragma)))
            return refused(query.lastError());
        query.finish();
    }
    if (const Done current = bringUp(m_database, journalMigrations()); !current)
        return current;
    m_update = QSqlQuery(m_database);
    if (!m_update.prepare(QStringLiteral("UPDATE lanes SET state = ?, exit = ?, signal = ?, started = ?, ended = ?, "
                                         "detail = ? WHERE run = ? AND lane = ?")))
        return refused(m_update.lastError());
    return {};
}

Done JournalStore::exec(const char *statement, const QVariantList &values)
{
    QSqlQuery query(m_database);
    if (!query.prepare(QString::fromLatin1(statement)))
        return refused(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return refused(query.lastError());
    return {};
}

Done JournalStore::begin()
{
    return exec("BEGIN IMMEDIATE");
}

Done JournalStore::commit()
{
    return exec("COMMIT");
}

void JournalStore::rollback()
{
    const Done done = exec("ROLLBACK");
    Q_UNUSED(done) // a failed commit may have rolled it back already
}

Done JournalStore::insert(const RunRecord &run)
{
    if (const Done done =
            exec("INSERT INTO runs (id, title, words, query, plan, started, ended) VALUES (?, ?, ?, ?, ?, ?, ?)",
                 {run.id, notNull(run.title), notNull(run.words), notNull(run.query), notNull(run.plan), run.startedAt,
                  run.endedAt});
        !done)
        return done;
    QSqlQuery query(m_database);
    if (!query.prepare(
            QStringLiteral("INSERT INTO lanes (run, lane, name, host_key, host, state, exit, signal, started, "
                           "ended, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")))
        return refused(query.lastError());
    for (const LaneRecord &lane : run.lanes) {
        const QVariantList values = {run.id,
                                     lane.lane,
                                     notNull(lane.name),
                                     notNull(lane.hostKey),
                                     notNull(lane.host),
                                     notNull(lane.state),
                                     lane.exit,
                                     notNull(lane.signal),
                                     lane.startedAt,
                                     lane.endedAt,
                                     notNull(lane.detail)};
        for (int i = 0; i < values.size(); ++i)
            query.bindValue(i, values.at(i));
        if (!query.exec())
            return refused(query.lastError());
    }
    return {};
}

Done JournalStore::update(qint64 run, const LaneRecord &lane)
{
    const QVariantList values = {notNull(lane.state),
                                 lane.exit,
                                 notNull(lane.signal),
                                 lane.startedAt,
                                 lane.endedAt,
                                 notNull(lane.detail),
                                 run,
                                 lane.lane};
    for (int i = 0; i < values.size(); ++i)
        m_update.bindValue(i, values.at(i));
    if (!m_update.exec())
        return refused(m_update.lastError());
    return {};
}

Done JournalStore::insert(qint64 run, const Decision &decision)
{
    return exec("INSERT INTO decisions (run, at, lane, what, detail) VALUES (?, ?, ?, ?, ?)",
                {run, decision.at, decision.lane, notNull(decision.what), notNull(decision.detail)});
}

Done JournalStore::close(qint64 run, qint64 at)
{
    return exec("UPDATE runs SET ended = ? WHERE id = ?", {at, run});
}

Result<qint64> JournalStore::lastRun()
{
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("SELECT max(id) FROM runs")) || !query.next())
        return refused(query.lastError());
    return query.value(0).toLongLong();
}

Result<QList<RunRecord>> JournalStore::list(const QString &text, int limit)
{
    QString statement = QStringLiteral("SELECT %1 FROM runs").arg(QLatin1String(runColumns));
    if (!text.isEmpty()) {
        statement += QStringLiteral(" WHERE words LIKE :text ESCAPE '\\' OR query LIKE :text ESCAPE '\\' OR id IN "
                                    "(SELECT run FROM lanes WHERE name LIKE :text ESCAPE '\\')");
    }
    statement += QStringLiteral(" ORDER BY started DESC, id DESC LIMIT %1").arg(limit);
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return refused(query.lastError());
    if (!text.isEmpty())
        query.bindValue(QStringLiteral(":text"), likePattern(text));
    if (!query.exec())
        return refused(query.lastError());
    QList<RunRecord> runs;
    while (query.next())
        runs.append(runFrom(query));
    if (const Done counted = countStates(runs); !counted)
        return Failure(counted.error());
    return runs;
}

Done JournalStore::countStates(QList<RunRecord> &runs)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(QStringLiteral("SELECT state, count(*) FROM lanes WHERE run = ? GROUP BY state")))
        return refused(query.lastError());
    for (RunRecord &run : runs) {
        query.bindValue(0, run.id);
        if (!query.exec())
            return refused(query.lastError());
        while (query.next())
            run.states.insert(query.value(0).toString(), query.value(1).toInt());
    }
    return {};
}

Result<RunRecord> JournalStore::read(qint64 run)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT %1 FROM runs WHERE id = ?").arg(QLatin1String(runColumns)));
    query.addBindValue(run);
    if (!query.exec())
        return refused(query.lastError());
    if (!query.next()) {
        return failure(Error::NotFound,
                       QCoreApplication::translate("Journal", "Run %1 is not kept (any more).").arg(run));
    }
    RunRecord record = runFrom(query);
    query.prepare(QStringLiteral("SELECT lane, name, host_key, host, state, exit, signal, started, ended, detail "
                                 "FROM lanes WHERE run = ? ORDER BY lane"));
    query.addBindValue(run);
    if (!query.exec())
        return refused(query.lastError());
    while (query.next()) {
        LaneRecord lane;
        lane.lane = query.value(0).toInt();
        lane.name = query.value(1).toString();
        lane.hostKey = query.value(2).toString();
        lane.host = query.value(3).toByteArray();
        lane.state = query.value(4).toString();
        lane.exit = query.value(5).toInt();
        lane.signal = query.value(6).toString();
        lane.startedAt = query.value(7).toLongLong();
        lane.endedAt = query.value(8).toLongLong();
        lane.detail = query.value(9).toByteArray();
        record.lanes.append(lane);
    }
    return record;
}

Result<QList<Decision>> JournalStore::decisions(qint64 run)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("SELECT at, lane, what, detail FROM decisions WHERE run = ? ORDER BY id"));
    query.addBindValue(run);
    if (!query.exec())
        return refused(query.lastError());
    QList<Decision> decisions;
    while (query.next()) {
        decisions.append({query.value(0).toLongLong(), query.value(1).toInt(), query.value(2).toString(),
                          query.value(3).toString()});
    }
    return decisions;
}

Result<QList<LaneEnd>> JournalStore::lastEnds(qint64 since)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    // SQLite takes the other columns from the row of the maximum. The first time the index of ends has all that is
    // asked for; later a few runs are read by their numbers.
    const QString few = since > 0 ? QStringLiteral("run >= %1 AND ").arg(since) : QString();
    const QString by = since > 0 ? QStringLiteral("+host_key") : QStringLiteral("host_key");
    if (!query.exec(QStringLiteral("SELECT host_key, max(run), state FROM lanes WHERE %1ended > 0 AND host_key <> '' "
                                   "GROUP BY %2")
                        .arg(few, by)))
        return refused(query.lastError());
    QList<LaneEnd> ends;
    while (query.next())
        ends.append({query.value(0).toString(), query.value(1).toLongLong(), query.value(2).toString()});
    return ends;
}

Result<qint64> JournalStore::newestRun()
{
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("SELECT max(id) FROM runs")))
        return refused(query.lastError());
    return query.next() ? query.value(0).toLongLong() : 0;
}

Result<QList<qint64>> JournalStore::openRuns()
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT id FROM runs WHERE ended = 0")))
        return refused(query.lastError());
    QList<qint64> runs;
    while (query.next())
        runs.append(query.value(0).toLongLong());
    return runs;
}

Result<QList<LaneEnd>> JournalStore::openLanes(qint64 run)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT host_key, state FROM lanes WHERE run = ? AND ended = 0 AND started > 0 AND "
                                 "host_key <> ''"));
    query.addBindValue(run);
    if (!query.exec())
        return refused(query.lastError());
    QList<LaneEnd> lanes;
    while (query.next())
        lanes.append({query.value(0).toString(), run, query.value(1).toString()});
    return lanes;
}
