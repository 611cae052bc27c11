#pragma once

#include "models/preparedinstances.h"
#include "query/query.h"

#include <QStringList>

#include <functional>

/// Which hosts a command would touch, and what the person should know before it does. A value; any thread.
struct RunScope
{
    using Count = std::pair<QString, int>;

    QStringList keys;         ///< what the run is given, in the table's order
    bool isSelection = false; ///< selected rows, not all filtered ones
    int withoutAddress = 0;   ///< among the keys: they end as skipped
    int notRunning = 0;       ///< rows that were left out: a run touches running hosts only
    int protectedHosts = 0;
    QList<Count> accounts, regions; ///< biggest first
    QString user;                   ///< the usual user of all of them; null when they differ

    /// Hosts that are really connected to.
    int hosts() const { return int(keys.size()) - withoutAddress; }
};

/// What is looked at. `rows` are indices into the instances, in the table's order.
struct ScopeQuestion
{
    std::shared_ptr<const PreparedInstances> in;
    std::vector<int> rows;
    bool isSelection = false;
    Query query;          ///< the filter: when it names a state, hosts in other states than running are touched as well
    Query protectedHosts; ///< selects nothing when `hasProtected` is not set
    bool hasProtected = true;
};

/// For a worker when there are many rows; `stop` is asked now and then, a stopped answer is empty.
RunScope runScope(const ScopeQuestion &question, const std::function<bool()> &stop = {});
