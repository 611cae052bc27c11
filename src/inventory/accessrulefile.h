#pragma once

#include "inventory/accessrule.h"

#include <QJsonObject>

/// The document "access" of a profile. Pure; any thread.
namespace accessrulefile {

constexpr int version = 1;

QString name();
/// What is not understood of a rule is not said by it.
QList<AccessRule> rules(const QJsonObject &document);
/// The document with these rules in place of those it has; what else is in it stays.
QJsonObject with(QJsonObject document, const QList<AccessRule> &rules);

} // namespace accessrulefile
