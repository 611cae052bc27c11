#pragma once

#include "app/clicommand.h"
#include "app/runfollower.h"
#include "runs/history.h"

/// maestro runs [TEXT], maestro runs show ID [--host NAME], maestro runs find ID [--host NAME]
class RunsCommand final : public CliCommand
{
    Q_OBJECT
public:
    RunsCommand(Engine &engine, Terminal &terminal, CommandLine line, QObject *parent = nullptr);

    void start() override;
    void interrupt() override;

private:
    void print(const QList<RunSummary> &runs);
    void show(const Run &run);
    void find(const Run &run);
    void end(int exitCode);

    RunFollower m_follower;
};
