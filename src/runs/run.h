#pragma once

#include "core/question.h"
#include "plans/plan.h"
#include "runs/lanestatus.h"

#include <QObject>

#include <memory>

class SpoolReader;

/// One execution of a plan on frozen hosts, alive or from history: the views see no difference. GUI thread.
/// Changes come in batches, at most every 16 ms.
class Run : public QObject
{
    Q_OBJECT
public:
    enum class State { Running, Stopping, Ended, Interrupted };

    /// How many lanes are in each state.
    using Counts = QMap<LaneStatus::State, int>;

    using QObject::QObject;

    virtual qint64 id() const = 0; ///< number shown to the person, unique in the profile
    virtual const Plan &plan() const = 0;
    virtual QString query() const = 0; ///< the text the hosts were chosen by
    virtual qint64 startedAt() const = 0; ///< ms since the epoch
    virtual qint64 endedAt() const = 0;   ///< 0 while alive
    virtual State state() const = 0;
    virtual const QList<LaneStatus> &lanes() const = 0;
    virtual Counts counts() const = 0;
    /// What was kept of the output; grows while the run lives. Never null.
    virtual std::shared_ptr<SpoolReader> output() const = 0;
    virtual QList<Question> questions() const = 0; ///< open ones

public Q_SLOTS:
    /// Ends what runs: remote processes are told to end, what waits is not begun. No effect on an ended run.
    virtual void stop() = 0;
    virtual void stopLane(int lane) = 0;
    virtual void answer(const Answer &answer) = 0;

Q_SIGNALS:
    void lanesChanged(const QList<int> &lanes);
    void outputArrived(const QList<int> &lanes);
    void questionsChanged();
    void stateChanged();
};
