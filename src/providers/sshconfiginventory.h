#pragma once

#include "providers/sshconfigfile.h"

/// What ssh_config says of one name, as far as Maestro uses it. `exec` of Match never matches: nothing is run.
struct SshSettings
{
    QString address; ///< Hostname with its tokens, or the name
    QString user;    ///< null: not given
    int port = 0;    ///< 0: not given
    QStringList identityFiles;
    QString jump;               ///< of ProxyJump, or of a ProxyCommand that is nothing else; null: none
    QString proxyCommand;       ///< any other, its tokens as they are; null: none
    QMap<QString, QString> all; ///< the first value of each keyword (lower case)
    QStringList lines;          ///< what `ssh -G` would print of it, with tokens as they stand
};

/// Answers for many names; one pass over a configuration makes an index of the blocks that name hosts. A value.
class SshConfigResolver
{
public:
    SshConfigResolver(SshConfigFile config, InventoryReader reader);

    SshSettings resolve(const QString &name) const;
    /// The names that Host lines list and that match where they stand, in their order.
    QStringList names() const;

private:
    struct Pass;
    QList<qsizetype> blocksFor(const QString &name) const;
    bool holds(const SshBlock &block, const Pass &pass) const;
    bool holds(const SshCriterion &criterion, const Pass &pass) const;
    void apply(Pass &pass, const QList<qsizetype> &blocks) const;
    QString filled(const QString &text, const Pass &pass) const;

    SshConfigFile m_config;
    InventoryReader m_reader;
    QHash<QString, QList<qsizetype>> m_named; ///< blocks that only one of a few names can match
    QList<qsizetype> m_open;                  ///< all others
    bool m_final = false;                     ///< it asks for a second pass
};

/// The hosts of a client configuration. Names with * ? ! are none. For the person's own ~/.ssh/config, each host has
/// its alias (when it may be handed to ssh), so that `ssh -G` can be asked for the rest.
Result<StaticInventory> sshConfigInventory(const QString &path, const InventoryFiles &files,
                                           const InventoryReader &reader);
