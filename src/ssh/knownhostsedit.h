#pragma once

#include "core/result.h"
#include "ssh/publickey.h"

#include <QString>

/// Takes what a known_hosts file says of one key under one name out of it: the name from a list of names, or the whole
/// line; hashed lines too. Lines with patterns and markers stay: they speak for more than one host. The file is
/// replaced as a whole, and under a lock. Answers how many lines said it; a file that is not there says nothing.
/// Blocks.
Result<int> removeFromKnownHosts(const QString &path, const QByteArray &name, const PublicKey &key);
