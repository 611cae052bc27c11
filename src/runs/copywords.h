#pragma once

#include "runs/lanestatus.h"

#include <QStringList>

/// What of the copies of these hosts was left alone, left out or not checked, in all and in words: "3 files there
/// already", "1 name left out", "2 files not checked by hash". Nothing where nothing is to be said.
QStringList copyWords(const QList<LaneStatus> &lanes);

/// Bytes.
struct CopyAmount
{
    qint64 done = 0;
    qint64 all = 0; ///< 0: no files are copied, or nobody knows yet how much

    bool operator==(const CopyAmount &) const = default;
};

/// How far the copies of these hosts are, in all. Where every host takes the same files (`alike`, an upload), those
/// that have not begun count as much as the others; otherwise what they have is not known.
CopyAmount copyAmount(const QList<LaneStatus> &lanes, bool alike);
