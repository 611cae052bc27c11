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
    QString instance = {};        ///< Host::key, to which keys are pinned; empty: to none
    QString shown = {};           ///< what the instance is called
    bool isLent = false;          ///< a cloud's, which gives its address to another one some day
    QString revokedFile = {};     ///< of keys that are refused; empty: none
    bool hashes = false;          ///< what is written to known_hosts does not show the name

    static HostName of(const Host &host)
    {
        const bool alias = !host.hostKeyAlias.isEmpty();
        return {(alias ? host.hostKeyAlias : host.address).toUtf8(),
                alias ? 22 : host.port,
                host.userKnownHosts,
                host.globalKnownHosts,
                host.key,
                host.name,
                host.isLent,
                host.revokedHostKeys,
                host.hashKnownHosts};
    }
};
