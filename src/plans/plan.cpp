#include "plans/plan.h"

namespace {

bool isOne(const QList<Stage> &stages, const QString &kind)
{
    return stages.size() == 1 && stages.first().steps.size() == 1 && stages.first().steps.first().kind == kind;
}

} // namespace

Plan Plan::command(const QString &command, const QString &query, const Policy &policy,
                   const QMap<QString, QString> &options)
{
    StepSpec step{{}, QStringLiteral("command"), options};
    step.values.insert(QStringLiteral("command"), command);
    return Plan{{}, {Stage{{}, query, {step}}}, policy};
}

bool Plan::isCommand() const
{
    return isOne(stages, QStringLiteral("command"));
}

bool Plan::isUpload() const
{
    return isOne(stages, QStringLiteral("upload"));
}

QString Plan::title() const
{
    if (!isCommand())
        return name;
    const QMap<QString, QString> &values = stages.first().steps.first().values;
    if (const QString script = values.value(QStringLiteral("script")); !script.isEmpty()) {
        const QString arguments = values.value(QStringLiteral("arguments"));
        return script.section(u'/', -1) + (arguments.isEmpty() ? QString() : u' ' + arguments.simplified());
    }
    return values.value(QStringLiteral("command")).trimmed().section(u'\n', 0, 0);
}
