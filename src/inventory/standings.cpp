#include "inventory/standings.h"

#include <algorithm>

void Standings::add(const QString &accountId)
{
    if (!m_accounts.contains(accountId))
        m_order.append(accountId);
    m_accounts[accountId].whole.accountId = accountId;
}

void Standings::remove(const QString &accountId)
{
    m_order.removeAll(accountId);
    m_accounts.remove(accountId);
}

void Standings::begin(const QString &accountId)
{
    if (const auto found = m_accounts.find(accountId); found != m_accounts.end())
        found->whole.refreshing = true;
}

void Standings::notice(const QString &accountId, const QString &subject, const QString &text)
{
    const auto found = m_accounts.find(accountId);
    if (found == m_accounts.end())
        return;
    if (text.isEmpty())
        found->notices.remove(subject);
    else
        found->notices[subject] = text;
    const QStringList all = found->notices.values();
    found->whole.notice = all.join(u'\n');
}

void Standings::clearNotices(const QString &accountId)
{
    const auto found = m_accounts.find(accountId);
    if (found == m_accounts.end())
        return;
    found->notices.clear();
    found->whole.notice.clear();
}

void Standings::note(const InstanceUpdate &update, const QDateTime &now)
{
    using Kind = InstanceUpdate::Kind;
    const auto found = m_accounts.find(update.accountId);
    if (found == m_accounts.end())
        return;
    if (update.kind == Kind::Regions)
        noteRegions(*found, update);
    else if (update.kind == Kind::RegionDone || update.kind == Kind::RegionFailed)
        noteRegion(*found, update, now);
    else if (update.kind == Kind::Failed)
        found->whole.error = update.error;
    else if (update.kind == Kind::Finished)
        noteEnd(*found);
}

void Standings::noteRegions(Standing &standing, const InstanceUpdate &update)
{
    standing.whole.error = {};
    standing.regions.removeIf([&update](const auto &region) { return !update.regions.contains(region.key()); });
    for (const QString &name : update.regions) {
        if (name.isEmpty())
            continue;
        SourceStatus &region = standing.regions[name];
        region.accountId = update.accountId;
        region.region = name;
        region.refreshing = true;
    }
}

void Standings::noteRegion(Standing &standing, const InstanceUpdate &update, const QDateTime &now)
{
    const bool isDone = update.kind == InstanceUpdate::Kind::RegionDone;
    if (isDone)
        standing.whole.refreshedAt = now;
    if (update.region.isEmpty()) {
        standing.whole.error = update.error;
        return;
    }
    SourceStatus &region = standing.regions[update.region];
    region.accountId = update.accountId;
    region.region = update.region;
    region.refreshing = false;
    region.error = update.error;
    if (isDone)
        region.refreshedAt = now;
}

void Standings::noteEnd(Standing &standing)
{
    standing.whole.refreshing = false;
    for (SourceStatus &region : standing.regions)
        region.refreshing = false;
    const bool allFailed =
        !standing.regions.isEmpty() && std::all_of(standing.regions.cbegin(), standing.regions.cend(),
                                                   [](const SourceStatus &region) { return region.failed(); });
    if (allFailed && !standing.whole.failed())
        standing.whole.error = standing.regions.first().error;
}

bool Standings::isRefreshing() const
{
    return std::any_of(m_accounts.cbegin(), m_accounts.cend(),
                       [](const Standing &standing) { return standing.whole.refreshing; });
}

QList<SourceStatus> Standings::list(const InstanceRows &rows) const
{
    QList<SourceStatus> all;
    for (const QString &id : m_order) {
        const Standing &standing = *m_accounts.constFind(id);
        SourceStatus whole = standing.whole;
        whole.count = rows.count(id);
        all.append(whole);
        QMap<QString, SourceStatus> regions = standing.regions;
        const auto counts = rows.counts.value(id);
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            if (it.key().isEmpty())
                continue;
            // Held without a listing of its own: from the cache, or of a cloud that answers for all regions at once.
            if (!regions.contains(it.key()))
                regions.insert(it.key(), {id, it.key(), 0, false, {}, whole.refreshedAt});
            regions[it.key()].count = it.value();
        }
        all.append(regions.values());
    }
    return all;
}
