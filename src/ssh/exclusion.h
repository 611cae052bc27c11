#pragma once

#include <QByteArray>
#include <QStringList>

/// Whether one of the patterns (`*`, `?`) fits: over the last part of the name, or, with a '/' in it, over all of it. A
/// '/' at the end of a pattern says nothing. `name` is below the tree's own folder, as the system encodes it. Pure.
bool isExcluded(const QStringList &patterns, const QByteArray &name);
