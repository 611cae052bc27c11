#include "steps/stepvalues.h"

#include <QCoreApplication>
#include <QRegularExpression>

bool flagOf(const StepSpec &spec, const char *name)
{
    const QString value = textOf(spec, name);
    return value == QStringLiteral("true") || value == QStringLiteral("yes") || value == QStringLiteral("1");
}

QString textOf(const StepSpec &spec, const char *name)
{
    return spec.values.value(QLatin1String(name));
}

QStringList linesOf(const StepSpec &spec, const char *name)
{
    return textOf(spec, name).split(u'\n', Qt::SkipEmptyParts);
}

/// "true" is root; no user has that name.
Result<std::optional<QString>> sudoOf(const StepSpec &spec)
{
    static const QRegularExpression form(QStringLiteral("^([A-Za-z_][A-Za-z0-9_.-]*[$]?|#[0-9]+)$"));
    const QString user = textOf(spec, "sudo");
    if (user.isEmpty() || user == QStringLiteral("false"))
        return std::optional<QString>();
    if (!form.match(user).hasMatch())
        return failure(Error::Invalid,
                       QCoreApplication::translate("Step", "“%1” is no name of a user for sudo.").arg(user));
    return std::optional<QString>(user == QStringLiteral("true") ? QString() : user);
}

Result<qint64> timeoutOf(const StepSpec &spec)
{
    const QString seconds = textOf(spec, "timeout");
    if (seconds.isEmpty())
        return qint64(0);
    bool ok = false;
    const qint64 milliseconds = seconds.toInt(&ok) * qint64(1000);
    if (!ok || milliseconds < 0)
        return failure(Error::Invalid,
                       QCoreApplication::translate("Step", "“%1” is no number of seconds.").arg(seconds));
    return milliseconds;
}
