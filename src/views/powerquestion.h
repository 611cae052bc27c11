#pragma once

#include "core/powerrules.h"
#include "core/settings.h"
#include "query/shield.h"
#include "views/confirmation.h"

#include <optional>

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
