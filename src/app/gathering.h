#pragma once

#include "app/clicommand.h"
#include "query/query.h"

/// A command that works on a selection of instances: reads the accounts and the files of --inventory, parses the query,
/// then goes on in selected(). Ends by itself when that cannot be: 2 for a wrong query, 4 for an account that cannot be
/// read (without --partial).
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

private:
    Done addInventories();
    void inventoryIsRead();
    bool toldFailures();
    std::optional<Query> parsed();
};
