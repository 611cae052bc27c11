#include "app/copycommand.h"

#include "steps/registry.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>

namespace {

class CopyText
{
    Q_DECLARE_TR_FUNCTIONS(CopyText)
};

bool namesAreUnique(const QList<Host> &hosts)
{
    QSet<QString> names;
    for (const Host &host : hosts)
        names.insert(host.name);
    return names.size() == hosts.size();
}

Result<StepSpec> uploadOf(const CommandLine &line, const QDir &folder)
{
    StepSpec step{{}, QStringLiteral("upload"), {}};
    QStringList paths;
    for (const QString &word : line.words) {
        const QString path = QDir::cleanPath(folder.absoluteFilePath(word));
        const bool isPattern = word.contains(u'*') || word.contains(u'?');
        if (!isPattern && !QFileInfo::exists(path) && !QFileInfo(path).isSymLink())
            return failure(Error::NotFound, CopyText::tr("There is no file %1 on this computer.").arg(word));
        paths.append(path);
    }
    step.values.insert(QStringLiteral("from"), paths.join(u'\n'));
    step.values.insert(QStringLiteral("to"), line.to);
    step.values.insert(QStringLiteral("exclude"), line.exclude.join(u'\n'));
    step.values.insert(QStringLiteral("mode"), line.mode);
    step.values.insert(QStringLiteral("owner"), line.owner);
    if (line.backup)
        step.values.insert(QStringLiteral("backup"), QStringLiteral("yes"));
    if (line.hasSudo)
        step.values.insert(QStringLiteral("sudo"), line.sudoUser.isEmpty() ? QStringLiteral("true") : line.sudoUser);
    if (line.follow)
        step.values.insert(QStringLiteral("follow"), QStringLiteral("yes"));
    return step;
}

StepSpec downloadOf(const CommandLine &line, const QDir &folder, const QList<Host> &hosts)
{
    StepSpec step{{}, QStringLiteral("download"), {}};
    step.values.insert(QStringLiteral("from"), line.from);
    step.values.insert(QStringLiteral("into"), QDir::cleanPath(folder.absoluteFilePath(line.into)));
    step.values.insert(QStringLiteral("exclude"), line.exclude.join(u'\n'));
    if (line.verify)
        step.values.insert(QStringLiteral("verify"), QStringLiteral("sha256"));
    if (!namesAreUnique(hosts))
        step.values.insert(QStringLiteral("folder"), QStringLiteral("key"));
    return step;
}

} // namespace

Result<Plan> copyPlan(const CommandLine &line, const QString &folder, const QList<Host> &hosts)
{
    const bool isUpload = !line.to.isEmpty();
    const Result<StepSpec> step =
        isUpload ? uploadOf(line, QDir(folder)) : Result<StepSpec>(downloadOf(line, QDir(folder), hosts));
    if (!step)
        return Failure(step.error());
    if (const auto made = makeStep(*step); !made) // before the first host is asked
        return Failure(made.error());
    Plan plan;
    plan.name = isUpload ? CopyText::tr("Copy %1 to %2").arg(line.words.join(u' '), line.to)
                         : CopyText::tr("Copy %1 from the hosts").arg(line.from);
    plan.stages = {Stage{{}, line.query, {*step}}};
    return plan;
}

Result<Plan> CopyCommand::plan() const
{
    Result<Plan> plan = copyPlan(m_line, QDir::currentPath(), hosts());
    if (!plan)
        return plan;
    plan->policy = policy();
    for (Stage &stage : plan->stages)
        stage.query = canonical();
    return plan;
}
