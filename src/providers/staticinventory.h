#pragma once

#include "core/instance.h"
#include "core/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

/// What an inventory file says: its hosts, what was odd in it, and every file that was read for it.
struct StaticInventory
{
    QList<Instance> instances; ///< provider and account are not set; stateIsKnowable is false unless a state was given
    QStringList warnings;      ///< translated sentences, at most 100
    QStringList files;         ///< files and folders whose change asks for a new reading
};

/// What a reader needs to know of the person and the machine; nothing is taken from the process itself.
struct InventoryReader
{
    QString home; ///< absolute
    QString localUser;
    QString localHost;                  ///< full name of this machine
    QMap<QString, QString> environment; ///< for ${NAME}

    static InventoryReader real();
};

/// Adds a sentence while there are fewer than 100, and then one that says so.
void warn(QStringList &warnings, const QString &sentence);

/// A host of a file: its id is a stable hash of file and name.
Instance staticInstance(const QString &file, const QString &name);
/// Why a text cannot be a host's name (translated, without a stop), or null: empty, control characters, a leading '-',
/// too long.
QString whyNoName(const QString &name);
/// Whether a variable or a column of that name holds what must not leave the file ("db_password", "api_token").
bool isSecretVariable(const QString &name);
