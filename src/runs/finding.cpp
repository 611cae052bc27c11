#include "runs/finding.h"

#include <QCoreApplication>
#include <QSet>

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

/// Its command ran on, and may have an end here that nobody has read. One that was stopped, or whose time was over,
/// while the host was out of reach has heard nothing of it.
bool isSought(const LaneStatus &lane)
{
    using State = LaneStatus::State;
    const bool wasLeft = lane.state == State::Lost || lane.state == State::Cancelled || lane.state == State::TimedOut;
    return wasLeft && lane.startedAt > 0 && lane.mayStillRun;
}

/// A finder that reached its host and lost nothing knows the end, also that there is none.
bool knowsTheEnd(const LaneStatus &lane)
{
    const bool isLost = lane.state == LaneStatus::State::Lost;
    const bool hasEnd = lane.endedWell() || lane.exit >= 0 || !lane.signal.isEmpty();
    return lane.startedAt > 0 && !lane.mayStillRun && (isLost || hasEnd);
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
        if (isSought(lane))
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

qint64 runToFind(const Plan &plan)
{
    if (!plan.isCommand())
        return 0;
    return plan.stages.first().steps.first().values.value(find).section(u' ', 0, 0).toLongLong();
}

QList<int> settle(RunSheet &began, const Run &finder)
{
    QSet<QString> known;
    for (const LaneStatus &lane : finder.lanes()) {
        if (knowsTheEnd(lane))
            known.insert(lane.host.key);
    }
    QList<int> settled;
    for (int i = 0; i < began.lanes.size(); ++i) {
        LaneStatus &lane = began.lanes[i];
        if (!isSought(lane) || !known.contains(lane.host.key))
            continue;
        lane.mayStillRun = false;
        lane.error = {lane.error.kind,
                      QCoreApplication::translate("Run", "How it ended was read later: see run %1.").arg(finder.id()),
                      {}};
        settled.append(i);
    }
    return settled;
}

Plan planToRun(Plan plan)
{
    eachStep(plan, [](StepSpec &step) { step.values.remove(find); });
    return plan;
}
