#include "inventory/source.h"

#include "core/promised.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>

namespace {

Q_LOGGING_CATEGORY(lcSource, "maestro.inventory")

/// Each failure is shown by its message: there is always one.
Error spoken(Error error)
{
    if (error.message.isEmpty())
        error.message = Source::tr("The answer did not come. Try again.");
    return error;
}

} // namespace

struct Source::Region
{
    QString name;
    quint64 round = 0;
    quint64 refresh = 0;
};

struct Source::Watched
{
    Instance instance;
    PowerVerb verb = PowerVerb::Start;
    std::chrono::milliseconds wait;
    QElapsedTimer since;
    bool hasLeft = false; ///< was seen in another state than running
};

Source::Source(Accounts &accounts, const QString &accountId, quint64 firstRound, const PowerPace &pace, QObject *parent)
    : QObject(parent),
      m_accounts(accounts),
      m_id(accountId),
      m_pace(pace),
      m_round(firstRound)
{
}

Source::~Source()
{
    m_stop.request_stop();
}

Capabilities Source::capabilities() const
{
    return m_provider ? m_provider->capabilities() : Capabilities();
}

Async<void> Source::open()
{
    if (m_provider)
        return ready(Done());
    const auto promise = std::make_shared<Promise<void>>();
    promise->start();
    m_opening.append(promise);
    if (m_opening.size() == 1) {
        whenDone(m_accounts.values(m_id), this, [this](const Result<Values> &values) {
            Done done;
            if (!values)
                done = Failure(values.error());
            else if (auto made = make(*values); !made)
                done = made;
            for (const auto &waiting : std::exchange(m_opening, {})) {
                waiting->addResult(done);
                waiting->finish();
            }
        });
    }
    return promise->future();
}

Done Source::make(const Values &values)
{
    const Account account = m_accounts.account(m_id);
    const auto kind = m_accounts.providerKind(account);
    if (!kind)
        return Failure(kind.error());
    auto made = (*kind)->make(account, values);
    if (!made)
        return Failure(made.error());
    m_provider = std::move(*made);
    connect(m_provider.get(), &Provider::noticed, this, &Source::noticed);
    return {};
}

void Source::refresh()
{
    if (m_isRefreshing)
        return;
    m_isRefreshing = true;
    m_stop = {};
    ++m_round;
    const quint64 refresh = ++m_refresh;
    whenDone(open(), this, [this, refresh](const Done &opened) {
        if (refresh != m_refresh)
            return;
        if (opened)
            return listRegions();
        Q_EMIT came({.kind = InstanceUpdate::Kind::Failed, .accountId = m_id, .error = spoken(opened.error())});
        finish();
    });
}

void Source::stop()
{
    if (!m_isRefreshing)
        return;
    m_stop.request_stop();
    finish();
}

void Source::finish()
{
    m_isRefreshing = false;
    ++m_refresh;
    Q_EMIT came({.kind = InstanceUpdate::Kind::Finished, .accountId = m_id, .round = m_round});
}

void Source::listRegions()
{
    whenDone(
        m_provider->regions(m_stop.get_token()), this, [this, refresh = m_refresh](const Result<QStringList> &names) {
            if (refresh != m_refresh)
                return;
            if (!names) {
                Q_EMIT came({.kind = InstanceUpdate::Kind::Failed, .accountId = m_id, .error = spoken(names.error())});
                return finish();
            }
            Q_EMIT came({.kind = InstanceUpdate::Kind::Regions, .accountId = m_id, .regions = *names});
            m_regionsLeft = int(names->size());
            if (names->isEmpty())
                return finish();
            for (const QString &name : *names)
                list(std::make_shared<Region>(Region{name, m_round, refresh}), {});
        });
}

void Source::list(const std::shared_ptr<Region> &region, const QString &token)
{
    whenDone(m_provider->page(region->name, token, m_stop.get_token()), this,
             [this, region, token](const Result<InstancePage> &page) {
                 if (region->refresh != m_refresh)
                     return;
                 if (page)
                     take(region, token, *page);
                 else
                     regionEnded(region, spoken(page.error()));
             });
}

void Source::take(const std::shared_ptr<Region> &region, const QString &token, const InstancePage &page)
{
    // A new round forgets what the region's earlier pages gave: what does not come again is gone.
    if (page.restarted)
        region->round = ++m_round;
    if (!page.items.isEmpty()) {
        Q_EMIT came({.kind = InstanceUpdate::Kind::Page,
                     .accountId = m_id,
                     .region = region->name,
                     .round = region->round,
                     .instances = withReboots(page.items)});
    }
    if (page.next.isEmpty())
        return regionEnded(region, {});
    if (page.next == token) {
        return regionEnded(region, Error{Error::Failed, tr("The cloud answered with the same page again and again."),
                                         QStringLiteral("repeated page token")});
    }
    list(region, page.next);
}

/// Machines that were told to reboot and have not come back yet, as that.
QList<Instance> Source::withReboots(QList<Instance> instances) const
{
    if (std::find(m_acting.cbegin(), m_acting.cend(), PowerVerb::Reboot) == m_acting.cend())
        return instances;
    for (Instance &instance : instances) {
        const auto acting = m_acting.constFind(instance.key());
        if (acting != m_acting.cend() && *acting == PowerVerb::Reboot && instance.state == Instance::State::Running)
            instance.state = Instance::State::Rebooting;
    }
    return instances;
}

