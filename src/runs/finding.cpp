#include "runs/finding.h"

#include <functional>

namespace {

const QString find = QStringLiteral("find");

bool keeps(const StepSpec &step)
{
    const QString keep = step.values.value(QStringLiteral("keep"));
    return (!keep.isEmpty() && keep != QStringLiteral("false")) || step.values.contains(find);
}

void eachStep(Plan &plan, const std::function<void(StepSpec &)> &change)
{
    for (Stage &stage : plan.stages) {
        for (StepSpec &step : stage.steps)
            change(step);
    }
}

} // namespace

bool keepsGoing(const Plan &plan)
{
    return plan.isCommand() && keeps(plan.stages.first().steps.first());
}

QList<Host> hostsToFind(const Run &run)
{
    const bool isOver = run.state() == Run::State::Ended || run.state() == Run::State::Interrupted;
    QList<Host> hosts;
    if (!isOver || !keepsGoing(run.plan()))
        return hosts;
    for (const LaneStatus &lane : run.lanes()) {
        if (lane.state == LaneStatus::State::Lost && lane.startedAt > 0 && lane.mayStillRun)
            hosts.append(lane.host);
    }
    return hosts;
}

Plan planToFind(const Run &run)
{
    Plan plan = run.plan();
    eachStep(plan, [&run](StepSpec &step) {
        if (!step.values.contains(find)) // else it is the first of all that began them
            step.values.insert(find, QStringLiteral("%1 %2").arg(run.id()).arg(run.startedAt()));
    });
    return plan;
}

Plan planToRun(Plan plan)
{
    eachStep(plan, [](StepSpec &step) { step.values.remove(find); });
    return plan;
}
