#pragma once

#include "core/result.h"
#include "storage/journal.h"

#include <QString>

/// The lock file of a run: held by the process it lives in. The kernel frees it when that process is gone, whatever
/// became of it; programs started meanwhile do not inherit it.
namespace journallock {

/// Error::Busy when another process holds it.
Result<std::shared_ptr<RunLock>> take(const QString &folder);
/// Whether somebody holds it, this process included.
bool isHeld(const QString &folder);

} // namespace journallock
