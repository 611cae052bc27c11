#include "ssh/remotecommand.h"

#include <algorithm>
#include <libssh/libssh.h>

namespace {

constexpr qsizetype feedChunk = 32 * 1024;

QByteArray quoted(QByteArray text)
{
    return "'" + text.replace("'", "'\\''") + "'";
}

bool isVariableName(const QString &name)
{
    return !name.isEmpty() && !name.at(0).isDigit() && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'_';
    });
}

} // namespace

QByteArray RemoteCommand::commandLine(const ExecRequest &request)
{
    if (request.environment.isEmpty() && request.dir.isEmpty() && !request.loginShell)
        return request.command;
    QByteArray script;
    for (auto it = request.environment.cbegin(); it != request.environment.cend(); ++it) {
        if (isVariableName(it.key()))
            script += "export " + it.key().toLatin1() + "=" + quoted(it.value().toUtf8()) + "; ";
    }
    if (!request.dir.isEmpty())
        script += "cd -- " + quoted(request.dir.toUtf8()) + " || exit; ";
    if (request.loginShell)
        script += "exec \"${SHELL:-/bin/sh}\" -lc " + quoted(request.command);
    else
        script += "exec \"${SHELL:-/bin/sh}\" -c " + quoted(request.command);
    return "exec /bin/sh -c " + quoted(script);
}

RemoteCommand::RemoteCommand(Session &session, const ExecRequest &request, Output &output)
    : m_session(session),
      m_request(request),
      m_output(output)
{
}

RemoteCommand::~RemoteCommand()
{
    if (!m_channel)
        return;
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    ssh_channel_free(m_channel);
}

void RemoteCommand::setCallbacks()
{
    ssh_callbacks_init(&m_callbacks);
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = &RemoteCommand::onData;
    m_callbacks.channel_close_function = &RemoteCommand::onClose;
    m_callbacks.channel_exit_status_function = &RemoteCommand::onExitStatus;
    m_callbacks.channel_exit_signal_function = &RemoteCommand::onExitSignal;
    ssh_set_channel_callbacks(m_channel, &m_callbacks);
}

Session::Step RemoteCommand::begin()
{
    if (!m_channel) {
        m_channel = ssh_channel_new(m_session.handle());
        if (!m_channel)
            return Session::Step::Failed;
        setCallbacks();
    }
    while (m_stage != Stage::Running) {
        int status = SSH_OK;
        if (m_stage == Stage::Open)
            status = ssh_channel_open_session(m_channel);
        else if (m_stage == Stage::Terminal && m_request.pty)
            status = ssh_channel_request_pty_size(m_channel, "xterm-256color", 120, 40);
        else if (m_stage == Stage::Exec) {
            if (m_line.isNull())
                m_line = commandLine(m_request);
            status = ssh_channel_request_exec(m_channel, m_line.constData());
        }
        if (status == SSH_AGAIN)
            return Session::Step::Again;
        if (status != SSH_OK) {
            m_refusedTerminal = m_stage == Stage::Terminal;
            return Session::Step::Failed;
        }
        if (m_stage == Stage::Open && m_request.forwardAgent)
            ssh_channel_request_auth_agent(m_channel); // a host that forbids it does not say so
        m_stage = Stage(int(m_stage) + 1);
    }
    feed();
    return Session::Step::Ok;
}

void RemoteCommand::feed()
{
    if (m_eofSent || m_closed || m_stage != Stage::Running)
        return;
    const QByteArray &bytes = m_request.stdinBytes;
    while (m_fed < bytes.size()) {
        if (m_session.wantsWrite() || ssh_channel_window_size(m_channel) == 0)
            return;
        const int sent =
            ssh_channel_write(m_channel, bytes.constData() + m_fed, uint32_t(qMin(feedChunk, bytes.size() - m_fed)));
        if (sent <= 0)
            return;
        m_fed += sent;
    }
    if (m_request.pty && bytes.isEmpty())
        return; // a terminal whose input has ended would end what runs in it
    ssh_channel_send_eof(m_channel);
    m_eofSent = true;
}

void RemoteCommand::sendSignal(const char *name)
{
    if (m_channel && !m_closed)
        ssh_channel_request_send_signal(m_channel, name);
}

int RemoteCommand::onData(ssh_session, ssh_channel, void *data, uint32_t size, int isStderr, void *self)
{
    auto *command = static_cast<RemoteCommand *>(self);
    command->m_output.write(isStderr ? Stream::Err : Stream::Out,
                            QByteArrayView(static_cast<const char *>(data), qsizetype(size)));
    return int(size);
}

void RemoteCommand::onClose(ssh_session, ssh_channel, void *self)
{
    static_cast<RemoteCommand *>(self)->m_closed = true;
}

void RemoteCommand::onExitStatus(ssh_session, ssh_channel, int status, void *self)
{
    static_cast<RemoteCommand *>(self)->m_exit = status >= 0 ? status : 255;
}

void RemoteCommand::onExitSignal(ssh_session, ssh_channel, const char *signal, int, const char *, const char *,
                                 void *self)
{
    static_cast<RemoteCommand *>(self)->m_signal = QString::fromLatin1(signal);
}
