#include "ssh/tcpsocket.h"

#include <arpa/inet.h>
#include <cerrno>
#include <ifaddrs.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr unsigned int deadLinkMs = 45000;

/// By its name, the address of an interface of this computer; as ssh does it, for a socket itself may be bound to an
/// interface by root alone.
bool bindToInterface(int fd, const QByteArray &name, int family)
{
    ifaddrs *all = nullptr;
    if (::getifaddrs(&all) != 0)
        return false;
    bool found = false;
    bool bound = false;
    for (const ifaddrs *each = all; each && !found; each = each->ifa_next) {
        found = each->ifa_addr && each->ifa_addr->sa_family == family && name == each->ifa_name;
        const socklen_t size = family == AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6);
        bound = found && ::bind(fd, each->ifa_addr, size) == 0;
    }
    const int reason = found ? errno : EADDRNOTAVAIL;
    ::freeifaddrs(all);
    errno = reason;
    return bound;
}

bool bindToAddress(int fd, const QByteArray &address, int family)
{
    addrinfo hints = {};
    hints.ai_family = family;
    hints.ai_flags = AI_NUMERICHOST;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (::getaddrinfo(address.constData(), nullptr, &hints, &found) != 0) {
        errno = EADDRNOTAVAIL;
        return false;
    }
    const bool bound = ::bind(fd, found->ai_addr, found->ai_addrlen) == 0;
    const int reason = errno;
    ::freeaddrinfo(found);
    errno = reason;
    return bound;
}

bool beginAt(const Origin &origin, int fd, int family)
{
    if (!origin.address.isEmpty())
        return bindToAddress(fd, origin.address.toLatin1(), family);
    return origin.interface.isEmpty() || bindToInterface(fd, origin.interface.toLocal8Bit(), family);
}

} // namespace

bool isNumeric(const QString &address)
{
    in_addr v4;
    in6_addr v6;
    const QByteArray text = address.toLatin1();
    return ::inet_pton(AF_INET, text.constData(), &v4) == 1 || ::inet_pton(AF_INET6, text.constData(), &v6) == 1;
}

int startConnecting(const QString &address, quint16 port, const Origin &origin)
{
    addrinfo hints = {};
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (::getaddrinfo(address.toLatin1().constData(), QByteArray::number(port).constData(), &hints, &found) != 0) {
        errno = EINVAL;
        return -1;
    }
    const int fd = ::socket(found->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    int reason = errno;
    bool begun = false;
    if (fd >= 0) {
        const int on = 1;
        ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        ::setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, &deadLinkMs, sizeof deadLinkMs);
        begun = beginAt(origin, fd, found->ai_family) &&
                (::connect(fd, found->ai_addr, found->ai_addrlen) == 0 || errno == EINPROGRESS);
        reason = errno;
    }
    ::freeaddrinfo(found);
    if (begun)
        return fd;
    if (fd >= 0)
        ::close(fd);
    errno = reason;
    return -1;
}
