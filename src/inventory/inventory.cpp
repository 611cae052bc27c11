#include "inventory/inventory.h"

#include "inventory/cache.h"
#include "storage/wholefile.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcInventory, "maestro.inventory")

constexpr qint64 largestCache = 1024 * 1024 * 1024;
/// A refresh's rounds stay below the next source's first one.
constexpr int roundBits = 32;

/// What is kept on disk of the accounts in `names`, under their present names. On the pool.
QList<Instance> cachedOf(const InventoryOptions &options, const QHash<QString, QString> &names)
{
    Result<QList<Instance>> cached = options.cached ? options.cached() : readCache(options.cacheFile);
    if (!cached) {
        if (cached.error().kind != Error::NotFound)
            qCWarning(lcInventory).noquote()
                << "the cache is not used:" << cached.error().detail << cached.error().message;
        return {};
    }
    QList<Instance> instances = std::move(cached).value();
    instances.removeIf([&names](const Instance &instance) { return !names.contains(instance.accountId); });
    for (Instance &instance : instances)
        instance.account = names.value(instance.accountId);
    return instances;
}

bool isOfCache(const QList<InstanceUpdate> &updates)
{
    return std::any_of(updates.begin(), updates.end(),
                       [](const InstanceUpdate &update) { return update.kind == InstanceUpdate::Kind::Cached; });
}

/// A merge with the time it took.
struct Merged
{
    InstanceChange change;
    std::chrono::milliseconds took;
};

/// Lets a pool thread drop what takes long to drop.
template <class T>
void dropOn(QThreadPool &pool, T value)
{
    pool.start([dropped = std::move(value)] { Q_UNUSED(dropped); });
}

} // namespace

Result<QList<Instance>> readCache(const QString &cacheFile)
{
    const auto bytes = readWhole(cacheFile, largestCache);
    return bytes ? cache::decode(*bytes) : Failure(bytes.error());
}

Inventory::Inventory(Accounts &accounts, QThreadPool &pool, const InventoryOptions &options, QObject *parent)
    : QObject(parent),
      m_accounts(accounts),
      m_pool(pool),
      m_options(options)
{
    m_mergeTimer.setSingleShot(true);
    m_mergeTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_mergeTimer, &QTimer::timeout, this, &Inventory::mergeNow);
    m_cacheTimer.setSingleShot(true);
    m_cacheTimer.setInterval(options.cacheDelay);
    connect(&m_cacheTimer, &QTimer::timeout, this, &Inventory::writeCache);
    connect(&m_refreshTimer, &QTimer::timeout, this, &Inventory::refreshDue);
    connect(&m_files, &FileWatch::changed, this, &Inventory::fileChanged);
    connect(&accounts, &Accounts::changed, this, &Inventory::followAccounts);
    connect(&accounts, &Accounts::saved, this, &Inventory::renew);
    followAccounts();
}

Inventory::~Inventory()
{
    if (m_cacheTimer.isActive())
        writeCache();
}

// ---- accounts

void Inventory::followAccounts()
{
    QMap<QString, Account> now;
    const QList<Account> accounts = m_accounts.accounts();
    for (const Account &account : accounts) {
        if (account.enabled)
            now.insert(account.id, account);
    }
    const QMap<QString, Account> before = std::exchange(m_known, now);
    for (const Account &account : before) {
        if (!now.contains(account.id))
            close(account.id);
    }
    for (const Account &account : std::as_const(now)) {
        const auto old = before.constFind(account.id);
        if (old == before.cend())
            open(account);
        else if (*old != account)
            renew(account.id);
        if (old != before.cend() && old->name != account.name)
            enqueue({.kind = InstanceUpdate::Kind::Renamed, .accountId = account.id, .region = account.name});
    }
    watchFiles();
    Q_EMIT sourcesChanged();
}

void Inventory::open(const Account &account)
{
    m_standings.add(account.id);
    auto source = std::make_unique<Source>(m_accounts, account.id, ++m_sourcesMade << roundBits, m_options.power);
    connect(source.get(), &Source::came, this, &Inventory::enqueue);
    m_standings.clearNotices(account.id);
    connect(source.get(), &Source::noticed, this, [this, id = account.id](const QString &subject, const QString &text) {
        m_standings.notice(id, subject, text);
        Q_EMIT noticed(id, text);
        Q_EMIT sourcesChanged();
    });
    m_sources[account.id] = std::move(source);
    if (m_isLive)
        begin(account.id);
}

