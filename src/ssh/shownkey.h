#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>

/// What a host shows as its key when it is asked for one of these algorithms (certificates, which libssh cannot ask
/// for): the wire form. Speaks the first packets of a key exchange (RFC 4253, RFC 5656) over the socket, as ssh-keyscan
/// does, and closes it. Nothing that comes is proven: a certificate is signed by itself. Blocks, at most so long.
/// Error::NotFound when the host has none of these.
Result<QByteArray> shownKey(int socket, const QList<QByteArray> &algorithms, int timeoutMs);
