#pragma once

#include "runs/lanestatus.h"
#include "storage/spool.h"

#include <QSet>

/// Writes a run's output into a folder, for each host NAME.out and, when there is any, NAME.err. Names are made
/// harmless; equal ones told apart by the host's place. One thread.
class HostFiles
{
public:
    /// The folder must be there.
    explicit HostFiles(const QString &folder) : m_folder(folder) {}
    /// Error::Failed with the file and the reason.
    Done write(const LaneStatus &status, const SpoolReader &output, int lane);

private:
    QString m_folder;
    QSet<QString> m_taken;
};
