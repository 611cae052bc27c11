#pragma once

#include "core/async.h"

#include <memory>
#include <utility>

/// Hands the answer of `first` to `next`, which gives another Async; an Error of `first` goes straight to the end.
/// `next` runs in the owner's thread; when the owner is gone the end is Error::Stopped.
template <class T, class F>
auto chain(const Async<T> &first, QObject *owner, F next) -> std::invoke_result_t<F, const T &>
{
    using Answer = decltype(std::declval<std::invoke_result_t<F, const T &>>().result());
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    auto end = promise->future();
    whenDone(first, owner,
             [owner, promise = std::move(promise), next = std::move(next)](const Result<T> &answer) mutable {
                 if (!answer) {
                     promise->addResult(Failure(answer.error()));
                     promise->finish();
                     return;
                 }
                 auto second = next(*answer);
                 using Value = typename Answer::value_type;
                 whenDone<Value>(second, owner, [promise](const Answer &last) {
                     promise->addResult(last);
                     promise->finish();
                 });
             });
    return end;
}
