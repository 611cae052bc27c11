#pragma once

#include "app/clicommand.h"
#include "core/account.h"
#include "core/accountcheck.h"
#include "core/form.h"
#include "core/result.h"

/// maestro accounts [add KIND NAME | test NAME | remove NAME | import [SOURCE]]. Secret fields are read from standard
/// input, one per line, never from arguments.
class AccountsCommand final : public CliCommand
{
    Q_OBJECT
public:
    using CliCommand::CliCommand;

    void start() override;

private:
    void list();
    void add(const QString &kind, const QString &name);
    void askSecrets();
    void save();
    void test(const QString &name);
    void print(const QString &name, const AccountCheck &check);
    void remove(const QString &name);
    void import(const QString &source);
    void importNext();
    const Account *find(const QString &name);
    void failed(const Error &error);

    QList<Account> m_accounts;
    Account m_account;
    Values m_values;
    QList<Field> m_secrets; ///< still to be asked
    QList<std::pair<Account, Values>> m_imports;
    int m_imported = 0;
};