void Inventory::close(const QString &accountId)
{
    m_sources.erase(accountId);
    m_standings.remove(accountId);
    m_begun.remove(accountId);
    enqueue({.kind = InstanceUpdate::Kind::Removed, .accountId = accountId});
    // Whoever waits for it waits no longer.
    enqueue({.kind = InstanceUpdate::Kind::Finished, .accountId = accountId, .round = ~quint64(0)});
}

void Inventory::renew(const QString &accountId)
{
    const auto known = m_known.constFind(accountId);
    if (known == m_known.cend())
        return;
    const auto source = m_sources.find(accountId);
    if (source != m_sources.end())
        source->second->stop();
    open(*known);
}

void Inventory::watchFiles()
{
    QStringList paths;
    for (const Account &account : std::as_const(m_known))
        paths += filesOf(account);
    paths.removeDuplicates();
    if (QSet<QString>(paths.cbegin(), paths.cend()) != m_watched) {
        m_watched = QSet<QString>(paths.cbegin(), paths.cend());
        m_files.setPaths(paths);
    }
}

/// What the form names, as a person writes it, and whatever else was read for it: included files, variables, folders.
QStringList Inventory::filesOf(const Account &account) const
{
    const auto source = m_sources.find(account.id);
    QStringList paths = source == m_sources.end() ? QStringList() : source->second->files();
    if (!m_accounts.isFile(account))
        return paths;
    for (const Field &field : (*m_accounts.providerKind(account))->kind.form.fields) {
        QString path = account.values.value(field.name).trimmed();
        if (path.startsWith(u"~/"))
            path.replace(0, 1, QDir::homePath());
        if (field.type == Field::Type::File && !path.isEmpty() && !paths.contains(path))
            paths.append(path);
    }
    return paths;
}

void Inventory::fileChanged(const QString &path)
{
    for (const Account &account : std::as_const(m_known)) {
        if (m_isLive && filesOf(account).contains(path))
            begin(account.id);
    }
}

// ---- refreshing

Async<void> Inventory::refresh(const QString &accountId)
{
    m_isLive = true;
    Waiting waiting{std::make_shared<Promise<void>>(), {}};
    waiting.promise->start();
    const auto answered = waiting.promise->future();
    for (const auto &[id, source] : m_sources) {
        if (accountId.isEmpty() || id == accountId)
            waiting.accounts.insert(id);
    }
    if (waiting.accounts.isEmpty())
        return ready(Done());
    m_waiting.append(waiting);
    for (const QString &id : std::as_const(waiting.accounts))
        begin(id);
    return answered;
}

void Inventory::begin(const QString &accountId)
{
    const auto source = m_sources.find(accountId);
    if (source == m_sources.end() || source->second->isRefreshing())
        return;
    source->second->refresh();
    Begun &begun = m_begun[accountId];
    begun.since.start();
    begun.round = source->second->round();
    m_standings.begin(accountId);
    Q_EMIT sourcesChanged();
}

void Inventory::stop()
{
    for (const auto &[id, source] : m_sources)
        source->stop();
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        waiting.promise->addResult(failure(Error::Stopped, tr("The refresh was stopped.")));
        waiting.promise->finish();
    }
}

void Inventory::setRefreshSeconds(int seconds)
{
    const std::chrono::seconds wanted(seconds);
    if (seconds <= 0)
        return m_refreshTimer.stop();
    if (m_refreshTimer.isActive() && m_refreshTimer.intervalAsDuration() == wanted)
        return; // it goes on as it does
    m_refreshTimer.start(wanted);
    refreshDue(); // what is older already does not wait once more
}

void Inventory::refreshDue()
{
    if (!m_isLive)
        return;
    for (const auto &[id, source] : m_sources) {
        const auto begun = m_begun.constFind(id);
        const std::chrono::milliseconds least = std::chrono::seconds(source->capabilities().pollSeconds);
        // A tick comes a little sooner than what it is for is old enough.
        const auto wanted = std::max(m_refreshTimer.intervalAsDuration(), least) * 9 / 10;
        if (begun == m_begun.cend() || std::chrono::milliseconds(begun->since.elapsed()) >= wanted)
            begin(id);
    }
}

// ---- rows

void Inventory::enqueue(const InstanceUpdate &update)
{
    m_updates.append(update);
    mergeSoon();
}

void Inventory::mergeSoon()
{
    if (m_isMerging || m_mergeTimer.isActive() || m_updates.isEmpty())
        return;
    // Merging copies the list: with very many rows it is done less often, so that it takes a fifth of a core at most.
    const auto apart = std::max(m_options.batch, 4 * m_mergeTook);
    const auto since = m_lastMerge.isValid() ? std::chrono::milliseconds(m_lastMerge.elapsed()) : apart;
    m_mergeTimer.start(std::max(0ms, apart - since));
}

