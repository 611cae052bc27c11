#pragma once

#include "core/host.h"
#include "core/result.h"

/// The connection is not TCP to the host itself.
inline bool goesThroughAnother(const Host &host)
{
    return !host.jump.isEmpty() || !host.proxyCommand.isEmpty() || !host.foreignProxy.command.isEmpty();
}

/// The jump host next to this host, with those before it as its own: of "a,b@c:2222" it is c, through a. The keys named
/// for the host behind are tried there too, last. Error::Invalid when the text is none of ssh's ProxyJump
/// (ssh_config(5): [user@]host[:port] or an ssh URI, separated by commas).
Result<Host> lastJump(const Host &host);
