#include "ssh/tcpsocket.h"

#include <arpa/inet.h>
#include <cerrno>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr unsigned int deadLinkMs = 45000;

} // namespace

bool isNumeric(const QString &address)
{
    in_addr v4;
    in6_addr v6;
    const QByteArray text = address.toLatin1();
    return ::inet_pton(AF_INET, text.constData(), &v4) == 1 || ::inet_pton(AF_INET6, text.constData(), &v6) == 1;
}

int startConnecting(const QString &address, quint16 port)
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
        begun = ::connect(fd, found->ai_addr, found->ai_addrlen) == 0 || errno == EINPROGRESS;
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
