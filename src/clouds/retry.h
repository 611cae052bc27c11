#pragma once

#include "clouds/header.h"

#include <QDateTime>

#include <optional>

/// When a request is sent again. Pure functions; any thread.

/// How often, and how far apart. Times in milliseconds.
struct RetryRule
{
    int tries = 5;
    qint64 budget = 90'000;       ///< no wait of our own choice ends later than this after the first try
    qint64 throttledBase = 1'000; ///< the server said it is too much
    qint64 transportBase = 200;   ///< the network or the server broke
    qint64 cap = 20'000;
    qint64 longestAsked = 120'000; ///< a server that asks for more than this is not waited for
};

/// Full jitter: a random part of base * 2^failed, capped. `failed` counts from 0, `random` is in [0, 1).
qint64 backOff(int failed, qint64 base, qint64 cap, double random);
/// How long the server asks to wait: Retry-After in seconds or as a date, x-amz-retry-after in milliseconds, the reset
/// headers as seconds or as a moment. Nothing when it does not say or says nonsense.
std::optional<qint64> retryAfter(const QList<Header> &headers, const QDateTime &now);
/// The Date header, or a date in its form; UTC, invalid when it is none.
QDateTime httpDate(const QByteArray &text);
