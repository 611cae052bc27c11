#pragma once

#include <QString>

/// Why a command should not be run by a slip of the hand: "rm -rf / deletes whole file systems" (translated), or null.
/// Looks at what stands where a shell expects a command; it warns, it is no guard against malice. Pure; any thread.
QString dangerOf(const QString &command);
