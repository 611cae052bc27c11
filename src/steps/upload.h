#pragma once

#include "steps/step.h"

/// Files of this computer to the host. Done when they are there; "changed" only when something was not there before.
/// Fields: from, to, into, exclude, follow, mode, owner, backup, verify, skip, timeout.
class UploadStep final : public Step
{
public:
    static StepKind kind();
    static Result<std::unique_ptr<Step>> make(const StepSpec &spec);

    Action begin(const StepContext &at) override;
    Action next(const Outcome &outcome) override;

private:
    explicit UploadStep(act::Put put);

    act::Put m_put;
};

/// How a copy ended, for both directions.
act::End endOfCopy(const Outcome &outcome);
