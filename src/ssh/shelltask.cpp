#include "ssh/shelltask.h"

#include "ssh/link.h"
#include "ssh/steadyclock.h"

#include <QDateTime>

#include <libssh/libssh.h>

namespace {

constexpr qsizetype chunk = 32 * 1024;

} // namespace

ShellTask::ShellTask(JobId id, ShellRequest request, WorkerServices &services)
    : Task(id, request, services),
      m_request(std::move(request))
{
}

ShellTask::~ShellTask()
{
    end(ExecState::Cancelled);
}

bool ShellTask::begin()
{
    wantsLink();
    m_stage = Stage::Waiting;
    if (m_startedAt == 0)
        m_startedAt = QDateTime::currentMSecsSinceEpoch();
    return true;
}

void ShellTask::linkIs(ExecState state)
{
    if (m_state == state)
        return;
    m_state = state;
    m_services.events.post(ExecProgress{m_id, state, QDateTime::currentMSecsSinceEpoch()});
}

void ShellTask::linkReady(Link &link)
{
    m_link = &link;
    m_session = link.sharedSession();
    m_phases = PhaseLog(link.phasesFor(m_startedAt));
    m_phases.begin(QStringLiteral("open"));
    m_stage = Stage::Open;
    m_environment = EnvironmentRequests(EnvironmentRequests::variablesFor(link.host(), true));
    if (m_terms.deadlines.open > 0)
        m_deadline = steadyNow() + m_terms.deadlines.open;
    m_channel = ssh_channel_new(m_session->handle());
    if (!m_channel)
        return end(ExecState::Failed, {Error::Failed, m_session->errorText(), {}});
    ssh_callbacks_init(&m_callbacks);
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = &ShellTask::onData;
    m_callbacks.channel_close_function = &ShellTask::onClose;
    m_callbacks.channel_exit_status_function = &ShellTask::onExitStatus;
    m_callbacks.channel_exit_signal_function = &ShellTask::onExitSignal;
    ssh_set_channel_callbacks(m_channel, &m_callbacks);
    open();
    link.poke();
}

void ShellTask::open()
{
    while (m_stage < Stage::Carry) {
        const int status = request(m_stage);
        if (status == SSH_AGAIN)
            return;
        if (status != SSH_OK && m_session->isLost())
            return; // the link tells
        if (status != SSH_OK && m_stage == Stage::Open && leaves(*m_link))
            return letGo();
        if (status != SSH_OK) {
            const QString words = m_session->errorText();
            return end(ExecState::Failed,
                       {Error::Denied, tr("%1 gives no shell: %2").arg(m_link->label(), words), words});
        }
        if (m_stage == Stage::Open && forwardsAgent())
            ssh_channel_request_auth_agent(m_channel); // a host that forbids it does not say so
        m_stage = Stage(int(m_stage) + 1);
    }
    m_phases.begin(QStringLiteral("run"));
    m_deadline = never;
    linkIs(ExecState::Running);
    feed();
}

/// What one stage asks of the host; libssh's status of it.
int ShellTask::request(Stage stage)
{
    if (stage == Stage::Open)
        return ssh_channel_open_session(m_channel);
    if (stage == Stage::Environment) {
        const Session::Step sent = m_environment.step(*m_session, m_channel);
        return sent == Session::Step::Again ? SSH_AGAIN : sent == Session::Step::Ok ? SSH_OK : SSH_ERROR;
    }
    if (stage == Stage::Terminal)
        return ssh_channel_request_pty_size(m_channel, m_request.terminal.constData(), m_request.columns,
                                            m_request.rows);
    return ssh_channel_request_shell(m_channel);
}

bool ShellTask::forwardsAgent() const
{
    return m_terms.forwardAgent || (m_link && !m_link->host().forwardAgent.isEmpty());
}

void ShellTask::pumped()
{
    if (wantsAnotherLink())
        return;
    if (m_stage < Stage::Carry)
        return open();
    feed();
    if (!m_closed || m_holdsBack)
        return;
    if (m_exit >= 0 || !m_signal.isEmpty())
        return end(ExecState::Ok);
    end(ExecState::Lost, {Error::Lost, tr("%1 closed the terminal.").arg(m_link->label()), {}});
}

void ShellTask::feed()
{
    while (!m_toSend.isEmpty() && m_stage == Stage::Carry && !m_closed) {
        if (m_session->wantsWrite() || ssh_channel_window_size(m_channel) == 0)
            return;
        const int sent = ssh_channel_write(m_channel, m_toSend.constData(), uint32_t(qMin(chunk, m_toSend.size())));
        if (sent <= 0)
            return;
        m_toSend.remove(0, sent);
    }
}

