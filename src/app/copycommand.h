#pragma once

#include "app/runcommand.h"

/// maestro copy QUERY LOCAL... --to REMOTE, and back: QUERY --from REMOTE --into DIR. A run with a step that copies.
class CopyCommand final : public RunCommand
{
    Q_OBJECT
public:
    using RunCommand::RunCommand;

protected:
    Result<Plan> plan() const override;
};

/// The plan of a call; relative paths here count from `folder`. `hosts` are those it goes to: where two have one name
/// their folders are called after their keys.
Result<Plan> copyPlan(const CommandLine &line, const QString &folder, const QList<Host> &hosts);
