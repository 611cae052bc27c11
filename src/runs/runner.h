#pragma once

#include "runs/run.h"

#include "core/result.h"

/// What a run starts from.
struct RunRequest
{
    Plan plan;
    QString query;     ///< shown and kept; canonical text
    QList<Host> hosts; ///< frozen, in order; those without an address end as skipped
};

/// The runs that are alive in this process. GUI thread.
class Runner : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Writes the run down (one durable commit on the writer's thread), then begins. The Run belongs to the Runner and
    /// lives until forget() or the end of the Runner. On failure (journal cannot be written) nothing was begun.
    virtual Result<Run *> start(const RunRequest &request) = 0;
    virtual QList<Run *> runs() const = 0;
    virtual int openConnections() const = 0;

Q_SIGNALS:
    void runAdded(Run *run);
    void runEnded(Run *run);
    void connectionsChanged(int open);
};
