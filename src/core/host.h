#pragma once

#include <QMetaType>
#include <QStringList>

/// What SSH needs to know of one target, frozen when a run begins. A value; any thread.
struct Host
{
    QString key;      ///< Instance::key(); host keys are pinned to it
    QString name;     ///< shown; unique texts are not promised
    QString instance; ///< the provider's id
    QString account;  ///< the account's name
    QString region;
    QString address; ///< name or address to connect to; empty: not reachable ("no address")
    quint16 port = 22;
    QString user;                       ///< empty: the local user's name
    QStringList identityFiles;          ///< tried first; empty: the defaults of ~/.ssh and the agent
    bool identitiesOnly = false;        ///< no other key of the agent
    QStringList moreIdentityFiles = {}; ///< tried after these: those of the host behind, where this is a jump host
    QString jump;                       ///< [user@]host[:port],...
    QString proxyCommand = {}; ///< run by a shell in place of a connection; its input and output are the connection
    QString alias;             ///< name under which ssh_config knows it
    QString hostKeyAlias;      ///< looked up in known_hosts instead of the address
    bool production = false;

    bool operator==(const Host &) const = default;
};

Q_DECLARE_METATYPE(Host)
