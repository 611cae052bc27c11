#pragma once

#include "core/account.h"

#include <QJsonObject>
#include <QList>

/// The document "accounts" of a profile. Pure; any thread. What a newer Maestro added to it stays.
namespace accountfile {

constexpr int version = 1;

QString name();
/// Entries without an id, provider or name are left out.
QList<Account> accounts(const QJsonObject &document);
/// The document with this account in it, in its place or at the end.
QJsonObject with(QJsonObject document, const Account &account);
QJsonObject without(QJsonObject document, const QString &accountId);

} // namespace accountfile
