#include "inventory/rows.h"

#include "inventory/twins.h"

namespace {

/// Applies updates to rows it owns and writes down what became different.
class Merge
{
public:
    explicit Merge(InstanceRows rows) : m_rows(std::move(rows)) {}

    void apply(const InstanceUpdate &update);
    void mark(const QSet<QString> &files);
    InstanceChange take();

    void compact();

private:
    void put(Instance instance, quint64 round);
    void insert(const QString &key, Instance instance, quint64 round);
    void insertCached(const Instance &instance);
    void expect(qsizetype more);
    void markGone(const QString &key);
    template <class Wanted>
    void markGoneIf(const InstanceUpdate &update, Wanted isGone);
    template <class Wanted>
    void markStaleIf(const InstanceUpdate &update, Wanted isStale);
    void rename(const QString &accountId, const QString &name);

    InstanceRows m_rows;
    QSet<QString> m_inserted, m_changed, m_gone;
};

bool isOf(const InstanceUpdate &update, const Instance &instance)
{
    // A cloud without regions answers for all its places at once.
    return instance.accountId == update.accountId && (update.region.isEmpty() || instance.region == update.region);
}

void Merge::apply(const InstanceUpdate &update)
{
    using Kind = InstanceUpdate::Kind;
    const auto unseen = [&](const Instance &, quint64 round) { return round != update.round; };
    switch (update.kind) {
    case Kind::Page:
        for (const Instance &instance : update.instances)
            put(instance, update.round);
        break;
    case Kind::RegionDone:
        markGoneIf(update, unseen);
        break;
    case Kind::RegionFailed:
        markStaleIf(update, unseen);
        break;
    case Kind::Regions:
        if (!update.regions.contains(QString()))
            markGoneIf(update, [&](const Instance &i, quint64) { return !update.regions.contains(i.region); });
        break;
    case Kind::Failed:
        markStaleIf(update, [](const Instance &, quint64) { return true; });
        break;
    case Kind::Finished:
        break;
    case Kind::One:
        for (const Instance &instance : update.instances)
            put(instance, m_rows.places.value(instance.key()).round);
        break;
    case Kind::Gone:
        markGone(update.region);
        break;
    case Kind::Cached:
        expect(update.instances.size());
        for (const Instance &instance : update.instances)
            insertCached(instance);
        break;
    case Kind::Renamed:
        rename(update.accountId, update.region);
        break;
    case Kind::Removed:
        markGoneIf(update, [](const Instance &, quint64) { return true; });
        break;
    }
}

void Merge::put(Instance instance, quint64 round)
{
    const QString key = instance.key();
    const auto place = m_rows.places.find(key);
    if (place == m_rows.places.end())
        return insert(key, std::move(instance), round);
    place->round = round;
    Instance &row = m_rows.list[place->row];
    instance.lastResult = row.lastResult;
    if (instance.balancers.isEmpty())
        instance.balancers = row.balancers;
    if (const auto twins = row.extra.constFind(alsoInTitle()); twins != row.extra.cend())
        instance.extra.insert(alsoInTitle(), *twins);
    const bool cameBack = m_gone.remove(key);
    // The time of the answer alone is no change: it moves with every refresh.
    row.seenAt = instance.seenAt;
    if (!cameBack && row == instance)
        return;
    row = std::move(instance);
    m_changed.insert(key);
}

void Merge::insert(const QString &key, Instance instance, quint64 round)
{
    m_rows.places.insert(key, {m_rows.list.size(), round});
    m_rows.list.append(std::move(instance));
    m_inserted.insert(key);
}

void Merge::insertCached(const Instance &instance)
{
    const QString key = instance.key();
    if (m_rows.places.contains(key))
        return;
    insert(key, instance, 0);
    m_rows.list.last().stale = true;
}

void Merge::expect(qsizetype more)
{
    m_rows.list.reserve(m_rows.list.size() + more);
    m_rows.places.reserve(m_rows.places.size() + more);
    m_inserted.reserve(m_inserted.size() + more);
}

void Merge::markGone(const QString &key)
{
    if (m_rows.places.contains(key))
        m_gone.insert(key);
}

template <class Wanted>
void Merge::markGoneIf(const InstanceUpdate &update, Wanted isGone)
{
    for (auto it = m_rows.places.cbegin(); it != m_rows.places.cend(); ++it) {
        const Instance &row = m_rows.list.at(it->row);
        if (isOf(update, row) && isGone(row, it->round))
            m_gone.insert(it.key());
    }
}

template <class Wanted>
void Merge::markStaleIf(const InstanceUpdate &update, Wanted isStale)
{
    for (auto it = m_rows.places.cbegin(); it != m_rows.places.cend(); ++it) {
        const Instance &row = m_rows.list.at(it->row);
        if (row.stale || !isOf(update, row) || !isStale(row, it->round))
            continue;
        m_rows.list[it->row].stale = true;
        m_changed.insert(it.key());
    }
}

void Merge::rename(const QString &accountId, const QString &name)
{
    for (Instance &row : m_rows.list) {
        if (row.accountId != accountId || row.account == name)
            continue;
        row.account = name;
        m_changed.insert(row.key());
    }
}

/// Takes away what is gone.
void Merge::compact()
{
    if (m_gone.isEmpty())
        return;
    QList<Instance> kept;
    kept.reserve(m_rows.list.size() - m_gone.size());
    QHash<QString, InstanceRows::Place> places;
    places.reserve(kept.capacity());
    for (Instance &row : m_rows.list) {
        const QString key = row.key();
        if (m_gone.contains(key))
            continue;
        places.insert(key, {kept.size(), m_rows.places.value(key).round});
        kept.append(std::move(row));
    }
    m_rows.list = std::move(kept);
    m_rows.places = std::move(places);
}

/// Of what stays: it comes after compact().
void Merge::mark(const QSet<QString> &files)
{
    m_changed.unite(markTwins(m_rows.list, files));
}

InstanceChange Merge::take()
{
    InstanceChange change;
    for (const QString &key : std::as_const(m_gone)) {
        // What came and went within the same updates was never shown.
        if (!m_inserted.remove(key))
            change.removed.append(key);
        m_changed.remove(key);
    }
    m_changed.subtract(m_inserted);
    change.changed = QStringList(m_changed.cbegin(), m_changed.cend());
    if (!m_inserted.isEmpty() || !m_gone.isEmpty()) {
        m_rows.counts.clear();
        for (const Instance &row : std::as_const(m_rows.list))
            ++m_rows.counts[row.accountId][row.region];
    }
    // In the order of the list, so that a table appends them as they stand.
    for (const Instance &row : std::as_const(m_rows.list).sliced(m_rows.list.size() - m_inserted.size()))
        change.inserted.append(row.key());
    change.rows = std::move(m_rows);
    return change;
}

} // namespace

const Instance *InstanceRows::find(const QString &key) const
{
    const auto place = places.constFind(key);
    return place == places.cend() ? nullptr : &list.at(place->row);
}

int InstanceRows::count(const QString &accountId) const
{
    int sum = 0;
    for (const int count : counts.value(accountId))
        sum += count;
    return sum;
}

int InstanceRows::count(const QString &accountId, const QString &region) const
{
    return counts.value(accountId).value(region);
}

InstanceChange merge(InstanceRows before, const QList<InstanceUpdate> &updates, const QSet<QString> &files)
{
    Merge rows(std::move(before));
    bool touchesFiles = false;
    for (const InstanceUpdate &update : updates) {
        rows.apply(update);
        // The cached rows and an account that goes may be of files as well.
        touchesFiles |= files.contains(update.accountId) || update.kind == InstanceUpdate::Kind::Cached ||
                        update.kind == InstanceUpdate::Kind::Removed;
    }
    rows.compact();
    if (touchesFiles)
        rows.mark(files);
    return rows.take();
}
