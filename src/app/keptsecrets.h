#pragma once

#include "core/secretsource.h"
#include "secrets/secretstore.h"

#include <QObject>

/// The store as workers see it: each call goes over to the store's thread, the GUI thread, and never waits for it.
class KeptSecrets final : public QObject, public SecretSource
{
    Q_OBJECT
public:
    /// Borrows the store.
    explicit KeptSecrets(SecretStore &store) : m_store(store) {}

    void read(const QString &key, Then then) override;
    void write(const QString &key, const Secret &secret) override;

private:
    SecretStore &m_store;
};
