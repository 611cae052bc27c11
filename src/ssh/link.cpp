#include "ssh/link.h"

#include "ssh/forwardedagent.h"
#include "ssh/proxycommand.h"
#include "ssh/socksway.h"
#include "ssh/steadyclock.h"

#include <QDateTime>

#include <algorithm>
#include <libssh/libssh.h>
#include <libssh/server.h>
#include <unistd.h>

// The life of a link: who uses it, its times, its end. How it is made is in linkreach.cpp and linktrust.cpp.

Link::Link(quint64 id, const Task &first, WorkerServices &services, Poster poster)
    : m_id(id),
      m_key(LinkKey::of(first.host())),
      m_terms(first.terms()),
      m_services(services),
      m_poster(std::move(poster)),
      m_host(first.host()),
      m_place(services.admission),
      m_pause(first.pauseBefore())
{
}

Link::~Link()
{
    dropSession();
}

bool Link::takes(const Task &task) const
{
    if (m_stage == Stage::Over || m_pause > 0)
        return false;
    // OpenSSH lets nobody signal the commands of root, so they are ended from beside, all of a session at once.
    const bool isRoot = m_host.user == QStringLiteral("root");
    const int most = isRoot && m_mostCommands != 0 ? 1 : m_mostCommands;
    if (task.isCommand() && most >= 0 && commands() >= most)
        return false;
    if (m_stage != Stage::Ready)
        return true;
    const HostKeys::Finding finding = m_services.hostKeys.check(hostName(), m_check.key, task.terms().run);
    return finding.verdict == HostKeys::Verdict::Known;
}

int Link::commands() const
{
    return int(std::count_if(m_tasks.begin(), m_tasks.end(), [](const Task *task) { return task->isCommand(); }));
}

void Link::refusesCommands()
{
    m_mostCommands = std::max(0, commands() - 1);
}

void Link::attach(Task &task)
{
    ++m_users;
    m_tasks.push_back(&task);
    addKeysBehind(m_host, task.host()); // a login that is going on looks for them before it gives up
    m_idleUntil = 0;
    m_stirred.push_back(&task);
    if (m_stage == Stage::Ready)
        return task.offer(*this);
    if (m_state != ExecState::Queued)
        task.linkIs(m_state);
    if (m_question)
        askFor(task);
}

void Link::detach(Task &task)
{
    std::erase(m_tasks, &task);
    std::erase(m_stirred, &task);
    for (const Voice &voice : task.voices())
        m_services.questions.withdraw(voice.job);
    if (!m_tasks.empty() || m_stage == Stage::Over)
        return;
    const int keep = std::max(m_services.keepMs.load(), task.isCommand() ? 0 : m_services.keepWaysMs.load());
    if (m_stage != Stage::Ready || keep <= 0)
        return close();
    m_idleUntil = steadyNow() + keep;
}

void Link::close()
{
    if (m_stage == Stage::Over)
        return;
    if (m_stage == Stage::Ready && !m_tasks.empty())
        return lost(tr("The connection was closed."));
    forgetQuestion();
    m_stage = Stage::Over;
    dropSession();
}

void Link::doubt()
{
    if (m_stage != Stage::Ready)
        return;
    m_liveness.doubt(steadyNow());
    ssh_send_keepalive(m_session->handle());
    pump();
}

void Link::enter(Stage stage, const QString &phase, int deadline)
{
    m_stage = stage;
    m_deadline = deadline > 0 ? steadyNow() + deadline : 0;
    if (!phase.isEmpty())
        m_phases.begin(phase);
}

void Link::setState(ExecState state)
{
    m_asking = state == ExecState::Asking;
    if (m_state == state)
        return;
    m_state = state;
    for (Task *task : m_tasks) {
        task->linkIs(state);
        m_stirred.push_back(task);
    }
}

void Link::socketReady(bool readable)
{
    if (readable) {
        const qint64 now = steadyNow();
        m_liveness.heard(now);
        m_place.heard(now);
        if (m_stage > Stage::Connect)
            m_place.take(); // it is busy with us, whatever the others do
    }
    switch (m_stage) {
    case Stage::Tunnel:
        return m_socks ? stepSocks() : void();
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
    case Stage::Ready:
        return pump();
    default:
        return;
    }
}

void Link::stir(Task &task)
{
    if (task.hasEnded() || task.isHeld() || !task.wantsPump())
        return;
    task.pumped();
    m_stirred.push_back(&task);
}

void Link::stirAll()
{
    for (Task *task : m_tasks)
        stir(*task);
    if (m_forwardedAgent)
        m_forwardedAgent->pumped();
}

std::vector<Task *> Link::takeStirred()
{
    std::vector<Task *> stirred = std::exchange(m_stirred, {});
    std::sort(stirred.begin(), stirred.end());
    stirred.erase(std::unique(stirred.begin(), stirred.end()), stirred.end());
    return stirred;
}

