#pragma once

#include "runs/lanestatus.h"

#include <QStringList>

/// What of the copies of these hosts was left alone, left out or not checked, in all and in words: "3 files there
/// already", "1 name left out", "2 files not checked by hash". Nothing where nothing is to be said.
QStringList copyWords(const QList<LaneStatus> &lanes);
