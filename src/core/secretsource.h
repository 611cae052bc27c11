#pragma once

#include "core/secret.h"

#include <functional>

/// Secrets that outlive this process, for whoever must not wait for them. Any thread.
class SecretSource
{
public:
    using Then = std::function<void(const Secret &)>; ///< any thread; an empty secret where none is kept

    virtual ~SecretSource() = default;
    /// Ends by itself, also where the keychain does not answer.
    virtual void read(const QString &key, Then then) = 0;
    /// Kept as well as it can be; nobody hears of a failure, for the secret works meanwhile.
    virtual void write(const QString &key, const Secret &secret) = 0;
};
