#pragma once

#include "storage/journal.h"

#include <QSqlDatabase>
#include <QSqlQuery>

/// How a host ended, and in which run.
struct LaneEnd
{
    QString hostKey;
    qint64 run = 0;
    QString state; ///< fixed word
};

/// One connection to the journal's database, for the thread that made it.
class JournalStore
{
public:
    /// Makes the file (0600) and brings it to this version.
    static Result<std::unique_ptr<JournalStore>> open(const QString &path);
    ~JournalStore();
    JournalStore(const JournalStore &) = delete;
    JournalStore &operator=(const JournalStore &) = delete;

    Done begin();
    Done commit();
    void rollback();

    Done insert(const RunRecord &run);
    Done update(qint64 run, const LaneRecord &lane);
    Done insert(qint64 run, const Decision &decision);
    Done close(qint64 run, qint64 at);

    Result<qint64> lastRun();
    Result<QList<RunRecord>> list(const QString &text, int limit);
    Result<RunRecord> read(qint64 run);
    Result<QList<Decision>> decisions(qint64 run);
    /// Of each host key its newest lane that has ended.
    /// Of the runs from `since` on.
    Result<QList<LaneEnd>> lastEnds(qint64 since);
    /// The highest number of a run; 0: there is none.
    Result<qint64> newestRun();
    /// Runs without an end, and of one of them the lanes that were begun and have none.
    Result<QList<qint64>> openRuns();
    Result<QList<LaneEnd>> openLanes(qint64 run);

private:
    explicit JournalStore(QString name);
    Done connect(const QString &path);
    Done exec(const char *statement, const QVariantList &values = {});
    Done countStates(QList<RunRecord> &runs);

    const QString m_name;
    QSqlDatabase m_database;
    QSqlQuery m_update; ///< prepared once: every host comes through it several times
};
