#include "views/runquestion.h"

#include "core/danger.h"

#include <QCoreApplication>

namespace {

class RunQuestionText
{
    Q_DECLARE_TR_FUNCTIONS(RunQuestionText)
};

} // namespace

std::optional<Confirmation::Asked> askedBefore(const RunQuestion &question)
{
    const QString danger = question.isCommand ? dangerOf(question.what) : QString();
    if (question.protectedHosts == 0 && danger.isEmpty())
        return {};
    const bool production = question.settings.protectedQuery == Settings().protectedQuery;
    const QString number = QString::number(question.hosts);
    Confirmation::Asked asked;
    asked.title = question.isRepeated ? RunQuestionText::tr("Run this again on %Ln hosts?", nullptr, question.hosts)
                                      : RunQuestionText::tr("Run this on %Ln hosts?", nullptr, question.hosts);
    asked.reasons.append(question.what.trimmed());
    if (question.protectedHosts > 0)
        asked.reasons.append(
            production ? RunQuestionText::tr("%Ln of them are in production.", nullptr, question.protectedHosts)
                       : RunQuestionText::tr("%Ln of them are protected.", nullptr, question.protectedHosts));
    if (question.protectedHosts > 0 && !question.trouble.isEmpty())
        asked.reasons.append(question.trouble);
    if (!danger.isEmpty())
        asked.reasons.append(danger);
    asked.act = RunQuestionText::tr("Run on %Ln hosts", nullptr, question.hosts);
    if (question.sudo)
        asked.reasons.append(RunQuestionText::tr("It runs with sudo."));
    asked.typed = number;
    asked.typedLabel = RunQuestionText::tr("Type the number of hosts (%1):").arg(number);
    asked.isDangerous = !danger.isEmpty();
    return asked;
}
