#include "models/runscope.h"

#include "core/usualuser.h"

#include <QHash>
#include <QSet>

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

/// The one user of all hosts seen; images repeat, so each is looked at once.
class CommonUser
{
public:
    void see(const Instance &instance)
    {
        if (m_differs)
            return;
        const QString image =
            instance.sshUser + u'\n' + instance.provider + u'\n' + instance.image + instance.imageName;
        if (m_images.contains(image))
            return;
        m_images.insert(image);
        const QString user = usualUser(instance);
        m_differs = user.isEmpty() || (!m_user.isEmpty() && m_user != user);
        m_user = user;
    }
    QString user() const { return m_differs ? QString() : m_user; }

private:
    QSet<QString> m_images;
    QString m_user;
    bool m_differs = false;
};

} // namespace

RunScope runScope(const ScopeQuestion &question, const std::function<bool()> &stop)
{
    RunScope scope;
    scope.isSelection = question.isSelection;
    if (!question.in)
        return scope;
    const bool anyState = question.query.namesState();
    const auto guarded = question.hasProtected ? question.protectedHosts.select(*question.in->index.value(), stop)
                                               : std::optional<RowSet>(RowSet(int(question.in->instances.size())));
    if (!guarded)
        return scope;
    QHash<QString, int> accounts;
    QHash<QString, int> regions;
    CommonUser user;
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
        user.see(instance);
        ++accounts[instance.account];
        if (!instance.region.isEmpty())
            ++regions[instance.region];
        if (stop && scope.keys.size() % 4096 == 0 && stop())
            return {};
    }
    scope.user = user.user();
    scope.accounts = biggestFirst(accounts);
    scope.regions = biggestFirst(regions);
    return scope;
}
