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
    /// The host of a lane that was begun does not answer: it takes no place meanwhile, unless there is a limit to what
    /// may fail.
    void silent() { ++m_silent; }
    /// It has answered. False: it has to wait until there is a place for it; it comes before those not begun.
    bool back();
    /// It was silent, and is about to end.
    void silentEnds() { --m_silent; }
    /// This lane is not begun any more (skipped, or cancelled before its turn).
    void leaveOut(int lane) { m_leftOut.insert(lane); }
    /// More failed than may: begin() gives no lane any more.
    bool isHalted() const;
    /// How many may fail before it halts; -1: any number.
    int limit() const { return m_limit; }

private:
    bool hasRoom() const;

    int m_lanes = 0;
    int m_parallel = 1;
    int m_limit = -1;
    QList<int> m_batches; ///< sizes; the last one repeats
    QSet<int> m_leftOut;
    int m_next = 0;
    int m_batch = 0;
    int m_batchEnd = 0;
    int m_active = 0;
    int m_silent = 0; ///< of the active ones
    int m_failed = 0;
};
