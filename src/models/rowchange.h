#pragma once

#include <cstddef>
#include <utility>
#include <vector>

/// How a list of visible rows becomes another one, as steps that an item model can announce exactly: rows to take away,
/// rows that stay (perhaps in another order), rows that come. Values are indices into the instances. Pure; any thread.
struct RowChange
{
    using Range = std::pair<int, int>; ///< first and last row

    std::vector<Range> removed;  ///< in the old rows, last range first: to be taken away in this order
    std::vector<int> kept;       ///< the rows that stay, in their new order
    bool reordered = false;      ///< those that stay change their order among each other
    std::vector<Range> inserted; ///< in the new rows, first range first

    /// Whether so many ranges are touched that it is cheaper to gather what goes at the end and to take it away at
    /// once.
    bool isBulk() const { return reordered || removed.size() + inserted.size() > 48; }
};

/// `size` is above every index.
RowChange rowChange(const std::vector<int> &from, const std::vector<int> &to, std::size_t size);
