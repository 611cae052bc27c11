#pragma once

#include "core/async.h"

#include <QTest>

/// The answer of an Async, for tests: turns the event loop until it is there. Error::TimedOut after ten seconds.
template <class T>
Result<T> awaited(const QFuture<Result<T>> &async)
{
    const bool there = QTest::qWaitFor([&] { return async.isFinished(); }, 10'000);
    return there ? answerOf<T>(async) : Result<T>(failure(Error::TimedOut, QStringLiteral("no answer in ten seconds")));
}
