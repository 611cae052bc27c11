#include "views/powerquestion.h"

#include "core/nodeset.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace {

class PowerQuestionText
{
    Q_DECLARE_TR_FUNCTIONS(PowerQuestionText)
};

constexpr qsizetype longestNames = 600; ///< characters of one place
constexpr int mostPlaces = 8;

/// Whole names and ranges only, and how many the rest are.
QString shortened(const QString &folded, int count)
{
    if (folded.size() <= longestNames)
        return folded;
    qsizetype end = 0;
    int depth = 0;
    for (qsizetype i = 0; i < longestNames; ++i) {
        depth += folded[i] == u'[' ? 1 : folded[i] == u']' ? -1 : 0;
        if (depth == 0 && folded[i] == u',')
            end = i;
    }
    if (end == 0) // one name with very many ranges
        return PowerQuestionText::tr("%Ln instances", nullptr, count);
    return PowerQuestionText::tr("%1 … (%Ln instances)", nullptr, count).arg(folded.first(end));
}

/// Those of one account and region. Equal names are told apart by their ids.
QString namesOf(const QList<const Instance *> &instances)
{
    QMap<QString, QStringList> ids;
    for (const Instance *instance : instances)
        ids[instance->name].append(instance->id);
    QStringList single;
    QStringList equal;
    for (auto it = ids.cbegin(); it != ids.cend(); ++it) {
        if (it->size() == 1)
            single.append(it.key());
        else
            equal.append(PowerQuestionText::tr("%1 (%2)").arg(it.key(), it->join(QStringLiteral(", "))));
    }
    QStringList all;
    if (!single.isEmpty())
        all.append(NodeSet::fold(single));
    return shortened((all + equal).join(QStringLiteral(", ")), int(instances.size()));
}

QStringList placesOf(const PowerQuestion &question)
{
    if (question.which.size() == 1) {
        const Instance &one = question.which.first();
        return {PowerQuestionText::tr("%1 in %2, %3").arg(one.id, one.account, one.region)};
    }
    QMap<QPair<QString, QString>, QList<const Instance *>> byPlace;
    for (const Instance &instance : question.which)
        byPlace[{instance.account, instance.region}].append(&instance);
    QStringList places;
    int left = 0;
    for (auto it = byPlace.cbegin(); it != byPlace.cend(); ++it) {
        if (places.size() < mostPlaces)
            places.append(PowerQuestionText::tr("%1, %2: %3").arg(it.key().first, it.key().second, namesOf(*it)));
        else
            left += int(it->size());
    }
    if (left > 0)
        places.append(PowerQuestionText::tr("%Ln more elsewhere.", nullptr, left));
    return places;
}

QStringList reasonsOf(const PowerQuestion &question, int protectedOnes)
{
    QStringList reasons = placesOf(question);
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
