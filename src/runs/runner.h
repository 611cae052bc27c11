#pragma once

#include "core/async.h"
#include "runs/run.h"

#include <functional>
#include <memory>
#include <vector>

class Journal;
class Performer;
class Schedule;
struct RunPlace;
struct RunRecord;

/// What a run starts from.
struct RunRequest
{
    Plan plan;
    QString query;     ///< shown and kept; canonical text
    QList<Host> hosts; ///< frozen, in order; those without an address end as skipped
};

/// The runs that are alive in this process. GUI thread. Journal and performer are borrowed.
class Runner final : public QObject
{
    Q_OBJECT
public:
    /// Milliseconds since the epoch.
    using Clock = std::function<qint64()>;

    Runner(Performer &performer, Journal &journal, QObject *parent = nullptr);
    Runner(Performer &performer, Journal &journal, Clock clock, QObject *parent = nullptr);
    ~Runner() override;

    /// Makes the run's place on disk, writes it down (one durable commit), then begins; all of it on other threads. The
    /// Run is there, and told by runAdded, when it has its place; it belongs to the Runner and lives until forget() or
    /// the end of the Runner. On failure nothing was begun: a plan that cannot be carried out, or a profile that cannot
    /// be written. A commit that fails later ends all lanes as skipped, with the reason.
    Async<Run *> start(const RunRequest &request);
    QList<Run *> runs() const;
    int openConnections() const;
    /// Deletes a run; what still runs on its hosts is told to end.
    void forget(Run *run);
    /// Stops all that live; runEnded follows for each. What has no place yet is not begun: Error::Stopped.
    void stopAll();
    /// At the end of the process: as stopAll(), but see Run::leave().
    void leaveAll();
    bool isIdle() const; ///< no run lives or is about to
    /// A run that looked for commands has ended, and the run that began them is still to be told; settled() follows.
    bool isSettling() const { return m_settling > 0; }

Q_SIGNALS:
    void runAdded(Run *run);
    void runEnded(Run *run);
    void connectionsChanged(int open);
    void settled();

private:
    void settleFound(const Run &finder);
    void settle(qint64 began, qint64 finder, const Result<RunRecord> &record);
    Result<Run *> begin(const RunRequest &request, const Schedule &schedule, const RunPlace &place);

    Performer &m_performer;
    Journal &m_journal;
    Clock m_clock;
    std::vector<std::unique_ptr<Run>> m_runs;
    int m_starting = 0;      ///< have no place yet
    int m_settling = 0;      ///< runs that began what was found are read
    quint64 m_stopCount = 0; ///< calls of stopAll()
};
