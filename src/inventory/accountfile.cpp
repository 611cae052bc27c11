#include "inventory/accountfile.h"

#include <QJsonArray>

namespace {

const QString listKey = QStringLiteral("accounts");
const QString idKey = QStringLiteral("id");
const QString providerKey = QStringLiteral("provider");
const QString nameKey = QStringLiteral("name");
const QString enabledKey = QStringLiteral("enabled");
const QString valuesKey = QStringLiteral("values");
const QString storedKey = QStringLiteral("storedSecrets");

Account accountOf(const QJsonObject &entry)
{
    Account account;
    account.id = entry.value(idKey).toString();
    account.provider = entry.value(providerKey).toString();
    account.name = entry.value(nameKey).toString();
    account.enabled = entry.value(enabledKey).toBool(true);
    const QJsonObject values = entry.value(valuesKey).toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        account.values.insert(it.key(), it.value().toString());
    const QJsonArray stored = entry.value(storedKey).toArray();
    for (const QJsonValue &field : stored)
        account.storedSecrets.append(field.toString());
    return account;
}

QJsonObject entryOf(QJsonObject entry, const Account &account)
{
    QJsonObject values;
    for (auto it = account.values.cbegin(); it != account.values.cend(); ++it)
        values.insert(it.key(), it.value());
    entry.insert(idKey, account.id);
    entry.insert(providerKey, account.provider);
    entry.insert(nameKey, account.name);
    entry.insert(enabledKey, account.enabled);
    entry.insert(valuesKey, values);
    entry.insert(storedKey, QJsonArray::fromStringList(account.storedSecrets));
    return entry;
}

qsizetype indexOf(const QJsonArray &entries, const QString &accountId)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (entries.at(i).toObject().value(idKey).toString() == accountId)
            return i;
    }
    return -1;
}

} // namespace

QString accountfile::name()
{
    return QStringLiteral("accounts");
}

QList<Account> accountfile::accounts(const QJsonObject &document)
{
    QList<Account> accounts;
    const QJsonArray entries = document.value(listKey).toArray();
    for (const QJsonValue &entry : entries) {
        const Account account = accountOf(entry.toObject());
        if (!account.id.isEmpty() && !account.provider.isEmpty() && !account.name.isEmpty())
            accounts.append(account);
    }
    return accounts;
}

QJsonObject accountfile::with(QJsonObject document, const Account &account)
{
    QJsonArray entries = document.value(listKey).toArray();
    const qsizetype at = indexOf(entries, account.id);
    if (at < 0)
        entries.append(entryOf({}, account));
    else
        entries[at] = entryOf(entries.at(at).toObject(), account);
    document.insert(listKey, entries);
    return document;
}

QJsonObject accountfile::without(QJsonObject document, const QString &accountId)
{
    QJsonArray entries = document.value(listKey).toArray();
    const qsizetype at = indexOf(entries, accountId);
    if (at >= 0)
        entries.removeAt(at);
    document.insert(listKey, entries);
    return document;
}
