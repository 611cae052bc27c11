#pragma once

#include "models/outputdiff.h"
#include "runs/grouping.h"

#include <memory>

/// A group of hosts as it stands on the page of a run. A value.
struct GroupBlock
{
    LaneGroup group;
    QString nodes;
    QString note;       ///< the line below its output: why, and what to do
    int noteHeight = 0; ///< px, for the width of noteRoom
    int noteRoom = -1;
    QString time;
    qint64 top = 0; ///< px from the top of all
    qint64 lines = 0;
    qint64 allLines = 0; ///< of the host that stands for it; more than `lines` when not all are shown here
    bool open = true;
    bool living = false; ///< hosts that have not ended
    bool odd = false;    ///< the only one with this output, while others agree
    bool base = false;   ///< the one that the others are compared with
    std::shared_ptr<const OutputDiff> diff = {};

    /// Of the output, as it is shown.
    qint64 rows() const { return diff && diff->hasLines() ? diff->lines.size() : lines; }
    QByteArray key() const;
};
