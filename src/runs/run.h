#pragma once

#include "core/question.h"
#include "plans/plan.h"
#include "runs/lanestatus.h"
#include "runs/runsheet.h"
#include "storage/spool.h"

#include <QObject>

#include <memory>

class Conductor;
struct ConductorParts;

/// One execution of a plan on frozen hosts, alive or from history: the views see no difference. GUI thread.
/// Changes come in batches, at most every 16 ms.
class Run final : public QObject
{
    Q_OBJECT
public:
    using State = RunState;

    /// How many lanes are in each state.
    using Counts = QMap<LaneStatus::State, int>;

    /// From history. `sheet.output` may be null: then nothing was kept of the output.
    explicit Run(RunSheet sheet, QObject *parent = nullptr);
    /// Alive; begins when `parts.written` has its answer.
    Run(RunSheet sheet, const ConductorParts &parts, QObject *parent = nullptr);
    ~Run() override;

    qint64 id() const { return m_sheet.id; } ///< number shown to the person, unique in the profile
    const Plan &plan() const { return m_sheet.plan; }
    QString query() const { return m_sheet.query; }        ///< the text the hosts were chosen by
    qint64 startedAt() const { return m_sheet.startedAt; } ///< ms since the epoch
    qint64 endedAt() const { return m_sheet.endedAt; }     ///< 0 while alive
    State state() const { return m_sheet.state; }
    /// It can be paused, stopped and answered here: another process does that with the runs it began.
    bool livesHere() const { return m_conductor != nullptr; }
    bool isPaused() const { return m_sheet.paused; }
    const QList<LaneStatus> &lanes() const { return m_sheet.lanes; }
    Counts counts() const;
    /// What was kept of the output; grows while the run lives. Never null.
    std::shared_ptr<SpoolReader> output() const { return m_sheet.output; }
    QList<Question> questions() const { return m_sheet.questions; } ///< open ones; equal ones stand once

    /// The hosts of all lanes, or of those that did not end well: what "run again" starts from.
    QList<Host> hosts() const;
    QList<Host> failedHosts() const;

    /// Takes what was written of this run since by others: another process, or a run that found its commands again.
    /// Tells what differs; nothing is taken while it lives here.
    void follow(const RunSheet &sheet);

public Q_SLOTS:
    /// No other host is begun until it goes on; those that were begun do. No effect on a run that does not live here.
    void setPaused(bool paused);
    /// Ends what runs: remote processes are told to end, what waits is not begun. No effect on an ended run.
    void stop();
    void stopLane(int lane);
    /// The process ends: as stop(), but commands that keep going on their hosts do so; see runs/finding.h.
    void leave();
    void answer(const Answer &answer);

Q_SIGNALS:
    void lanesChanged(const QList<int> &lanes);
    void outputArrived(const QList<int> &lanes);
    void questionsChanged();
    void stateChanged();

private:
    RunSheet m_sheet;
    std::unique_ptr<Conductor> m_conductor; ///< null when it is not alive in this process
};

/// Counts over lanes.
Run::Counts countsOf(const QList<LaneStatus> &lanes);
