#pragma once

#include "core/result.h"
#include "ssh/starter.h"
#include "ssh/transfer.h"

/// Work on this computer's disk for one transfer: done by a pool, one after the other, in the order it was posted.
/// After a failure what follows is dropped. Thread-safe; the work outlives this.
class DiskQueue
{
public:
    using Work = std::function<Done()>;

    /// `wake` is called from the pool whenever a piece of work is done.
    DiskQueue(Starter starter, Waker wake);

    /// `bytes` count as waiting until the work is done.
    void post(Work work, qint64 bytes = 0);
    qint64 waitingBytes() const;
    bool isIdle() const;
    /// The first failure, if there was one.
    Done result() const;

private:
    struct Shared;

    const std::shared_ptr<Shared> m_shared;
};
