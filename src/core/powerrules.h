#pragma once

#include "core/instance.h"
#include "core/power.h"

#include <functional>

/// What is known of a verb before it is wanted; nobody is asked for it. GUI thread.
struct PowerRules
{
    /// Why it is not possible now (translated), or null when it is.
    std::function<QString(const Instance &, PowerVerb)> whyNot = {};
    /// What the person must know before (translated sentences): "Its group may replace it." Empty: nothing ever.
    std::function<QStringList(const Instance &, PowerVerb)> warnings = {};
};
