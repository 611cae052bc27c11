#pragma once

#include "runs/lanestatus.h"

/// What a person is told of a lane, in words for its tab, its banner and Diagnose. Pure; GUI thread for tr().
namespace lanebrief {

/// "ubuntu@10.0.0.1 port 22"
QString address(const LaneStatus &status);
/// "prod-aws, us-east-1 · connected in 0.21 s · 17 lines"; before it, of a copy, how much and what was left
QString facts(const LaneStatus &status);
/// Bold head of the banner: "Failed, exit 100." Null when there is nothing to say.
QString subject(const LaneStatus &status);
/// The cause and what to do.
QString sentence(const LaneStatus &status);
/// The phases as lines: time, phase, what happened.
QString timeline(const LaneStatus &status);

} // namespace lanebrief