void Source::regionEnded(const std::shared_ptr<Region> &region, const Error &error)
{
    const bool isDone = error.message.isEmpty();
    Q_EMIT came({.kind = isDone ? InstanceUpdate::Kind::RegionDone : InstanceUpdate::Kind::RegionFailed,
                 .accountId = m_id,
                 .region = region->name,
                 .round = region->round,
                 .error = error});
    if (--m_regionsLeft == 0)
        finish();
}

QString Source::whyNot(const Instance &instance, PowerVerb verb) const
{
    if (m_acting.contains(instance.key()))
        return tr("An action is under way on this machine.");
    if (m_provider)
        return m_provider->whyNot(instance, verb);
    const Account account = m_accounts.account(m_id);
    if (const auto kind = m_accounts.providerKind(account); !kind)
        return kind.error().message;
    return m_accounts.isFile(account) ? tr("Hosts of a file cannot be started or stopped from here.") : QString();
}

QStringList Source::warnings(const Instance &instance, PowerVerb verb) const
{
    if (!m_provider)
        return {};
    QStringList sentences{m_provider->warning(instance, verb)};
    if (verb == PowerVerb::Stop)
        sentences.append(m_provider->capabilities().whileStopped);
    sentences.removeAll(QString());
    return sentences;
}

Async<void> Source::power(const Instance &instance, PowerVerb verb)
{
    const auto promise = std::make_shared<Promise<void>>();
    promise->start();
    const auto answer = [promise](const Done &done) {
        promise->addResult(done);
        promise->finish();
    };
    whenDone(open(), this, [this, instance, verb, answer](const Done &opened) {
        if (!opened)
            return answer(opened);
        if (const QString why = whyNot(instance, verb); !why.isEmpty())
            return answer(failure(m_acting.contains(instance.key()) ? Error::Busy : Error::Unsupported, why));
        m_acting.insert(instance.key(), verb);
        // Not tied to the refresh's stop: an accepted action is followed to its end.
        whenDone(m_provider->power(instance, verb, {}), this, [this, instance, verb, answer](const Done &accepted) {
            if (accepted)
                follow(std::make_shared<Watched>(Watched{instance, verb, m_pace.first, {}}));
            else
                m_acting.remove(instance.key());
            if (accepted && verb == PowerVerb::Reboot)
                Q_EMIT came(
                    {.kind = InstanceUpdate::Kind::One, .accountId = m_id, .instances = withReboots({instance})});
            answer(accepted);
        });
    });
    return promise->future();
}

Async<QByteArray> Source::console(const Instance &instance)
{
    const auto promise = promised<QByteArray>();
    whenDone(open(), this, [this, instance, promise](const Done &opened) {
        if (!opened)
            return answer<QByteArray>(promise, Failure(opened.error()));
        whenDone(m_provider->console(instance, {}), this,
                 [promise](const Result<QByteArray> &output) { answer<QByteArray>(promise, output); });
    });
    return promise->future();
}

void Source::follow(const std::shared_ptr<Watched> &watched)
{
    if (!watched->since.isValid())
        watched->since.start();
    QTimer::singleShot(watched->wait, this, [this, watched] { look(watched); });
    watched->wait = std::min(m_pace.longest, watched->wait * 3 / 2);
}

/// Whether a machine is where its verb should bring it.
bool Source::isSettled(const Watched &watched, Instance::State state) const
{
    switch (watched.verb) {
    case PowerVerb::Reboot:
        return state == Instance::State::Running &&
               (watched.hasLeft || std::chrono::milliseconds(watched.since.elapsed()) >= m_pace.reboot);
    case PowerVerb::Start:
        return state == Instance::State::Running;
    case PowerVerb::Stop:
        return state == Instance::State::Stopped;
    case PowerVerb::Terminate:
        return state == Instance::State::Terminated;
    }
    return true;
}

void Source::look(const std::shared_ptr<Watched> &watched)
{
    whenDone(m_provider->instance(watched->instance, {}), this, [this, watched](const Result<Instance> &now) {
        const QString key = watched->instance.key();
        const bool isGone = !now && now.error().kind == Error::NotFound;
        const bool settled = now && isSettled(*watched, now->state);
        if (settled)
            m_acting.remove(key);
        if (now)
            Q_EMIT came({.kind = InstanceUpdate::Kind::One, .accountId = m_id, .instances = withReboots({*now})});
        if (isGone)
            Q_EMIT came({.kind = InstanceUpdate::Kind::Gone, .accountId = m_id, .region = key});
        if (isGone)
            m_acting.remove(key);
        if (isGone || settled)
            return;
        watched->hasLeft |= now && now->state != Instance::State::Running;
        if (std::chrono::milliseconds(watched->since.elapsed()) < m_pace.limit)
            return follow(watched);
        m_acting.remove(key);
        qCWarning(lcSource).noquote() << key << "has not come where its action should bring it; last state"
                                      << (now ? now->rawState : now.error().message);
        Q_EMIT noticed(tr("“%1” has not reached the state that was asked for.").arg(watched->instance.name));
    });
}
