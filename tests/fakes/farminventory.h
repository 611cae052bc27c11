#pragma once

#include "core/host.h"
#include "core/text.h"

/// The hosts of a farm as a file that can be added as an account of kind csv.
inline QByteArray farmInventory(const QList<Host> &hosts)
{
    QByteArray csv = "name,id,address,port,user,key,state\r\n";
    for (const Host &host : hosts) {
        const QStringList cells = {csvCell(host.name),         host.instance, host.address,
                                   QString::number(host.port), host.user,     host.identityFiles.value(0),
                                   QStringLiteral("running")};
        csv += cells.join(u',').toUtf8() + "\r\n";
    }
    return csv;
}
