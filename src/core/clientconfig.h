#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

/// The files of ssh's client configuration as they were at one time, read without running anything. Immutable; any
/// thread.
class ClientConfig
{
public:
    virtual ~ClientConfig() = default;

    /// Whether the files are still as they were read. Blocks.
    virtual bool isCurrent() const = 0;
    /// What the files say of a host, in the lines of `ssh -G`, without what is ssh's own default. An Error where ssh
    /// would refuse the files or the host.
    virtual Result<QByteArray> answer(const QString &name) const = 0;
    /// The same text for names that the files cannot tell apart; a null one when only ssh itself can say.
    virtual QByteArray kindOf(const QString &name) const = 0;
};
