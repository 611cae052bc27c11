#pragma once

#include "providers/staticinventory.h"

#include <QByteArray>

/// A plain list: `[user@]host[:port]` a line, # begins a comment; lines of /etc/hosts (`10.0.0.1 web-1 ...`) as well.
/// Lines that are neither are left out with a warning. Error::Invalid when it is no text or has more than 100,000
/// lines.
Result<StaticInventory> hostListInventory(const QString &path, const QByteArray &bytes);
