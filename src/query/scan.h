#pragma once

#include "query/searchindex.h"
#include "query/tree.h"

#include <optional>

/// The rows of an index that a tree accepts, before any pick; nullopt when stopped. The same rows as accepts() finds.
std::optional<RowSet> scanned(const QueryTree &tree, const SearchIndex &index, const std::function<bool()> &stop);
