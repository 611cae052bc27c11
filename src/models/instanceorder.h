#pragma once

#include "models/instancecolumn.h"

#include <memory>
#include <vector>

/// For each instance its place in the ascending order of one column; equal values share a place.
using Ranks = std::vector<quint32>;

/// Natural order without case ("web2" before "web10", as core's naturalCompare), missing values last. For a worker.
Ranks ranksBy(const InstanceColumn &column, const QList<Instance> &instances);

/// Makes the places of instances with equal ones distinct, by their index: what an order falls back on.
Ranks distinctRanks(const Ranks &ranks);

/// All indices, by one column and among equals by name. Counted, not compared: 1 ms for 100,000. Any thread.
std::vector<int> orderBy(const Ranks &column, const Ranks &names, Qt::SortOrder order);
