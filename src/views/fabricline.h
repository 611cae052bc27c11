#pragma once

#include <QString>

#include <optional>

/// What a line of Maestro 2012 or of Fabric meant: `fab nodes:ec2,^app sys.run_command:"uptime"`.
struct FabricLine
{
    QString query;   ///< "ec2,^app"; null when the line names no nodes
    QString command; ///< "uptime"; null when it runs none

    /// Nothing when the text is no such line, or asks for a task that is not known.
    static std::optional<FabricLine> parse(const QString &text);
};
