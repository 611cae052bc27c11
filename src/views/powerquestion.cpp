#include "views/powerquestion.h"

#include "core/nodeset.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

class PowerQuestionText
{
    Q_DECLARE_TR_FUNCTIONS(PowerQuestionText)
};

constexpr qsizetype longestNames = 2000; ///< characters

QString namesOf(const PowerQuestion &question)
{
    const Instance &first = question.which.first();
    if (question.which.size() == 1)
        return PowerQuestionText::tr("%1 in %2, %3").arg(first.id, first.account, first.region);
    QStringList names;
    for (const Instance &instance : question.which)
        names.append(instance.name);
    return NodeSet::fold(names).left(longestNames);
}

QStringList reasonsOf(const PowerQuestion &question, int protectedOnes)
{
    QStringList reasons{namesOf(question)};
    if (question.impossible > 0)
        reasons.append(PowerQuestionText::tr("%Ln of the selected ones are left out: it cannot be done with them now.",
                                             nullptr, question.impossible));
    if (question.verb == PowerVerb::Terminate)
        reasons.append(
            question.which.size() == 1
                ? PowerQuestionText::tr("The machine and what is on its own disks are deleted for good.")
                : PowerQuestionText::tr("The machines and what is on their own disks are deleted for good."));
    reasons += question.warnings;
    const bool production = question.settings.protectedQuery == Settings().protectedQuery;
    if (protectedOnes > 0 && question.which.size() == 1)
        reasons.append(production ? PowerQuestionText::tr("It is in production.")
                                  : PowerQuestionText::tr("It is protected."));
    else if (protectedOnes > 0)
        reasons.append(production ? PowerQuestionText::tr("%Ln of them are in production.", nullptr, protectedOnes)
                                  : PowerQuestionText::tr("%Ln of them are protected.", nullptr, protectedOnes));
    if (protectedOnes > 0 && !question.shield.trouble.isEmpty())
        reasons.append(question.shield.trouble);
    return reasons;
}

} // namespace

QString PowerQuestion::title() const
{
    const int count = int(which.size());
    const QString name = which.first().name;
    switch (verb) {
    case PowerVerb::Start:
        return count == 1 ? PowerQuestionText::tr("Start %1?").arg(name)
                          : PowerQuestionText::tr("Start %Ln instances?", nullptr, count);
    case PowerVerb::Stop:
        return count == 1 ? PowerQuestionText::tr("Stop %1?").arg(name)
                          : PowerQuestionText::tr("Stop %Ln instances?", nullptr, count);
    case PowerVerb::Reboot:
        return count == 1 ? PowerQuestionText::tr("Reboot %1?").arg(name)
                          : PowerQuestionText::tr("Reboot %Ln instances?", nullptr, count);
    case PowerVerb::Terminate:
        break;
    }
    return count == 1 ? PowerQuestionText::tr("Terminate %1?").arg(name)
                      : PowerQuestionText::tr("Terminate %Ln instances?", nullptr, count);
}

QString PowerQuestion::act() const
{
    const int count = int(which.size());
    switch (verb) {
    case PowerVerb::Start:
        return count == 1 ? PowerQuestionText::tr("Start it")
                          : PowerQuestionText::tr("Start %Ln instances", nullptr, count);
    case PowerVerb::Stop:
        return count == 1 ? PowerQuestionText::tr("Stop it")
                          : PowerQuestionText::tr("Stop %Ln instances", nullptr, count);
    case PowerVerb::Reboot:
        return count == 1 ? PowerQuestionText::tr("Reboot it")
                          : PowerQuestionText::tr("Reboot %Ln instances", nullptr, count);
    case PowerVerb::Terminate:
        break;
    }
    return count == 1 ? PowerQuestionText::tr("Terminate it")
                      : PowerQuestionText::tr("Terminate %Ln instances", nullptr, count);
}

QString PowerQuestion::icon() const
{
    switch (verb) {
    case PowerVerb::Start:
        return QStringLiteral("play");
    case PowerVerb::Stop:
        return QStringLiteral("stop");
    case PowerVerb::Reboot:
        return QStringLiteral("restart");
    case PowerVerb::Terminate:
        break;
    }
    return QStringLiteral("remove");
}

std::optional<Confirmation::Asked> askedBefore(const PowerQuestion &question)
{
    const bool isOne = question.which.size() == 1;
    if (question.verb == PowerVerb::Start && isOne && question.impossible == 0)
        return {};
    const auto protectedOnes =
        int(std::count_if(question.which.begin(), question.which.end(),
                          [&question](const Instance &instance) { return question.shield.covers(instance); }));
    Confirmation::Asked asked;
    asked.title = question.title();
    asked.act = question.act();
    asked.reasons = reasonsOf(question, protectedOnes);
    asked.isDangerous = question.verb == PowerVerb::Terminate;
    if (!asked.isDangerous && (protectedOnes == 0 || question.verb == PowerVerb::Start))
        return asked;
    asked.typed = isOne ? question.which.first().name : QString::number(question.which.size());
    asked.typedLabel = isOne ? PowerQuestionText::tr("Type the name of the instance (%1):").arg(asked.typed)
                             : PowerQuestionText::tr("Type the number of instances (%1):").arg(asked.typed);
    return asked;
}
