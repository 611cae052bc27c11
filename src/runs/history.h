#pragma once

#include "core/async.h"
#include "runs/run.h"

/// One line of the list of runs.
struct RunSummary
{
    qint64 id = 0;
    QString title;
    QString query;
    qint64 startedAt = 0; ///< ms since the epoch
    qint64 endedAt = 0;
    Run::State state = Run::State::Ended;
    int hosts = 0;
    Run::Counts counts;

    bool operator==(const RunSummary &) const = default;
};

/// The runs that were, of every process of this profile. GUI thread; reading happens on a pool.
class History : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Newest first; `text` narrows to runs whose command, query or host names contain it.
    virtual Async<QList<RunSummary>> list(const QString &text = {}, int limit = 500) = 0;
    /// The run with its lanes and output; Error::NotFound when it is not kept (any more).
    virtual Async<std::shared_ptr<Run>> open(qint64 id) = 0;

Q_SIGNALS:
    void changed();
};
