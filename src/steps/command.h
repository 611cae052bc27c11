#pragma once

#include "steps/step.h"

/// A command of the person's as it was typed, or a script of his. Fields: command, script, arguments, interpreter, env,
/// dir, umask, stdin, sudo, keep, keep_input, login, pty (true, or 132x50), timeout.
class CommandStep final : public Step
{
public:
    static StepKind kind();
    static Result<std::unique_ptr<Step>> make(const StepSpec &spec);

    Action begin(const StepContext &at) override;
    Action next(const Outcome &outcome) override;

private:
    explicit CommandStep(act::Exec exec);

    act::Exec m_exec;
};
