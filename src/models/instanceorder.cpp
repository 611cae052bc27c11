#include "models/instanceorder.h"

#include <QHash>

#include <algorithm>
#include <cstring>
#include <numeric>

namespace {

constexpr quint32 last = 0xFFFFFFFF;

/// Bytes that compare by memcmp as naturalCompare compares texts: runs of digits become length and digits.
QByteArray naturalKey(const QString &text)
{
    const QByteArray folded = text.toCaseFolded().toUtf8();
    QByteArray key;
    key.reserve(folded.size() + 8);
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
    return key;
}

bool byteOrder(const QByteArray &a, const QByteArray &b)
{
    const int order = std::memcmp(a.constData(), b.constData(), size_t(std::min(a.size(), b.size())));
    return order != 0 ? order < 0 : a.size() < b.size();
}

struct Distinct
{
    QByteArray key;
    QString text;
    quint32 id;
};

Ranks ranksOfTexts(const InstanceColumn &column, const QList<Instance> &instances)
{
    QHash<QString, quint32> ids;
    std::vector<Distinct> values;
    Ranks ranks(size_t(instances.size()), last);
    for (qsizetype i = 0; i < instances.size(); ++i) {
        const QString text = column.text(instances[i]);
        if (text.isEmpty())
            continue;
        auto found = ids.constFind(text);
        if (found == ids.constEnd()) {
            found = ids.insert(text, quint32(values.size()));
            values.push_back({naturalKey(text), text, quint32(values.size())});
        }
        ranks[size_t(i)] = *found;
    }
    std::sort(values.begin(), values.end(), [](const Distinct &a, const Distinct &b) {
        return byteOrder(a.key, b.key) || (a.key == b.key && a.text < b.text);
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
