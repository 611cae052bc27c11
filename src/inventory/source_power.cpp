#include "core/promised.h"
#include "inventory/source.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>

// Starting and stopping the machines of an account, and following them after.

namespace {

Q_LOGGING_CATEGORY(lcSource, "maestro.inventory")

Instance::State aimOf(PowerVerb verb)
{
    switch (verb) {
    case PowerVerb::Stop:
        return Instance::State::Stopped;
    case PowerVerb::Terminate:
        return Instance::State::Terminated;
    case PowerVerb::Start:
    case PowerVerb::Reboot:
        break;
    }
    return Instance::State::Running;
}

} // namespace

struct Source::Watched
{
    Instance instance;
    PowerVerb verb = PowerVerb::Start;
    std::chrono::milliseconds wait;
    QElapsedTimer since;
    bool hasLeft = false; ///< was seen in another state than running
};

QString Source::whyNot(const Instance &instance, PowerVerb verb) const
{
    if (m_acting.contains(instance.key()))
        return tr("An action is under way on this machine.");
    const Account account = m_accounts.account(m_id);
    const auto kind = m_accounts.providerKind(account);
    if (!kind)
        return kind.error().message;
    if ((*kind)->power.whyNot)
        return (*kind)->power.whyNot(instance, verb);
    return m_accounts.isFile(account) ? tr("Hosts of a file cannot be started or stopped from here.")
                                      : tr("Maestro cannot start or stop the machines of this kind of account.");
}

QStringList Source::warnings(const Instance &instance, PowerVerb verb) const
{
    const auto kind = m_accounts.providerKind(m_accounts.account(m_id));
    return kind && (*kind)->power.warnings ? (*kind)->power.warnings(instance, verb) : QStringList();
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
        forget(instance.key());
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
    const bool mayBeOver = watched.verb != PowerVerb::Reboot || watched.hasLeft ||
                           std::chrono::milliseconds(watched.since.elapsed()) >= m_pace.reboot;
    return mayBeOver && state == aimOf(watched.verb);
}

/// Those that got there after they had been given up.
void Source::settle(const QList<Instance> &instances, quint64 round)
{
    if (m_unsettled.isEmpty())
        return;
    for (const Instance &instance : instances) {
        const QString key = instance.key();
        const auto unsettled = m_unsettled.find(key);
        if (unsettled == m_unsettled.end())
            continue;
        unsettled->round = round;
        if (instance.state == aimOf(unsettled->verb))
            forget(key);
    }
}

/// Those that the region has no more.
void Source::dropGone(const QString &region, quint64 round)
{
    QStringList gone;
    for (auto it = m_unsettled.cbegin(); it != m_unsettled.cend(); ++it) {
        if ((region.isEmpty() || it->region == region) && it->round != round)
            gone.append(it.key());
    }
    for (const QString &key : std::as_const(gone))
        forget(key);
}

void Source::forget(const QString &key)
{
    if (m_unsettled.remove(key) > 0)
        Q_EMIT noticed(key, {});
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
        m_unsettled.insert(key, {watched->verb, watched->instance.region, m_round});
        Q_EMIT noticed(key, tr("“%1” has not reached the state that was asked for.").arg(watched->instance.name));
    });
}
