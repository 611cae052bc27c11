#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

/// What machines printed on their consoles, as their clouds tell over a connection that is verified; for whoever must
/// not wait for it. Any thread.
class ConsoleSource
{
public:
    /// Any thread. Error::Unsupported where the account of the machine tells no consoles.
    using Then = std::function<void(const Result<QByteArray> &)>;

    virtual ~ConsoleSource() = default;
    /// `instanceKey` as Instance::key(). Ends by itself.
    virtual void read(const QString &instanceKey, Then then) = 0;
};
