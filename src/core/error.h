#pragma once

#include <QMetaType>
#include <QString>

/// Why something did not work. Code branches on `kind`, never on text. A value; any thread.
struct Error
{
    enum Kind { Invalid, Denied, NotFound, Busy, Unreachable, TimedOut, Throttled, Unsupported, Stopped, Lost, Failed };

    Kind kind = Failed;
    QString message = {}; ///< for the user, translated: what failed and what to do
    QString detail = {};  ///< for the log: the server's words, its request id; never a secret

    bool operator==(const Error &) const = default;
};

Q_DECLARE_METATYPE(Error)
