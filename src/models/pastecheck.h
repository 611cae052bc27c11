#pragma once

#include <QString>

/// What is in a text that is about to be pasted into a terminal, where a line end runs what stands before it. Pure; any
/// thread.
struct PasteCheck
{
    int lines = 0;            ///< that it has
    bool hasControls = false; ///< beyond tab and line end: they are left out of `text`
    QString text;             ///< as it may be sent: line ends as the Enter key makes them

    explicit PasteCheck(const QString &pasted);
    /// Whether a person should look at it first.
    bool isRisky() const { return lines > 1 || hasControls; }
};
