#pragma once

#include "core/account.h"
#include "core/result.h"

/// The account that an inventory file given on the command line is for this call: its kind found by name and content.
/// Error::NotFound or Invalid with the path and what would be understood.
Result<Account> accountOfInventory(const QString &file);
