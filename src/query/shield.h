#pragma once

#include "query/query.h"

/// What is guarded against a slip of the hand: runs and power actions on it ask for the number of hosts. A value.
struct Shield
{
    Query query;        ///< what is guarded: every host when the text is not understood; only where `guards`
    bool guards = true; ///< false: the person guards nothing
    QString trouble;    ///< translated; why every host counts as guarded. Empty: the text was understood

    bool covers(const Instance &instance) const { return guards && query.matches(instance); }
};

/// What the text of the settings guards. Fails closed: a text that cannot be read (a saved query it names is gone)
/// guards every host. Pure; any thread.
Shield shieldOf(const QString &text, const QueryContext &context);
