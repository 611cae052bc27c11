#include "models/rowchange.h"

#include <algorithm>

namespace {

/// Ranges of rows whose value has no mark, first range first.
std::vector<RowChange::Range> rangesWithout(const std::vector<char> &marks, const std::vector<int> &rows)
{
    std::vector<RowChange::Range> ranges;
    for (size_t row = 0; row < rows.size(); ++row) {
        if (marks[size_t(rows[row])])
            continue;
        if (!ranges.empty() && ranges.back().second == int(row) - 1)
            ranges.back().second = int(row);
        else
            ranges.emplace_back(int(row), int(row));
    }
    return ranges;
}

std::vector<char> marksOf(const std::vector<int> &rows, size_t size)
{
    std::vector<char> marks(size);
    for (const int row : rows)
        marks[size_t(row)] = 1;
    return marks;
}

} // namespace

RowChange rowChange(const std::vector<int> &from, const std::vector<int> &to, size_t size)
{
    const std::vector<char> before = marksOf(from, size);
    const std::vector<char> after = marksOf(to, size);
    RowChange change;
    change.removed = rangesWithout(after, from);
    std::reverse(change.removed.begin(), change.removed.end());
    change.inserted = rangesWithout(before, to);
    for (const int row : to) {
        if (before[size_t(row)])
            change.kept.push_back(row);
    }
    size_t next = 0;
    for (const int row : from) {
        if (after[size_t(row)] && change.kept[next++] != row) {
            change.reordered = true;
            break;
        }
    }
    return change;
}
