#include "core/promised.h"
#include "inventory/accountdraft.h"
#include "inventory/accountfile.h"
#include "inventory/secretbatch.h"

#include <QUuid>

Async<Account> Accounts::save(const Account &account, const Values &values, bool sessionOnly)
{
    if (const Done named = checkName(account); !named)
        return ready<Account>(Failure(named.error()));
    auto checked = draft(account, values);
    if (!checked)
        return ready<Account>(Failure(checked.error()));
    if (checked->kept.isEmpty()) {
        // All answers are at hand: what they mean together is the kind's to say before anything is stored.
        const auto made = checked->kind->make(checked->account, checked->values);
        if (!made)
            return ready<Account>(Failure(made.error()));
    }
    if (checked->account.id.isEmpty())
        checked->account.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto promise = promised<Account>();
    saveDraft(promise, *checked, sessionOnly);
    return promise->future();
}

void Accounts::saveDraft(const Promised<Account> &promise, const AccountDraft &draft, bool sessionOnly)
{
    QMap<QString, Secret> secrets;
    for (auto it = draft.values.secrets.cbegin(); it != draft.values.secrets.cend(); ++it)
        secrets.insert(secretKey(draft.account.id, it.key()), it.value());

    const auto finish = [this, promise, draft, secrets, sessionOnly](const Done &kept) {
        if (!kept)
            return answer(promise, Failure(kept.error()));
        for (auto it = secrets.cbegin(); it != secrets.cend(); ++it) {
            if (sessionOnly)
                m_secrets.keepForSession(it.key(), it.value());
            else
                m_secrets.forgetForSession(it.key());
        }
        Account account = draft.account;
        for (auto it = draft.values.secrets.cbegin(); !sessionOnly && it != draft.values.secrets.cend(); ++it) {
            account.storedSecrets.removeAll(it.key());
            if (!it.value().isEmpty())
                account.storedSecrets.append(it.key());
        }
        const bool isNew = this->account(account.id).id.isEmpty();
        whenDone(write(account), this, [this, promise, account, secrets, isNew](const Result<QJsonObject> &written) {
            if (written) {
                keep(*written);
                Q_EMIT saved(account.id);
                return answer(promise, account);
            }
            const Error why = written.error();
            if (!isNew)
                return answer(promise, Failure(why));
            whenDone(secretbatch::remove(m_secrets, secrets.keys(), this), this,
                     [promise, why](const Done &) { answer(promise, Failure(why)); });
        });
    };
    if (sessionOnly || secrets.isEmpty())
        return finish({});
    whenDone(m_secrets.unlock(), this, [this, promise, secrets, finish](const Done &open) {
        if (!open)
            return answer(promise, Failure(open.error()));
        whenDone(secretbatch::write(m_secrets.keychain(), secrets, this), this, finish);
    });
}

Async<QJsonObject> Accounts::write(const Account &account)
{
    return m_documents.update(accountfile::name(), accountfile::version,
                              [account](const QJsonObject &document) -> Result<QJsonObject> {
                                  // Another process may have taken the name since it was checked here.
                                  if (const Done free = checkTaken(accountfile::accounts(document), account); !free)
                                      return Failure(free.error());
                                  return accountfile::with(document, account);
                              });
}

Async<void> Accounts::remove(const QString &accountId)
{
    if (isTemporary(accountId)) {
        m_temporary.removeIf([&accountId](const Account &account) { return account.id == accountId; });
        Q_EMIT changed();
        return ready(Done());
    }
    const Account account = this->account(accountId);
    if (account.id.isEmpty())
        return ready<void>(failure(Error::NotFound, tr("There is no such account any more.")));
    QStringList keys;
    for (const QString &field : account.storedSecrets)
        keys.append(secretKey(accountId, field));
    const auto promise = promised<void>();
    const auto forget = [this, promise, account](const Done &removed) {
        if (!removed)
            return answer(promise, Failure(removed.error()));
        if (const auto kind = providerKind(account)) {
            for (const Field &field : (*kind)->kind.form.fields)
                m_secrets.forgetForSession(secretKey(account.id, field.name));
        }
        const auto without = [id = account.id](const QJsonObject &document) -> Result<QJsonObject> {
            return accountfile::without(document, id);
        };
        whenDone(m_documents.update(accountfile::name(), accountfile::version, without), this,
                 [this, promise](const Result<QJsonObject> &written) {
                     if (!written)
                         return answer(promise, Failure(written.error()));
                     keep(*written);
                     answer(promise, {});
                 });
    };
    if (keys.isEmpty())
        forget({});
    else
        whenDone(m_secrets.unlock(), this, [this, promise, keys, forget](const Done &open) {
            if (!open)
                return answer(promise, Failure(open.error()));
            whenDone(secretbatch::remove(m_secrets.keychain(), keys, this), this, forget);
        });
    return promise->future();
}
