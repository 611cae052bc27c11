#pragma once

#include "storage/journal.h"
#include "storage/journalwriter.h"
#include "storage/runplaces.h"

#include <QFileSystemWatcher>
#include <QThreadPool>
#include <QTimer>

/// The journal of a profile: `journal.db` (SQLite, WAL) and a folder `runs/NUMBER` for each run, with its lock and its
/// output. Several processes may work on one profile. Folders 0700, files 0600. GUI thread.
class JournalFile final : public Journal
{
    Q_OBJECT
public:
    /// Makes the profile's folder when it is missing; the database is opened by the writer's thread.
    explicit JournalFile(const QString &profile, QObject *parent = nullptr);
    /// Commits what is left.
    ~JournalFile() override;

    /// Answers when it can be used; Error::Unsupported when a newer version wrote it.
    Async<void> opened() const { return m_writer.opened(); }

    Async<RunPlace> claim(int lanes) override;
    Async<void> begin(const RunRecord &run) override;
    void move(qint64 run, const LaneRecord &lane) override;
    void decide(qint64 run, const Decision &decision) override;
    Async<void> end(qint64 run, qint64 at) override;

    Async<QList<RunRecord>> list(const QString &text, int limit) override;
    Async<RunRecord> read(qint64 run) override;
    Async<QList<Decision>> decisions(qint64 run) override;
    Async<LastEnds> lastEnds(qint64 since) override;
    QString folderOf(qint64 run) const override;

private:
    void watch();
    void wrote();

    const QString m_profile;
    const QString m_path;
    std::optional<Error> m_refused; ///< why nothing can be written
    RunPlaces m_places;
    QThreadPool m_makers; ///< of folders
    QThreadPool m_readers;
    QFileSystemWatcher m_watcher;
    QTimer m_changed; ///< gathers changes
    JournalWriter m_writer;
};
