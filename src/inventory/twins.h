#pragma once

#include "core/instance.h"

#include <QSet>

/// Where the same host stands in the inventories of several accounts, it is kept in each and marked.

/// Title in Instance::extra (English, as all of them): the names of the other accounts that hold this host.
QString alsoInTitle();
/// Marks the hosts of these accounts anew; the same address and port are the same host, without an address the same
/// name. Answers the keys of the rows whose mark is another one than before. Pure.
QSet<QString> markTwins(QList<Instance> &rows, const QSet<QString> &accountIds);
