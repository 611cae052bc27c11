#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QStringList>

/// What a program printed until it ended.
struct ProgramAnswer
{
    int status = -1; ///< its exit status; -1: a signal ended it
    QByteArray out;  ///< at most 4 MiB
    QByteArray err;  ///< at most 64 KiB

    /// The last line of `err` with something in it, without control characters.
    QString lastWords() const;
};

/// Runs a program of OpenSSH (looked up in PATH), without input, and waits for it: blocks. Error::NotFound when there
/// is no such program, Error::TimedOut when it did not end in time and was killed; Error::Failed otherwise.
Result<ProgramAnswer> askProgram(const QStringList &command, int timeoutMs);
