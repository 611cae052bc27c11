#pragma once

#include "core/async.h"

/// Reads the system's fonts on the pool, once for the process. Qt does it in the GUI thread, when the first text is
/// measured, unless it has been done; asked for before the application is made, it is done in time.
Async<void> readFonts(QThreadPool &pool);
