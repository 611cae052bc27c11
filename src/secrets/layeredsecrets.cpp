#include "secrets/layeredsecrets.h"

LayeredSecrets::LayeredSecrets(SecretStore &keychain, QObject *parent) : SecretStore(parent), m_keychain(keychain)
{
    connect(&keychain, &SecretStore::stateChanged, this, &SecretStore::stateChanged);
}

Async<Secret> LayeredSecrets::read(const QString &key)
{
    return m_session.has(key) ? m_session.read(key) : m_keychain.read(key);
}

Async<void> LayeredSecrets::write(const QString &key, const Secret &secret)
{
    auto written = m_keychain.write(key, secret);
    whenDone(written, this, [this, key](const Done &done) {
        if (done)
            forgetForSession(key);
    });
    return written;
}

Async<void> LayeredSecrets::remove(const QString &key)
{
    forgetForSession(key);
    return m_keychain.remove(key);
}

void LayeredSecrets::keepForSession(const QString &key, const Secret &secret)
{
    m_session.write(key, secret);
}

void LayeredSecrets::forgetForSession(const QString &key)
{
    m_session.remove(key);
}
