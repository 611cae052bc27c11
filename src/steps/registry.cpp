#include "steps/registry.h"

#include "steps/command.h"
#include "steps/download.h"
#include "steps/upload.h"

#include <QCoreApplication>

const QList<StepKind> &stepKinds()
{
    static const QList<StepKind> kinds = {
        CommandStep::kind(),
        UploadStep::kind(),
        DownloadStep::kind(),
    };
    return kinds;
}

Result<std::unique_ptr<Step>> makeStep(const StepSpec &spec)
{
    for (const StepKind &kind : stepKinds()) {
        if (kind.key == spec.kind)
            return kind.make(spec);
    }
    return failure(
        Error::Invalid,
        QCoreApplication::translate("Step", "“%1” is no kind of step that this version knows.").arg(spec.kind));
}
