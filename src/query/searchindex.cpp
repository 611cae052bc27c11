#include "query/searchindex.h"

#include "query/searchblock.h"

#include <algorithm>
#include <bit>

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
        if (before && number < before->m_blocks.size() && before->m_blocks[number]->size == size &&
            std::equal(rows, rows + size, before->m_instances.constData() + first, SearchBlock::same))
            index->m_blocks.push_back(before->m_blocks[number]);
        else
            index->m_blocks.push_back(SearchBlock::of(rows, size));
    }
    return index;
}
