#pragma once

#include "core/result.h"

#include <QList>
#include <QSqlDatabase>
#include <QStringList>

/// One step from the version before to `version`.
struct Migration
{
    int version = 0;
    QStringList statements;
};

/// Of the journal, oldest first; the last one is the version this program writes.
const QList<Migration> &journalMigrations();
/// Brings the database to the last version, all or nothing. A newer one is refused and left as it is.
Done bringUp(QSqlDatabase &database, const QList<Migration> &migrations);
