#pragma once

#include "query/parser.h"

/// How completions are written so that they parse to what was meant. Pure functions.

/// head + value, quoted when the bare word would be read as anything but itself.
QString withValue(const QString &head, const QString &value, const QueryContext &context);
/// `role=`, with quotes where the tag's name needs them.
QString tagHead(const QString &tag, const QueryContext &context);
/// `@web`, likewise.
QString groupWord(const QString &name, const QueryContext &context);

/// What a key asks about, translated.
QString describedKey(const QString &key);
/// Values to show for keys whose values are not in the inventory: "1", "10%", ">1w".
QStringList exampleValues(const QString &key);
const QStringList &perWords();
