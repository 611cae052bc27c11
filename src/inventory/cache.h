#pragma once

#include "core/instance.h"
#include "core/result.h"

#include <QByteArray>

/// The instances as they are kept on disk between two starts: compact, each text once. Pure; any thread.
namespace cache {

QByteArray encode(const QList<Instance> &instances);
/// Error::Unsupported for another version's bytes, Failed for damaged ones.
Result<QList<Instance>> decode(const QByteArray &bytes);

} // namespace cache
