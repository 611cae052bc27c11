#pragma once

#include "core/host.h"

#include <QByteArray>

/// The name a host's key is kept under, and where it is looked for.
struct HostName
{
    QByteArray host;              ///< alias or address
    int port = 22;                ///< 22 where an alias is used: it stands without a port
    QStringList userFiles = {};   ///< in place of the person's known_hosts; "none": none
    QStringList globalFiles = {}; ///< in place of the system's; "none": none

    static HostName of(const Host &host)
    {
        if (!host.hostKeyAlias.isEmpty())
            return {host.hostKeyAlias.toUtf8(), 22, host.userKnownHosts, host.globalKnownHosts};
        return {host.address.toUtf8(), host.port, host.userKnownHosts, host.globalKnownHosts};
    }
};
