#pragma once

#include "secrets/secretstore.h"

#include <QHash>
#include <QQueue>

#include <optional>

/// A keychain in memory whose refusals a test writes down. `secrets` is what is "in the keychain".
class MemorySecrets final : public SecretStore
{
    Q_OBJECT
public:
    using SecretStore::SecretStore;

    QHash<QString, Secret> secrets;
    /// Every call fails like this from now on (until reset); `standing` is what state() says meanwhile.
    void refuse(Error::Kind kind, const QString &message, KeychainState standing = KeychainState::Locked);
    void accept();
    /// Writes of this key are refused, all else works.
    void refuseKey(const QString &key) { m_refusedKey = key; }

    int reads = 0, writes = 0, removals = 0, unlocks = 0;

    Async<Secret> read(const QString &key) override;
    Async<void> write(const QString &key, const Secret &secret) override;
    Async<void> remove(const QString &key) override;
    Async<void> unlock() override;
    KeychainState state() const override { return m_state; }

private:
    std::optional<Error> m_refusal;
    QString m_refusedKey;
    KeychainState m_state = KeychainState::Ready;
};
