#pragma once

#include "core/form.h"
#include "core/host.h"
#include "core/result.h"
#include "plans/plan.h"
#include "steps/action.h"

#include <functional>
#include <memory>

/// What a step may know of the place where it runs.
struct StepContext
{
    Host host;
};

/// One kind's state machine for one host: it decides, others act. No I/O, no clock. May be begun again.
class Step
{
public:
    virtual ~Step() = default;
    virtual Action begin(const StepContext &at) = 0;
    /// `outcome` is what came of the action it gave last; never called after act::End.
    virtual Action next(const Outcome &outcome) = 0;
};

/// A kind of step: its key, title and form, and how a checked step is made of a plan's words.
struct StepKind : Kind
{
    /// Error::Invalid names the field that is wrong.
    std::function<Result<std::unique_ptr<Step>>(const StepSpec &)> make;
};
