#include "inventory/source.h"

#include "core/promised.h"

#include <algorithm>

namespace {

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
    connect(m_provider.get(), &Provider::noticed, this, [this](const QString &text) { Q_EMIT noticed({}, text); });
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
        settle(page.items, region->round);
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
    if (isDone)
        dropGone(region->name, region->round);
    Q_EMIT came({.kind = isDone ? InstanceUpdate::Kind::RegionDone : InstanceUpdate::Kind::RegionFailed,
                 .accountId = m_id,
                 .region = region->name,
                 .round = region->round,
                 .error = error});
    if (--m_regionsLeft == 0)
        finish();
}
