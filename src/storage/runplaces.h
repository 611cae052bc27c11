#pragma once

#include "storage/journal.h"

#include <mutex>

/// Makes folders of new runs: `runs/NUMBER` with its lock and its spool. Thread-safe; it waits for the disk, so it is
/// called on a pool.
class RunPlaces
{
public:
    /// `journal` is the database's path: numbers that stand in it are never given again.
    RunPlaces(QString folder, QString journal);

    /// Unique over the processes of the profile.
    Result<RunPlace> claim(int lanes);

private:
    Done findLast();

    const QString m_folder;
    const QString m_journal;
    std::mutex m_mutex;
    qint64 m_last = -1; ///< not looked for yet
};
