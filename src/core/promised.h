#pragma once

#include "core/async.h"

/// The giving side of an Async that several callbacks share.
template <class T>
using Promised = std::shared_ptr<Promise<T>>;

template <class T>
Promised<T> promised()
{
    auto promise = std::make_shared<Promise<T>>();
    promise->start();
    return promise;
}

/// Gives the one answer.
template <class T>
void answer(const Promised<T> &promise, std::type_identity_t<Result<T>> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}
