#pragma once

#include <QString>

/// Whether it is an IPv4 or IPv6 address, which needs no resolver.
bool isNumeric(const QString &address);
/// Where connections begin on this computer, as ssh_config has it.
struct Origin
{
    QString address = {};   ///< BindAddress: numeric; empty: any
    QString interface = {}; ///< BindInterface: its first address of the family that is needed; empty: any
};

/// A non-blocking socket that is connecting to the address, or -1 with errno: EADDRNOTAVAIL when this computer has no
/// such origin.
int startConnecting(const QString &address, quint16 port, const Origin &origin = {});
