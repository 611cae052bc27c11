#include "models/runscope.h"

#include <QHash>

#include <algorithm>

namespace {

QList<RunScope::Count> biggestFirst(const QHash<QString, int> &counts)
{
    QList<RunScope::Count> list;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        list.append({it.key(), it.value()});
    std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return list;
}

} // namespace

RunScope runScope(const ScopeQuestion &question, const std::function<bool()> &stop)
{
    RunScope scope;
    scope.isSelection = question.isSelection;
    if (!question.in)
        return scope;
    const bool anyState = question.query.namesState();
    const auto guarded = question.hasProtected ? question.protectedHosts.select(*question.in->index, stop)
                                               : std::optional<RowSet>(RowSet(int(question.in->instances.size())));
    if (!guarded)
        return scope;
    QHash<QString, int> accounts;
    QHash<QString, int> regions;
    scope.keys.reserve(qsizetype(question.rows.size()));
    for (const int row : question.rows) {
        const Instance &instance = question.in->instances[row];
        if (!anyState && !isTarget(instance)) {
            ++scope.notRunning;
            continue;
        }
        scope.keys.append(instance.key());
        scope.withoutAddress += int(instance.address().isEmpty());
        scope.protectedHosts += int(guarded->contains(row));
        ++accounts[instance.account];
        if (!instance.region.isEmpty())
            ++regions[instance.region];
        if (stop && scope.keys.size() % 4096 == 0 && stop())
            return {};
    }
    scope.accounts = biggestFirst(accounts);
    scope.regions = biggestFirst(regions);
    return scope;
}
