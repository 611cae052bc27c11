#pragma once

#include "inventory/filewatch.h"
#include "inventory/source.h"
#include "inventory/standings.h"

#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <map>

struct InventoryOptions
{
    QString cacheFile = {}; ///< empty: nothing is kept
    /// What is kept there, where somebody has begun to read it. Called on the pool, once; may wait.
    std::function<Result<QList<Instance>>()> cached = nullptr;
    /// Told the rows of the cache before changed() is: on the pool, for what takes long.
    std::function<void(const QList<Instance> &)> cachedRows = nullptr;
    std::chrono::milliseconds batch = std::chrono::milliseconds(50);        ///< between two changed()
    std::chrono::milliseconds cacheDelay = std::chrono::milliseconds(3000); ///< from a change to the disk
    PowerPace power = {};
};

/// What is kept in the file. Blocks; any thread.
Result<QList<Instance>> readCache(const QString &cacheFile);

/// Everybody's instances. GUI thread; differences are found on the pool, which it borrows with the accounts. At start
/// the cached ones are there at once, stale until refreshed. Accounts that come, change or go are followed.
class Inventory final : public QObject
{
    Q_OBJECT
public:
    Inventory(Accounts &accounts, QThreadPool &pool, const InventoryOptions &options = {}, QObject *parent = nullptr);
    ~Inventory() override;

    /// All instances; order is stable, new ones come at the end. The list is replaced as a whole, never changed in
    /// place: a copy is cheap and stays as it was.
    const QList<Instance> &instances() const { return m_rows.list; }
    /// The instance of this key; null when there is none. Valid until the next change.
    const Instance *find(const QString &instanceKey) const { return m_rows.find(instanceKey); }
    QList<SourceStatus> sources() const { return m_standings.list(m_rows); }
    bool isRefreshing() const { return m_standings.isRefreshing(); }

    /// Reads all enabled accounts (or one), all regions at once. Finished when each has answered or failed; the answer
    /// is an Error only when it was stopped. Failures stand in sources(). An account that is being read is joined.
    Async<void> refresh(const QString &accountId = {});
    /// Ends all refreshes; what was not read yet stays as it is.
    void stop();
    /// Refreshes by itself every so many seconds (a cloud may want more), at once what is older; 0: only when asked.
    void setRefreshSeconds(int seconds);
    /// Reads what is cached on disk (a pool task); emits changed(). A damaged cache is as good as none.
    Async<void> loadCache();
    /// Done when the cloud accepted it; the row follows by itself. Error::Unsupported where the kind cannot.
    Async<void> power(const QString &instanceKey, PowerVerb verb);
    /// Why a verb is not possible now (translated), or null when it is.
    QString whyNot(const Instance &instance, PowerVerb verb) const;

    /// What the person must know before the verb (translated sentences): what is still billed, what may come back.
    /// Known once the account was read.
    QStringList warnings(const Instance &instance, PowerVerb verb) const;

    /// How the last run on hosts ended: instance key -> fixed word. Those that come later have it as well; changed()
    /// follows for the others.
    void learnEnds(const QHash<QString, QString> &ends);

    /// What the machine has printed on its console; see Provider::console().
    Async<QByteArray> console(const QString &instanceKey);

Q_SIGNALS:
    /// Rows by key. `removed` are keys that are gone; changed and inserted are found in instances().
    void changed(const QStringList &inserted, const QStringList &changed, const QStringList &removed);
    void sourcesChanged();
    /// Translated sentences about an account that are no failure, a line each: "Your clock is 10 minutes off." Empty:
    /// there is nothing to say any more. They stand in sources() as well.
    void noticed(const QString &accountId, const QString &text);

private:
    struct Waiting ///< a caller of refresh() and the accounts still missing
    {
        std::shared_ptr<Promise<void>> promise;
        QSet<QString> accounts;
    };

    struct Begun ///< an account's last refresh
    {
        QElapsedTimer since;
        quint64 round = 0;
    };

    void followAccounts();
    void open(const Account &account);
    void close(const QString &accountId);
    void renew(const QString &accountId);
    void begin(const QString &accountId);
    void refreshDue();
    void watchFiles();
    QStringList filesOf(const Account &account) const;
    void fileChanged(const QString &path);
    void enqueue(const InstanceUpdate &update);
    void mergeSoon();
    void mergeNow();
    void keep(const InstanceChange &change, const QList<InstanceUpdate> &applied);
    bool isOutdated(const InstanceUpdate &update) const;
    void noteEnd(const InstanceUpdate &update);
    void writeCache();

    Accounts &m_accounts;
    QThreadPool &m_pool;
    const InventoryOptions m_options;
    InstanceRows m_rows;
    QMap<QString, Account> m_known; ///< enabled accounts, by id
    std::map<QString, std::unique_ptr<Source>> m_sources;
    Standings m_standings;
    QHash<QString, Begun> m_begun;
    QHash<QString, QString> m_ends; ///< those that were told
    QList<Waiting> m_waiting;
    QList<std::shared_ptr<Promise<void>>> m_loading; ///< callers of loadCache()
    QList<InstanceUpdate> m_updates;                 ///< not merged yet
    QTimer m_mergeTimer, m_cacheTimer, m_refreshTimer;
    QElapsedTimer m_lastMerge;
    std::chrono::milliseconds m_mergeTook{0};
    FileWatch m_files;
    QSet<QString> m_watched; ///< by it
    quint64 m_sourcesMade = 0;
    bool m_isMerging = false;
    bool m_isWriting = false; ///< the cache
    bool m_isLive = false;    ///< a refresh was asked for: accounts that come are read at once
};
