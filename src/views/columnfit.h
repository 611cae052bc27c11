#pragma once

#include <QList>

/// What one column asks for, in pixels.
struct ColumnNeed
{
    int least = 0;      ///< its usual width
    int wanted = 0;     ///< what its longest text and its head take
    bool fixed = false; ///< the person set it: it is `least`, whatever there is
};

/// Widths that use the room there is: first what cut texts still need, then the rest for all alike. With too little
/// room the columns first give up what their texts do not need, and then have the least. Pure.
QList<int> fitColumns(const QList<ColumnNeed> &columns, int room);
