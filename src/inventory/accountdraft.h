#pragma once

#include "inventory/accounts.h"

/// An account with its checked answers, on its way to the disk.
struct AccountDraft
{
    Account account;
    Values values;
    const ProviderKind *kind = nullptr;
    QStringList kept = {}; ///< secret fields whose stored value is used
};

/// Error::Invalid about the name when another account has it, in whatever case: queries do not tell them apart.
Done checkTaken(const QList<Account> &accounts, const Account &account);
