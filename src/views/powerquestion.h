#pragma once

#include "core/instance.h"
#include "core/power.h"
#include "core/settings.h"
#include "query/shield.h"
#include "views/confirmation.h"

#include <functional>
#include <optional>

/// What is known of a verb before it is wanted.
struct PowerRules
{
    /// Why it is not possible now (translated), or null when it is.
    std::function<QString(const Instance &, PowerVerb)> whyNot = {};
    /// What the person must know before (translated sentences).
    std::function<QStringList(const Instance &, PowerVerb)> warnings = {};
};

/// The machines that a verb is wanted for.
struct PowerQuestion
{
    PowerVerb verb = PowerVerb::Start;
    QList<Instance> which; ///< with which it is possible; one at least
    int impossible = 0;    ///< others that were chosen
    QStringList warnings;  ///< of PowerRules
    Shield shield;
    Settings settings;

    /// "Stop web-1?"; of several "Stop 3 instances?"
    QString title() const;
    /// Words of the button that does it.
    QString act() const;
    QString icon() const;
};

/// What is asked before; nothing for the start of a single machine. As on the command line, terminating and stopping
/// what is protected want a word typed: the name of the one, or the number.
std::optional<Confirmation::Asked> askedBefore(const PowerQuestion &question);
