#pragma once

#include "secrets/secretstore.h"

#include <QMap>

/// Several secrets as one act, one after the other. GUI thread. Keys are those of the store.
namespace secretbatch {

/// Reads them all; the first that fails is the answer, with its key as detail.
Async<QMap<QString, Secret>> read(SecretStore &store, const QStringList &keys, QObject *owner);
/// Writes them all (an empty one is removed) or none: when one fails, those before it are put back as they were.
Async<void> write(SecretStore &store, const QMap<QString, Secret> &secrets, QObject *owner);
/// Removes them all; goes on after a failure and answers the first.
Async<void> remove(SecretStore &store, const QStringList &keys, QObject *owner);

} // namespace secretbatch
