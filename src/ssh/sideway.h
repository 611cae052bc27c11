#pragma once

#include "core/host.h"
#include "core/result.h"
#include "core/secret.h"
#include "core/socksproxy.h"
#include "ssh/resolver.h"
#include "ssh/tcpsocket.h"

#include <functional>
#include <memory>

class ProxyCommand;

/// Starts the program that is to be the connection. Blocks.
using StartProxy = std::function<Result<std::shared_ptr<ProxyCommand>>()>;

/// A second connection to a host, beside the one that waits until its key is trusted.
struct SideWay
{
    int socket = -1;                            ///< whoever has this closes it
    std::shared_ptr<ProxyCommand> command = {}; ///< keeps it open
};

/// Opens one the way the first one went. Blocks, at most so many ms; once.
using OpenSideWay = std::function<Result<SideWay>(int timeoutMs)>;

OpenSideWay sideWayTo(const QString &address, quint16 port, const Origin &origin = {});
/// The resolver is for the proxy's name.
OpenSideWay sideWayThrough(const SocksProxy &proxy, const Secret &password, const Resolver &resolver, const Host &host);
/// The program runs once more.
OpenSideWay sideWayThrough(StartProxy start);
