#pragma once

#include "storage/spool.h"

#include <functional>

/// Writes the parts 0, 1, 2, ... until one is empty, to a file that appears only when it is whole. Any thread.
/// Error::Failed with the path and the reason.
Done writeFile(const QString &path, const std::function<QByteArray(qint64 part)> &part);
/// The same of one lane's output, all streams as they came, in blocks.
Done writeOutputFile(const SpoolReader &output, int lane, const QString &path);
