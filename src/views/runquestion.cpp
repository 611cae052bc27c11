#include "views/runquestion.h"

#include "models/danger.h"

#include <QCoreApplication>

namespace {

class RunQuestionText
{
    Q_DECLARE_TR_FUNCTIONS(RunQuestionText)
};

} // namespace

std::optional<Confirmation::Asked> askedBefore(const RunQuestion &question)
{
    using Text = RunQuestionText;
    const QString danger = question.isCommand ? dangerOf(question.what) : QString();
    if (question.protectedHosts == 0 && danger.isEmpty())
        return {};
    const bool production = question.settings.protectedQuery == Settings().protectedQuery;
    const QString number = QString::number(question.hosts);
    Confirmation::Asked asked;
    asked.title = question.isRepeated ? Text::tr("Run this again on %Ln hosts?", nullptr, question.hosts)
                                      : Text::tr("Run this on %Ln hosts?", nullptr, question.hosts);
    asked.reasons.append(question.what.trimmed());
    if (question.protectedHosts > 0)
        asked.reasons.append(production ? Text::tr("%Ln of them are in production.", nullptr, question.protectedHosts)
                                        : Text::tr("%Ln of them are protected.", nullptr, question.protectedHosts));
    if (question.protectedHosts > 0 && !question.trouble.isEmpty())
        asked.reasons.append(question.trouble);
    if (!danger.isEmpty())
        asked.reasons.append(danger);
    asked.act = Text::tr("Run on %Ln hosts", nullptr, question.hosts);
    if (question.sudo)
        asked.reasons.append(Text::tr("It runs with sudo."));
    asked.typed = number;
    asked.typedLabel = Text::tr("Type the number of hosts (%1):").arg(number);
    asked.isDangerous = !danger.isEmpty();
    return asked;
}
