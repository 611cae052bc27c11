#include "ssh/jump.h"
#include "ssh/link.h"
#include "ssh/proxycommand.h"
#include "ssh/socksway.h"
#include "ssh/steadyclock.h"
#include "ssh/tcpsocket.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

// The part of a link between a name and an agreed key: addresses, the way there, key exchange.

namespace {

constexpr int mostRetries = 6;

QString localUser()
{
    passwd entry = {};
    passwd *found = nullptr;
    char buffer[4096];
    if (::getpwuid_r(::geteuid(), &entry, buffer, sizeof buffer, &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return qEnvironmentVariable("USER");
}

/// The name of a host behind another is for that one to resolve.
bool needsNoResolver(const Host &host)
{
    return goesThroughAnother(host) || isNumeric(host.address);
}

/// Of ssh_config's AddressFamily: "inet", "inet6"; others leave all.
QStringList ofFamily(QStringList addresses, const QString &family)
{
    if (family == QStringLiteral("inet"))
        addresses.removeIf([](const QString &address) { return address.contains(u':'); });
    else if (family == QStringLiteral("inet6"))
        addresses.removeIf([](const QString &address) { return !address.contains(u':'); });
    return addresses;
}

bool isOwnShortage(int reason)
{
    return reason == EMFILE || reason == ENFILE || reason == ENOBUFS || reason == ENOMEM || reason == EADDRNOTAVAIL;
}

} // namespace

void Link::begin()
{
    setState(ExecState::Connecting);
    if (m_pause > 0)
        return enter(Stage::Backoff, {}, m_pause);
    enter(Stage::Resolve, QStringLiteral("resolve"), m_terms.deadlines.resolve);
    if (m_host.address.isEmpty() && m_host.alias.isEmpty())
        return unreachable(Error::Unreachable, tr("%1 has no address to connect to.").arg(m_host.name));
    const std::optional<Host> known =
        m_services.readSshConfig ? m_services.sshConfig.completedAtOnce(m_host) : std::optional(m_host);
    if (known && needsNoResolver(*known) && m_services.hostKeys.isLoaded(HostName::of(*known)))
        return configured(*known, QStringList{known->address});
    m_services.configuring([host = m_host, &services = m_services, poster = m_poster] {
        const Result<Host> full = services.readSshConfig ? services.sshConfig.completed(host) : Result<Host>(host);
        if (full)
            services.hostKeys.load(HostName::of(*full));
        if (!full || needsNoResolver(*full))
            return poster([full](Link &link) { link.configured(full, QStringList{full ? full->address : QString()}); });
        services.blocking([host = *full, &services, poster] {
            const Result<QStringList> addresses = services.resolver(host.address);
            poster([host, addresses](Link &link) { link.configured(host, addresses); });
        });
    });
}

void Link::configured(const Result<Host> &host, const Result<QStringList> &addresses)
{
    if (m_stage != Stage::Resolve)
        return;
    if (!host)
        return fail({ExecState::Unreachable, host.error(), false});
    const QStringList more = m_host.moreIdentityFiles; // of those that came meanwhile as well
    m_host = *host;
    m_host.moreIdentityFiles = more;
    if (m_host.user.isEmpty())
        m_host.user = localUser();
    if (!addresses)
        return fail({ExecState::Unreachable, addresses.error(), false});
    m_isDirect = !goesThroughAnother(m_host);
    m_addresses = ofFamily(*addresses, m_host.addressFamily);
    if (m_isDirect)
        m_phases.note(tr("Addresses: %1").arg(m_addresses.join(QStringLiteral(", "))));
    if (m_host.connectTimeoutSeconds > 0 && m_terms.deadlines.connect == Deadlines().connect)
        m_terms.deadlines.connect = m_host.connectTimeoutSeconds * 1000;
    const int patience = m_terms.deadlines.connect;
    m_connectBefore = patience > 0 ? steadyNow() + patience : 0;
    reach();
}

/// Begins the way to the host, or begins it anew.
void Link::reach()
{
    dropSession();
    m_place.listen(steadyNow());
    setState(ExecState::Connecting);
    if (m_isDirect)
        connectNext();
    else if (SocksProxy::isMeant(m_host.jump))
        startSocks();
    else if (!m_host.jump.isEmpty())
        openTunnel();
    else
        startProxy();
}

void Link::connectNext()
{
    if (m_addressIndex >= m_addresses.size())
        return unreachable(Error::Unreachable, tr("%1 has no address that answers.").arg(label()));
    const QString address = m_addresses.at(m_addressIndex);
    enter(Stage::Connect, m_phases.isIn("connect") ? QString() : QStringLiteral("connect"), 0);
    m_deadline = m_connectBefore;
    m_socket = startConnecting(address, m_host.port, {m_host.bindAddress, m_host.bindInterface});
    ++m_socketSerial;
    if (m_socket < 0)
        connectFailed(errno);
}

void Link::connectionMade()
{
    int reason = 0;
    socklen_t size = sizeof reason;
    ::getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &reason, &size);
    if (reason != 0)
        return connectFailed(reason);
    m_phases.note(tr("Connected to %1 port %2.").arg(m_addresses.at(m_addressIndex)).arg(m_host.port));
    wayIsThere();
}

/// Who has given up the place waits for one.
void Link::wayIsThere()
{
    m_place.heard(steadyNow());
    if (m_place.isHeld())
        return sessionBegins(std::exchange(m_socket, -1));
    m_place.rest();
    enter(Stage::Turn, {}, 0);
}

void Link::takeTurn()
{
    m_place.take();
    m_place.listen(steadyNow());
    sessionBegins(std::exchange(m_socket, -1));
}

void Link::sessionBegins(int socket)
{
    SessionTarget target{m_host.address, m_host.port, m_host.user, m_check.wantedTypes, m_host.algorithms};
    if (target.keyTypes.isEmpty())
        target.keyTypes = m_services.hostKeys.preferredTypes(hostName());
    auto session = Session::create(socket, target);
    if (!session)
        return fail({ExecState::Unreachable, session.error(), false});
    m_session = std::move(*session);
    enter(Stage::KeyExchange, QStringLiteral("key-exchange"), m_terms.deadlines.keyExchange);
    exchangeKeys();
}

void Link::connectFailed(int reason)
{
    const QString words = QString::fromLocal8Bit(std::strerror(reason));
    m_phases.note(tr("%1 port %2: %3.").arg(m_addresses.at(m_addressIndex)).arg(m_host.port).arg(words));
    if (reason == ECONNRESET && scheduleRetry(words))
        return;
    if (m_addressIndex + 1 < m_addresses.size()) {
        ++m_addressIndex;
        return reach();
    }
    QString message;
    if (reason == ECONNREFUSED)
        message = tr("%1 refused the connection. Nothing listens on port %2 there, or a firewall rejects it: check the "
                     "port and whether sshd runs.")
                      .arg(label())
                      .arg(m_host.port);
    else if (const QString origin = m_host.bindAddress.isEmpty() ? m_host.bindInterface : m_host.bindAddress;
             reason == EADDRNOTAVAIL && !origin.isEmpty())
        message = tr("%1 was not tried: ssh_config has the connection begin at %2, and this computer has no such "
                     "address that fits. Correct BindAddress or BindInterface.")
                      .arg(label(), origin);
    else if (isOwnShortage(reason))
        message = tr("This computer cannot open another connection: %1. Lower the number of hosts at once.").arg(words);
    else
        message =
            tr("%1 cannot be reached: %2. Check its address, the network and its security groups.").arg(label(), words);
    unreachable(Error::Unreachable, message, words);
}

/// sshd drops connections at random when many come at once: before keys are exchanged, trying again does no harm.
bool Link::scheduleRetry(const QString &why)
{
    const int pause = (100 << m_retries) + QRandomGenerator::global()->bounded(100);
    if (m_retries >= mostRetries || (m_connectBefore != 0 && steadyNow() + pause >= m_connectBefore))
        return false;
    ++m_retries;
    m_place.rest();
    m_phases.note(tr("The connection was dropped (%1); trying again.").arg(why));
    m_phases.close(false);
    dropSession();
    enter(Stage::Backoff, {}, pause);
    return true;
}

void Link::exchangeKeys()
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
    if (dropped && m_wayTrouble)
        return unreachable(
            Error::Unreachable,
            tr("%1 is reached through %2, which was lost: %3").arg(m_host.name, m_host.jump, m_wayTrouble->message));
    if (dropped)
        return unreachable(Error::Unreachable,
                           tr("%1 closed the connection before the keys were exchanged. It may be overloaded, or "
                              "refuse this address.")
                                   .arg(label()) +
                               proxyWords(),
                           words);
    unreachable(Error::Unsupported, tr("%1 and Maestro could not agree on how to encrypt: %2").arg(label(), words),
                words);
}

