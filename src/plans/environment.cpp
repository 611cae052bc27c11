#include "plans/environment.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace {

const QString notKept = QStringLiteral("<not kept>");

QString masked(const QString &lines)
{
    QStringList kept = lines.split(u'\n');
    for (QString &line : kept) {
        const qsizetype sign = line.indexOf(u'=');
        if (sign > 0 && isSecretName(line.first(sign)))
            line = line.first(sign + 1) + notKept;
    }
    return kept.join(u'\n');
}

} // namespace

bool isSecretName(const QString &variable)
{
    const QString upper = variable.toUpper();
    for (const char *part : {"PASSWORD", "PASSWD", "TOKEN", "SECRET"}) {
        if (upper.contains(QLatin1String(part)))
            return true;
    }
    return false;
}

Result<Environment> environmentFrom(const QString &lines)
{
    static const QRegularExpression form(QStringLiteral("^([A-Za-z_][A-Za-z0-9_]*)=(.*)$"));
    Environment environment;
    for (const QString &line : lines.split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const auto match = form.match(line);
        if (!match.hasMatch()) {
            return failure(Error::Invalid, QCoreApplication::translate(
                                               "Plan", "“%1” is no variable. Write NAME=VALUE, one on each line.")
                                               .arg(line.section(u'=', 0, 0)));
        }
        if (match.captured(2) == notKept) {
            return failure(Error::Invalid, QCoreApplication::translate(
                                               "Plan", "The value of %1 was not kept with the run. Type it again.")
                                               .arg(match.captured(1)));
        }
        environment.append({match.captured(1), match.captured(2)});
    }
    return environment;
}

Plan withoutSecrets(const Plan &plan)
{
    Plan kept = plan;
    for (Stage &stage : kept.stages) {
        for (StepSpec &step : stage.steps) {
            const auto env = step.values.find(QStringLiteral("env"));
            if (env != step.values.end())
                *env = masked(*env);
        }
    }
    return kept;
}
