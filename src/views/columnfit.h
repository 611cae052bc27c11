#pragma once

#include <QList>

/// What one column asks for, in pixels.
struct ColumnNeed
{
    int least = 0;      ///< its usual width
    int wanted = 0;     ///< what its longest text takes; at least `least`
    bool fixed = false; ///< the person set it: it is `least`, whatever there is
};

/// Widths that use the room there is: first what cut texts still need, then the rest for all alike. The columns fill
/// the room whenever one of them may grow; with less room than they need at least, each has that. Pure.
QList<int> fitColumns(const QList<ColumnNeed> &columns, int room);
