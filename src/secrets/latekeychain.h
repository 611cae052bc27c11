#pragma once

#include "secrets/secretstore.h"

#include <functional>
#include <memory>

/// A keychain that is opened when it is first asked for something: a command that needs no secret does not load what
/// speaks to it. GUI thread.
class LateKeychain final : public SecretStore
{
    Q_OBJECT
public:
    using Open = std::function<Result<std::unique_ptr<SecretStore>>()>;
    explicit LateKeychain(Open open, QObject *parent = nullptr);

    /// Each the keychain's own; the error of `open` when it cannot be opened, asked again the next time.
    Async<Secret> read(const QString &key) override;
    Async<void> write(const QString &key, const Secret &secret) override;
    Async<void> remove(const QString &key) override;
    Async<void> unlock() override;
    void look() override;
    /// Unknown until it was asked for something; NoService while it cannot be opened.
    KeychainState state() const override;

private:
    Done open();

    const Open m_open;
    std::unique_ptr<SecretStore> m_store;
    bool m_hasFailed = false;
};
