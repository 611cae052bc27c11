#pragma once

#include "core/pooltask.h"
#include "core/result.h"

#include <QFutureWatcher>
#include <QPromise>

#include <memory>

/// One answer, later. A promise that is dropped without an answer arrives as Error::Stopped.
template <class T>
using Async = QFuture<Result<T>>;

/// The giving side of an Async.
template <class T>
using Promise = QPromise<Result<T>>;

/// The answer of a finished Async, or Error::Stopped when its promise was abandoned.
template <class T>
Result<T> answerOf(const Async<T> &async)
{
    if (async.isResultReadyAt(0))
        return async.resultAt(0);
    return failure(Error::Stopped, {}, QStringLiteral("abandoned"));
}

/// Calls `then` once, in the owner's thread, with the answer; not at all when the owner is gone by then.
template <class T, class F>
void whenDone(const Async<T> &async, QObject *owner, F then)
{
    auto *watcher = new QFutureWatcher<Result<T>>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        then(answerOf<T>(watcher->future()));
    });
    watcher->setFuture(async);
}

/// An Async that has its answer already.
template <class T>
Async<T> ready(Result<T> result)
{
    Promise<T> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// Runs `work` (returning Result<T>) on the pool and answers in the calling thread, which needs an event loop. The pool
/// must outlive what `work` touches; use it for what blocks. What `work` holds is gone before the answer arrives.
template <class F>
auto onPool(QThreadPool &pool, F work) -> QFuture<std::invoke_result_t<F>>
{
    auto reply = std::make_unique<typename PoolWork<F>::Reply>();
    auto future = reply->future();
    PoolTask::start(pool, std::make_unique<PoolWork<F>>(std::move(work), std::move(reply)));
    return future;
}
