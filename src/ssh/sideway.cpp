#include "ssh/sideway.h"

#include "ssh/proxycommand.h"
#include "ssh/socksway.h"
#include "ssh/steadyclock.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

Failure notOpened(const QString &words)
{
    return failure(
        Error::Unreachable,
        QCoreApplication::translate("SideWay", "The host could not be asked for its certificate: %1.").arg(words));
}

bool isReady(int socket, short events, qint64 until)
{
    pollfd waiting = {socket, events, 0};
    const qint64 left = until - steadyNow();
    return left > 0 && ::poll(&waiting, 1, int(left)) > 0;
}

} // namespace

OpenSideWay sideWayTo(const QString &address, quint16 port, const Origin &origin)
{
    return [=](int timeoutMs) -> Result<SideWay> {
        const int socket = startConnecting(address, port, origin);
        int reason = socket < 0 ? errno : 0;
        socklen_t size = sizeof reason;
        if (socket >= 0 && !isReady(socket, POLLOUT, steadyNow() + timeoutMs))
            reason = ETIMEDOUT;
        else if (socket >= 0)
            ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &reason, &size);
        if (reason == 0)
            return SideWay{socket};
        if (socket >= 0)
            ::close(socket);
        return notOpened(QString::fromLocal8Bit(std::strerror(reason)));
    };
}

OpenSideWay sideWayThrough(const SocksProxy &proxy, const Secret &password, const Resolver &resolver, const Host &host)
{
    return [=, target = host.address, port = host.port](int timeoutMs) -> Result<SideWay> {
        const QStringList addresses =
            isNumeric(proxy.host) ? QStringList{proxy.host} : resolver(proxy.host).value_or(QStringList());
        const qint64 until = steadyNow() + timeoutMs;
        SocksWay way(proxy, addresses, target, port, password);
        SocksWay::Step step = way.begin();
        while (step == SocksWay::Step::Again) {
            if (!isReady(way.socket(), way.wantsWrite() ? POLLOUT : POLLIN, until))
                return notOpened(QString::fromLocal8Bit(std::strerror(ETIMEDOUT)));
            step = way.step();
        }
        return step == SocksWay::Step::Open ? Result<SideWay>(SideWay{way.takeSocket()})
                                            : notOpened(way.error().message);
    };
}

OpenSideWay sideWayThrough(StartProxy start)
{
    return [start = std::move(start)](int) -> Result<SideWay> {
        const auto proxy = start();
        if (!proxy)
            return Failure(proxy.error());
        const int socket = (*proxy)->takeSocket();
        return SideWay{socket, *proxy};
    };
}
