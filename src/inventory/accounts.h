#pragma once

#include "core/account.h"
#include "core/accountcheck.h"
#include "core/async.h"
#include "core/form.h"
#include "core/promised.h"
#include "providers/providerkinds.h"
#include "secrets/layeredsecrets.h"
#include "storage/documents.h"

#include <QObject>
#include <QSet>

struct AccountDraft;

/// The accounts of this profile: plain values on disk, secrets in the keychain. GUI thread. Borrows what it is given.
class Accounts final : public QObject
{
    Q_OBJECT
public:
    Accounts(Documents &documents, LayeredSecrets &secrets, ProviderKinds &kinds, QObject *parent = nullptr);

    QList<Account> accounts() const { return m_accounts + m_temporary; }
    /// The account of this id, or one with an empty id.
    Account account(const QString &accountId) const;
    /// Kinds of account there are.
    ProviderKinds &kinds() const { return m_kinds; }
    /// What makes the account's provider; the errors of ProviderKinds::find().
    Result<const ProviderKind *> providerKind(const Account &account) const { return m_kinds.find(account.provider); }
    /// Whether its hosts come from a file.
    bool isFile(const Account &account) const { return m_kinds.isFile(account.provider); }
    /// Why the accounts on disk could not be read at the start (damaged, newer), to be shown; message empty: they
    /// could.
    const Error &problem() const { return m_problem; }

    /// Checks the answers against the form, writes the secrets to the keychain, then the account. With an unset id it
    /// is a new one. Secret fields that are absent from `values.secrets` keep what is stored; an empty one removes it.
    /// When the keychain refuses, Error of the keychain's case and nothing is saved; call again with sessionOnly to
    /// keep the secrets in memory. Error::Invalid has the name of the wrong field as detail ("name": the account's
    /// name).
    Async<Account> save(const Account &account, const Values &values, bool sessionOnly = false);
    /// Removes the account and its secrets (read back); Error when a secret could not be removed.
    Async<void> remove(const QString &accountId);
    /// Signs in and looks what may be seen; with values not yet saved. Changes nothing.
    Async<AccountCheck> test(const Account &account, const Values &values);
    /// At once here, a little later on disk.
    Done setEnabled(const QString &accountId, bool enabled);
    /// An account of this process alone, never on disk (`--inventory FILE`). Answers its id, which follows from what
    /// the account says (its file): host keys are held to it from one call to the next.
    Result<QString> addTemporary(const Account &account);
    bool isTemporary(const QString &accountId) const;

    /// The checked answers with their secrets out of the keychain: what ProviderKind::make wants. The errors of the
    /// keychain; NotFound when a secret must be entered again.
    Async<Values> values(const QString &accountId);

    /// Names of the secret fields that need no answer: those in the keychain and those of this session. None
    /// where the kind is not known.
    QStringList keptSecrets(const Account &account) const;
    /// Whether the keychain (locked, dismissed, absent) is why values() or test() of the account failed last.
    bool keychainRefused(const QString &accountId) const { return m_refused.contains(accountId); }
    KeychainState keychain() const { return m_secrets.state(); }
    /// Finds out how the keychain stands, without asking the person; keychainChanged() follows.
    void lookAtKeychain() { m_secrets.look(); }
    /// Asks the person to open the keychain when it is locked.
    Async<void> unlockKeychain() { return m_secrets.unlock(); }

    /// Where a secret is kept: "<account id>/<field>".
    static QString secretKey(const QString &accountId, const QString &field);

Q_SIGNALS:
    void changed();
    /// An account was saved here, perhaps with other secrets only: who signed in with the old ones signs in anew.
    void saved(const QString &accountId);
    void keychainChanged();

private:
    Result<AccountDraft> draft(const Account &account, const Values &values) const;
    Done checkName(const Account &account) const;
    Async<Values> withStored(const AccountDraft &draft);
    Async<QJsonObject> write(const Account &account);
    void saveDraft(const Promised<Account> &promise, const AccountDraft &draft, bool sessionOnly);
    void keep(const QJsonObject &document);
    void reload();

    Documents &m_documents;
    LayeredSecrets &m_secrets;
    ProviderKinds &m_kinds;
    QList<Account> m_accounts;
    QList<Account> m_temporary;
    Error m_problem;
    QSet<QString> m_refused; ///< accounts whose secrets the keychain has kept back
};
