#include "storage/journalfile.h"

#include "storage/journallock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/stat.h>

namespace {

constexpr int changedTime = 200; // ms

Done makeFolder(const QString &path)
{
    QDir().mkpath(QFileInfo(path).path());
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0700) == 0 || (errno == EEXIST && ::chmod(name.constData(), 0700) == 0))
        return {};
    return failure(Error::Failed, QCoreApplication::translate("Journal", "The folder %1 cannot be made: %2.")
                                      .arg(path, QString::fromLocal8Bit(std::strerror(errno))));
}

QString runsFolder(const QString &profile)
{
    return profile + QStringLiteral("/runs");
}

QString runFolder(const QString &profile, qint64 run)
{
    return QStringLiteral("%1/%2").arg(runsFolder(profile)).arg(run);
}

/// Why the profile cannot be used, or nothing.
std::optional<Error> makeProfile(const QString &profile)
{
    for (const QString &folder : {profile, runsFolder(profile)}) {
        if (const Done made = makeFolder(folder); !made)
            return made.error();
    }
    return {};
}

/// On a reader's thread. The end of a run is written before its lock is let go: what has neither end nor lock after the
/// first look is looked up once more.
Result<QList<RunRecord>> listed(JournalStore &store, const QString &profile, const QString &text, int limit)
{
    auto runs = store.list(text, limit);
    if (!runs)
        return runs;
    bool again = false;
    for (RunRecord &run : runs.value()) {
        run.alive = run.endedAt == 0 && journallock::isHeld(runFolder(profile, run.id));
        again = again || (run.endedAt == 0 && !run.alive);
    }
    if (!again)
        return runs;
    const auto later = store.list(text, limit);
    if (!later)
        return later;
    QHash<qint64, RunRecord> byId;
    for (const RunRecord &run : *later)
        byId.insert(run.id, run);
    for (RunRecord &run : runs.value()) {
        if (!run.alive && byId.contains(run.id))
            run = byId.value(run.id);
    }
    return runs;
}

/// A run is written some time after it has claimed its number, and others may be written first.
constexpr qint64 claimedBefore = 20;

/// On a reader's thread. Runs that are lost come over what ended before them.
Result<LastEnds> endsOf(JournalStore &store, const QString &profile, qint64 since)
{
    const auto newest = store.newestRun();
    const auto open = store.openRuns(); // before the ends: what ends from here on is among them
    if (!newest || !open)
        return Failure(newest ? open.error() : newest.error());
    LastEnds last;
    last.next = std::max<qint64>(0, *newest + 1 - claimedBefore);
    QList<qint64> lost;
    for (const qint64 run : *open) {
        if (run >= since && !journallock::isHeld(runFolder(profile, run)))
            lost.append(run);
        else if (run >= since)
            last.next = std::min(last.next, run);
    }
    auto ends = store.lastEnds(since);
    if (!ends)
        return Failure(ends.error());
    for (const qint64 run : std::as_const(lost)) {
        const auto lanes = store.openLanes(run);
        if (!lanes)
            return Failure(lanes.error());
        for (const LaneEnd &lane : *lanes)
            ends->append({lane.hostKey, run, QStringLiteral("not-known")});
    }
    std::stable_sort(ends->begin(), ends->end(), [](const LaneEnd &a, const LaneEnd &b) { return a.run < b.run; });
    last.words.reserve(ends->size());
    for (const LaneEnd &end : std::as_const(*ends))
        last.words.insert(end.hostKey, end.state);
    return last;
}

} // namespace

JournalFile::JournalFile(const QString &profile, QObject *parent)
    : Journal(parent),
      m_profile(QDir(profile).absolutePath()),
      m_path(m_profile + QStringLiteral("/journal.db")),
      m_refused(makeProfile(m_profile)),
      m_places(runsFolder(m_profile), m_path),
      m_writer(m_path)
{
    m_makers.setMaxThreadCount(1);
    m_readers.setMaxThreadCount(1);
    m_changed.setSingleShot(true);
    m_changed.setInterval(changedTime);
    connect(&m_changed, &QTimer::timeout, this, &Journal::changed);
    connect(&m_writer, &JournalWriter::committed, this, &JournalFile::wrote);
    connect(&m_writer, &JournalWriter::troubled, this, &Journal::troubled);
    const auto changedOutside = [this] {
        watch();
        wrote();
    };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, changedOutside);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, changedOutside);
    whenDone(m_writer.opened(), this, [this](const Done &opened) {
        if (!opened && !m_refused)
            m_refused = opened.error();
        watch();
    });
}

JournalFile::~JournalFile()
{
    m_makers.clear();
    m_readers.clear();
}

/// What another process writes shows in the write-ahead log and in new folders.
void JournalFile::watch()
{
    for (const QString &path : {runsFolder(m_profile), m_path + QStringLiteral("-wal")}) {
        if (!m_watcher.files().contains(path) && !m_watcher.directories().contains(path) && QFile::exists(path))
            m_watcher.addPath(path);
    }
}

void JournalFile::wrote()
{
    if (!m_changed.isActive())
        m_changed.start();
}

Async<RunPlace> JournalFile::claim(int lanes)
{
    if (m_refused)
        return ready<RunPlace>(Failure(*m_refused));
    return onPool(m_makers, [this, lanes] { return m_places.claim(lanes); });
}

Async<void> JournalFile::begin(const RunRecord &run)
{
    return m_writer.commit([run](JournalStore &store) { return store.insert(run); });
}

void JournalFile::move(qint64 run, const LaneRecord &lane)
{
    m_writer.add([run, lane](JournalStore &store) { return store.update(run, lane); });
}

void JournalFile::decide(qint64 run, const Decision &decision)
{
    m_writer.add([run, decision](JournalStore &store) { return store.insert(run, decision); });
}

Async<void> JournalFile::end(qint64 run, qint64 at)
{
    return m_writer.addAndTell([run, at](JournalStore &store) { return store.close(run, at); });
}

Async<QList<RunRecord>> JournalFile::list(const QString &text, int limit)
{
    return onPool(m_readers, [path = m_path, profile = m_profile, text, limit]() -> Result<QList<RunRecord>> {
        const auto store = JournalStore::open(path);
        if (!store)
            return Failure(store.error());
        return listed(**store, profile, text, limit);
    });
}

Async<RunRecord> JournalFile::read(qint64 run)
{
    return onPool(m_readers, [path = m_path, profile = m_profile, run]() -> Result<RunRecord> {
        const auto store = JournalStore::open(path);
        if (!store)
            return Failure(store.error());
        // The lock first: a run that ends in between is read with its end.
        const bool held = journallock::isHeld(runFolder(profile, run));
        auto record = (*store)->read(run);
        if (record)
            record->alive = record->endedAt == 0 && held;
        return record;
    });
}

Async<QList<Decision>> JournalFile::decisions(qint64 run)
{
    return onPool(m_readers, [path = m_path, run]() -> Result<QList<Decision>> {
        const auto store = JournalStore::open(path);
        if (!store)
            return Failure(store.error());
        return (*store)->decisions(run);
    });
}

Async<LastEnds> JournalFile::lastEnds(qint64 since)
{
    return onPool(m_readers, [path = m_path, profile = m_profile, since]() -> Result<LastEnds> {
        const auto store = JournalStore::open(path);
        if (!store)
            return Failure(store.error());
        return endsOf(**store, profile, since);
    });
}

QString JournalFile::folderOf(qint64 run) const
{
    return runFolder(m_profile, run);
}