void ShellTask::send(const QByteArray &bytes)
{
    if (m_end)
        return;
    m_toSend += bytes;
    feed();
    if (m_link)
        m_link->poke();
}

void ShellTask::resize(int columns, int rows)
{
    m_request.columns = columns;
    m_request.rows = rows;
    if (m_stage != Stage::Carry)
        return;
    ssh_channel_change_pty_size(m_channel, columns, rows);
    m_link->poke();
}

void ShellTask::taken(qint64 bytes)
{
    m_untaken = qMax<qint64>(0, m_untaken - bytes);
    if (m_holdsBack)
        drain();
    if (m_link)
        m_link->poke();
}

/// What stayed in the channel, as far as there is room again.
void ShellTask::drain()
{
    while (m_untaken < m_request.mostUntaken) {
        QByteArray bytes(chunk, Qt::Uninitialized);
        const int got = ssh_channel_read_nonblocking(m_channel, bytes.data(), uint32_t(bytes.size()), 0);
        if (got <= 0) {
            m_holdsBack = false;
            return;
        }
        bytes.resize(got);
        m_untaken += got;
        m_services.events.post(ShellOutput{m_id, bytes});
    }
}

void ShellTask::linkFailed(const LinkTrouble &trouble, const QList<Phase> &phases)
{
    m_phases = PhaseLog(phases);
    end(trouble.state, trouble.error);
    m_end->hostKeyRefused = trouble.hostKeyRefused;
}

void ShellTask::linkLost(const QString &words)
{
    if (m_exit >= 0)
        return end(ExecState::Ok);
    m_phases.note(words);
    end(ExecState::Lost, {Error::Lost, tr("The connection to %1 was lost.").arg(m_link->label()), words});
}

/// Closing the channel hangs up the terminal on the other side, which ends what runs in it.
void ShellTask::cancel()
{
    end(ExecState::Cancelled, {Error::Stopped, tr("The terminal was closed."), {}});
}

void ShellTask::tick()
{
    m_deadline = never;
    if (m_stage < Stage::Carry)
        end(ExecState::TimedOut,
            {Error::TimedOut,
             tr("%1 did not open a terminal within %n second(s).", nullptr, m_terms.deadlines.open / 1000)
                 .arg(m_link->label()),
             {}});
}

void ShellTask::end(ExecState state, const Error &error)
{
    if (m_end)
        return;
    m_phases.close(error.message.isEmpty());
    ExecEnd result;
    result.job = m_id;
    result.state = state;
    result.exit = m_exit;
    result.signal = m_signal;
    result.error = error;
    result.phases = m_phases.phases();
    result.startedAt = m_startedAt;
    result.endedAt = QDateTime::currentMSecsSinceEpoch();
    m_stage = Stage::Over;
    m_end = std::move(result);
    letGo();
}

void ShellTask::letGo()
{
    m_deadline = never;
    if (m_channel) {
        ssh_remove_channel_callbacks(m_channel, &m_callbacks);
        ssh_channel_free(m_channel);
        m_channel = nullptr;
        m_link->poke();
    }
    m_session.reset();
}

void ShellTask::report()
{
    m_services.events.post(Event(*m_end));
}

/// What is not taken for a while stays in the channel, whose window then closes: the other side stops sending.
int ShellTask::onData(ssh_session, ssh_channel, void *data, uint32_t size, int, void *self)
{
    auto *shell = static_cast<ShellTask *>(self);
    if (shell->m_holdsBack || shell->m_untaken >= shell->m_request.mostUntaken) {
        shell->m_holdsBack = true;
        return 0;
    }
    shell->m_untaken += size;
    shell->m_services.events.post(ShellOutput{shell->m_id, QByteArray(static_cast<const char *>(data), int(size))});
    return int(size);
}

void ShellTask::onClose(ssh_session, ssh_channel, void *self)
{
    static_cast<ShellTask *>(self)->m_closed = true;
}

void ShellTask::onExitStatus(ssh_session, ssh_channel, int status, void *self)
{
    static_cast<ShellTask *>(self)->m_exit = status >= 0 ? status : 255;
}

void ShellTask::onExitSignal(ssh_session, ssh_channel, const char *signal, int, const char *, const char *, void *self)
{
    static_cast<ShellTask *>(self)->m_signal = QString::fromLatin1(signal);
}
