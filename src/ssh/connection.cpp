#include "ssh/connection.h"

#include "ssh/steadyclock.h"

#include <QDateTime>

#include <algorithm>
#include <arpa/inet.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr qint64 cancelledOpenMs = 5000;

QString localUser()
{
    passwd entry = {};
    passwd *found = nullptr;
    char buffer[4096];
    if (::getpwuid_r(::geteuid(), &entry, buffer, sizeof buffer, &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return qEnvironmentVariable("USER");
}

} // namespace

Connection::Connection(Job job, WorkerServices &services, Poster poster)
    : m_job(std::move(job)),
      m_services(services),
      m_poster(std::move(poster)),
      m_host(m_job.request.host),
      m_output(m_job.id, m_job.request.lane, m_job.request.sink, services.events)
{
}

Connection::~Connection()
{
    dropSession();
    m_services.questions.withdraw(m_job.id);
}

void Connection::begin()
{
    m_startedAt = QDateTime::currentMSecsSinceEpoch();
    setState(ExecState::Connecting);
    enter(Stage::Resolve, "resolve", m_job.request.deadlines.resolve);
    if (m_job.request.command.contains('\0'))
        return end(ExecState::Failed,
                   {Error::Invalid, tr("The command contains a NUL character, which no shell can be given."), {}});
    if (m_host.address.isEmpty() && m_host.alias.isEmpty())
        return end(ExecState::Unreachable,
                   {Error::Unreachable, tr("%1 has no address to connect to.").arg(m_host.name), {}});
    const bool config = m_services.readSshConfig && !m_host.alias.isEmpty();
    in_addr v4;
    in6_addr v6;
    const QByteArray address = m_host.address.toLatin1();
    const bool numeric =
        ::inet_pton(AF_INET, address.constData(), &v4) == 1 || ::inet_pton(AF_INET6, address.constData(), &v6) == 1;
    if (numeric && !config)
        return configured(m_host, QStringList{m_host.address});
    m_services.blocking([host = m_host, config, &services = m_services, poster = m_poster] {
        const Result<Host> full = config ? services.sshConfig.completed(host) : Result<Host>(host);
        const Result<QStringList> addresses =
            full ? services.resolver(full->address) : Result<QStringList>(QStringList());
        poster([full, addresses](Connection &connection) { connection.configured(full, addresses); });
    });
}

void Connection::configured(const Result<Host> &host, const Result<QStringList> &addresses)
{
    if (m_stage != Stage::Resolve)
        return;
    if (!host)
        return end(ExecState::Unreachable, host.error());
    m_host = *host;
    if (m_host.user.isEmpty())
        m_host.user = localUser();
    if (!m_host.jump.isEmpty())
        return end(ExecState::Unreachable,
                   {Error::Unsupported,
                    tr("%1 is reached through %2. Jump hosts are not supported yet.").arg(m_host.name, m_host.jump),
                    {}});
    if (!addresses)
        return end(ExecState::Unreachable, addresses.error());
    m_addresses = *addresses;
    m_phases.note(tr("Addresses: %1").arg(m_addresses.join(QStringLiteral(", "))));
    const int patience = m_job.request.deadlines.connect;
    m_connectBefore = patience > 0 ? steadyNow() + patience : 0;
    connectNext();
}

void Connection::enter(Stage stage, const char *phase, int deadline)
{
    m_stage = stage;
    m_deadline = deadline > 0 ? steadyNow() + deadline : 0;
    if (phase)
        m_phases.begin(phase);
}

void Connection::setState(ExecState state)
{
    m_asking = state == ExecState::Asking;
    if (m_state == state)
        return;
    m_state = state;
    m_services.events.post(ExecProgress{m_job.id, state, QDateTime::currentMSecsSinceEpoch()});
}

void Connection::socketReady(bool readable)
{
    if (readable) {
        m_lastHeard = steadyNow();
        m_unanswered = 0;
    }
    switch (m_stage) {
    case Stage::Connect:
        return connectionMade();
    case Stage::KeyExchange:
        return exchangeKeys();
    case Stage::HostKey:
        if (!m_session->pump()) {
            m_phases.note(tr("The host closed the connection while it waited for the answer."));
            dropSession(); // it is connected again once the answer is there
        }
        return;
    case Stage::Authenticate:
        return authenticate();
    case Stage::Open:
        return openCommand();
    case Stage::Run:
        return run();
    default:
        return;
    }
}

void Connection::tick()
{
    const qint64 now = steadyNow();
    if (m_output.isBlocked()) {
        m_output.flush();
        if (!m_output.isBlocked() && m_stage == Stage::Run)
            return run();
    }
    if (m_authentication && m_authentication->sessionIsLent() && now >= m_authentication->lentUntil())
        m_authentication->interrupt();
    if (m_nextSignalAt != 0 && now >= m_nextSignalAt)
        return nextSignal();
    if (m_graceEndsAt != 0 && now >= m_graceEndsAt)
        return finishRun();
    if (m_deadline != 0 && now >= m_deadline)
        return m_stage == Stage::Backoff ? connectNext() : timedOut();
    if (m_stage == Stage::Run && m_keepAliveAt != 0 && now >= m_keepAliveAt)
        keepAlive(now);
}

qint64 Connection::nextWake() const
{
    qint64 next = std::numeric_limits<qint64>::max();
    const auto consider = [&next](qint64 at) {
        if (at != 0)
            next = std::min(next, at);
    };
    consider(m_deadline);
    consider(m_nextSignalAt);
    consider(m_graceEndsAt);
    if (m_stage == Stage::Run)
        consider(m_keepAliveAt);
    if (m_output.isBlocked())
        consider(steadyNow() + 10);
    if (m_authentication && m_authentication->sessionIsLent())
        consider(m_authentication->lentUntil());
    return next;
}

bool Connection::holdsConnecting() const
{
    return !m_ended && !m_asking && m_stage <= Stage::Authenticate;
}

bool Connection::holdsActive() const
{
    return !m_ended && !m_asking;
}

int Connection::watchedSocket() const
{
    if (m_ended || (m_authentication && m_authentication->sessionIsLent()))
        return -1;
    return m_session ? m_session->socket() : m_socket;
}

bool Connection::wantsRead() const
{
    return m_session && !m_output.isBlocked();
}

bool Connection::wantsWrite() const
{
    return !m_session || m_session->wantsWrite();
}

void Connection::dropSession()
{
    m_kill.reset();
    m_command.reset();
    m_authentication.reset();
    m_session.reset(); // closes its socket, unless the agent still works on it
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

void Connection::cancel()
{
    if (m_ended)
        return;
    if (m_stage == Stage::Run)
        return terminate(ExecState::Cancelled, stopped());
    if (m_stage != Stage::Open || !m_command->wasSent())
        return end(ExecState::Cancelled, stopped());
    m_cancelled = true; // it cannot be taken back: it ends as soon as it has begun
    const qint64 limit = steadyNow() + cancelledOpenMs;
    m_deadline = m_deadline == 0 ? limit : std::min(m_deadline, limit);
}

Error Connection::stopped() const
{
    return {Error::Stopped, tr("Stopped before it ended."), {}};
}

void Connection::end(ExecState state, const Error &error, bool mayStillRun)
{
    if (m_ended)
        return;
    m_phases.close(error.message.isEmpty());
    ExecEnd result;
    result.job = m_job.id;
    result.state = state;
    if (m_command) {
        result.exit = m_command->exitStatus();
        result.signal = m_command->signal();
    }
    result.mayStillRun = mayStillRun;
    result.hostKeyRefused = m_hostKeyRefused;
    result.error = error;
    result.phases = m_phases.phases();
    result.startedAt = m_startedAt;
    result.endedAt = QDateTime::currentMSecsSinceEpoch();
    result.output = m_output.counts();
    result.outputHash = m_output.hash();
    m_stage = Stage::Over;
    m_asking = false;
    m_ended = std::move(result);
    if (m_authentication)
        m_authentication->interrupt();
    dropSession();
    m_services.questions.withdraw(m_job.id);
}

HostName Connection::hostName() const
{
    if (!m_host.hostKeyAlias.isEmpty())
        return {m_host.hostKeyAlias.toUtf8(), 22};
    return {m_host.address.toUtf8(), m_host.port};
}

QString Connection::label() const
{
    return tr("%1 (%2 port %3)").arg(m_host.name, m_host.address).arg(m_host.port);
}
