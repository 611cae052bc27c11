#pragma once

#include "steps/step.h"

/// A file or folder of the host to this computer, into a folder of the host's own. Done when it is here. Fields: from,
/// into, exclude, folder, verify, most, again, timeout.
class DownloadStep final : public Step
{
public:
    static StepKind kind();
    static Result<std::unique_ptr<Step>> make(const StepSpec &spec);

    Action begin(const StepContext &at) override;
    Action next(const Outcome &outcome) override;

private:
    DownloadStep(act::Get get, bool byKey);

    const act::Get m_get;
    const bool m_byKey; ///< the folder is named after the host's key: names need not be unique
};
