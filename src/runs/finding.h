#pragma once

#include "runs/run.h"

/// Commands that keep going on their hosts and are found again by another run, which begins none. Pure.

bool keepsGoing(const Plan &plan);
/// The hosts of a run that is over where such a command may still run, or has ended unseen.
QList<Host> hostsToFind(const Run &run);
/// What looks for the commands that the run began, and reads their output from the beginning.
Plan planToFind(const Run &run);
/// What runs the command anew, of a plan that may only look for it.
Plan planToRun(Plan plan);
