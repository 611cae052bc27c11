#pragma once

#include "runs/run.h"

/// Commands that keep going on their hosts and are found again by another run, which begins none. Pure.

bool keepsGoing(const Plan &plan);
/// The hosts of a run that is over where such a command may still run, or has ended unseen.
QList<Host> hostsToFind(const Run &run);
/// What looks for the commands that the run began, and reads their output from the beginning.
Plan planToFind(const Run &run);
/// The run whose commands the plan looks for; 0: it begins its own.
qint64 runToFind(const Plan &plan);
/// Lanes of `began` whose command `finder` has followed to its end: they say so, and are not looked for any more.
/// Answers their numbers.
QList<int> settle(RunSheet &began, const Run &finder);
/// What runs the command anew, of a plan that may only look for it.
Plan planToRun(Plan plan);
