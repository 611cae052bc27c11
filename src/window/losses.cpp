#include "window/losses.h"

#include "runs/finding.h"
#include "runs/runner.h"
#include "views/terminalspage.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

class LossesText
{
    Q_DECLARE_TR_FUNCTIONS(Losses)
};

bool isAlive(const Run &run)
{
    return run.state() == Run::State::Running || run.state() == Run::State::Stopping;
}

bool isCopy(const Run &run)
{
    const QList<Stage> &stages = run.plan().stages;
    return std::all_of(stages.cbegin(), stages.cend(), [](const Stage &stage) {
        return std::all_of(stage.steps.cbegin(), stage.steps.cend(), [](const StepSpec &step) {
            return step.kind == QStringLiteral("upload") || step.kind == QStringLiteral("download");
        });
    });
}

int unended(const Run &run)
{
    return int(std::count_if(run.lanes().cbegin(), run.lanes().cend(),
                             [](const LaneStatus &lane) { return !lane.hasEnded(); }));
}

/// Commands that go on without us.
int keptOf(const Run &run)
{
    if (!keepsGoing(run.plan()))
        return 0;
    return int(std::count_if(run.lanes().cbegin(), run.lanes().cend(),
                             [](const LaneStatus &lane) { return lane.state == LaneStatus::State::Running; }));
}

int openOf(const TerminalsPage &terminals)
{
    const QList<TerminalPane *> panes = terminals.panes();
    return int(std::count_if(panes.cbegin(), panes.cend(),
                             [](const TerminalPane *pane) { return pane->state() == Shell::State::Open; }));
}

} // namespace

QStringList lossesOf(const Runner &runner, const TerminalsPage *terminals, const Settings &settings)
{
    int runs = 0, hosts = 0, copies = 0, targets = 0, kept = 0;
    for (const Run *run : runner.runs()) {
        if (!isAlive(*run))
            continue;
        const int keeps = keptOf(*run);
        kept += keeps;
        if (keeps > 0 && keeps == unended(*run))
            continue;
        const bool copy = isCopy(*run);
        ++(copy ? copies : runs);
        (copy ? targets : hosts) += unended(*run) - keeps;
    }
    QStringList losses;
    if (runs > 0)
        losses += LossesText::tr("%Ln run(s) have not ended:", nullptr, runs) + u' ' +
                  LossesText::tr("what still runs on %Ln host(s) is told to end.", nullptr, hosts);
    if (copies > 0)
        losses += LossesText::tr("%Ln copy(s) of files have not ended:", nullptr, copies) + u' ' +
                  LossesText::tr("%Ln host(s) have not got all of them.", nullptr, targets);
    if (kept > 0)
        losses += LossesText::tr("%Ln command(s) keep going on their hosts. The page of the run finds them again.",
                                 nullptr, kept);
    const int open = terminals && settings.askBeforeClosingTerminal ? openOf(*terminals) : 0;
    if (open > 0)
        losses += LossesText::tr("%Ln terminal(s) are open, and what runs in them ends with them.", nullptr, open);
    return losses;
}
