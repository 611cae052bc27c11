#pragma once

#include "core/settings.h"
#include "views/confirmation.h"

#include <optional>

/// What is about to run.
struct RunQuestion
{
    QString what; ///< the command; of other plans their title
    int hosts = 0;
    int protectedHosts = 0; ///< among them
    Settings settings;
    QString trouble;       ///< of the Shield
    bool isCommand = true; ///< `what` is for a shell
    bool sudo = false;
    bool isRepeated = false; ///< it ran before
};

/// What is asked before it runs; nothing when it may run at once. The same for a first run and one that is repeated.
std::optional<Confirmation::Asked> askedBefore(const RunQuestion &question);
