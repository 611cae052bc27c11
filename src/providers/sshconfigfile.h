#pragma once

#include "providers/inventoryfiles.h"
#include "providers/sshpattern.h"
#include "providers/staticinventory.h"

/// One criterion of a Match line.
struct SshCriterion
{
    QString word; ///< lower case: "all", "host", "originalhost", "user", "localuser", "tagged", "final", ...
    bool negated = false;
    SshPatterns patterns = {};
};

/// What a Host or a Match line asks of a name.
struct SshCondition
{
    SshPatterns host;             ///< of a Host line
    QList<SshCriterion> criteria; ///< of a Match line; then there is no `host`
    bool isMatch() const { return !criteria.isEmpty(); }
};

struct SshOption
{
    QString keyword; ///< lower case
    QString value;   ///< words joined by blanks; of commands and jump hosts the rest of the line
    QStringList words;
    QStringList lines = {}; ///< as `ssh -G` would print it, with tokens as they stand; none for what we do not go by
};

/// Options that hold when all of the conditions do (more than one below an Include within a block).
struct SshBlock
{
    QList<SshCondition> conditions;
    QList<SshOption> options;
    QStringList names; ///< hosts that its own Host line names
};

/// An ssh_config with its includes, flattened, in the order in which ssh reads it.
struct SshConfigFile
{
    QList<SshBlock> blocks;
    QStringList warnings;
    QStringList mistakes; ///< for which ssh would refuse the whole file: of the lines left out, and more
    QStringList files;    ///< read, and folders of patterns
};

/// Reads a client configuration and what it includes (patterns, ~, ${NAME}; 16 deep, no loops, 1,000 files). Relative
/// names are below ~/.ssh, or below /etc/ssh for files of that folder. Lines that ssh would refuse are left out with a
/// warning that says file and line. An Error only when the file itself cannot be read. Runs nothing.
Result<SshConfigFile> readSshConfig(const QString &path, const InventoryFiles &files, const InventoryReader &reader);

/// `~` and ${NAME} as the given person has them.
QString expandHome(const QString &text, const InventoryReader &reader);
