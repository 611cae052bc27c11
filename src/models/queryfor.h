#pragma once

#include "core/host.h"
#include "core/instance.h"

/// The query that selects these hosts among the instances: by name, as node sets, and by id where a name could mean
/// another instance as well. Null without hosts. Pure; any thread.
QString queryFor(const QList<Host> &hosts, const QList<Instance> &instances);
