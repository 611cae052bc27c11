#include "clouds/retry.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

qint64 backOff(int failed, qint64 base, qint64 cap, double random)
{
    const double ceiling = std::min(double(cap), double(base) * std::exp2(std::min(failed, 30)));
    return qint64(random * ceiling);
}

QDateTime httpDate(const QByteArray &text)
{
    const QString value = QString::fromLatin1(text).trimmed();
    QDateTime date = QLocale::c().toDateTime(value, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

std::optional<qint64> retryAfter(const QList<Header> &headers, const QDateTime &now)
{
    bool isNumber = false;
    const qint64 milliseconds = headerValue(headers, "x-amz-retry-after").toLongLong(&isNumber);
    if (isNumber && milliseconds >= 0)
        return milliseconds;
    for (const char *name : {"Retry-After", "RateLimit-Reset", "X-RateLimit-Reset"}) {
        const QByteArray value = headerValue(headers, name).trimmed();
        const qint64 number = value.toLongLong(&isNumber);
        constexpr qint64 asMoment = 1'000'000'000; // so many seconds are a moment since 1970, not a span
        if (isNumber && number >= 0)
            return number < asMoment ? number * 1000 : std::max<qint64>(0, number * 1000 - now.toMSecsSinceEpoch());
        if (const QDateTime date = httpDate(value); date.isValid())
            return std::max<qint64>(0, now.msecsTo(date));
    }
    return {};
}
