#include "storage/settingskeys.h"

#include <QJsonArray>

namespace {

using Look = Settings::Look;

constexpr qsizetype longestHistory = 200;

const QString lookKey = QStringLiteral("look");
const QString languageKey = QStringLiteral("language");
const QString protectedKey = QStringLiteral("protectedQuery");
const QString historyKey = QStringLiteral("commandHistory");
const QString queriesKey = QStringLiteral("queries");
const QString snippetsKey = QStringLiteral("snippets");

/// A number with what it may be.
struct Number
{
    const char *key;
    int Settings::*member;
    int least;
    int most;
};

constexpr Number numbers[] = {
    {"parallel", &Settings::parallel, 1, 10000},
    {"connectTimeout", &Settings::connectTimeout, 1, 3600},
    {"commandTimeout", &Settings::commandTimeout, 0, 7 * 24 * 3600},
    {"connecting", &Settings::connecting, 1, 1000},
    {"behindJump", &Settings::behindJump, 0, 10000},
    {"ofAccount", &Settings::ofAccount, 0, 10000},
    {"sessionSeconds", &Settings::sessionSeconds, 0, 3600},
    {"refreshSeconds", &Settings::refreshSeconds, 0, 24 * 3600},
};

/// A yes or no.
struct Flag
{
    const char *key;
    bool Settings::*member;
};

constexpr Flag flags[] = {
    {"askBeforePaste", &Settings::askBeforePaste},
    {"askBeforeClosingTerminal", &Settings::askBeforeClosingTerminal},
};

QString word(Look look)
{
    return look == Look::Light  ? QStringLiteral("light")
           : look == Look::Dark ? QStringLiteral("dark")
                                : QStringLiteral("system");
}

Look lookOf(const QString &word)
{
    return word == QStringLiteral("light") ? Look::Light : word == QStringLiteral("dark") ? Look::Dark : Look::System;
}

QMap<QString, QString> mapOf(const QJsonValue &value)
{
    QMap<QString, QString> map;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isString())
            map.insert(it.key(), it.value().toString());
    }
    return map;
}

QJsonObject objectOf(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

void mergeKey(QJsonObject &disk, const QString &key, const QJsonValue &before, const QJsonValue &after)
{
    if (before == after)
        return;
    if (before.isObject() && after.isObject())
        disk.insert(key, settingskeys::merged(disk.value(key).toObject(), before.toObject(), after.toObject()));
    else if (after.isUndefined())
        disk.remove(key);
    else
        disk.insert(key, after);
}

} // namespace

QString settingskeys::name()
{
    return QStringLiteral("settings");
}

Settings settingskeys::settings(const QJsonObject &document)
{
    Settings settings;
    settings.look = lookOf(document.value(lookKey).toString());
    settings.language = document.value(languageKey).toString();
    for (const Number &number : numbers) {
        const int value = document.value(QLatin1String(number.key)).toInt(settings.*number.member);
        if (value >= number.least && value <= number.most)
            settings.*number.member = value;
    }
    for (const Flag &flag : flags)
        settings.*flag.member = document.value(QLatin1String(flag.key)).toBool(settings.*flag.member);
    settings.protectedQuery = document.value(protectedKey).toString(settings.protectedQuery);
    const QJsonArray history = document.value(historyKey).toArray();
    for (const QJsonValue &command : history) {
        if (command.isString() && settings.commandHistory.size() < longestHistory)
            settings.commandHistory.append(command.toString());
    }
    settings.queries = mapOf(document.value(queriesKey));
    settings.snippets = mapOf(document.value(snippetsKey));
    return settings;
}

QJsonObject settingskeys::document(const Settings &settings)
{
    QJsonObject document;
    document.insert(lookKey, word(settings.look));
    document.insert(languageKey, settings.language);
    for (const Number &number : numbers)
        document.insert(QLatin1String(number.key), settings.*number.member);
    for (const Flag &flag : flags)
        document.insert(QLatin1String(flag.key), settings.*flag.member);
    document.insert(protectedKey, settings.protectedQuery);
    document.insert(historyKey, QJsonArray::fromStringList(settings.commandHistory.mid(0, longestHistory)));
    document.insert(queriesKey, objectOf(settings.queries));
    document.insert(snippetsKey, objectOf(settings.snippets));
    return document;
}

QJsonObject settingskeys::merged(QJsonObject disk, const QJsonObject &before, const QJsonObject &after)
{
    for (auto it = after.begin(); it != after.end(); ++it)
        mergeKey(disk, it.key(), before.value(it.key()), it.value());
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (!after.contains(it.key()))
            mergeKey(disk, it.key(), it.value(), QJsonValue(QJsonValue::Undefined));
    }
    return disk;
}
