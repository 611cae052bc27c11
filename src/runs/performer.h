#pragma once

#include "core/host.h"
#include "core/question.h"
#include "core/sink.h"
#include "runs/lanestatus.h"
#include "steps/action.h"

#include <QObject>

#include <memory>

/// Which action of which run is meant: unique in this process.
using ActId = quint64;

/// One action to be done for one lane.
struct Act
{
    ActId id = 0;
    qint64 run = 0;
    int lane = 0;
    Host host;
    Action action; ///< never act::End
    int connectSeconds = 15;
    qint64 timeoutMs = 0;             ///< what is left of the lane's own time once the command runs; 0: no limit
    std::shared_ptr<OutputSink> sink; ///< output goes there in the turn it arrives, before Report::Output is told
    qint64 startedAt = 0;             ///< of the run, ms since the epoch
};

/// What a Performer has to tell of one act. One of: how far it is, that output was kept, how much was copied, that it
/// is over.
struct Report
{
    enum class What { Progress, Output, Moved, Ended };

    ActId act = 0;
    What what = What::Progress;
    LaneStatus::State state = LaneStatus::State::Connecting; ///< of Progress: Connecting, Authenticating or Running
    bool isSilent = false; ///< of Progress: the host does not answer, and others may go first
    bool isBack = false;   ///< of Progress: it has answered after all, and the act waits for goOn()
    qint64 outBytes = 0;   ///< of Output and Ended: what was kept so far
    qint64 errBytes = 0;
    qint64 lines = 0;
    qint64 moved = 0;           ///< of Moved: bytes of the copy that are done, those that were there already among them
    qint64 toMove = 0;          ///< of Moved: of all; grows while the folders of a download are read
    QByteArray outputHash = {}; ///< of Ended: equal for equal stdout and stderr
    QList<Phase> phases = {};   ///< of Ended: how the host was reached
    Outcome outcome = Outcome(Waited{}); ///< of Ended
    bool mayStillRun = false;            ///< of Ended: the remote process may have survived
};

/// Does the actions: `world/` with real tools; in tests, tables. GUI thread.
class Performer : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Begins it. Exactly one Report::Ended follows, later, unless it is forgotten.
    virtual void begin(const Act &act) = 0;
    /// An act that was silent and is back has its place again.
    virtual void goOn(ActId act) = 0;
    /// Ends them: remote processes are told to end. Their Report::Ended still follow.
    virtual void cancel(const QList<ActId> &acts) = 0;
    /// Like cancel, but nothing of them is reported any more (the run is being deleted).
    virtual void forget(const QList<ActId> &acts) = 0;
    /// Answers a question of asked(); one that is no longer open is ignored.
    virtual void answer(const Answer &answer) = 0;
    virtual int openConnections() const = 0;

Q_SIGNALS:
    /// In the order they happened.
    void reported(const QList<Report> &reports);
    /// `question.lane` is the lane of the act.
    void asked(ActId act, const Question &question);
    /// Nobody needs the answer any more (time-out, cancelled).
    void withdrawn(quint64 question);
    void connectionsChanged(int open);
};
