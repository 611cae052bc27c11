#pragma once

#include "app/clicommand.h"
#include "query/query.h"
#include "query/shield.h"

/// A command that works on a selection of instances: reads the accounts and the files of --inventory, parses the query,
/// then goes on in selected(). Ends by itself when that cannot be: 2 for a wrong query, 4 for an account that cannot be
/// read and 5 where the keychain is why (without --partial).
class SelectingCommand : public CliCommand
{
    Q_OBJECT
public:
    using CliCommand::CliCommand;

    void start() override;

protected:
    virtual void selected(const Query &query, const QList<Instance> &instances) = 0;
    /// Says which word of the query removed the last host and ends with 3.
    void failWithoutHosts(const Query &query, const QList<Instance> &instances, bool asTarget);
    /// What the settings protect; says on standard error when that is not understood.
    Shield shield();

private:
    Done addInventories();
    void read();
    void readTemporary();
    void noticed(const QString &accountId, const QString &text);
    void inventoryIsRead();
    /// Says what could not be read; the exit code of that.
    int toldFailures();
    std::optional<Query> parsed();

    QStringList m_temporary; ///< ids of the accounts of --inventory that are still to be read
};
