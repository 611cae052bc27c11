#pragma once

#include "core/settings.h"

#include <QJsonObject>

/// Settings <-> the document "settings". Pure; any thread.
namespace settingskeys {

constexpr int version = 1;

QString name();
/// What is missing or out of range has its default.
Settings settings(const QJsonObject &document);
QJsonObject document(const Settings &settings);
/// `disk` with what is different between the two documents; objects (saved queries, snippets) entry by entry.
QJsonObject merged(QJsonObject disk, const QJsonObject &before, const QJsonObject &after);

} // namespace settingskeys
