#pragma once

#include "plans/plan.h"

/// What the person asked for with the command bar: the coordinator freezes the hosts and hands it to the Runner. A
/// value.
struct RunWish
{
    Plan plan;
    QString query;    ///< canonical text of the filter
    QStringList keys; ///< Instance::key() of the hosts, in order
    QString user;     ///< empty: each host's own

    bool operator==(const RunWish &) const = default;
};

Q_DECLARE_METATYPE(RunWish)
