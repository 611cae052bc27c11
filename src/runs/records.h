#pragma once

#include "runs/runsheet.h"
#include "storage/journal.h"

/// Between runs and what the journal keeps of them. Pure.

/// As it is at the moment, without the frozen host.
LaneRecord laneRecord(int lane, const LaneStatus &status);
/// With all lanes and their frozen hosts. Values of secret variables stay out.
RunRecord runRecord(const RunSheet &sheet);
/// Back. A run that has no end and lives nowhere is interrupted; its hosts without an end are not known. Without
/// output.
Result<RunSheet> sheetOf(const RunRecord &record);
