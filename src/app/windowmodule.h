#pragma once

#include "app/commandline.h"

/// Opens the window, which stands in a module beside the program so that a command on the command line does not load
/// the libraries that draw, and runs it to its end. Answers the exit code; 2, with a sentence on standard error, when
/// the module is missing or does not fit. Once in a process, on the main thread, before any QCoreApplication.
int openWindow(int &argc, char **argv, const CommandLine &line);
