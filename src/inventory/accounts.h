#pragma once

#include "core/account.h"
#include "core/accountcheck.h"
#include "core/async.h"
#include "core/form.h"

#include <QObject>

/// The accounts of this profile: plain values on disk, secrets in the keychain. GUI thread.
class Accounts : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QList<Account> accounts() const = 0;
    /// Kinds of account there are, with their forms.
    virtual QList<Kind> kinds() const = 0;
    /// Checks the answers against the form, writes the secrets to the keychain, then the account. With an unset id it
    /// is a new one. Secret fields that are absent from `values.secrets` keep what is stored. When the keychain
    /// refuses, Error of the keychain's case and nothing is saved; call again with sessionOnly to keep the secrets in
    /// memory.
    virtual Async<Account> save(const Account &account, const Values &values, bool sessionOnly = false) = 0;
    /// Removes the account and its secrets (read back); Error when a secret could not be removed.
    virtual Async<void> remove(const QString &accountId) = 0;
    /// Signs in and looks what may be seen; with values not yet saved. Changes nothing.
    virtual Async<AccountCheck> test(const Account &account, const Values &values) = 0;
    virtual Done setEnabled(const QString &accountId, bool enabled) = 0;

Q_SIGNALS:
    void changed();
};