void Inventory::mergeNow()
{
    m_mergeTimer.stop();
    m_isMerging = true;
    const QList<InstanceUpdate> updates = std::exchange(m_updates, {});
    QSet<QString> files;
    QHash<QString, QString> names;
    for (const Account &account : std::as_const(m_known)) {
        names.insert(account.id, account.name);
        if (m_accounts.isFile(account))
            files.insert(account.id);
    }
    auto work = [before = m_rows, all = updates, files, names, options = m_options]() mutable -> Result<Merged> {
        for (InstanceUpdate &update : all) {
            if (update.kind == InstanceUpdate::Kind::Cached)
                update.instances = cachedOf(options, names);
        }
        QElapsedTimer clock;
        clock.start();
        const bool isStart = options.cachedRows && isOfCache(all);
        InstanceChange change = merge(std::exchange(before, {}), std::exchange(all, {}), files);
        if (isStart)
            options.cachedRows(change.rows.list);
        return Merged{std::move(change), std::chrono::milliseconds(clock.elapsed())};
    };
    whenDone(onPool(m_pool, std::move(work)), this, [this, updates](const Result<Merged> &merged) {
        m_isMerging = false;
        m_lastMerge.start();
        if (merged) {
            m_mergeTook = merged->took;
            keep(merged->change, updates);
        }
        mergeSoon();
    });
}

void Inventory::keep(const InstanceChange &change, const QList<InstanceUpdate> &applied)
{
    dropOn(m_pool, std::exchange(m_rows, change.rows));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const InstanceUpdate &update : applied) {
        if (!isOutdated(update))
            m_standings.note(update, now);
    }
    if (!change.isEmpty()) {
        if (!m_cacheTimer.isActive())
            m_cacheTimer.start();
        Q_EMIT changed(change.inserted, change.changed, change.removed);
    }
    Q_EMIT sourcesChanged();
    for (const InstanceUpdate &update : applied)
        noteEnd(update);
    if (std::any_of(applied.begin(), applied.end(),
                    [](const InstanceUpdate &update) { return update.kind == InstanceUpdate::Kind::Finished; }))
        watchFiles(); // more of them are known after a reading
}

/// The end of a refresh after which another one has begun: of a source that was replaced.
bool Inventory::isOutdated(const InstanceUpdate &update) const
{
    return update.kind == InstanceUpdate::Kind::Finished && update.round < m_begun.value(update.accountId).round;
}

void Inventory::noteEnd(const InstanceUpdate &update)
{
    QList<std::shared_ptr<Promise<void>>> answered;
    if (update.kind == InstanceUpdate::Kind::Cached)
        answered = std::exchange(m_loading, {});
    if (update.kind == InstanceUpdate::Kind::Finished && !isOutdated(update)) {
        for (Waiting &waiting : m_waiting) {
            if (waiting.accounts.remove(update.accountId) && waiting.accounts.isEmpty())
                answered.append(waiting.promise);
        }
        m_waiting.removeIf([](const Waiting &waiting) { return waiting.accounts.isEmpty(); });
    }
    for (const auto &promise : std::as_const(answered)) {
        promise->addResult(Done());
        promise->finish();
    }
}

// ---- the cache

Async<void> Inventory::loadCache()
{
    const auto promise = std::make_shared<Promise<void>>();
    promise->start();
    m_loading.append(promise);
    m_updates.append({.kind = InstanceUpdate::Kind::Cached});
    if (!m_isMerging)
        mergeNow(); // not in the next turn: it goes on while a window is being made
    return promise->future();
}

void Inventory::writeCache()
{
    if (m_options.cacheFile.isEmpty())
        return;
    if (m_isWriting)
        return m_cacheTimer.start();
    QSet<QString> temporary;
    for (const Account &account : std::as_const(m_known)) {
        if (m_accounts.isTemporary(account.id))
            temporary.insert(account.id);
    }
    m_isWriting = true;
    auto work = [rows = m_rows.list, temporary, path = m_options.cacheFile]() mutable -> Done {
        if (!temporary.isEmpty())
            rows.removeIf([&temporary](const Instance &row) { return temporary.contains(row.accountId); });
        if (const Done made = makeFolder(QFileInfo(path).path()); !made)
            return made;
        return replaceWhole(path, cache::encode(std::exchange(rows, {})));
    };
    whenDone(onPool(m_pool, std::move(work)), this, [this](const Done &written) {
        m_isWriting = false;
        if (!written)
            qCWarning(lcInventory).noquote() << "the cache was not written:" << written.error().message;
    });
}
