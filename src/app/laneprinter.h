#pragma once

#include "runs/lanestatus.h"
#include "storage/spool.h"

/// How one host's part of a run is written on the command line. Pure but for reading the spool; any thread.

/// One host's end as `run --format json` and `runs show --format json` print it, without a line break.
QByteArray jsonOf(const LaneStatus &status, const SpoolReader &output, int lane);
QByteArray csvHeadOfLanes();
QByteArray csvOf(const LaneStatus &status, const SpoolReader &output, int lane);
/// "ok", "exit 2", "ended by signal TERM", "unreachable".
QString endWords(const LaneStatus &status);
/// "web-1: exit 2", "web-2: unreachable: ... ": one line; unprintable characters made visible.
QString sentenceOf(const LaneStatus &status);
/// "38 hosts: 33 ok, 3 failed, 1 unreachable, 1 skipped"
QString summaryOf(const QList<LaneStatus> &lanes);
/// 0 all ok; 1 some failed, were unreachable or timed out; 3 none could be reached for want of an address; 5 a host key
/// was refused because it changed or is revoked.
int exitCodeOf(const QList<LaneStatus> &lanes);
/// For a terminal: colours, tabs and line breaks pass, every other control character is made visible.
QByteArray forTerminal(const QByteArray &bytes);
/// Without SGR colour sequences; all else as it came.
QByteArray withoutColours(const QByteArray &bytes);
