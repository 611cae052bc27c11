#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

/// One `key = value`. Indented lines under a key without a value are its nested values (as AWS config has them);
/// under a key with one they continue it.
struct IniEntry
{
    QString key; ///< lower case
    QString value;
    QMap<QString, QString> nested; ///< keys in lower case
    int line = 0;
};

/// One `[name]` and what stands below it.
struct IniSection
{
    QString name; ///< as between the brackets, trimmed
    int line = 0;
    QList<IniEntry> entries;

    /// The last entry of that key; nullptr when there is none.
    const IniEntry *entry(QStringView key) const;
    /// Its value; null when there is none or it is empty.
    QString text(QStringView key) const;
};

/// A file of sections, in the order of their first mention: one that is mentioned twice is one.
struct IniFile
{
    QList<IniSection> sections;

    const IniSection *section(QStringView name) const;
};

/// Reads INI as AWS and most others write it: lines beginning with # or ; are comments, values go to the end of the
/// line and stand as they are. Error::Invalid with line and column. Limits: 4 MiB.
Result<IniFile> readIni(const QByteArray &bytes);
