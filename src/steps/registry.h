#pragma once

#include "steps/step.h"

/// All kinds of step, in the order they are offered.
const QList<StepKind> &stepKinds();
/// Makes the step of its kind; Error::Invalid when there is no such kind or a field is wrong.
Result<std::unique_ptr<Step>> makeStep(const StepSpec &spec);
