#pragma once

#include "runs/lanestatus.h"
#include "steps/step.h"

#include <memory>
#include <optional>

/// Walks one host through its steps and keeps its status. Pure: it says what is to be done next and is told what came
/// of it. Times are ms since the epoch.
class Lane
{
public:
    /// `timeoutMs` is for all steps together from begin(); 0: none.
    explicit Lane(QList<StepSpec> steps = {}, qint64 timeoutMs = 0);

    /// The first action, or nothing when the lane has ended at once.
    std::optional<Action> begin(LaneStatus &status, qint64 at);
    /// What follows the outcome of the last action, or nothing when the lane has ended.
    std::optional<Action> next(LaneStatus &status, const Outcome &outcome, qint64 at);
    /// What is left of the time at `at`; 0: no limit. At least 1 otherwise.
    qint64 timeLeft(const LaneStatus &status, qint64 at) const;

    /// Ends a lane from outside.
    static void end(LaneStatus &status, LaneStatus::State state, const Error &error, qint64 at);

private:
    std::optional<Action> take(LaneStatus &status, const Action &action, qint64 at);
    std::optional<Action> beginStep(LaneStatus &status, qint64 at);

    QList<StepSpec> m_specs;
    qint64 m_timeoutMs = 0;
    qsizetype m_at = -1;
    bool m_changed = false;
    std::unique_ptr<Step> m_step;
};

/// The state a lane ends in for this error.
LaneStatus::State stateFor(const Error &error);
