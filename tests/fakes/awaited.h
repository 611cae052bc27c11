#pragma once

#include "core/async.h"

#include <QSignalSpy>
#include <QTest>

/// The answer of an Async, for tests: turns the event loop until it is there. Error::TimedOut when it does not come.
template <class T>
Result<T> awaited(const QFuture<Result<T>> &async, int milliseconds = 20'000)
{
    QFutureWatcher<Result<T>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(async);
    if (!async.isFinished() && !finished.wait(milliseconds) && !async.isFinished())
        return failure(Error::TimedOut, QStringLiteral("no answer in %1 ms").arg(milliseconds));
    return answerOf<T>(async);
}
