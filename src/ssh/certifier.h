#pragma once

#include "ssh/hostkeys.h"

/// Where to fetch the certificates of a host. libssh cannot be asked for them: ssh-keyscan is.
struct CertificateSource
{
    QString address; ///< name or address, without a jump host on the way
    quint16 port = 22;
    QString program = QStringLiteral("ssh-keyscan"); ///< looked up in PATH
    int timeoutMs = 15000;
};

/// Fetches the host's certificate for the key it has proven and, when an authority of known_hosts vouches for it,
/// trusts and pins the key. Blocks; not for a worker. On an Error the host is judged as if it had no certificate, but
/// for Error::Denied, which is final: the authority is revoked.
Done certify(HostKeys &hostKeys, const HostName &name, const PublicKey &proven, const CertificateSource &source);
