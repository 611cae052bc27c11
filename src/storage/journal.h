#pragma once

#include "core/async.h"
#include "core/sink.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QObject>

/// Held by the process a run lives in; freed by its end, however that comes.
class RunLock
{
public:
    virtual ~RunLock() = default;
};

/// Where a new run is kept. Its lock is held as long as the object lives.
struct RunPlace
{
    qint64 id = 0;
    QString folder = {};
    std::shared_ptr<RunLock> lock = nullptr;
    std::shared_ptr<OutputSink> output = nullptr; ///< of a Spool in the folder
};

/// One host's line of a run. A value.
struct LaneRecord
{
    int lane = 0;
    QString name;    ///< the host's, to search by
    QString hostKey; ///< of the instance
    QByteArray host; ///< the frozen host as JSON; only read when the run begins
    QString state;   ///< fixed word
    int exit = -1;
    QString signal;
    qint64 startedAt = 0; ///< ms since the epoch
    qint64 endedAt = 0;   ///< 0: it has no end
    QByteArray detail;    ///< JSON: error, counters, phases

    bool operator==(const LaneRecord &) const = default;
};

/// One run as it is kept. Commands stand in it as they were typed.
struct RunRecord
{
    qint64 id = 0;
    QString title;
    QString words; ///< commands and names of the plan, to search by
    QString query;
    QByteArray plan; ///< JSON
    qint64 startedAt = 0;
    qint64 endedAt = 0;
    bool ended = false;
    bool alive = false;        ///< not ended and its lock is held by a process; filled when read
    QMap<QString, int> states; ///< how many lanes are in each; filled by list()
    QList<LaneRecord> lanes;   ///< filled by read()

    bool operator==(const RunRecord &) const = default;
};

/// What a person decided in a run; never a secret.
struct Decision
{
    qint64 at = 0;
    int lane = -1; ///< -1: the run
    QString what;  ///< fixed word: "pause", "go-on", "stop", "stop-lane", "answer"
    QString detail;

    bool operator==(const Decision &) const = default;
};

/// How runs ended on hosts.
struct LastEnds
{
    QHash<QString, QString> words; ///< host key -> fixed word of the newest run that ended there
    qint64 next = 0;               ///< no run below it will say anything new
};

/// What happened in runs, written before and after each act. An interface, so that a test can stop the world at each
/// line. GUI thread; nothing here waits for the disk.
class Journal : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// A new number, unique over the processes of the profile, its folder, its lock and its spool of so many lanes.
    virtual Async<RunPlace> claim(int lanes) = 0;
    /// Answers when the run and its lanes are durable, or why they are not.
    virtual Async<void> begin(const RunRecord &run) = 0;
    /// Rides in the next group.
    virtual void move(qint64 run, const LaneRecord &lane) = 0;
    virtual void decide(qint64 run, const Decision &decision) = 0;
    /// Answers when the end and all before it are durable.
    virtual Async<void> end(qint64 run, qint64 at) = 0;

    /// Newest first; `text` narrows to runs whose words, query or host names contain it.
    virtual Async<QList<RunRecord>> list(const QString &text, int limit) = 0;
    /// Error::NotFound when it is not kept.
    virtual Async<RunRecord> read(qint64 run) = 0;
    virtual Async<QList<Decision>> decisions(qint64 run) = 0;
    /// How the newest run ended on each host that had one, of the runs from `since` on. What a process that is gone had
    /// begun is "not-known"; what lives is not counted yet. Give it `next` to hear only what came since.
    virtual Async<LastEnds> lastEnds(qint64 since) = 0;
    virtual QString folderOf(qint64 run) const = 0;

Q_SIGNALS:
    /// Something was written, here or by another process.
    void changed();
    /// What rides in groups cannot be written at present; it is kept and tried again. Empty message: it works again.
    void troubled(const Error &error);
};
