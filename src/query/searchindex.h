#pragma once

#include "core/instance.h"

#include <functional>
#include <memory>
#include <vector>

/// Rows of a list, one bit each. A value; any thread.
class RowSet
{
public:
    explicit RowSet(int size = 0, bool all = false);

    int size() const { return m_size; }
    int count() const;
    bool contains(int row) const { return (m_words[size_t(row) / 64] >> (size_t(row) % 64)) & 1; }
    void insert(int row) { m_words[size_t(row) / 64] |= quint64(1) << (size_t(row) % 64); }
    void remove(int row) { m_words[size_t(row) / 64] &= ~(quint64(1) << (size_t(row) % 64)); }
    /// The rows in it, ascending.
    std::vector<int> rows() const;

    /// 64 rows a word, the lowest bit first; bits past size() are 0.
    const std::vector<quint64> &words() const { return m_words; }
    std::vector<quint64> &words() { return m_words; }

    bool operator==(const RowSet &) const = default;

private:
    int m_size = 0;
    std::vector<quint64> m_words;
};

struct SearchBlock;

/// The instances of one state of the inventory, prepared for Query::select. Immutable; shared over threads. Built on a
/// worker; built upon the one before, it takes over the blocks of 4,096 rows in which nothing that can be asked
/// changed.
class SearchIndex
{
public:
    static constexpr int blockSize = 4096;

    /// `stop` is asked before each block; a stopped index is null.
    static std::shared_ptr<const SearchIndex> of(const QList<Instance> &instances,
                                                 const std::shared_ptr<const SearchIndex> &before = {},
                                                 const std::function<bool()> &stop = {});

    int size() const { return int(m_instances.size()); }
    const QList<Instance> &instances() const { return m_instances; }
    const std::vector<std::shared_ptr<const SearchBlock>> &blocks() const { return m_blocks; }

private:
    QList<Instance> m_instances;
    std::vector<std::shared_ptr<const SearchBlock>> m_blocks;
};
