#pragma once

#include "app/commandline.h"

/// Does one call of the command line without a window and answers its exit code. Runs the event loop of a
/// QCoreApplication.
int runCommandLine(int &argc, char **argv, const CommandLine &line);
