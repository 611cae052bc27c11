#include "core/text.h"
#include "ssh/jump.h"
#include "ssh/link.h"
#include "ssh/proxycommand.h"
#include "ssh/socksway.h"
#include "ssh/tcpsocket.h"
#include "ssh/tunnel.h"

#include <cerrno>
#include <cstring>
#include <sys/socket.h>

// The part of a link that goes through something else: a jump host, or a command.

namespace {

constexpr int mostHops = 64;

/// As it was written down, with the rest of the chain: what comes twice on one way leads in a circle.
QString placeOf(const Host &via)
{
    return via.user + u'@' + via.address + u':' + QString::number(via.port) + u' ' + via.jump;
}

QString notAllowed(const QString &label, const ForeignProgram &program)
{
    return Link::tr("%1 is reached through a program that %2 names, and nobody has allowed it: %3. If you trust the "
                    "file, allow it when the window asks, or with --allow-programs on the command line.")
        .arg(label, visibleText(program.file), visibleText(program.command));
}

TunnelRequest tunnelTo(const Host &host, const Terms &terms, const Host &via, int socket)
{
    TunnelRequest request;
    static_cast<Terms &>(request) = terms;
    request.way += placeOf(via);
    request.passwordGroup.clear();
    request.via = via;
    request.address = host.address;
    request.port = host.port;
    request.socket = socket;
    return request;
}

} // namespace

/// For what is asked of the host beside the connection: the same way once more.
Result<OpenSideWay> Link::sideWay()
{
    if (m_isDirect)
        return sideWayTo(m_addresses.at(m_addressIndex), m_host.port, {m_host.bindAddress, m_host.bindInterface});
    if (const std::optional<SocksProxy> proxy = SocksProxy::of(m_host.jump))
        return sideWayThrough(*proxy, m_services.proxyPasswords.of(proxy->label()), m_services.resolver, m_host);
    if (m_host.jump.isEmpty()) {
        const auto start = proxyStarter();
        return start ? Result<OpenSideWay>(sideWayThrough(*start)) : Failure(start.error());
    }
    const Result<Host> via = lastJump(m_host);
    int ends[2];
    if (!via)
        return Failure(via.error());
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends) != 0)
        return failure(Error::Failed, QString::fromLocal8Bit(std::strerror(errno)));
    TunnelRequest request = tunnelTo(m_host, m_terms, *via, ends[1]);
    request.told = [](const Done &) {}; // what is read tells as well: its end comes
    request.moved = [](ExecState) {};
    m_services.openTunnel(std::move(request));
    return OpenSideWay([socket = ends[0]](int) -> Result<SideWay> { return SideWay{socket}; });
}

/// The way through a jump host: a socket whose other end the link to that host carries on.
void Link::openTunnel()
{
    const Result<Host> via = lastJump(m_host);
    if (!via)
        return fail({ExecState::Unreachable, via.error(), false});
    if (m_terms.way.contains(placeOf(*via)) || m_terms.way.size() >= mostHops)
        return unreachable(Error::Invalid,
                           tr("%1 is reached through %2, and that through %1 again: ProxyJump leads in a "
                              "circle. Mend it in ~/.ssh/config or the access rule.")
                               .arg(m_host.name, via->name));
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends) != 0)
        return connectFailed(errno);
    enter(Stage::Tunnel, QStringLiteral("jump"), 0);
    m_phases.note(tr("Through %1.").arg(m_host.jump));
    m_socket = ends[0];
    ++m_socketSerial;
    TunnelRequest request = tunnelTo(m_host, m_terms, *via, ends[1]);
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

/// The way through a command, whose input and output are the connection: the person's own, or one of an inventory that
/// the person has allowed.
void Link::startProxy()
{
    const bool isOwn = !m_host.proxyCommand.isEmpty();
    if (!isOwn && !m_services.allowedFiles->allows(m_host.foreignProxy, m_terms.run))
        return askForProxy();
    enter(Stage::Tunnel, QStringLiteral("proxy-command"), m_terms.deadlines.connect);
    const auto start = proxyStarter();
    if (!start)
        return fail({ExecState::Unreachable, start.error(), false});
    ++m_socketSerial;
    m_services.blocking([start = *start, poster = m_poster, serial = m_socketSerial] {
        const Result<std::shared_ptr<ProxyCommand>> proxy = start();
        poster([proxy, serial](Link &link) { link.proxyStarted(serial, proxy); });
    });
}

