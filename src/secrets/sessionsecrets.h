#pragma once

#include "secrets/secretstore.h"

#include <QHash>

/// Secrets that live as long as this object, in memory only. GUI thread.
class SessionSecrets final : public SecretStore
{
    Q_OBJECT
public:
    using SecretStore::SecretStore;

    Async<Secret> read(const QString &key) override;
    Async<void> write(const QString &key, const Secret &secret) override;
    Async<void> remove(const QString &key) override;
    KeychainState state() const override { return KeychainState::Ready; }

    bool has(const QString &key) const { return m_secrets.contains(key); }

private:
    QHash<QString, Secret> m_secrets;
};
