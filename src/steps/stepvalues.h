#pragma once

#include "core/result.h"
#include "plans/plan.h"

#include <optional>

/// How the answers to a step's form are read; the same in every kind. Pure; any thread.

/// "true", "yes" or "1".
bool flagOf(const StepSpec &spec, const char *name);
QString textOf(const StepSpec &spec, const char *name);
/// One on each line; empty lines do not count.
QStringList linesOf(const StepSpec &spec, const char *name);
/// Whom "sudo" names: nothing for nobody, an empty text for root ("true"), or a user. Error::Invalid for no name.
Result<std::optional<QString>> sudoOf(const StepSpec &spec);
/// Seconds as milliseconds, 0 when nothing was said. Error::Invalid for what is no number of seconds.
Result<qint64> timeoutOf(const StepSpec &spec);
