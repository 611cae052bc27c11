#pragma once

#include "views/runexport.h"

/// Writes a run's outputs as the command line prints them: JSON (an array of what `--format json` prints), CSV with
/// guarded cells, text without colours, or a folder with a file per host. Any thread. Error::Failed with the path
/// and the reason.
Done writeExport(const QList<LaneStatus> &lanes, const SpoolReader &output, ExportForm form, const QString &path);
