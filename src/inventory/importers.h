#pragma once

#include "core/account.h"
#include "core/form.h"

#include <QMap>
#include <QString>

/// Where to look: nothing is taken from the process itself.
struct ImportPlaces
{
    QString home;   ///< absolute
    QString folder; ///< where an inventory named ./hosts would be; empty: not looked for
    QString ansible = QStringLiteral("/etc/ansible"); ///< the machine's own Ansible
    QMap<QString, QString> environment;

    static ImportPlaces real();
};

/// Something on this machine that could be an account.
struct ImportFinding
{
    QString source;  ///< translated title: "AWS profiles"
    QString path;    ///< the file, or "environment"
    QString found;   ///< translated: "23 hosts", "profile prod, role arn:..."
    Account account; ///< with provider kind, name and plain values; no id yet
    Values values;   ///< what Accounts::save takes, secrets included
    QString whyNot;  ///< translated: why it cannot be imported; empty: it can

    bool isImportable() const { return whyNot.isEmpty(); }
};

/// What other tools already know, in the order in which it is offered: ~/.maestrorc, the AWS environment, AWS profiles,
/// ~/.ssh/config, Ansible inventories. Reads files and runs nothing; blocks, so call it on the pool.
QList<ImportFinding> findImports(const ImportPlaces &places);

/// Gives what is found names that no account and no other finding has: its own, then with the folder it lies in, then
/// with a number. What is an account already, or stands in an earlier finding, says so and cannot be imported. Pure.
void nameApart(QList<ImportFinding> &findings, const QList<Account> &accounts);

/// The variables of a ~/.maestrorc: `name=value` a line, read leniently ("export", quotes, blanks around, comments).
QMap<QString, QString> readMaestroRc(const QByteArray &bytes);
