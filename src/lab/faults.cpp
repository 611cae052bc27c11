#include "lab/faults.h"

#include <QTcpSocket>

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

Failure systemFailure()
{
    return failure(Error::Failed, QString::fromLocal8Bit(std::strerror(errno)));
}

} // namespace

FaultServer::FaultServer(Kind kind, QObject *parent) : QObject(parent), m_kind(kind)
{
    connect(&m_server, &QTcpServer::newConnection, this, &FaultServer::accept);
}

FaultServer::~FaultServer()
{
    for (const int fd : m_fillers)
        ::close(fd);
}

Done FaultServer::start(const QString &address)
{
    if (m_kind == Kind::Blackhole)
        return startBlackhole(address);
    if (!m_server.listen(QHostAddress(address)))
        return failure(Error::Failed, m_server.errorString());
    m_port = m_server.serverPort();
    if (m_kind == Kind::Closed)
        m_server.close();
    return {};
}

void FaultServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_accepted;
        if (m_kind == Kind::Reset) {
            const linger now = {1, 0};
            ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
            socket->abort();
            socket->deleteLater();
        }
    }
}

/// A listener that never accepts, whose backlog is full: further requests get no answer at all.
Done FaultServer::startBlackhole(const QString &address)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (listener < 0)
        return systemFailure();
    m_fillers.push_back(listener);
    sockaddr_in at = {};
    at.sin_family = AF_INET;
    ::inet_pton(AF_INET, address.toLatin1().constData(), &at.sin_addr);
    socklen_t size = sizeof at;
    if (::bind(listener, reinterpret_cast<sockaddr *>(&at), size) != 0 || ::listen(listener, 0) != 0 ||
        ::getsockname(listener, reinterpret_cast<sockaddr *>(&at), &size) != 0)
        return systemFailure();
    m_port = ntohs(at.sin_port);
    for (int i = 0; i < 4; ++i) {
        const int filler = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        if (filler < 0)
            return systemFailure();
        m_fillers.push_back(filler);
        ::connect(filler, reinterpret_cast<sockaddr *>(&at), sizeof at);
    }
    return {};
}
