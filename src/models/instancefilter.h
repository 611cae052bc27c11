#pragma once

#include "core/async.h"
#include "models/preparedinstances.h"
#include "query/completion.h"
#include "query/query.h"

#include <QHash>
#include <QObject>

#include <optional>
#include <stop_token>

/// What a filter found: indices into the instances, in the order asked for.
struct FilteredInstances
{
    std::shared_ptr<const PreparedInstances> in;
    std::vector<int> rows;
};

/// Filters and orders the instances on workers; only the last thing asked for counts. Lives in the GUI thread; workers
/// hold shared immutable values alone. The pool is borrowed and needs two threads to type while a refresh comes in.
class InstanceFilter final : public QObject
{
    Q_OBJECT
public:
    explicit InstanceFilter(QThreadPool &pool, QObject *parent = nullptr);
    ~InstanceFilter() override;

    /// `ready`: the same list, made ready already: taken where nothing was there before.
    void setInstances(const QList<Instance> &instances,
                      const std::shared_ptr<const PreparedInstances> &ready = nullptr);
    void setQuery(const Query &query);
    void setOrder(const InstanceColumn &column, Qt::SortOrder order);
    /// Columns whose order is made ready before anybody asks for it.
    void setColumns(const QList<InstanceColumn> &columns);
    /// Whether something asked for has not been found yet.
    bool isBusy() const { return m_wanted != m_answered || m_waiting || m_preparing; }

Q_SIGNALS:
    /// States of the inventory arrive one after the other, none is left out: newIndex leads from each to the next.
    void found(const FilteredInstances &found);
    /// What the inventory holds, for completion; after each state of it that stayed for a moment.
    void factsReady(const QueryFacts &facts);

private:
    using SharedRanks = std::shared_ptr<const Ranks>;
    using SharedOrder = std::shared_ptr<const std::vector<int>>;
    struct Order
    {
        InstanceColumn column;
        Qt::SortOrder order = Qt::AscendingOrder;
    };
    struct Selected;
    struct Asked;
    struct Warmed;

    void prepareNext();
    void orderAnew();
    void select();
    void take(quint64 wanted, Selected &&selected);
    void warm();

    QThreadPool &m_pool;
    std::optional<QList<Instance>> m_waiting;         ///< newest state, not yet being prepared
    std::shared_ptr<const PreparedInstances> m_ready; ///< the same, unless it has to be made ready
    bool m_preparing = false;
    bool m_warming = false;
    std::shared_ptr<const PreparedInstances> m_prepared; ///< newest that is ready
    std::shared_ptr<const PreparedInstances> m_told;     ///< newest that was handed on
    std::shared_ptr<const PreparedInstances> m_warmed;
    Query m_query;
    QList<InstanceColumn> m_columns;
    Order m_chosen;
    Order m_effective;                   ///< m_chosen, unless the query has a sort: of its own
    QHash<QString, SharedRanks> m_ranks; ///< of m_prepared, by column
    SharedOrder m_order;                 ///< of m_prepared, by m_effective
    std::stop_source m_stop;
    quint64 m_wanted = 0; ///< counts what was asked for
    quint64 m_answered = 0;
};
