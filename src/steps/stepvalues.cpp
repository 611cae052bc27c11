#include "steps/stepvalues.h"

#include <QCoreApplication>

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