/// What starts the program that is to be the connection; Error::Denied where its words are not harmless.
Result<StartProxy> Link::proxyStarter()
{
    const bool isOwn = !m_host.proxyCommand.isEmpty();
    const Result<QString> command =
        ProxyCommand::expanded(isOwn ? m_host.proxyCommand : m_host.foreignProxy.command, m_host);
    if (!command)
        return Failure(command.error());
    m_phases.note(*command);
    const auto whose = isOwn ? ProxyCommand::Whose::Own : ProxyCommand::Whose::Foreign;
    return StartProxy([command = *command, whose, blocking = m_services.blocking] {
        return ProxyCommand::start(command, whose, blocking);
    });
}

/// Once for each file: whoever may write it may run anything here.
void Link::askForProxy()
{
    const auto then = [](Link &link, const Answer &answer) {
        const ForeignProgram &wanted = link.m_host.foreignProxy;
        if (link.m_stage != Stage::Tunnel)
            return;
        if (answer.choice == Answer::Choice::Refuse)
            return link.unreachable(Error::Denied, notAllowed(link.label(), wanted));
        if (answer.choice == Answer::Choice::Always)
            link.m_services.allowedFiles->allow(wanted);
        else
            link.m_services.allowedFiles->allowForRun(wanted, link.m_terms.run);
        link.setState(ExecState::Connecting);
        link.startProxy();
    };
    enter(Stage::Tunnel, QStringLiteral("proxy-command"), m_terms.deadlines.question);
    if (!m_terms.mayAsk)
        return then(*this, {});
    const ForeignProgram &program = m_host.foreignProxy;
    Question question;
    question.kind = Question::Kind::Program;
    question.subject = program.file + u'\n' + program.hash;
    question.words = program.command;
    question.text =
        tr("%1 names a program that is to run on this computer to reach %2. It was not run yet: whoever can "
           "write that file decides what it does.")
            .arg(program.file, label());
    setState(ExecState::Asking);
    ask(question, then);
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

/// The way through a SOCKS5 proxy, which stands where a jump host would.
void Link::startSocks()
{
    const std::optional<SocksProxy> proxy = SocksProxy::of(m_host.jump);
    if (!proxy)
        return unreachable(Error::Invalid, tr("The proxy \"%1\" of %2 is not understood. Write "
                                              "socks5://[user@]host[:port]; its password is asked for.")
                                               .arg(visibleText(m_host.jump), m_host.name));
    enter(Stage::Tunnel, QStringLiteral("socks"), m_terms.deadlines.connect);
    m_phases.note(tr("Through %1.").arg(proxy->label()));
    const auto resolved = [proxy = *proxy, serial = ++m_socketSerial](Link &link, const QStringList &addresses) {
        if (link.m_stage != Stage::Tunnel || serial != link.m_socketSerial)
            return;
        link.m_socks = std::make_unique<SocksWay>(proxy, addresses, link.m_host.address, link.m_host.port,
                                                  link.m_services.proxyPasswords.of(proxy.label()));
        link.stepSocks(true);
    };
    if (isNumeric(proxy->host))
        return resolved(*this, {proxy->host});
    m_services.blocking([resolved, host = proxy->host, &services = m_services, poster = m_poster] {
        const QStringList addresses = services.resolver(host).value_or(QStringList());
        poster([resolved, addresses](Link &link) { resolved(link, addresses); });
    });
}

void Link::stepSocks(bool begins)
{
    const int before = m_socks->socket();
    const SocksWay::Step step = begins ? m_socks->begin() : m_socks->step();
    if (m_socks->socket() != before)
        ++m_socketSerial;
    const SocksProxy proxy = m_socks->proxy();
    switch (step) {
    case SocksWay::Step::Again:
        return;
    case SocksWay::Step::Open:
        m_socket = m_socks->takeSocket();
        m_socks.reset();
        return wayOpened(m_socketSerial, {});
    case SocksWay::Step::Failed:
        if (m_socks->error().kind == Error::Denied)
            m_services.proxyPasswords.forget(proxy.label());
        return wayOpened(m_socketSerial, Failure(m_socks->error()));
    case SocksWay::Step::WantsPassword:
        break;
    }
    const QString why = tr("The SOCKS proxy %1 wants the password of %2.").arg(proxy.label(), proxy.user);
    dropSession();
    if (!m_terms.mayAsk)
        return unreachable(Error::Denied, why);
    Question question;
    question.kind = Question::Kind::Password;
    question.subject = QStringLiteral("socks ") + proxy.label();
    question.secretName = QStringLiteral("socks-password/") + proxy.label();
    question.text = why;
    enter(Stage::Tunnel, QStringLiteral("socks"), m_terms.deadlines.question);
    setState(ExecState::Asking);
    ask(question, [proxy, why](Link &link, const Answer &answer) {
        if (answer.choice == Answer::Choice::Refuse || answer.secret.isEmpty())
            return link.unreachable(Error::Denied, why);
        link.m_services.proxyPasswords.keep(proxy.label(), answer.secret);
        link.reach();
    });
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
