#pragma once

#include "core/question.h"
#include "plans/plan.h"
#include "runs/lanestatus.h"

#include <QList>

#include <memory>

class SpoolReader;

enum class RunState { Running, Stopping, Ended, Interrupted };

/// All there is to know of a run. A value.
struct RunSheet
{
    qint64 id = 0;
    Plan plan;
    QString query;
    qint64 startedAt = 0; ///< ms since the epoch
    qint64 endedAt = 0;
    RunState state = RunState::Running;
    bool paused = false; ///< while it runs: no other host is begun
    QList<LaneStatus> lanes;
    QList<Question> questions; ///< open ones, equal ones folded
    std::shared_ptr<SpoolReader> output;
};
