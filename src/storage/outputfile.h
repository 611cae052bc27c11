#pragma once

#include "storage/spool.h"

/// Writes one lane's output, all streams as they came, to a file that appears only when it is whole. Reads and writes
/// in blocks; any thread. Error::Failed with the path and the reason.
Done writeOutputFile(const SpoolReader &output, int lane, const QString &path);
