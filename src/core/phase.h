#pragma once

#include <QStringList>

/// One phase of reaching a host, for Diagnose: what was tried, how long it took, what the other side said. Plain text.
struct Phase
{
    QString name; ///< fixed word: "resolve", "connect", "key-exchange", "host-key", "authenticate", "open", "run"
    qint64 startedAt = 0; ///< ms since the epoch
    qint64 endedAt = 0;   ///< 0 while it lasts
    QString detail;       ///< translated: addresses, keys and methods offered and refused, the server's words
    bool ok = true;
    /// Of a host key that was not trusted because another was expected: the one shown, then the expected ones, each
    /// "ssh-ed25519 SHA256:...".
    QStringList keys = {};
};
