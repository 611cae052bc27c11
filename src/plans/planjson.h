#pragma once

#include "core/result.h"
#include "plans/plan.h"

#include <QByteArray>

/// A plan as it is kept with its run, and back. What the text holds that this version does not know is left out.
QByteArray toJson(const Plan &plan);
/// Error::Invalid with the place when the text is not a plan.
Result<Plan> planFromJson(const QByteArray &json);
