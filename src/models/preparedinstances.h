#pragma once

#include "core/late.h"
#include "models/instanceorder.h"
#include "query/searchindex.h"

#include <memory>

/// One state of the inventory, made ready on a worker for filtering and ordering, and how it came out of the one
/// before. Immutable and shared over threads.
struct PreparedInstances
{
    using Index = std::shared_ptr<const SearchIndex>;

    PreparedInstances(const QList<Instance> &all, const Index &indexBefore);

    const QList<Instance> instances;
    /// Most of the work, and rows can be shown without it: made when a query first needs it. On workers only.
    const Late<Index> index;
    Ranks names; ///< distinct places by name

    std::vector<int> newIndex; ///< for each instance of the one before: where it is now, or -1
    std::vector<int> changed;  ///< instances that were there before and say something else now
};

/// Which instances are the same machine is told by their key; both lists keep the order of what stays. For a worker.
std::shared_ptr<const PreparedInstances> prepareInstances(const QList<Instance> &instances,
                                                          const std::shared_ptr<const PreparedInstances> &before);
