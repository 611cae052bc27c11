#pragma once

#include "core/settings.h"

#include <QStringList>

class Runner;
class TerminalsPage;

/// What ends when the window is closed now, a translated sentence for each kind of it; empty: nothing. `terminals` may
/// be null. GUI thread.
QStringList lossesOf(const Runner &runner, const TerminalsPage *terminals, const Settings &settings);
