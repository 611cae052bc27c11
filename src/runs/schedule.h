#pragma once

#include "core/result.h"
#include "plans/plan.h"

#include <QList>
#include <QSet>

/// Which lane may begin when: parallel limit, batches, and how much may fail. Pure.
class Schedule
{
public:
    /// Error::Invalid when a batch is neither a number nor a percentage nor "rest".
    static Result<Schedule> make(int lanes, const Policy &policy);

    /// The lanes that begin now, in order.
    QList<int> begin();
    /// A lane that was begun is over.
    void end(bool well);
    /// This lane is not begun any more (skipped, or cancelled before its turn).
    void leaveOut(int lane) { m_leftOut.insert(lane); }
    /// More failed than may: begin() gives no lane any more.
    bool isHalted() const;
    /// How many may fail before it halts; -1: any number.
    int limit() const { return m_limit; }

private:
    int m_lanes = 0;
    int m_parallel = 1;
    int m_limit = -1;
    QList<int> m_batches; ///< sizes; the last one repeats
    QSet<int> m_leftOut;
    int m_next = 0;
    int m_batch = 0;
    int m_batchEnd = 0;
    int m_active = 0;
    int m_failed = 0;
};
