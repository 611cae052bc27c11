#include "ssh/socksway.h"

#include "ssh/tcpsocket.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr char version = 5;
constexpr char loginVersion = 1;
constexpr char noLogin = 0;
constexpr char byPassword = 2;
enum Kind : char { V4 = 1, Name = 3, V6 = 4 };
constexpr qsizetype longestText = 255; // a byte says how long

QByteArray addressOf(const QString &target)
{
    std::array<char, sizeof(in6_addr)> bytes;
    const QByteArray text = target.toUtf8();
    if (::inet_pton(AF_INET, text.constData(), bytes.data()) == 1)
        return QByteArray(1, Kind::V4) + QByteArray(bytes.data(), sizeof(in_addr));
    if (::inet_pton(AF_INET6, text.constData(), bytes.data()) == 1)
        return QByteArray(1, Kind::V6) + QByteArray(bytes.data(), sizeof(in6_addr));
    return QByteArray(1, Kind::Name) + char(text.size()) + text;
}

} // namespace

SocksWay::SocksWay(SocksProxy proxy, QStringList addresses, QString target, quint16 port, Secret password)
    : m_proxy(std::move(proxy)),
      m_addresses(std::move(addresses)),
      m_target(std::move(target)),
      m_port(port),
      m_password(std::move(password))
{
}

SocksWay::~SocksWay()
{
    wipe(m_outgoing);
    if (m_socket >= 0)
        ::close(m_socket);
}

SocksWay::Step SocksWay::begin()
{
    if (m_target.toUtf8().size() > longestText)
        return fail(Error::Invalid, tr("The name is too long for a SOCKS proxy."));
    return connectNext();
}

SocksWay::Step SocksWay::connectNext()
{
    if (m_next >= m_addresses.size()) {
        if (m_error.message.isEmpty())
            return fail(Error::Unreachable, tr("The SOCKS proxy %1 has no address.").arg(m_proxy.label()));
        return Step::Failed;
    }
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = startConnecting(m_addresses.at(m_next++), m_proxy.port);
    m_stage = Stage::Connecting;
    return m_socket >= 0 ? Step::Again : connected();
}

SocksWay::Step SocksWay::connected()
{
    int reason = errno;
    socklen_t size = sizeof reason;
    if (m_socket >= 0)
        ::getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &reason, &size);
    if (m_socket < 0 || reason != 0) {
        fail(Error::Unreachable, tr("The SOCKS proxy %1 cannot be reached: %2.")
                                     .arg(m_proxy.label(), QString::fromLocal8Bit(std::strerror(reason))));
        return connectNext();
    }
    m_stage = Stage::Choosing;
    m_outgoing = m_proxy.user.isEmpty() ? QByteArray{"\5\1\0", 3} : QByteArray{"\5\2\0\2", 4};
    return talk();
}

SocksWay::Step SocksWay::step()
{
    return m_stage == Stage::Connecting ? connected() : talk();
}

SocksWay::Step SocksWay::talk()
{
    for (;;) {
        while (!m_outgoing.isEmpty()) {
            const ssize_t sent = ::send(m_socket, m_outgoing.constData(), size_t(m_outgoing.size()), MSG_NOSIGNAL);
            if (sent < 0 && errno == EAGAIN)
                return Step::Again;
            if (sent < 0)
                return fail(Error::Lost, closed());
            m_outgoing.remove(0, sent);
        }
        // No byte beyond its answer: what follows is the host's.
        char byte = 0;
        const ssize_t got = ::recv(m_socket, &byte, 1, 0);
        if (got < 0 && (errno == EAGAIN || errno == EINTR))
            return Step::Again;
        if (got <= 0)
            return m_stage == Stage::Asking ? notConnected(tr("it gave no reason")) // as ssh -D does
                                            : fail(Error::Lost, closed());
        m_incoming.append(byte);
        if (const Step next = take(); next != Step::Again)
            return next;
    }
}

SocksWay::Step SocksWay::take()
{
    if (m_incoming.front() != (m_stage == Stage::Proving ? loginVersion : version))
        return fail(Error::Unsupported, tr("%1 does not speak SOCKS5.").arg(m_proxy.label()));
    if (m_stage == Stage::Asking)
        return takeAnswer();
    if (m_incoming.size() < 2)
        return Step::Again;
    if (m_stage == Stage::Choosing)
        return takeMethod();
    if (m_incoming.at(1) != 0)
        return fail(Error::Denied,
                    tr("The SOCKS proxy %1 refused the password of %2.").arg(m_proxy.label(), m_proxy.user));
    sendRequest();
    return Step::Again;
}

SocksWay::Step SocksWay::takeMethod()
{
    const char method = m_incoming.at(1);
    if (method == noLogin) {
        sendRequest();
        return Step::Again;
    }
    if (method != byPassword || m_proxy.user.isEmpty())
        return fail(Error::Unsupported,
                    m_proxy.user.isEmpty()
                        ? tr("The SOCKS proxy %1 wants a user and a password. Write socks5://user@host:port.")
                              .arg(m_proxy.label())
                        : tr("The SOCKS proxy %1 wants a login that Maestro does not know.").arg(m_proxy.label()));
    if (m_password.isEmpty())
        return Step::WantsPassword;
    const QByteArray user = m_proxy.user.toUtf8().left(longestText);
    const QByteArrayView password = m_password.bytes().first(std::min(longestText, m_password.bytes().size()));
    m_outgoing = QByteArray(1, loginVersion) + char(user.size()) + user + char(password.size());
    m_outgoing.append(password.data(), password.size());
    m_stage = Stage::Proving;
    m_incoming.clear();
    return Step::Again;
}

void SocksWay::sendRequest()
{
    m_stage = Stage::Asking;
    m_incoming.clear();
    m_outgoing = QByteArray{"\5\1\0", 3} + addressOf(m_target) + char(m_port >> 8) + char(m_port & 0xff);
}

/// Version, verdict, a byte of nothing, then the address it connects from, which nobody needs.
SocksWay::Step SocksWay::takeAnswer()
{
    if (m_incoming.size() < 5)
        return Step::Again;
    const char kind = m_incoming.at(3);
    const qsizetype address = kind == Kind::V4 ? 4 : kind == Kind::V6 ? 16 : 1 + quint8(m_incoming.at(4));
    const int verdict = quint8(m_incoming.at(1));
    if (verdict == 0)
        return m_incoming.size() < 4 + address + 2 ? Step::Again : Step::Open;
    static const std::array reasons = {
        QT_TR_NOOP("it failed"),
        QT_TR_NOOP("its rules do not allow it"),
        QT_TR_NOOP("no network leads there"),
        QT_TR_NOOP("no host answers there"),
        QT_TR_NOOP("the connection was refused"),
        QT_TR_NOOP("it took too long"),
    };
    const char *reason = reasons.at(size_t(verdict - 1) < reasons.size() ? size_t(verdict - 1) : 0);
    return notConnected(tr(reason));
}

SocksWay::Step SocksWay::notConnected(const QString &reason)
{
    return fail(Error::Unreachable, tr("The SOCKS proxy %1 did not connect: %2.").arg(m_proxy.label(), reason));
}

QString SocksWay::closed() const
{
    return tr("The SOCKS proxy %1 closed the connection.").arg(m_proxy.label());
}

SocksWay::Step SocksWay::fail(Error::Kind kind, const QString &message)
{
    m_error = {kind, message, {}};
    return Step::Failed;
}
