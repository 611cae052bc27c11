#pragma once

#include <QDir>

/// A path of this computer as it was typed, with the home folder for "~/"; null when nothing was.
inline QString typedPath(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return {};
    return typed.startsWith(QLatin1String("~/")) ? QDir::homePath() + typed.sliced(1) : typed;
}
