#include "inventory/secretbatch.h"

namespace {

struct Reading
{
    Promise<QMap<QString, Secret>> promise;
    QStringList keys;
    QMap<QString, Secret> found;
};

struct Writing
{
    Promise<void> promise;
    QList<std::pair<QString, Secret>> left;
    QList<std::pair<QString, Secret>> undo; ///< newest first; an empty secret was not there
};

struct Removing
{
    Promise<void> promise;
    QStringList keys;
    Done outcome;
};

template <class State, class Answer>
void finish(State &state, Answer answer)
{
    state.promise.addResult(std::move(answer));
    state.promise.finish();
}

Async<void> put(SecretStore &store, const std::pair<QString, Secret> &secret)
{
    return secret.second.isEmpty() ? store.remove(secret.first) : store.write(secret.first, secret.second);
}

void readNext(SecretStore &store, QObject *owner, const std::shared_ptr<Reading> &state)
{
    if (state->keys.isEmpty())
        return finish(*state, Result<QMap<QString, Secret>>(state->found));
    const QString key = state->keys.takeFirst();
    whenDone(store.read(key), owner, [&store, owner, state, key](const Result<Secret> &secret) {
        if (!secret)
            return finish(*state,
                          Result<QMap<QString, Secret>>(failure(secret.error().kind, secret.error().message, key)));
        state->found.insert(key, *secret);
        readNext(store, owner, state);
    });
}

void undoNext(SecretStore &store, QObject *owner, const std::shared_ptr<Writing> &state, const Error &why)
{
    if (state->undo.isEmpty())
        return finish(*state, Done(Failure(why)));
    whenDone(put(store, state->undo.takeFirst()), owner,
             [&store, owner, state, why](const Done &) { undoNext(store, owner, state, why); });
}

void writeNext(SecretStore &store, QObject *owner, const std::shared_ptr<Writing> &state);

void writeOver(SecretStore &store, QObject *owner, const std::shared_ptr<Writing> &state, const Secret &before)
{
    const auto secret = state->left.takeFirst();
    whenDone(put(store, secret), owner, [&store, owner, state, before, key = secret.first](const Done &done) {
        state->undo.prepend({key, before});
        if (!done)
            return undoNext(store, owner, state, done.error());
        writeNext(store, owner, state);
    });
}

void writeNext(SecretStore &store, QObject *owner, const std::shared_ptr<Writing> &state)
{
    if (state->left.isEmpty())
        return finish(*state, Done());
    whenDone(store.read(state->left.first().first), owner, [&store, owner, state](const Result<Secret> &before) {
        if (!before && before.error().kind != Error::NotFound)
            return undoNext(store, owner, state, before.error());
        writeOver(store, owner, state, before.value_or(Secret()));
    });
}

void removeNext(SecretStore &store, QObject *owner, const std::shared_ptr<Removing> &state)
{
    if (state->keys.isEmpty())
        return finish(*state, state->outcome);
    whenDone(store.remove(state->keys.takeFirst()), owner, [&store, owner, state](const Done &done) {
        if (!done && state->outcome)
            state->outcome = done;
        removeNext(store, owner, state);
    });
}

} // namespace

Async<QMap<QString, Secret>> secretbatch::read(SecretStore &store, const QStringList &keys, QObject *owner)
{
    const auto state = std::make_shared<Reading>();
    state->keys = keys;
    state->promise.start();
    const auto future = state->promise.future();
    readNext(store, owner, state);
    return future;
}

Async<void> secretbatch::write(SecretStore &store, const QMap<QString, Secret> &secrets, QObject *owner)
{
    const auto state = std::make_shared<Writing>();
    for (auto it = secrets.cbegin(); it != secrets.cend(); ++it)
        state->left.append({it.key(), it.value()});
    state->promise.start();
    const auto future = state->promise.future();
    writeNext(store, owner, state);
    return future;
}

Async<void> secretbatch::remove(SecretStore &store, const QStringList &keys, QObject *owner)
{
    const auto state = std::make_shared<Removing>();
    state->keys = keys;
    state->promise.start();
    const auto future = state->promise.future();
    removeNext(store, owner, state);
    return future;
}
