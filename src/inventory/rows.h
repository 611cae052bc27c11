#pragma once

#include "core/error.h"
#include "core/instance.h"

#include <QHash>
#include <QSet>

/// All instances at one moment, with what finds them. A shared, immutable value; any thread.
struct InstanceRows
{
    struct Place
    {
        qsizetype row = 0;
        quint64 round = 0; ///< of the refresh that saw it last; 0: none since the start
    };

    QList<Instance> list; ///< in the order they came
    QHash<QString, Place> places;
    QHash<QString, QHash<QString, int>> counts; ///< account id -> region -> instances
    QHash<QString, QString> ends;               ///< how the last run on a key ended, also of those that are to come

    const Instance *find(const QString &key) const;
    int count(const QString &accountId) const;
    int count(const QString &accountId, const QString &region) const;
};

/// Something that came in about an account's instances.
struct InstanceUpdate
{
    enum class Kind {
        Page,         ///< instances of a region as they come
        RegionDone,   ///< what this round has not seen there is gone
        RegionFailed, ///< what this round has not seen there is stale
        Regions,      ///< the regions there are: others are gone
        Failed,       ///< all the account has is stale
        Finished,     ///< changes nothing: marks the end of a refresh
        One,          ///< a machine read afresh
        Gone,         ///< the machine of `region` (its key) is gone
        Cached,       ///< stale rows from the disk: those that are not known yet
        Renamed,      ///< the account's name is now `region`
        Removed,      ///< the account is gone
        Ends,         ///< how runs ended on hosts, of any account
    };

    Kind kind = Kind::Page;
    QString accountId = {};
    QString region = {};
    quint64 round = 0;
    QList<Instance> instances = {};
    QStringList regions = {};
    Error error = {};
    QHash<QString, QString> ends = {}; ///< by key
};

/// The rows after updates, and what is different by key. Each key stands in at most one of the lists.
struct InstanceChange
{
    InstanceRows rows;
    QStringList inserted, changed, removed;

    bool isEmpty() const { return inserted.isEmpty() && changed.isEmpty() && removed.isEmpty(); }
};

/// Pure; meant for the pool. Fields of Instance that are not the provider's stay as they are (balancers) or come of
/// Ends (lastResult).
/// Hosts that several of `files`, the accounts that read files, hold are marked (twins.h).
InstanceChange merge(InstanceRows before, QList<InstanceUpdate> updates, const QSet<QString> &files = {});
