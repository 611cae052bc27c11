#pragma once

#include "runs/performer.h"
#include "ssh/keep.h"

/// How the record of a command that keeps going is called: by what the journal has of its run, so that another process
/// finds it. `number`: how many the lane has begun before. Pure.
Keep keepOf(const Act &act, const act::Exec &exec, int number);
