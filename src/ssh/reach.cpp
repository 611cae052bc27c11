#include "ssh/connection.h"
#include "ssh/steadyclock.h"

#include <QRandomGenerator>

#include <cerrno>
#include <cstring>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

// The part of a connection between a name and an agreed key: addresses, TCP, key exchange.

namespace {

constexpr int mostRetries = 6;
constexpr unsigned int deadLinkMs = 45000;

/// A socket that is connecting to the address, or -1 with errno.
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

bool isOwnShortage(int reason)
{
    return reason == EMFILE || reason == ENFILE || reason == ENOBUFS || reason == ENOMEM || reason == EADDRNOTAVAIL;
}

} // namespace

void Connection::connectNext()
{
    dropSession();
    setState(ExecState::Connecting);
    if (m_addressIndex >= m_addresses.size())
        return end(ExecState::Unreachable,
                   {Error::Unreachable, tr("%1 has no address that answers.").arg(label()), {}});
    const QString address = m_addresses.at(m_addressIndex);
    enter(Stage::Connect, m_phases.isIn("connect") ? nullptr : "connect", 0);
    m_deadline = m_connectBefore;
    m_socket = startConnecting(address, m_host.port);
    ++m_socketSerial;
    if (m_socket < 0)
        connectFailed(errno);
}

void Connection::connectionMade()
{
    int reason = 0;
    socklen_t size = sizeof reason;
    ::getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &reason, &size);
    if (reason != 0)
        return connectFailed(reason);
    m_phases.note(tr("Connected to %1 port %2.").arg(m_addresses.at(m_addressIndex)).arg(m_host.port));
    SessionTarget target{m_host.address, m_host.port, m_host.user, m_wantedKeyTypes};
    if (target.keyTypes.isEmpty())
        target.keyTypes = m_services.hostKeys.preferredTypes(hostName());
    auto session = Session::create(std::exchange(m_socket, -1), target);
    if (!session)
        return end(ExecState::Unreachable, session.error());
    m_session = std::move(*session);
    enter(Stage::KeyExchange, "key-exchange", m_job.request.deadlines.keyExchange);
    exchangeKeys();
}

void Connection::connectFailed(int reason)
{
    const QString words = QString::fromLocal8Bit(std::strerror(reason));
    m_phases.note(tr("%1 port %2: %3.").arg(m_addresses.at(m_addressIndex)).arg(m_host.port).arg(words));
    if (reason == ECONNRESET && scheduleRetry(words))
        return;
    if (m_addressIndex + 1 < m_addresses.size()) {
        ++m_addressIndex;
        return connectNext();
    }
    QString message;
    if (reason == ECONNREFUSED)
        message = tr("%1 refused the connection. Nothing listens on port %2 there, or a firewall rejects it: check the "
                     "port and whether sshd runs.")
                      .arg(label())
                      .arg(m_host.port);
    else if (isOwnShortage(reason))
        message = tr("This computer cannot open another connection: %1. Lower the number of hosts at once.").arg(words);
    else
        message =
            tr("%1 cannot be reached: %2. Check its address, the network and its security groups.").arg(label(), words);
    end(ExecState::Unreachable, {Error::Unreachable, message, words});
}

/// sshd drops connections at random when many come at once: before keys are exchanged, trying again does no harm.
bool Connection::scheduleRetry(const QString &why)
{
    const int pause = (100 << m_retries) + QRandomGenerator::global()->bounded(100);
    if (m_retries >= mostRetries || (m_connectBefore != 0 && steadyNow() + pause >= m_connectBefore))
        return false;
    ++m_retries;
    m_phases.note(tr("The connection was dropped (%1); trying again.").arg(why));
    m_phases.close(false);
    dropSession();
    enter(Stage::Backoff, nullptr, pause);
    return true;
}

void Connection::exchangeKeys()
{
    switch (m_session->exchangeKeys()) {
    case Session::Step::Again:
        return;
    case Session::Step::Ok:
        m_phases.note(m_session->agreement());
        return checkHostKey();
    case Session::Step::Failed:
        break;
    }
    const QString words = m_session->errorText();
    const bool dropped = m_session->linkIsDead();
    if (dropped && scheduleRetry(words))
        return;
    m_phases.note(words);
    if (dropped)
        return end(ExecState::Unreachable, {Error::Unreachable,
                                            tr("%1 closed the connection before the keys were exchanged. It may be "
                                               "overloaded, or refuse this address.")
                                                .arg(label()),
                                            words});
    end(ExecState::Unreachable,
        {Error::Unsupported, tr("%1 and Maestro could not agree on how to encrypt: %2").arg(label(), words), words});
}

void Connection::timedOut()
{
    const Deadlines &limits = m_job.request.deadlines;
    const auto unreachable = [this](const QString &message) {
        end(ExecState::Unreachable, {Error::TimedOut, message, {}});
    };
    switch (m_stage) {
    case Stage::Resolve:
        return unreachable(
            tr("The name of %1 could not be resolved within %n second(s). Check the DNS of this computer.", nullptr,
               limits.resolve / 1000)
                .arg(label()));
    case Stage::Connect:
        if (m_addressIndex + 1 < m_addresses.size()) {
            m_phases.note(tr("%1 port %2: no answer.").arg(m_addresses.at(m_addressIndex)).arg(m_host.port));
            ++m_addressIndex;
            m_connectBefore = steadyNow() + limits.connect;
            return connectNext();
        }
        return unreachable(tr("%1 did not answer within %n second(s). It may be off, or a firewall or security group "
                              "drops the connection.",
                              nullptr, limits.connect / 1000)
                               .arg(label()));
    case Stage::KeyExchange:
        return unreachable(
            tr("%1 accepted the connection but did not speak SSH within %n second(s). Check that port %2 is sshd's.",
               nullptr, limits.keyExchange / 1000)
                .arg(label())
                .arg(m_host.port));
    case Stage::HostKey:
        return unreachable(tr("Nobody said whether to trust the host key of %1.").arg(label()));
    case Stage::Authenticate:
        m_phases.note(m_authentication ? m_authentication->report() : QString());
        return unreachable(
            m_asking ? tr("Nobody answered the question of %1.").arg(label())
                     : tr("%1 did not finish the login within %n second(s).", nullptr, limits.authenticate / 1000)
                           .arg(label()));
    case Stage::Open:
        if (m_cancelled)
            return end(ExecState::Cancelled, stopped(), true);
        return end(ExecState::TimedOut,
                   {Error::TimedOut,
                    tr("%1 did not begin the command within %n second(s).", nullptr, limits.open / 1000).arg(label()),
                    {}},
                   true);
    case Stage::Run:
        return terminate(ExecState::TimedOut, {Error::TimedOut,
                                               tr("The command did not end within %n second(s) and was told to.",
                                                  nullptr, limits.run / 1000),
                                               {}});
    case Stage::Backoff:
    case Stage::Over:
        return;
    }
}
