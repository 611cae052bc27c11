#include "plans/planjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

QJsonObject json(const Policy &policy)
{
    return {{QStringLiteral("parallel"), policy.parallel},
            {QStringLiteral("batches"), QJsonArray::fromStringList(policy.batches)},
            {QStringLiteral("max_failures"), policy.maxFailures},
            {QStringLiteral("max_failures_is_percent"), policy.maxFailuresIsPercent},
            {QStringLiteral("timeout"), policy.timeoutSeconds},
            {QStringLiteral("connect_timeout"), policy.connectSeconds}};
}

QJsonObject json(const StepSpec &step)
{
    QJsonObject values;
    for (auto it = step.values.cbegin(); it != step.values.cend(); ++it)
        values.insert(it.key(), it.value());
    return {
        {QStringLiteral("name"), step.name}, {QStringLiteral("kind"), step.kind}, {QStringLiteral("values"), values}};
}

QJsonObject json(const Stage &stage)
{
    QJsonArray steps;
    for (const StepSpec &step : stage.steps)
        steps.append(json(step));
    return {
        {QStringLiteral("name"), stage.name}, {QStringLiteral("query"), stage.query}, {QStringLiteral("steps"), steps}};
}

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

Policy policyFrom(const QJsonObject &object)
{
    Policy policy;
    policy.parallel = object.value(QStringLiteral("parallel")).toInt(policy.parallel);
    for (const QJsonValue &batch : object.value(QStringLiteral("batches")).toArray())
        policy.batches.append(batch.toString());
    policy.maxFailures = object.value(QStringLiteral("max_failures")).toInt(policy.maxFailures);
    policy.maxFailuresIsPercent = object.value(QStringLiteral("max_failures_is_percent")).toBool();
    policy.timeoutSeconds = object.value(QStringLiteral("timeout")).toInt(policy.timeoutSeconds);
    policy.connectSeconds = object.value(QStringLiteral("connect_timeout")).toInt(policy.connectSeconds);
    return policy;
}

StepSpec stepFrom(const QJsonObject &object)
{
    StepSpec step{text(object, "name"), text(object, "kind"), {}};
    const QJsonObject values = object.value(QStringLiteral("values")).toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        step.values.insert(it.key(), it.value().toString());
    return step;
}

Stage stageFrom(const QJsonObject &object)
{
    Stage stage{text(object, "name"), text(object, "query"), {}};
    for (const QJsonValue &step : object.value(QStringLiteral("steps")).toArray())
        stage.steps.append(stepFrom(step.toObject()));
    return stage;
}

} // namespace

QByteArray toJson(const Plan &plan)
{
    QJsonArray stages;
    for (const Stage &stage : plan.stages)
        stages.append(json(stage));
    QJsonObject object{{QStringLiteral("name"), plan.name},
                       {QStringLiteral("stages"), stages},
                       {QStringLiteral("policy"), json(plan.policy)}};
    if (plan.seed != 0)
        object.insert(QStringLiteral("seed"), qint64(plan.seed));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Plan> planFromJson(const QByteArray &text)
{
    QJsonParseError mistake;
    const QJsonDocument document = QJsonDocument::fromJson(text, &mistake);
    if (!document.isObject() || !document.object().value(QStringLiteral("stages")).isArray()) {
        return failure(Error::Invalid, QCoreApplication::translate("Plan", "The kept plan of this run cannot be read."),
                       QStringLiteral("%1 at %2").arg(mistake.errorString()).arg(mistake.offset));
    }
    const QJsonObject object = document.object();
    Plan plan;
    plan.name = object.value(QStringLiteral("name")).toString();
    for (const QJsonValue &stage : object.value(QStringLiteral("stages")).toArray())
        plan.stages.append(stageFrom(stage.toObject()));
    plan.policy = policyFrom(object.value(QStringLiteral("policy")).toObject());
    plan.seed = static_cast<quint32>(object.value(QStringLiteral("seed")).toInteger());
    return plan;
}