void Link::timedOut()
{
    const Deadlines &limits = m_terms.deadlines;
    const auto tooLate = [this](const QString &message) { unreachable(Error::TimedOut, message); };
    switch (m_stage) {
    case Stage::Resolve:
        return tooLate(tr("The name of %1 could not be resolved within %n second(s). Check the DNS of this computer.",
                          nullptr, limits.resolve / 1000)
                           .arg(label()));
    case Stage::Tunnel:
        if (const Then then = m_questionThen; m_question) {
            forgetQuestion();
            return then(*this, {});
        }
        if (m_socks)
            return tooLate(
                tr("%1 was not reached through the SOCKS proxy %2 within %n second(s).", nullptr, limits.connect / 1000)
                    .arg(label(), m_socks->proxy().label()));
        return tooLate(tr("The ProxyCommand of %1 did not begin within %n second(s).", nullptr, limits.connect / 1000)
                           .arg(label()));
    case Stage::Connect:
        if (m_addressIndex + 1 < m_addresses.size()) {
            m_phases.note(tr("%1 port %2: no answer.").arg(m_addresses.at(m_addressIndex)).arg(m_host.port));
            ++m_addressIndex;
            m_connectBefore = steadyNow() + limits.connect;
            return reach();
        }
        return tooLate(tr("%1 did not answer within %n second(s). It may be off, or a firewall or security group "
                          "drops the connection.",
                          nullptr, limits.connect / 1000)
                           .arg(label()));
    case Stage::KeyExchange:
        return tooLate(
            tr("%1 accepted the connection but did not speak SSH within %n second(s). Check that port %2 is sshd's.",
               nullptr, limits.keyExchange / 1000)
                .arg(label())
                .arg(m_host.port) +
            proxyWords());
    case Stage::HostKey:
        return tooLate(tr("Nobody said whether to trust the host key of %1.").arg(label()));
    case Stage::Authenticate:
        m_phases.note(m_authentication ? m_authentication->report() : QString());
        return tooLate(m_asking
                           ? tr("Nobody answered the question of %1.").arg(label())
                           : tr("%1 did not finish the login within %n second(s).", nullptr, limits.authenticate / 1000)
                                 .arg(label()));
    case Stage::Turn:
    case Stage::Backoff:
    case Stage::Ready:
    case Stage::Over:
        return;
    }
}
