#pragma once

#include "secrets/sessionsecrets.h"

/// The keychain, and before it what is kept for this session only. GUI thread. Borrows the keychain.
class LayeredSecrets final : public SecretStore
{
    Q_OBJECT
public:
    explicit LayeredSecrets(SecretStore &keychain, QObject *parent = nullptr);

    /// The session's secret where there is one, else the keychain's.
    Async<Secret> read(const QString &key) override;
    /// To the keychain; the session's own goes once that worked.
    Async<void> write(const QString &key, const Secret &secret) override;
    /// From both.
    Async<void> remove(const QString &key) override;
    KeychainState state() const override { return m_keychain.state(); }
    Async<void> unlock() override { return m_keychain.unlock(); }
    void look() override { m_keychain.look(); }

    SecretStore &keychain() { return m_keychain; }
    /// In memory only, until this object is gone.
    void keepForSession(const QString &key, const Secret &secret);
    void forgetForSession(const QString &key);
    bool isForSession(const QString &key) const { return m_session.has(key); }

private:
    SecretStore &m_keychain;
    SessionSecrets m_session;
};
