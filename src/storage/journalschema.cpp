#include "storage/journalschema.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace {

Failure refused(const QSqlQuery &query)
{
    return failure(Error::Failed,
                   QCoreApplication::translate("Journal", "The journal of runs cannot be brought to this version."),
                   query.lastError().text());
}

} // namespace

const QList<Migration> &journalMigrations()
{
    static const QList<Migration> migrations = {
        {1,
         {QStringLiteral("CREATE TABLE runs (id INTEGER PRIMARY KEY, title TEXT NOT NULL, words TEXT NOT NULL, "
                         "query TEXT NOT NULL, plan BLOB NOT NULL, started INTEGER NOT NULL, ended INTEGER NOT NULL)"),
          QStringLiteral(
              "CREATE TABLE lanes (run INTEGER NOT NULL, lane INTEGER NOT NULL, name TEXT NOT NULL, "
              "host_key TEXT NOT NULL, host BLOB NOT NULL, state TEXT NOT NULL, exit INTEGER NOT NULL, "
              "signal TEXT NOT NULL, started INTEGER NOT NULL, ended INTEGER NOT NULL, detail BLOB NOT NULL, "
              "PRIMARY KEY (run, lane))"),
          QStringLiteral("CREATE INDEX lanes_state ON lanes (run, state)"),
          QStringLiteral("CREATE INDEX lanes_name ON lanes (name, run)"),
          QStringLiteral("CREATE TABLE decisions (id INTEGER PRIMARY KEY, run INTEGER NOT NULL, at INTEGER NOT NULL, "
                         "lane INTEGER NOT NULL, what TEXT NOT NULL, detail TEXT NOT NULL)"),
          QStringLiteral("CREATE INDEX decisions_run ON decisions (run)")}},
        // How each host ended last is read without its lanes.
        {2, {QStringLiteral("CREATE INDEX lanes_ended ON lanes (host_key, run, state) WHERE ended > 0")}},
    };
    return migrations;
}

Done bringUp(QSqlDatabase &database, const QList<Migration> &migrations)
{
    QSqlQuery query(database);
    // Immediate: of two processes that open an old one at once, the second finds it done.
    if (!query.exec(QStringLiteral("BEGIN IMMEDIATE")) || !query.exec(QStringLiteral("PRAGMA user_version")) ||
        !query.next())
        return refused(query);
    const int found = query.value(0).toInt();
    query.finish();
    const int known = migrations.last().version;
    if (found > known) {
        query.exec(QStringLiteral("ROLLBACK"));
        return failure(Error::Unsupported,
                       QCoreApplication::translate("Journal",
                                                   "The journal of runs was written by a newer Maestro (its format "
                                                   "is %1, this one knows %2). Use the newer Maestro, or another "
                                                   "profile; nothing was changed.")
                           .arg(found)
                           .arg(known));
    }
    for (const Migration &migration : migrations) {
        if (migration.version <= found)
            continue;
        QStringList statements = migration.statements;
        statements.append(QStringLiteral("PRAGMA user_version = %1").arg(migration.version));
        for (const QString &statement : std::as_const(statements)) {
            if (query.exec(statement))
                continue;
            const Failure why = refused(query);
            query.exec(QStringLiteral("ROLLBACK"));
            return why;
        }
    }
    if (!query.exec(QStringLiteral("COMMIT")))
        return refused(query);
    return {};
}
