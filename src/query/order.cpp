#include "core/text.h"
#include "query/tree.h"
#include "query/vocabulary.h"

#include <QHash>

#include <algorithm>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// The text of a key of per: and sort:, or the value of the tag of that name.
QString textOf(const QString &key, const Instance &instance)
{
    static const QMap<QString, QString Instance::*> members = {
        {u"name"_s, &Instance::name},       {u"type"_s, &Instance::type},       {u"provider"_s, &Instance::provider},
        {u"account"_s, &Instance::account}, {u"region"_s, &Instance::region},   {u"zone"_s, &Instance::zone},
        {u"id"_s, &Instance::id},           {u"image"_s, &Instance::image},     {u"vpc"_s, &Instance::network},
        {u"key"_s, &Instance::keyName},     {u"last"_s, &Instance::lastResult},
    };
    if (const auto member = members.constFind(key); member != members.constEnd())
        return instance.*member.value();
    if (key == "state"_L1)
        return word(instance.state);
    if (key == "ip"_L1)
        return instance.address();
    for (auto it = instance.tags.cbegin(); it != instance.tags.cend(); ++it) {
        if (it.key().compare(key, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return {};
}

/// The same number for the same host and seed on every machine: FNV-1a, well mixed at the end.
quint64 lot(const Instance &instance, quint32 seed)
{
    quint64 hash = 14695981039346656037u ^ seed;
    for (const QChar c : instance.key()) {
        hash ^= c.unicode();
        hash *= 1099511628211u;
    }
    hash ^= hash >> 33;
    hash *= 0xff51afd7ed558ccdu;
    return hash ^ (hash >> 33);
}

qsizetype amountOf(const QueryModifiers &modifiers, qsizetype rows)
{
    if (!modifiers.percent)
        return std::min<qsizetype>(modifiers.amount, rows);
    return std::min(rows, std::max<qsizetype>(1, rows * modifiers.amount / 100));
}

/// Which of the rows, given in order, are taken: marks by place.
std::vector<bool> taken(const QueryTree &tree, const QList<Instance> &instances, const QList<int> &rows)
{
    const QueryModifiers &modifiers = tree.modifiers;
    QHash<QString, QList<qsizetype>> heaps; // places by the value of per:
    for (qsizetype place = 0; place < rows.size(); ++place) {
        const QString heap = modifiers.per.isNull() ? QString() : textOf(modifiers.per, instances[rows[place]]);
        heaps[heap].append(place);
    }
    std::vector<bool> taken(size_t(rows.size()), false);
    for (QList<qsizetype> &places : heaps) {
        if (modifiers.take == QueryModifiers::Take::Pick) {
            QHash<qsizetype, quint64> lots;
            for (const qsizetype place : std::as_const(places))
                lots.insert(place, lot(instances[rows[place]], tree.seed));
            std::sort(places.begin(), places.end(), [&](qsizetype a, qsizetype b) {
                return std::pair(lots.value(a), a) < std::pair(lots.value(b), b);
            });
        }
        for (const qsizetype place : places.first(amountOf(modifiers, places.size())))
            taken[size_t(place)] = true;
    }
    return taken;
}

QList<int> takenOf(const QueryTree &tree, const QList<Instance> &instances, const QList<int> &rows)
{
    if (tree.modifiers.take == QueryModifiers::Take::Everything)
        return rows;
    const std::vector<bool> marks = taken(tree, instances, rows);
    QList<int> kept;
    for (qsizetype place = 0; place < rows.size(); ++place) {
        if (marks[size_t(place)])
            kept.append(rows[place]);
    }
    return kept;
}

QList<int> ordered(const QueryTree &tree, const QList<Instance> &instances, QList<int> rows)
{
    const bool falling = tree.modifiers.sort.startsWith(u'-');
    const QString key = falling ? tree.modifiers.sort.mid(1) : tree.modifiers.sort;
    const bool byAge = key == "age"_L1;
    QHash<int, QString> texts;
    if (!key.isEmpty() && !byAge) {
        for (const int row : std::as_const(rows))
            texts.insert(row, textOf(key, instances[row]));
    }
    const auto compare = [&](int a, int b) {
        int order = 0;
        if (byAge) { // older is greater; unknown ages come last
            const QDateTime &left = instances[a].launched;
            const QDateTime &right = instances[b].launched;
            if (left.isValid() != right.isValid())
                return left.isValid();
            order = left == right ? 0 : left > right ? -1 : 1;
        } else if (!key.isEmpty()) {
            order = naturalCompare(texts[a], texts[b]);
        }
        if (order != 0)
            return falling ? order > 0 : order < 0;
        return naturalCompare(instances[a].name, instances[b].name) < 0;
    };
    std::stable_sort(rows.begin(), rows.end(), compare);
    return rows;
}

} // namespace

QList<int> arranged(const QueryTree &tree, const QList<Instance> &instances, QList<int> rows)
{
    return takenOf(tree, instances, ordered(tree, instances, std::move(rows)));
}

QList<int> picked(const QueryTree &tree, const QList<Instance> &instances, const QList<int> &rows)
{
    if (tree.modifiers.take == QueryModifiers::Take::Everything)
        return rows;
    QList<int> kept = arranged(tree, instances, rows);
    std::sort(kept.begin(), kept.end());
    return kept;
}
