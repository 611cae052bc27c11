#include "keychain/keychainstore.h"

#include "core/promised.h"
#include "secrets/keychainwords.h"

#include <QLoggingCategory>

namespace {

Q_LOGGING_CATEGORY(lcSecrets, "maestro.secrets")

using Standing = SecretService::Standing;

/// There QtKeychain speaks to KWallet, which need not offer the Secret Service.
bool isKde()
{
    return qEnvironmentVariable("XDG_CURRENT_DESKTOP").split(u':').contains(QStringLiteral("KDE"));
}

KeychainState stateOf(Standing standing)
{
    switch (standing) {
    case Standing::NoBus:
        return KeychainState::NoBus;
    case Standing::NoService:
        return isKde() ? KeychainState::Ready : KeychainState::NoService;
    case Standing::Silent:
        return KeychainState::TimedOut;
    case Standing::Locked:
        return KeychainState::Locked;
    case Standing::NoCollection:
    case Standing::Unlocked:
        return KeychainState::Ready;
    }
    return KeychainState::Unknown;
}

} // namespace

KeychainStore::KeychainStore(const KeychainPatience &patience, const QString &service, QObject *parent)
    : SecretStore(parent),
      m_patience(patience),
      m_service(patience.call),
      m_jobs(service, patience.job)
{
}

KeychainStore::~KeychainStore() = default;

Async<Secret> KeychainStore::read(const QString &key)
{
    const auto promise = promised<Secret>();
    enqueue({.asks = false,
             .run =
                 [this, promise, key] {
                     whenDone(m_jobs.read(key), this, [this, promise](const Result<Secret> &secret) {
                         answer<Secret>(promise, secret ? secret : Failure(explained(secret.error())));
                         ended();
                     });
                 },
             .refuse = [promise](const Error &error) { answer<Secret>(promise, Failure(error)); }});
    return promise->future();
}

Async<void> KeychainStore::write(const QString &key, const Secret &secret)
{
    const auto promise = promised<void>();
    const auto readBack = [this, promise, key, secret](const Done &written) {
        if (!written) {
            answer<void>(promise, Failure(explained(written.error())));
            return ended();
        }
        whenDone(m_jobs.read(key), this, [this, promise, secret](const Result<Secret> &kept) {
            answer<void>(promise, kept && kept->equals(secret) ? Done() : Failure(keychainwords::notKept()));
            ended();
        });
    };
    enqueue({.asks = true,
             .run = [this, key, secret, readBack] { whenDone(m_jobs.write(key, secret), this, readBack); },
             .refuse = [promise](const Error &error) { answer<void>(promise, Failure(error)); }});
    return promise->future();
}

Async<void> KeychainStore::remove(const QString &key)
{
    const auto promise = promised<void>();
    const auto readBack = [this, promise, key](const Done &removed) {
        // Some keychains call it an error to remove what is not there.
        if (!removed && removed.error().kind != Error::NotFound) {
            answer<void>(promise, Failure(explained(removed.error())));
            return ended();
        }
        whenDone(m_jobs.read(key), this, [this, promise](const Result<Secret> &left) {
            if (left)
                answer<void>(promise, Failure(keychainwords::stillThere()));
            else if (left.error().kind != Error::NotFound)
                answer<void>(promise, Failure(explained(left.error())));
            else
                answer<void>(promise, {});
            ended();
        });
    };
    enqueue({.asks = true,
             .run = [this, key, readBack] { whenDone(m_jobs.remove(key), this, readBack); },
             .refuse = [promise](const Error &error) { answer<void>(promise, Failure(error)); }});
    return promise->future();
}

Async<void> KeychainStore::unlock()
{
    const auto promise = promised<void>();
    enqueue({.asks = true,
             .run =
                 [this, promise] {
                     answer<void>(promise, {});
                     ended();
                 },
             .refuse = [promise](const Error &error) { answer<void>(promise, Failure(error)); }});
    return promise->future();
}

void KeychainStore::look()
{
    whenDone(m_service.look(), this, [this](const Result<Standing> &standing) {
        if (standing)
            setState(stateOf(*standing));
    });
}

void KeychainStore::enqueue(const Task &task)
{
    m_tasks.enqueue(task);
    next();
}

void KeychainStore::next()
{
    if (m_isBusy || m_tasks.isEmpty())
        return;
    m_isBusy = true;
    whenDone(m_service.look(), this,
             [this](const Result<Standing> &standing) { stand(standing.value_or(Standing::Silent)); });
}

void KeychainStore::stand(Standing standing)
{
    setState(stateOf(standing));
    switch (standing) {
    case Standing::Unlocked:
        m_wasDismissed = false;
        return begin();
    case Standing::NoCollection:
        return begin();
    case Standing::Locked:
        return askToUnlock();
    case Standing::NoService:
        if (isKde())
            return begin();
        [[fallthrough]];
    case Standing::NoBus:
    case Standing::Silent:
        return refuse(keychainwords::unavailable(m_state));
    }
}

void KeychainStore::askToUnlock()
{
    // A prompt that was closed is not opened again by reads in the background.
    if (m_wasDismissed && !m_tasks.head().asks)
        return refuse(keychainwords::unavailable(KeychainState::Locked));
    whenDone(m_service.unlock(m_patience.prompt), this, [this](const Done &unlocked) {
        if (unlocked) {
            m_wasDismissed = false;
            setState(KeychainState::Ready);
            return begin();
        }
        m_wasDismissed = true;
        qCInfo(lcSecrets).noquote() << "the keychain was not unlocked:" << unlocked.error().detail;
        if (unlocked.error().kind == Error::TimedOut) {
            setState(KeychainState::TimedOut);
            return refuse(keychainwords::unavailable(KeychainState::TimedOut, unlocked.error().detail));
        }
        refuse(keychainwords::dismissed());
    });
}

void KeychainStore::begin()
{
    m_tasks.head().run();
}

void KeychainStore::refuse(const Error &error)
{
    m_tasks.head().refuse(error);
    ended();
}

void KeychainStore::ended()
{
    m_tasks.dequeue();
    m_isBusy = false;
    next();
}

/// A job's failure while the keychain was said to be open.
Error KeychainStore::explained(const Error &error)
{
    switch (error.kind) {
    case Error::NotFound:
        return keychainwords::missing();
    case Error::Denied:
        setState(KeychainState::Locked);
        return keychainwords::dismissed();
    case Error::TimedOut:
        setState(KeychainState::TimedOut);
        return keychainwords::unavailable(KeychainState::TimedOut, error.detail);
    case Error::Unsupported:
        setState(KeychainState::NoService);
        return keychainwords::unavailable(KeychainState::NoService, error.detail);
    default:
        return keychainwords::unexpected(error.detail);
    }
}

void KeychainStore::setState(KeychainState state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}
