#pragma once

#include "app/clicommand.h"
#include "runs/history.h"

/// maestro runs [TEXT], maestro runs show ID [--host NAME]
class RunsCommand final : public CliCommand
{
    Q_OBJECT
public:
    using CliCommand::CliCommand;

    void start() override;

private:
    void print(const QList<RunSummary> &runs);
    void show(const Run &run);
};
