#pragma once

#include "core/async.h"
#include "core/instance.h"
#include "core/power.h"

#include <QObject>

/// How one account or one of its regions stands.
struct SourceStatus
{
    QString accountId;
    QString region; ///< empty: the account as a whole
    int count = 0;  ///< instances held
    bool refreshing = false;
    Error error = {};      ///< message empty: fine
    QDateTime refreshedAt; ///< UTC; invalid: never since the start (rows are from the cache)

    bool failed() const { return !error.message.isEmpty(); }
};

/// Everybody's instances. GUI thread. At start the cached ones are there at once, stale until refreshed.
class Inventory : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// All instances; order is stable, new ones come at the end. Valid until the next change.
    virtual const QList<Instance> &instances() const = 0;
    virtual QList<SourceStatus> sources() const = 0;
    virtual bool isRefreshing() const = 0;

    /// Reads all enabled accounts (or one), all regions at once. Finished when each has answered or failed; the answer
    /// is an Error only when it was stopped. Failures stand in sources().
    virtual Async<void> refresh(const QString &accountId = {}) = 0;
    /// Reads what is cached on disk (a pool task); emits changed().
    virtual Async<void> loadCache() = 0;
    /// Done when the cloud accepted it; the row follows by itself. Error::Unsupported where the kind cannot.
    virtual Async<void> power(const QString &instanceKey, PowerVerb verb) = 0;
    /// Why a verb is not possible now (translated), or null when it is.
    virtual QString whyNot(const Instance &instance, PowerVerb verb) const = 0;

Q_SIGNALS:
    /// Rows by key. `removed` are keys that are gone; changed and inserted are found in instances().
    void changed(const QStringList &inserted, const QStringList &changed, const QStringList &removed);
    void sourcesChanged();
};
