#pragma once

#include "core/settings.h"

#include <QStringList>

class Runner;
class TerminalsPage;

/// What ends, or is seen no more, when the window is closed now: a translated sentence for each kind; empty: nothing.
/// `terminals` may be null. GUI thread.
QStringList lossesOf(const Runner &runner, const TerminalsPage *terminals, const Settings &settings);
