#pragma once

#include "core/error.h"
#include "core/host.h"
#include "core/phase.h"

#include <QList>

/// Where one host stands in a run. A value.
struct LaneStatus
{
    enum class State {
        Queued,
        Connecting,
        Authenticating,
        Asking,
        Running, // alive
        Ok,
        Changed,
        Failed,
        TimedOut,
        Unreachable,
        Cancelled,
        Skipped,
        Lost // ended
    };

    Host host;
    State state = State::Queued;
    int exit = -1;        ///< exit status, -1 when there was none
    QString signal;       ///< "TERM" without SIG, or null
    qint64 startedAt = 0; ///< ms since the epoch; 0 = not yet
    qint64 endedAt = 0;   ///< 0 = not yet
    Error error;          ///< why, when it did not end well; message says what to do
    qint64 outBytes = 0;
    qint64 errBytes = 0;
    qint64 lines = 0;
    qint64 moved = 0;         ///< bytes of a copy that are done
    qint64 toMove = 0;        ///< of all; 0: nothing is copied
    int sameFiles = 0;        ///< of copies that ended: were there already and were left alone
    int leftOut = 0;          ///< names of them that are no files, or lead elsewhere
    int unverified = 0;       ///< files of them whose hash the host could not tell
    bool mayStillRun = false; ///< the remote process may have survived us
    QByteArray outputHash;    ///< of stdout+stderr as they came, when ended: equal outputs fold
    QList<Phase> phases;      ///< filled when ended, or on request

    bool hasEnded() const { return state >= State::Ok; }
    bool endedWell() const { return state == State::Ok || state == State::Changed; }
};

/// Fixed word as on the command line: ok, failed, unreachable, timed-out, cancelled, skipped, not-known, queued, ...
QString word(LaneStatus::State state);
/// Where a host was refused because its key is not the expected one: the key it shows, then those that were expected,
/// each "ssh-ed25519 SHA256:..."; empty: it was not.
QStringList refusedKeys(const LaneStatus &status);
LaneStatus::State laneStateOf(const QString &word);
