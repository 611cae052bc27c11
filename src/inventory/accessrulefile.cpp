#include "inventory/accessrulefile.h"

#include <QJsonArray>

#include <array>

namespace {

const QString listKey = QStringLiteral("rules");
const QString accountKey = QStringLiteral("account");
const QString queryKey = QStringLiteral("query");
const QString userKey = QStringLiteral("user");
const QString fileKey = QStringLiteral("keyFile");
const QString portKey = QStringLiteral("port");
const QString addressKey = QStringLiteral("address");
const QString jumpKey = QStringLiteral("jump");
const QString nameKey = QStringLiteral("byName");
const QString agentKey = QStringLiteral("forwardAgent");

constexpr std::array addressWords = {"usual", "public", "private", "ipv6", "dns"};

AddressChoice choiceOf(const QString &word)
{
    for (size_t i = 0; i < addressWords.size(); ++i) {
        if (word == QLatin1String(addressWords.at(i)))
            return AddressChoice(i);
    }
    return AddressChoice::Usual;
}

AccessRule ruleOf(const QJsonObject &entry)
{
    AccessRule rule;
    rule.accountId = entry.value(accountKey).toString();
    rule.query = entry.value(queryKey).toString();
    rule.access.user = entry.value(userKey).toString();
    rule.access.keyFile = entry.value(fileKey).toString();
    rule.access.port = entry.value(portKey).toInt();
    rule.access.address = choiceOf(entry.value(addressKey).toString());
    rule.access.jump = entry.value(jumpKey).toString();
    rule.access.byName = entry.value(nameKey).toBool();
    rule.access.forwardAgent = entry.value(agentKey).toBool();
    return rule;
}

QJsonObject entryOf(const AccessRule &rule)
{
    QJsonObject entry;
    const auto text = [&entry](const QString &key, const QString &value) {
        if (!value.isEmpty())
            entry.insert(key, value);
    };
    text(accountKey, rule.accountId);
    text(queryKey, rule.query);
    text(userKey, rule.access.user);
    text(fileKey, rule.access.keyFile);
    text(jumpKey, rule.access.jump);
    if (rule.access.port > 0)
        entry.insert(portKey, rule.access.port);
    if (rule.access.address != AddressChoice::Usual)
        entry.insert(addressKey, QLatin1String(addressWords.at(size_t(rule.access.address))));
    if (rule.access.byName)
        entry.insert(nameKey, true);
    if (rule.access.forwardAgent)
        entry.insert(agentKey, true);
    return entry;
}

} // namespace

QString accessrulefile::name()
{
    return QStringLiteral("access");
}

QList<AccessRule> accessrulefile::rules(const QJsonObject &document)
{
    QList<AccessRule> rules;
    for (const QJsonValue &entry : document.value(listKey).toArray())
        rules += ruleOf(entry.toObject());
    return rules;
}

QJsonObject accessrulefile::with(QJsonObject document, const QList<AccessRule> &rules)
{
    QJsonArray entries;
    for (const AccessRule &rule : rules)
        entries += entryOf(rule);
    document.insert(listKey, entries);
    return document;
}
