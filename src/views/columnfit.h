#pragma once

#include <QList>

/// What one column asks for, in pixels.
struct ColumnNeed
{
    int least = 0;      ///< its usual width
    int wanted = 0;     ///< what its longest text and its head take
    bool fixed = false; ///< the person set it: it is `least`, whatever there is
    int narrow = 0;     ///< what it can do with before all of them do not fit; 0: the lesser of the two
};

/// Widths that use the room there is: first what cut texts still need, then the rest for all alike. With too little
/// room the columns first give up what their texts do not need, then what they can do without. Pure.
QList<int> fitColumns(const QList<ColumnNeed> &columns, int room);
