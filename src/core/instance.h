#pragma once

#include "core/allowedfiles.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QMetaType>
#include <QStringList>

/// What a cloud or a file says of one machine. A value; any thread. Missing texts are null; addresses are never
/// "", "0.0.0.0" or "::". See `key()` for its identity.
struct Instance
{
    enum class State { Unknown, Pending, Running, Stopping, Stopped, Rebooting, Terminated, Error };
    enum class Platform { Unknown, Linux, Windows, Bsd };

    /// A network, subnet or security group: its id and, where known, its name.
    struct Named
    {
        QString id;
        QString name;
        bool operator==(const Named &) const = default;
    };

    QString id;   ///< the provider's own id, as text
    QString name; ///< the Name tag or server name; the id when there is none
    State state = State::Unknown;
    QString rawState;  ///< the provider's own word
    QString provider;  ///< provider kind key: "ec2", "ansible", ...
    QString accountId; ///< uuid of the account
    QString account;   ///< the account's name, as shown and queried
    QString region;
    QString zone;
    QString type;
    QString image;
    QString imageName; ///< human name of the image where known (the usual user is guessed from it)
    Platform platform = Platform::Unknown;
    QStringList publicV4, publicV6, privateV4, privateV6, dns;
    QMap<QString, QString> tags; ///< a bare tag has an empty value
    QDateTime launched;          ///< UTC, or invalid
    QString keyName;
    QString network; ///< VPC id
    QString subnet;
    QList<Named> securityGroups;
    QMap<QString, QString> balancers; ///< balancer name -> "in", "draining" or "out"
    QString lastResult;               ///< end of the last run here: "ok", "failed", ... or null
    bool stateIsKnowable = true;      ///< false for static inventories without a state: still a target of runs

    // What a static inventory or the provider says of reaching it by SSH; null or 0 when it says nothing.
    QString sshUser;
    int sshPort = 0;
    QString sshKeyFile;
    QString sshJump;
    QString sshAlias;        ///< the ssh_config entry this is, resolved by `ssh -G`
    ForeignProgram sshProxy; ///< of an inventory: what is to be the connection

    QMap<QString, QString> extra; ///< more for the details pane, by title
    QDateTime seenAt;             ///< UTC time of the answer it stood in
    bool stale = false;           ///< from the cache, or its region could not be refreshed

    /// account id, region and provider id: the same machine over refreshes and restarts.
    QString key() const;
    /// The first address of the policy public v4, public v6, DNS, private v4, private v6; null when there is none.
    QString address() const;

    bool operator==(const Instance &) const = default;
};

/// The fixed word of a state as in queries and on the command line: "running", "stopped", ...
QString word(Instance::State state);
/// The state of a word of `word()`; Unknown for any other.
Instance::State stateOf(const QString &word);
/// Whether a run may target it: running, or of unknowable state.
bool isTarget(const Instance &instance);
/// Whether its tags say production (env, environment, stage = prod, production, live; case-insensitive).
bool isProduction(const Instance &instance);

Q_DECLARE_METATYPE(Instance)
