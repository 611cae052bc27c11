#include "ssh/remotecommand.h"

#include "core/secret.h"
#include "ssh/inputfile.h"
#include "ssh/steadyclock.h"
#include "ssh/wrapping.h"

#include <algorithm>
#include <libssh/libssh.h>

namespace {

constexpr qsizetype feedChunk = 32 * 1024;

} // namespace

RemoteCommand::RemoteCommand(Session &session, const ExecRequest &request, bool pty, const QMap<QString, QString> &sent,
                             Output &output)
    : m_session(session),
      m_request(request),
      m_pty(pty),
      m_talks(wrapping::talksFirst(request)),
      m_keepsInput(request.keepsInput && !request.stdinFile && request.stdinBytes.isEmpty()),
      m_output(output),
      m_environment(sent)
{
}

RemoteCommand::~RemoteCommand()
{
    wipe(m_typed);
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
    m_callbacks.channel_eof_function = &RemoteCommand::onEof;
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
        const int status = request(m_stage);
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

/// What one stage asks of the host; libssh's status of it.
int RemoteCommand::request(Stage stage)
{
    switch (stage) {
    case Stage::Open:
        return ssh_channel_open_session(m_channel);
    case Stage::Environment: {
        const Session::Step sent = m_environment.step(m_session, m_channel);
        return sent == Session::Step::Again ? SSH_AGAIN : sent == Session::Step::Ok ? SSH_OK : SSH_ERROR;
    }
    case Stage::Terminal:
        return m_pty ? ssh_channel_request_pty_size(m_channel, "xterm-256color", m_request.columns, m_request.rows)
                     : SSH_OK;
    case Stage::Exec:
        if (m_line.isNull())
            m_line = wrapping::line(m_request, m_pty);
        return ssh_channel_request_exec(m_channel, m_line.constData());
    case Stage::Running:
        break;
    }
    return SSH_OK;
}

void RemoteCommand::type(QByteArray &&bytes)
{
    m_typed += bytes;
    wipe(bytes);
    feed();
}

void RemoteCommand::closeInput()
{
    m_inputIsOver = true;
    if (m_pty)
        type("\x04"); // a terminal's end of input
    else
        feed();
}

void RemoteCommand::feed()
{
    if (m_eofSent || m_closed || m_stage != Stage::Running)
        return;
    if (qsizetype sent = 0; !m_typed.isEmpty()) {
        const bool all = send(m_typed.constData(), m_typed.size(), sent);
        if (!all)
            return void(m_typed.remove(0, sent));
        wipe(m_typed);
    }
    if (!hasBegun())
        return; // what goes before it would take what is for it
    for (QByteArray bytes = nextInput(); !bytes.isEmpty(); bytes = nextInput()) {
        qsizetype sent = 0;
        const bool all = send(bytes.constData(), bytes.size(), sent);
        m_fed += sent;
        if (!all)
            return;
    }
    if (m_keepsInput && !m_inputIsOver)
        return;
    if (m_pty && m_fed == 0)
        return; // a terminal whose input has ended would end what runs in it
    ssh_channel_send_eof(m_channel);
    m_eofSent = true;
}

/// False when there is no room for the rest.
bool RemoteCommand::send(const char *bytes, qsizetype size, qsizetype &sent)
{
    while (sent < size) {
        if (m_session.wantsWrite() || ssh_channel_window_size(m_channel) == 0)
            return false;
        const int taken = ssh_channel_write(m_channel, bytes + sent, uint32_t(std::min(feedChunk, size - sent)));
        if (taken <= 0)
            return false;
        sent += taken;
    }
    return true;
}

QByteArray RemoteCommand::nextInput() const
{
    if (m_request.stdinFile)
        return m_request.stdinFile->read(m_fed, feedChunk);
    return QByteArray::fromRawData(m_request.stdinBytes.constData() + m_fed, m_request.stdinBytes.size() - m_fed);
}

void RemoteCommand::sendSignal(const char *name)
{
    if (m_channel && !m_closed)
        ssh_channel_request_send_signal(m_channel, name);
}

int RemoteCommand::onData(ssh_session, ssh_channel, void *data, uint32_t size, int isStderr, void *self)
{
    static_cast<RemoteCommand *>(self)->take(isStderr ? Stream::Err : Stream::Out,
                                             QByteArrayView(static_cast<const char *>(data), qsizetype(size)));
    return int(size);
}

/// The wrapper speaks among the errors; a terminal has one stream for both.
void RemoteCommand::take(Stream stream, QByteArrayView bytes)
{
    QByteArray output;
    // What a command puts out may overtake the wrapper's last word on the other stream.
    bool isOwn = stream == Stream::Out && m_handshake.isPastSudo();
    if (!hasBegun() && (stream == Stream::Err || m_pty)) {
        output = m_handshake.take(bytes);
        bytes = output;
    }
    isOwn = isOwn || hasBegun();
    if (bytes.isEmpty() || (m_request.keep.follows && !isOwn))
        return;
    if (isOwn)
        m_received[stream == Stream::Err ? 1 : 0] += bytes.size();
    m_output.write(stream, bytes);
    if (m_keepsInput && hasBegun())
        m_prompts.see(stream, bytes, steadyNow());
}

void RemoteCommand::onEof(ssh_session, ssh_channel, void *self)
{
    static_cast<RemoteCommand *>(self)->m_outputIsOver = true;
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
