#include "secrets/latekeychain.h"

LateKeychain::LateKeychain(Open open, QObject *parent) : SecretStore(parent), m_open(std::move(open)) {}

Done LateKeychain::open()
{
    if (m_store)
        return {};
    auto opened = m_open();
    m_hasFailed = !opened;
    if (!opened)
        return Failure(opened.error());
    m_store = std::move(*opened);
    connect(m_store.get(), &SecretStore::stateChanged, this, &SecretStore::stateChanged);
    return {};
}

Async<Secret> LateKeychain::read(const QString &key)
{
    const Done opened = open();
    return opened ? m_store->read(key) : ready<Secret>(Failure(opened.error()));
}

Async<void> LateKeychain::write(const QString &key, const Secret &secret)
{
    const Done opened = open();
    return opened ? m_store->write(key, secret) : ready(opened);
}

Async<void> LateKeychain::remove(const QString &key)
{
    const Done opened = open();
    return opened ? m_store->remove(key) : ready(opened);
}

Async<void> LateKeychain::unlock()
{
    const Done opened = open();
    return opened ? m_store->unlock() : ready(opened);
}

KeychainState LateKeychain::state() const
{
    if (m_store)
        return m_store->state();
    return m_hasFailed ? KeychainState::NoService : KeychainState::Unknown;
}

void LateKeychain::look()
{
    if (!open())
        return Q_EMIT stateChanged();
    if (m_store->state() != KeychainState::Unknown)
        Q_EMIT stateChanged();
    m_store->look();
}
