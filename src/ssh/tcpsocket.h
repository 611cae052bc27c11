#pragma once

#include <QString>

/// Whether it is an IPv4 or IPv6 address, which needs no resolver.
bool isNumeric(const QString &address);
/// A non-blocking socket that is connecting to the address, or -1 with errno.
int startConnecting(const QString &address, quint16 port);
