#include "ssh/jump.h"
#include "ssh/link.h"
#include "ssh/proxycommand.h"
#include "ssh/tunnel.h"

#include <cerrno>
#include <sys/socket.h>

// The part of a link that goes through something else: a jump host, or a command.

namespace {

constexpr int mostHops = 8;

} // namespace

/// The way through a jump host: a socket whose other end the link to that host carries on.
void Link::openTunnel()
{
    const Result<Host> via = lastJump(m_host);
    if (!via)
        return fail({ExecState::Unreachable, via.error(), false});
    if (m_terms.hops >= mostHops)
        return unreachable(Error::Invalid,
                           tr("%1 is reached through more than %n jump host(s). Does ProxyJump lead in a "
                              "circle?",
                              nullptr, mostHops)
                               .arg(m_host.name));
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends) != 0)
        return connectFailed(errno);
    enter(Stage::Tunnel, "jump", 0);
    m_phases.note(tr("Through %1.").arg(m_host.jump));
    m_socket = ends[0];
    ++m_socketSerial;
    TunnelRequest request;
    static_cast<Terms &>(request) = m_terms;
    request.hops = m_terms.hops + 1;
    request.passwordGroup.clear();
    request.via = *via;
    request.address = m_host.address;
    request.port = m_host.port;
    request.socket = ends[1];
    for (const Task *task : m_tasks)
        request.voices += task->voices();
    request.told = [poster = m_poster, serial = m_socketSerial](const Done &opened) {
        poster([serial, opened](Link &link) { link.wayOpened(serial, opened); });
    };
    request.moved = [poster = m_poster, serial = m_socketSerial](ExecState state) {
        poster([serial, state](Link &link) { link.wayMoved(serial, state); });
    };
    m_services.openTunnel(std::move(request));
}

/// The way through a command of the person's, whose input and output are the connection.
void Link::startProxy()
{
    enter(Stage::Tunnel, "proxy-command", m_terms.deadlines.connect);
    const Result<QString> command = ProxyCommand::expanded(m_host.proxyCommand, m_host);
    if (!command)
        return fail({ExecState::Unreachable, command.error(), false});
    m_phases.note(*command);
    ++m_socketSerial;
    m_services.blocking(
        [command = *command, blocking = m_services.blocking, poster = m_poster, serial = m_socketSerial] {
            const Result<std::shared_ptr<ProxyCommand>> proxy = ProxyCommand::start(command, blocking);
            poster([proxy, serial](Link &link) { link.proxyStarted(serial, proxy); });
        });
}

void Link::proxyStarted(quint64 serial, const Result<std::shared_ptr<ProxyCommand>> &proxy)
{
    if (m_stage != Stage::Tunnel || serial != m_socketSerial)
        return;
    if (!proxy)
        return fail({ExecState::Unreachable, proxy.error(), false});
    m_proxy = *proxy;
    m_socket = m_proxy->takeSocket();
    wayOpened(serial, {});
}

void Link::wayMoved(quint64 serial, ExecState state)
{
    if (m_stage != Stage::Tunnel || serial != m_socketSerial)
        return;
    if (state == ExecState::Asking)
        m_place.giveUp(); // others go first while somebody thinks
    setState(state == ExecState::Asking ? state : ExecState::Connecting);
}

void Link::wayOpened(quint64 serial, const Done &opened)
{
    if (serial != m_socketSerial || m_stage == Stage::Over)
        return;
    if (!opened)
        m_wayTrouble = opened.error();
    if (m_stage != Stage::Tunnel)
        return;
    if (!opened) {
        Error error = opened.error();
        error.message = tr("%1 is reached through %2, which failed: %3").arg(m_host.name, m_host.jump, error.message);
        return fail({ExecState::Unreachable, error, false});
    }
    m_phases.note(tr("The way is open."));
    setState(ExecState::Connecting);
    wayIsThere();
}

/// What the ProxyCommand said last, as a sentence of its own; empty when there is none.
QString Link::proxyWords() const
{
    const QString words = m_proxy ? m_proxy->lastWords() : QString();
    return words.isEmpty() ? QString() : u' ' + tr("Its ProxyCommand said: %1").arg(words);
}
