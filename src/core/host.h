#pragma once

#include "core/allowedfiles.h"

#include <QMap>
#include <QMetaType>
#include <QStringList>

/// Algorithms that ssh_config asks for, as comma-separated lists; empty: the usual ones. Where no ssh could be asked, a
/// list may begin with + - or ^ as ssh_config(5) has it.
struct HostAlgorithms
{
    QString keyExchange;
    QString ciphers;
    QString macs;
    QString hostKeys;
    QString publicKeys;

    bool operator==(const HostAlgorithms &) const = default;
};

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
    ForeignProgram foreignProxy = {}; ///< the same, where an inventory says it: runs only once it is allowed
    QString alias;                    ///< name under which ssh_config knows it
    QString hostKeyAlias;             ///< looked up in known_hosts instead of the address
    bool production = false;
    QMap<QString, QString> tags = {}; ///< of the instance, for the commands that ask for them

    bool userIsGuess = false;            ///< `user` is the usual one of the image: what ssh_config says counts more
    bool portIsSaid = false;             ///< `port` was said, even where it is 22
    bool noJump = false;                 ///< directly, whatever ssh_config says
    bool noKeyFiles = false;             ///< not even the usual ones of ~/.ssh
    QStringList certificateFiles;        ///< of the person, for the keys
    QString identityAgent;               ///< socket; "none": no agent; empty: the usual one
    QStringList userKnownHosts;          ///< in place of ~/.ssh/known_hosts, the first is written to; "none": none
    QStringList globalKnownHosts;        ///< in place of those in /etc/ssh; "none": none
    int connectTimeoutSeconds = 0;       ///< 0: not said
    int serverAliveIntervalSeconds = -1; ///< 0: never asked whether it lives; -1: not said
    int serverAliveCountMax = 0;         ///< 0: not said
    QMap<QString, QString> setEnv;
    QString addressFamily;            ///< "inet", "inet6"; empty: any
    QString forwardAgent;             ///< "yes", or the socket of an agent; empty: no
    QString preferredAuthentications; ///< empty: the usual order
    HostAlgorithms algorithms;
    QString strictHostKeyChecking; ///< "yes", "no", "accept-new"; empty: whoever is there is asked
    QString revokedHostKeys;       ///< file of keys that are refused whatever else knows them; empty: none
    bool hashKnownHosts = false;   ///< the names in lines that are added to known_hosts
    QString bindAddress;           ///< connections begin at this address of this computer; empty: at any
    QString bindInterface;         ///< the same by the name of a network interface
    QStringList sendEnv;           ///< patterns of our variables that are sent along; see SetEnv

    QString keyName;     ///< what the cloud calls the key it was made with; a file of ~/.ssh may be called so
    bool isLent = false; ///< a cloud's: its address is another instance's some day

    bool operator==(const Host &) const = default;
};

Q_DECLARE_METATYPE(Host)
