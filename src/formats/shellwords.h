#pragma once

#include "core/result.h"

#include <QStringList>

/// What '#' means outside of quotes.
enum class ShellComments { No, Yes };

/// Splits a line into words as a POSIX shell does: quotes and backslashes, nothing is expanded and nothing is run.
/// Error::Invalid, with the column in its message, when a quote is not closed.
Result<QStringList> shellWords(QStringView line, ShellComments comments = ShellComments::No, int lineNumber = 1);
