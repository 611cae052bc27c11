#include "models/instanceorder.h"

#include <QHash>

#include <algorithm>
#include <cstring>
#include <numeric>

namespace {

constexpr quint32 last = 0xFFFFFFFF;

/// Appends bytes that compare by memcmp as naturalCompare compares texts: runs of digits become length and digits.
void appendNaturalKey(QByteArray &key, const QString &text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    const QByteArray folded = isPlain ? text.toLatin1().toLower() : text.toCaseFolded().toUtf8();
    qsizetype at = 0;
    const auto isDigit = [&](qsizetype i) { return i < folded.size() && folded[i] >= '0' && folded[i] <= '9'; };
    while (at < folded.size()) {
        if (!isDigit(at)) {
            key += folded[at++];
            continue;
        }
        while (folded[at] == '0' && isDigit(at + 1))
            ++at;
        qsizetype end = at;
        while (isDigit(end))
            ++end;
        key += '0';
        key += char(std::min<qsizetype>(end - at, 255));
        key.append(folded.constData() + at, end - at);
        at = end;
    }
}

/// A text that occurs. Its key is a piece of one array, and what comes first of it is at hand: most are told apart by
/// that.
struct Distinct
{
    quint64 first;
    qsizetype begin;
    qsizetype size;
    quint32 id;
    quint32 row; ///< one that has it
};

quint64 firstOf(const char *key, qsizetype size)
{
    quint64 first = 0;
    for (qsizetype i = 0; i < 8; ++i)
        first = first << 8 | (i < size ? quint8(key[i]) : 0);
    return first;
}

Ranks ranksOfTexts(const InstanceColumn &column, const QList<Instance> &instances)
{
    QHash<QString, quint32> ids;
    std::vector<Distinct> values;
    QByteArray keys;
    Ranks ranks(size_t(instances.size()), last);
    for (qsizetype i = 0; i < instances.size(); ++i) {
        const QString text = column.text(instances[i]);
        if (text.isEmpty())
            continue;
        auto found = ids.constFind(text);
        if (found == ids.constEnd()) {
            const auto id = quint32(values.size());
            found = ids.insert(text, id);
            const qsizetype begin = keys.size();
            appendNaturalKey(keys, text);
            values.push_back(
                {firstOf(keys.constData() + begin, keys.size() - begin), begin, keys.size() - begin, id, quint32(i)});
        }
        ranks[size_t(i)] = *found;
    }
    std::sort(values.begin(), values.end(), [&](const Distinct &a, const Distinct &b) {
        if (a.first != b.first)
            return a.first < b.first;
        const auto common = size_t(std::min(a.size, b.size));
        const int order = std::memcmp(keys.constData() + a.begin, keys.constData() + b.begin, common);
        if (order != 0 || a.size != b.size)
            return order != 0 ? order < 0 : a.size < b.size;
        return column.text(instances[a.row]) < column.text(instances[b.row]);
    });
    Ranks place(values.size());
    for (size_t p = 0; p < values.size(); ++p)
        place[values[p].id] = quint32(p);
    for (quint32 &rank : ranks) {
        if (rank != last)
            rank = place[rank];
    }
    return ranks;
}

Ranks ranksOfNumbers(const InstanceColumn &column, const QList<Instance> &instances)
{
    std::vector<std::pair<quint64, quint32>> values;
    values.reserve(size_t(instances.size()));
    for (qsizetype i = 0; i < instances.size(); ++i) {
        if (const auto number = column.number(instances[i]))
            values.emplace_back(*number, quint32(i));
    }
    std::sort(values.begin(), values.end());
    Ranks ranks(size_t(instances.size()), last);
    quint32 place = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        if (i > 0 && values[i].first != values[i - 1].first)
            ++place;
        ranks[values[i].second] = place;
    }
    return ranks;
}

} // namespace

Ranks ranksBy(const InstanceColumn &column, const QList<Instance> &instances)
{
    return column.number ? ranksOfNumbers(column, instances) : ranksOfTexts(column, instances);
}

Ranks distinctRanks(const Ranks &ranks)
{
    std::vector<quint64> keys(ranks.size());
    for (size_t i = 0; i < ranks.size(); ++i)
        keys[i] = quint64(ranks[i]) << 32 | i;
    std::sort(keys.begin(), keys.end());
    Ranks distinct(ranks.size());
    for (size_t place = 0; place < keys.size(); ++place)
        distinct[keys[place] & last] = quint32(place);
    return distinct;
}

/// Places counted, then filled by the rows as their names come: no comparison.
std::vector<int> orderBy(const Ranks &column, const Ranks &names, Qt::SortOrder order)
{
    quint32 ranks = 0;
    for (const quint32 rank : column)
        ranks = rank == last ? ranks : std::max(ranks, rank + 1);
    const auto placeOf = [&](quint32 rank) {
        if (rank == last)
            return size_t(ranks); // nothing to say: behind all, in both orders
        return size_t(order == Qt::AscendingOrder ? rank : ranks - 1 - rank);
    };
    std::vector<quint32> next(size_t(ranks) + 2);
    for (const quint32 rank : column)
        ++next[placeOf(rank) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<int> byName(names.size());
    for (size_t i = 0; i < names.size(); ++i)
        byName[names[i]] = int(i);
    std::vector<int> rows(column.size());
    for (const int row : byName)
        rows[next[placeOf(column[size_t(row)])]++] = row;
    return rows;
}
