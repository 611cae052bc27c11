#include "query/searchindex.h"

#include "query/searchblock.h"

#include <algorithm>
#include <bit>

namespace {

/// The same block when nothing changed in its rows, a patched one when little did; null otherwise.
std::shared_ptr<const SearchBlock> renewed(const std::shared_ptr<const SearchBlock> &block, const Instance *before,
                                           const Instance *now)
{
    std::vector<int> changed;
    for (int row = 0; row < block->size; ++row) {
        if (!SearchBlock::same(before[row], now[row]))
            changed.push_back(row);
    }
    return changed.empty() ? block : SearchBlock::patchedOf(*block, now, changed);
}

} // namespace

RowSet::RowSet(int size, bool all) : m_size(size), m_words((size_t(size) + 63) / 64, all ? ~quint64(0) : 0)
{
    if (all && size % 64 != 0)
        m_words.back() = (quint64(1) << (size % 64)) - 1;
}

int RowSet::count() const
{
    int count = 0;
    for (const quint64 word : m_words)
        count += std::popcount(word);
    return count;
}

std::vector<int> RowSet::rows() const
{
    std::vector<int> rows;
    for (size_t i = 0; i < m_words.size(); ++i) {
        for (quint64 word = m_words[i]; word != 0; word &= word - 1)
            rows.push_back(int(i) * 64 + std::countr_zero(word));
    }
    return rows;
}

std::shared_ptr<const SearchIndex> SearchIndex::of(const QList<Instance> &instances,
                                                   const std::shared_ptr<const SearchIndex> &before,
                                                   const std::function<bool()> &stop)
{
    auto index = std::make_shared<SearchIndex>();
    index->m_instances = instances;
    for (int first = 0; first < int(instances.size()); first += blockSize) {
        if (stop && stop())
            return {};
        const int size = std::min(blockSize, int(instances.size()) - first);
        const Instance *rows = instances.constData() + first;
        const auto number = size_t(first / blockSize);
        std::shared_ptr<const SearchBlock> block;
        if (before && number < before->m_blocks.size() && before->m_blocks[number]->size == size)
            block = renewed(before->m_blocks[number], before->m_instances.constData() + first, rows);
        index->m_blocks.push_back(block ? block : SearchBlock::of(rows, size));
    }
    return index;
}
