#include "models/preparedinstances.h"

#include <QHash>

namespace {

bool isSame(const Instance &a, const Instance &b)
{
    return a.id == b.id && a.region == b.region && a.accountId == b.accountId;
}

/// Walks both lists at once; only where they part, the rest is found by key.
std::vector<int> indicesIn(const QList<Instance> &now, const QList<Instance> &before)
{
    std::vector<int> indices(size_t(before.size()), -1);
    qsizetype i = 0;
    while (i < before.size() && i < now.size() && isSame(before[i], now[i])) {
        indices[size_t(i)] = int(i);
        ++i;
    }
    if (i == before.size())
        return indices;
    QHash<QString, int> rest;
    rest.reserve(now.size() - i);
    for (qsizetype j = i; j < now.size(); ++j)
        rest.insert(now[j].key(), int(j));
    for (; i < before.size(); ++i)
        indices[size_t(i)] = rest.value(before[i].key(), -1);
    return indices;
}

} // namespace

PreparedInstances::PreparedInstances(const QList<Instance> &all, const Index &indexBefore)
    : instances(all),
      index([all, indexBefore] { return SearchIndex::of(all, indexBefore); })
{
}

std::shared_ptr<const PreparedInstances> prepareInstances(const QList<Instance> &instances,
                                                          const std::shared_ptr<const PreparedInstances> &before)
{
    const auto indexBefore = before ? before->index.made() : std::nullopt;
    auto prepared = std::make_shared<PreparedInstances>(instances, indexBefore.value_or(nullptr));
    prepared->names = distinctRanks(ranksBy(instanceColumns().at(1), instances));
    if (!before)
        return prepared;
    prepared->newIndex = indicesIn(instances, before->instances);
    for (size_t i = 0; i < prepared->newIndex.size(); ++i) {
        const int index = prepared->newIndex[i];
        if (index >= 0 && !(instances[index] == before->instances[qsizetype(i)]))
            prepared->changed.push_back(index);
    }
    return prepared;
}
