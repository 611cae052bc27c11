#pragma once

#include "core/async.h"
#include "runs/changes.h"
#include "runs/inquiry.h"
#include "runs/lane.h"
#include "runs/performer.h"
#include "runs/runsheet.h"
#include "runs/schedule.h"
#include "storage/journal.h"

#include <QHash>

#include <functional>
#include <vector>

/// What a living run needs of the world. All references are borrowed.
struct ConductorParts
{
    Performer &performer;
    Journal &journal;
    std::function<qint64()> clock; ///< ms since the epoch
    Schedule schedule;
    std::shared_ptr<OutputSink> sink;
    std::shared_ptr<RunLock> lock; ///< let go when the end of the run is durable
    Async<void> written;           ///< the commit before the first act
};

/// Carries out one run: lets lanes begin, hands their actions to the performer, writes the journal around them and
/// keeps the run's sheet. GUI thread. The sheet is borrowed.
class Conductor final : public QObject
{
    Q_OBJECT
public:
    Conductor(RunSheet &sheet, const ConductorParts &parts);
    ~Conductor() override;

    /// Begins no other host; those that were begun go on.
    void setPaused(bool paused);
    void stop();
    /// The process ends: as stop(), but what keeps going on its host is left alone, without an end here.
    void leave();
    void stopLane(int lane);
    void answer(const Answer &answer);

Q_SIGNALS:
    void lanesChanged(const QList<int> &lanes);
    void outputArrived(const QList<int> &lanes);
    void questionsChanged();
    void stateChanged();

private:
    struct Player
    {
        Lane lane;
        ActId act = 0;         ///< under way; 0: none
        bool isSilent = false; ///< its host does not answer
        bool keeps = false;    ///< the act goes on without us
        bool hasRun = false;   ///< the act, once at least
    };

    void open(const Done &written);
    void pump();
    void perform(int lane, const std::optional<Action> &action);
    void take(const QList<Report> &reports);
    void takeProgress(int lane, const Report &report);
    void giveBackPlaces();
    void takeOutput(int lane, const Report &report);
    void takeMoved(int lane, const Report &report);
    void takeEnd(int lane, const Report &report);
    void takeQuestion(ActId act, const Question &question);
    void takeWithdrawal(quint64 question);
    void questionsMoved();
    void settle(int lane);
    void endQueued(int lane, LaneStatus::State state, const Error &error);
    void endAllQueued(LaneStatus::State state, const Error &error);
    void closeWhenDone();
    void note(int lane);
    void decide(int lane, const QString &what, const QString &detail = {});

    RunSheet &m_sheet;
    ConductorParts m_parts;
    std::vector<Player> m_players;
    QHash<ActId, int> m_acts;
    QList<int> m_back; ///< lanes that were silent and wait for a place
    Inquiry m_inquiry;
    Changes m_changes;
    Changes m_output;
    qsizetype m_unended = 0;
    bool m_opened = false;
    bool m_closed = false;
};
