#include "app/keptsecrets.h"

void KeptSecrets::read(const QString &key, Then then)
{
    QMetaObject::invokeMethod(
        this,
        [this, key, then = std::move(then)] {
            whenDone(m_store.read(key), this, [then](const Result<Secret> &found) { then(found ? *found : Secret()); });
        },
        Qt::QueuedConnection);
}

void KeptSecrets::write(const QString &key, const Secret &secret)
{
    QMetaObject::invokeMethod(
        this, [this, key, secret] { whenDone(m_store.write(key, secret), this, [](const Done &) {}); },
        Qt::QueuedConnection);
}
