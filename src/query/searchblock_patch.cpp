#include "query/searchblock.h"

#include <algorithm>
#include <span>

namespace {

/// So many samples are looked through for a text; a column with more has hardly two rows alike.
constexpr size_t mostLookedThrough = 64;

/// A column made out of the one before it: unchanged rows keep what they had under new numbers, so that values which no
/// row has any more are gone.
class Renumbering
{
public:
    /// `first`: the number of the first value; 1 where 0 stands for none.
    Renumbering(const SearchColumn &before, SearchColumn &column, quint16 first) : m_before(before), m_column(column)
    {
        m_column.values.assign(before.values.size(), 0);
        m_column.samples.assign(first, 0);
        m_first = first;
        m_numbers.assign(std::max<size_t>(before.samples.size(), 1), unset);
    }

    void keep(int row)
    {
        const quint16 old = m_before.values[size_t(row)];
        if (old < m_first)
            return;
        int &number = m_numbers[old];
        if (number == unset)
            number = sample(row);
        m_column.values[size_t(row)] = quint16(number);
    }

    /// `textOf` tells what a row has, whatever was asked of it before.
    template <class F>
    void put(int row, const QString &text, F textOf)
    {
        if (m_texts.isEmpty() && m_column.samples.size() <= mostLookedThrough) {
            for (size_t i = m_first; i < m_column.samples.size(); ++i)
                m_texts.insert(textOf(m_column.samples[i]), int(i));
        }
        const auto known = m_texts.constFind(text);
        const int number = known == m_texts.constEnd() ? sample(row) : *known;
        m_texts.insert(text, number);
        m_column.values[size_t(row)] = quint16(number);
    }

private:
    static constexpr int unset = -1;

    int sample(int row)
    {
        m_column.samples.push_back(quint16(row));
        return int(m_column.samples.size()) - 1;
    }

    const SearchColumn &m_before;
    SearchColumn &m_column;
    size_t m_first = 0;
    std::vector<int> m_numbers; ///< of the old values
    QHash<QString, int> m_texts;
};

/// Calls `keep` for runs of unchanged rows and `put` for each changed one, in order.
template <class Keep, class Put>
void walk(int size, const std::vector<int> &changed, Keep keep, Put put)
{
    int from = 0;
    for (const int row : changed) {
        keep(from, row);
        put(row);
        from = row + 1;
    }
    keep(from, size);
}

void patchTexts(const SearchBlock &before, const Instance *rows, const std::vector<int> &changed, SearchBlock &block)
{
    block.names.reserve(before.names.size() + before.names.size() / 8);
    block.texts.reserve(before.texts.size() + before.texts.size() / 8);
    const auto keep = [&](int from, int to) {
        const auto shift = [&](const std::vector<quint32> &at, quint32 now, std::vector<quint32> &out) {
            for (int row = from; row < to; ++row)
                out.push_back(at[size_t(row)] - at[size_t(from)] + now);
        };
        shift(before.nameAt, quint32(block.names.size()), block.nameAt);
        shift(before.textAt, quint32(block.texts.size()), block.textAt);
        const auto slice = [&](const auto &text, const std::vector<quint32> &at) {
            return std::span(text.constData() + at[size_t(from)], at[size_t(to)] - at[size_t(from)]);
        };
        const auto names = slice(before.names, before.nameAt);
        const auto texts = slice(before.texts, before.textAt);
        block.names.append(names.data(), qsizetype(names.size()));
        block.texts.append(texts.data(), qsizetype(texts.size()));
    };
    const auto put = [&](int row) {
        block.nameAt.push_back(quint32(block.names.size()));
        block.names += rows[row].name;
        block.textAt.push_back(quint32(block.texts.size()));
        block.texts += SearchBlock::textsOf(rows[row]);
        block.launched[size_t(row)] = SearchBlock::launchOf(rows[row]);
    };
    block.launched = before.launched;
    walk(block.size, changed, keep, put);
    block.nameAt.push_back(quint32(block.names.size()));
    block.textAt.push_back(quint32(block.texts.size()));
}

/// A column whose changed rows have what `textOf` says.
template <class F>
void patchColumn(const SearchColumn &before, SearchColumn &column, quint16 first, const std::vector<int> &changed,
                 F textOf)
{
    Renumbering renumbering(before, column, first);
    walk(
        int(before.values.size()), changed,
        [&](int from, int to) {
            for (int row = from; row < to; ++row)
                renumbering.keep(row);
        },
        [](int) {});
    for (const int row : changed) {
        if (const QString text = textOf(row); first == 0 || !text.isEmpty())
            renumbering.put(row, text, textOf);
    }
}

void patchTags(const SearchBlock &before, const Instance *rows, const std::vector<int> &changed, SearchBlock &block)
{
    QHash<QString, SearchColumn> columns = before.tags;
    for (const int row : changed) {
        const auto texts = SearchBlock::tagTexts(rows[row]);
        for (auto it = texts.keyBegin(); it != texts.keyEnd(); ++it) {
            SearchColumn &column = columns[*it];
            if (column.values.empty())
                column = {std::vector<quint16>(size_t(block.size), 0), {0}};
        }
    }
    for (auto it = columns.cbegin(); it != columns.cend(); ++it) {
        SearchColumn column;
        patchColumn(*it, column, 1, changed, [&](int row) { return SearchBlock::tagTexts(rows[row]).value(it.key()); });
        if (column.samples.size() > 1) // else no row has it any more
            block.tags.insert(it.key(), column);
    }
}

} // namespace

std::shared_ptr<const SearchBlock> SearchBlock::patchedOf(const SearchBlock &before, const Instance *rows,
                                                          const std::vector<int> &changed)
{
    const int patched = before.patched + int(changed.size());
    if (patched > before.size / 4)
        return {};
    auto block = std::make_shared<SearchBlock>();
    block->size = before.size;
    block->patched = patched;
    patchTexts(before, rows, changed, *block);
    for (int column = 0; column < columnCount; ++column) {
        patchColumn(before.columns[size_t(column)], block->columns[size_t(column)], 0, changed,
                    [&](int row) { return columnText(column, rows[row]); });
    }
    patchTags(before, rows, changed, *block);
    return block;
}
