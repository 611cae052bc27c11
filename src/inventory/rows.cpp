#include "inventory/rows.h"

#include "inventory/twins.h"

namespace {

/// Applies updates to rows it owns and writes down what became different.
class Merge
{
public:
    explicit Merge(InstanceRows rows) : m_rows(std::move(rows)), m_first(m_rows.list.size()) {}

    void apply(InstanceUpdate &update);
    void mark(const QSet<QString> &files);
    InstanceChange take();

    void compact();

private:
    void put(Instance instance, quint64 round);
    void insert(const QString &key, Instance instance, quint64 round);
    void takeCached(QList<Instance> cached);
    void markGone(const QString &key);
    template <class Wanted>
    void markGoneIf(const InstanceUpdate &update, Wanted isGone);
    template <class Wanted>
    void markStaleIf(const InstanceUpdate &update, Wanted isStale);
    void rename(const QString &accountId, const QString &name);
    void takeEnds(const QHash<QString, QString> &ends);
    bool isInserted(const QString &key) const { return m_rows.places.value(key).row >= m_first; }
    void count();

    InstanceRows m_rows;
    qsizetype m_first; ///< of the rows that were not there before
    QStringList m_inserted, m_removed;
    QSet<QString> m_changed, m_gone;
};

bool isOf(const InstanceUpdate &update, const Instance &instance)
{
    // A cloud without regions answers for all its places at once.
    return instance.accountId == update.accountId && (update.region.isEmpty() || instance.region == update.region);
}

void Merge::apply(InstanceUpdate &update)
{
    using Kind = InstanceUpdate::Kind;
    const auto unseen = [&](const Instance &, quint64 round) { return round != update.round; };
    switch (update.kind) {
    case Kind::Page:
        if (m_rows.list.isEmpty()) // often the only page: no room is taken beyond it
            m_rows.list.reserve(update.instances.size());
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
        takeCached(std::exchange(update.instances, {}));
        break;
    case Kind::Renamed:
        rename(update.accountId, update.region);
        break;
    case Kind::Removed:
        markGoneIf(update, [](const Instance &, quint64) { return true; });
        break;
    case Kind::Ends:
        takeEnds(update.ends);
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
    if (const auto end = m_rows.ends.constFind(key); end != m_rows.ends.cend())
        instance.lastResult = *end;
    m_rows.list.append(std::move(instance));
    m_inserted.append(key);
}

/// All of them at a start: the list is taken as it is, and what is in it twice goes.
void Merge::takeCached(QList<Instance> cached)
{
    const bool isFirst = m_rows.list.isEmpty();
    m_rows.places.reserve(m_rows.places.size() + cached.size());
    m_inserted.reserve(m_inserted.size() + cached.size());
    qsizetype kept = 0;
    for (qsizetype i = 0; i < cached.size(); ++i) {
        const QString key = cached.at(i).key();
        const auto known = m_rows.places.size();
        InstanceRows::Place &place = m_rows.places[key];
        if (m_rows.places.size() == known)
            continue;
        place = {m_rows.list.size() + kept, 0};
        m_inserted.append(key);
        if (const auto end = m_rows.ends.constFind(key); end != m_rows.ends.cend())
            cached[i].lastResult = *end;
        if (i != kept)
            cached[kept] = std::move(cached[i]);
        cached[kept++].stale = true;
    }
    cached.remove(kept, cached.size() - kept);
    if (isFirst)
        m_rows.list = std::move(cached);
    else
        m_rows.list.append(std::move(cached));
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

void Merge::takeEnds(const QHash<QString, QString> &ends)
{
    for (auto end = ends.cbegin(); end != ends.cend(); ++end) {
        m_rows.ends.insert(end.key(), end.value());
        const auto place = m_rows.places.constFind(end.key());
        if (place == m_rows.places.cend() || m_rows.list.at(place->row).lastResult == end.value())
            continue;
        m_rows.list[place->row].lastResult = end.value();
        m_changed.insert(end.key());
    }
}

/// Takes away what is gone. What came and went within the same updates was never shown.
void Merge::compact()
{
    if (m_gone.isEmpty())
        return;
    QList<Instance> kept;
    kept.reserve(m_rows.list.size());
    QHash<QString, InstanceRows::Place> places;
    places.reserve(kept.capacity());
    qsizetype first = 0;
    for (qsizetype i = 0; i < m_rows.list.size(); ++i) {
        Instance &row = m_rows.list[i];
        const QString key = row.key();
        if (!m_gone.contains(key)) {
            places.insert(key, {kept.size(), m_rows.places.value(key).round});
            kept.append(std::move(row));
            first += i < m_first;
        } else if (i < m_first) {
            m_removed.append(key);
        }
    }
    m_rows.list = std::move(kept);
    m_rows.places = std::move(places);
    m_first = first;
    m_inserted.removeIf([this](const QString &key) { return m_gone.contains(key); });
    m_changed.subtract(m_gone);
}

/// Of what stays: it comes after compact().
void Merge::mark(const QSet<QString> &files)
{
    m_changed.unite(markTwins(m_rows.list, files));
}

void Merge::count()
{
    m_rows.counts.clear();
    const Instance *before = nullptr;
    int *number = nullptr;
    for (const Instance &row : std::as_const(m_rows.list)) {
        if (!before || row.accountId != before->accountId || row.region != before->region)
            number = &m_rows.counts[row.accountId][row.region];
        before = &row; // instances of a region mostly stand together
        ++*number;
    }
}

InstanceChange Merge::take()
{
    InstanceChange change;
    if (!m_inserted.isEmpty() || !m_gone.isEmpty())
        count();
    m_changed.removeIf([this](const QString &key) { return isInserted(key); });
    change.changed = QStringList(m_changed.cbegin(), m_changed.cend());
    change.inserted = std::move(m_inserted);
    change.removed = std::move(m_removed);
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

InstanceChange merge(InstanceRows before, QList<InstanceUpdate> updates, const QSet<QString> &files)
{
    Merge rows(std::move(before));
    bool touchesFiles = false;
    for (InstanceUpdate &update : updates) {
        // An account that goes may be of files as well. Cached rows were marked when they were kept.
        touchesFiles |= files.contains(update.accountId) || update.kind == InstanceUpdate::Kind::Removed;
        rows.apply(update);
    }
    rows.compact();
    if (touchesFiles)
        rows.mark(files);
    return rows.take();
}
