#pragma once

#include "ssh/hostkeys.h"
#include "ssh/sideway.h"

/// Fetches the host's certificate for the key it has proven, over a way of its own, and when an authority of
/// known_hosts vouches for it, trusts and pins the key. Blocks; not for a worker. On an Error the host is judged as if
/// it had no certificate, but for Error::Denied, which is final: the certificate or its authority is revoked.
Done certify(HostKeys &hostKeys, const HostName &name, const PublicKey &proven, const OpenSideWay &open);
