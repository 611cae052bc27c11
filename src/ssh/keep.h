#pragma once

#include <QByteArray>

/// A command that goes on when the connection is lost: recorded on the host under a name, and found again by it.
struct Keep
{
    QByteArray name = {}; ///< of its record; empty: it is not kept
    bool follows = false; ///< it has begun: it is only found, never begun again
    qint64 outBytes = 0;  ///< known already
    qint64 errBytes = 0;
    bool isWanted() const { return !name.isEmpty(); }
};