void Link::pump()
{
    m_poked = false;
    bool alive = m_session->pump();
    stirAll();
    // What was written mostly goes out at once; sending comes last, so that room for more is never left unseen.
    for (int i = 0; i < 16 && alive && m_session->wantsWrite() && wantsRead(); ++i) {
        alive = m_session->pump();
        stirAll();
    }
    if (m_session->takeHeard())
        m_liveness.heard(steadyNow());
    if (!alive)
        lost(m_session->errorText());
}

void Link::flush()
{
    for (int i = 0; i < 4 && m_poked && m_stage == Stage::Ready; ++i)
        pump();
}

void Link::lost(const QString &words)
{
    m_phases.note(words);
    m_stage = Stage::Over;
    for (Task *task : m_tasks) {
        if (task->isHeld()) {
            task->withdraw(); // one that goes on over another link must not find this one
            const QString why = tr("The connection to %1 was lost before anything was begun there.").arg(label());
            task->linkFailed({ExecState::Unreachable, {Error::Lost, why, words}, false}, m_phases.phases());
        } else if (!task->hasEnded()) {
            task->linkLost(words);
        }
        m_stirred.push_back(task);
    }
    dropSession();
}

void Link::fail(const LinkTrouble &trouble)
{
    if (m_stage == Stage::Over)
        return;
    m_phases.close(false);
    m_stage = Stage::Over;
    m_asking = false;
    forgetQuestion();
    for (Task *task : m_tasks) {
        if (!task->hasEnded())
            task->linkFailed(trouble, m_phases.phases());
        m_stirred.push_back(task);
    }
    dropSession();
}

void Link::unreachable(Error::Kind kind, const QString &message, const QString &detail)
{
    fail({ExecState::Unreachable, {kind, message, detail}, false});
}

void Link::tick()
{
    const qint64 now = steadyNow();
    if (m_deadline != 0 && now >= m_deadline)
        return m_stage != Stage::Backoff ? timedOut() : std::exchange(m_pause, 0) > 0 ? begin() : reach();
    if (m_place.lapsesAt() != 0 && now >= m_place.lapsesAt()) {
        m_place.giveUp();
        for (Task *task : m_tasks)
            task->linkIsSilent();
    }
    if (m_stage != Stage::Ready)
        return;
    if (m_idleUntil != 0 && now >= m_idleUntil)
        return close();
    switch (m_liveness.due(now, wantsRead())) {
    case Liveness::Due::Nothing:
        return;
    case Liveness::Due::Ask:
        ssh_send_keepalive(m_session->handle());
        return pump();
    case Liveness::Due::Dead:
        return lost(m_liveness.isDoubted() ? tr("It did not answer after the network had changed.")
                                           : tr("No answer to %n sign(s) of life.", nullptr, m_liveness.countMax()));
    }
}

qint64 Link::nextWake() const
{
    qint64 next = never;
    const auto consider = [&next](qint64 at) {
        if (at != 0)
            next = std::min(next, at);
    };
    consider(m_deadline);
    consider(m_place.lapsesAt());
    if (m_stage == Stage::Ready) {
        consider(m_liveness.nextWake());
        consider(m_idleUntil);
    }
    return next;
}

bool Link::holdsConnecting() const
{
    return !m_asking && m_place.isHeld() && m_pause == 0 && m_stage <= Stage::Authenticate;
}

int Link::watchedSocket() const
{
    if (m_stage == Stage::Over || m_stage == Stage::Turn)
        return -1;
    return m_session ? m_session->socket() : m_socks ? m_socks->socket() : m_socket;
}

bool Link::wantsRead() const
{
    if (m_socks || !m_session)
        return m_socks && !m_socks->wantsWrite();
    return std::none_of(m_tasks.begin(), m_tasks.end(), [](const Task *task) { return task->blocksReading(); });
}

bool Link::wantsWrite() const
{
    return m_session ? m_session->wantsWrite() : m_socks ? m_socks->wantsWrite() : m_stage == Stage::Connect;
}

void Link::dropSession()
{
    m_authentication.reset();
    m_forwardedAgent.reset();
    m_session.reset(); // closes its socket, unless a task still works on it
    m_proxy.reset();
    m_socks.reset();
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

QList<Phase> Link::phasesFor(qint64 startedAt) const
{
    if (m_readyAt >= startedAt)
        return m_phases.phases();
    const QString since = QDateTime::fromMSecsSinceEpoch(m_readyAt).toString(Qt::ISODate);
    return {
        {QStringLiteral("session"), startedAt, startedAt, tr("The session has been open since %1.").arg(since), true}};
}

QString Link::label() const
{
    if (m_host.name == m_host.address)
        return tr("%1 port %2").arg(m_host.address).arg(m_host.port);
    return tr("%1 (%2 port %3)").arg(m_host.name, m_host.address).arg(m_host.port);
}
