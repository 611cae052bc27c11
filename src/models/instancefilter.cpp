#include "models/instancefilter.h"

struct InstanceFilter::Selected
{
    FilteredInstances found;
    SharedRanks ranks;
    SharedOrder order;
};

/// What select() looks for, apart from where.
struct InstanceFilter::Asked
{
    Query query;
    Order by;
    SharedRanks ranks; ///< of the order's column, when they are known
    SharedOrder order; ///< of everything, likewise

    Result<Selected> in(const std::shared_ptr<const PreparedInstances> &all, const std::stop_token &stop) const;
};

struct InstanceFilter::Warmed
{
    QHash<QString, SharedRanks> ranks;
    QueryFacts facts;
};

namespace {

/// Everything needs no index: the first rows are shown before there is one.
std::optional<RowSet> hitsOf(const Query &query, const PreparedInstances &in, const std::function<bool()> &stop)
{
    if (query.isAll())
        return RowSet(int(in.instances.size()), true);
    return query.select(*in.index.value(), stop);
}

/// The hits, in the order of all.
std::vector<int> inOrder(const RowSet &hits, const std::vector<int> &order)
{
    const int count = hits.count();
    if (size_t(count) == order.size())
        return order;
    std::vector<int> rows;
    rows.reserve(size_t(count));
    for (const int row : order) {
        if (hits.contains(row))
            rows.push_back(row);
    }
    return rows;
}

/// The column that a query's sort: means.
InstanceColumn columnOfSortKey(const QString &key)
{
    static const QMap<QString, QString> others = {{QStringLiteral("age"), QStringLiteral("launched")},
                                                  {QStringLiteral("ip"), QStringLiteral("public")}};
    for (const InstanceColumn &column : instanceColumns()) {
        if (column.id == others.value(key, key))
            return column;
    }
    return tagColumn(key);
}

const QString nameColumn = QStringLiteral("name");

} // namespace

Result<InstanceFilter::Selected> InstanceFilter::Asked::in(const std::shared_ptr<const PreparedInstances> &all,
                                                           const std::stop_token &stop) const
{
    const auto hits = hitsOf(query, *all, [&stop] { return stop.stop_requested(); });
    if (!hits)
        return failure(Error::Stopped, {});
    Selected selected{{all, {}}, ranks, order};
    if (!selected.ranks)
        selected.ranks =
            std::make_shared<const Ranks>(by.column.id == nameColumn ? all->names : ranksBy(by.column, all->instances));
    if (!selected.order)
        selected.order = std::make_shared<const std::vector<int>>(orderBy(*selected.ranks, all->names, by.order));
    selected.found.rows = inOrder(*hits, *selected.order);
    return selected;
}

InstanceFilter::InstanceFilter(QThreadPool &pool, QObject *parent)
    : QObject(parent),
      m_pool(pool),
      m_columns(instanceColumns()),
      m_chosen{instanceColumns().at(1)},
      m_effective(m_chosen)
{
}

InstanceFilter::~InstanceFilter()
{
    m_stop.request_stop();
}

void InstanceFilter::setInstances(const QList<Instance> &instances,
                                  const std::shared_ptr<const PreparedInstances> &ready)
{
    m_waiting = instances;
    m_ready = !m_prepared && ready && ready->instances.isSharedWith(instances) ? ready : nullptr;
    prepareNext();
}

void InstanceFilter::setQuery(const Query &query)
{
    m_query = query;
    orderAnew();
    select();
}

void InstanceFilter::setOrder(const InstanceColumn &column, Qt::SortOrder order)
{
    m_chosen = {column, order};
    orderAnew();
    select();
}

void InstanceFilter::orderAnew()
{
    Order effective = m_chosen;
    if (const QString key = m_query.sortKey(); !key.isEmpty()) {
        effective.column = columnOfSortKey(key.startsWith(u'-') ? key.mid(1) : key);
        effective.order = key.startsWith(u'-') ? Qt::DescendingOrder : Qt::AscendingOrder;
    }
    if (effective.column.id == m_effective.column.id && effective.order == m_effective.order)
        return;
    m_effective = effective;
    m_order.reset();
}

void InstanceFilter::setColumns(const QList<InstanceColumn> &columns)
{
    m_columns = columns;
    m_warmed.reset();
    warm();
}

void InstanceFilter::prepareNext()
{
    if (m_preparing || !m_waiting || m_prepared != m_told)
        return;
    m_preparing = true;
    // Made ready and searched in one go: each turn through the event loop would be felt at a start.
    const auto work = [instances = *std::exchange(m_waiting, std::nullopt), before = m_prepared,
                       ready = std::exchange(m_ready, nullptr), asked = Asked{m_query, m_effective, {}, {}}] {
        return asked.in(ready ? ready : prepareInstances(instances, before), {});
    };
    whenDone(onPool(m_pool, work), this, [this, asked = m_wanted](Result<Selected> selected) {
        m_preparing = false;
        if (!selected)
            return;
        m_prepared = selected->found.in;
        m_ranks.clear();
        m_ranks.insert(nameColumn, std::make_shared<const Ranks>(m_prepared->names));
        m_order.reset();
        if (asked != m_wanted)
            return select();
        m_stop.request_stop();
        take(++m_wanted, std::move(selected).value());
    });
}

void InstanceFilter::select()
{
    m_stop.request_stop();
    m_stop = {};
    const quint64 wanted = ++m_wanted;
    if (!m_prepared)
        return;
    const auto work = [in = m_prepared,
                       asked = Asked{m_query, m_effective, m_ranks.value(m_effective.column.id), m_order},
                       stop = m_stop.get_token()] { return asked.in(in, stop); };
    whenDone(onPool(m_pool, work), this, [this, wanted](Result<Selected> selected) {
        if (wanted == m_wanted && selected)
            take(wanted, std::move(selected).value());
    });
}

void InstanceFilter::take(quint64 wanted, Selected &&selected)
{
    m_answered = wanted;
    m_ranks.insert(m_effective.column.id, selected.ranks);
    m_order = selected.order;
    m_told = selected.found.in;
    Q_EMIT found(selected.found);
    prepareNext();
    warm();
}

/// The index, orders of the other columns and facts, one after the other behind what the person waits for.
void InstanceFilter::warm()
{
    if (m_warming || !m_prepared || m_warmed == m_prepared || m_preparing)
        return;
    m_warming = true;
    const auto work = [in = m_prepared, columns = m_columns, known = m_ranks] {
        in->index.value();
        Warmed warmed{{}, QueryFacts::of(in->instances)};
        for (const InstanceColumn &column : columns) {
            if (!known.contains(column.id))
                warmed.ranks.insert(column.id, std::make_shared<const Ranks>(ranksBy(column, in->instances)));
        }
        return Result<Warmed>(std::move(warmed));
    };
    whenDone(onPool(m_pool, work), this, [this, of = m_prepared](const Result<Warmed> &warmed) {
        m_warming = false;
        if (warmed && of == m_prepared) {
            m_ranks.insert(warmed->ranks);
            m_warmed = of;
        }
        if (warmed)
            Q_EMIT factsReady(warmed->facts);
        warm();
    });
}
