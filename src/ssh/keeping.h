#pragma once

#include "ssh/keep.h"

/// The part of a wrapper that lets a command outlive our connection. In a folder of the user on the host it keeps what
/// the command writes, its process, and how it ended: `out`, `err`, `pid` (with start time and boot, since numbers come
/// again) and `exit`, the last two put there by rename. Making the folder is the claim: it is made once, so the command
/// begins once. Whoever comes later reads on from where he was. POSIX sh, to stand inside a wrapper. Pure.
namespace keeping {

/// Where the record is; goes before anything that changes the environment.
QByteArray place(const Keep &keep);
/// Claims it and begins, in a session of its own, what `runner` (a script, "$1" the folder) does; sets maestro_k to the
/// record's state and maestro_p to its process. What is there already is only looked at.
QByteArray begin(const QByteArray &runner, const QByteArray &arguments);
QByteArray find();
/// Puts out what was not known yet. Of one that has ended, to the end, with its exit status; else until it has ended.
QByteArray follow(const Keep &keep);
/// For `begin`: runs `call` with its output kept, and notes how it ends.
QByteArray runner(const QByteArray &call);
/// Signals the group of the process; of the user's own.
QByteArray killLine(qint64 group, const char *signal);

/// What is said of a record: "running /home/x/.cache/maestro/kept/1f00".
struct State
{
    bool hasEnded = false;  ///< its exit status is what comes back
    bool isGone = false;    ///< it neither runs nor left an exit status: killed, or its host has started anew
    bool isMissing = false; ///< there is none
    QByteArray folder;
};
State stateOf(const QByteArray &words);

} // namespace keeping
