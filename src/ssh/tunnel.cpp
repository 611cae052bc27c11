#include "ssh/tunnel.h"

#include "ssh/link.h"
#include "ssh/steadyclock.h"

#include <array>
#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr uint32_t chunk = 32 * 1024;

} // namespace

Tunnel::Tunnel(JobId id, TunnelRequest request, WorkerServices &services)
    : Task(id, request, services),
      m_request(std::move(request))
{
}

Tunnel::~Tunnel()
{
    end();
}

void Tunnel::linkIs(ExecState state)
{
    m_request.moved(state);
}

void Tunnel::linkReady(Link &link)
{
    m_link = &link;
    m_session = link.sharedSession();
    m_stage = Stage::Open;
    if (m_terms.deadlines.open > 0)
        m_deadline = steadyNow() + m_terms.deadlines.open;
    m_channel = ssh_channel_new(m_session->handle());
    if (!m_channel)
        return fail(Error::Failed, m_session->errorText());
    ssh_callbacks_init(&m_callbacks);
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = &Tunnel::onData;
    m_callbacks.channel_eof_function = &Tunnel::onEof;
    m_callbacks.channel_close_function = &Tunnel::onClose;
    ssh_set_channel_callbacks(m_channel, &m_callbacks);
    open();
    link.poke();
}

void Tunnel::open()
{
    const int status =
        ssh_channel_open_forward(m_channel, m_request.address.toUtf8().constData(), m_request.port, "127.0.0.1", 0);
    if (status == SSH_AGAIN)
        return;
    if (status != SSH_OK)
        return fail(Error::Unreachable, tr("%1 could not connect to %2 port %3: %4")
                                            .arg(m_request.via.name, m_request.address)
                                            .arg(m_request.port)
                                            .arg(m_session->errorText()));
    m_stage = Stage::Carry;
    m_deadline = never;
    m_request.told({});
}

void Tunnel::fail(Error::Kind kind, const QString &message)
{
    m_request.told(failure(kind, message));
    end();
}

void Tunnel::linkFailed(const LinkTrouble &trouble, const QList<Phase> &)
{
    m_request.told(Failure(trouble.error));
    end();
}

void Tunnel::linkLost(const QString &words)
{
    fail(Error::Lost, tr("The connection to %1 was lost: %2").arg(m_request.via.name, words));
}

void Tunnel::cancel()
{
    end();
}

void Tunnel::tick()
{
    if (m_stage == Stage::Open)
        fail(Error::TimedOut,
             tr("%1 did not connect to %2 port %3 within %n second(s).", nullptr, m_terms.deadlines.open / 1000)
                 .arg(m_request.via.name, m_request.address)
                 .arg(m_request.port));
}

void Tunnel::pumped()
{
    m_stirred = false;
    if (m_stage == Stage::Open)
        open();
    if (m_stage != Stage::Carry)
        return;
    if (m_isHungry)
        take();
    if (m_remoteEnded && !m_isFull)
        end();
}

bool Tunnel::wantsRead() const
{
    return m_stage == Stage::Carry && !m_isHungry && !m_inputEnded;
}

void Tunnel::socketReady(bool readable)
{
    if (m_isFull)
        drain();
    if (m_stage == Stage::Carry && readable)
        take();
    if (m_stage == Stage::Carry)
        m_link->poke();
}

/// From the socket into the channel, as far as there is room.
void Tunnel::take()
{
    std::array<char, chunk> bytes;
    for (;;) {
        const uint32_t room = m_session->wantsWrite() ? 0 : ssh_channel_window_size(m_channel);
        m_isHungry = room == 0;
        if (m_isHungry || m_inputEnded)
            return;
        const ssize_t got = ::recv(m_request.socket, bytes.data(), qMin(room, chunk), MSG_DONTWAIT);
        if (got > 0) {
            ssh_channel_write(m_channel, bytes.data(), uint32_t(got));
            continue;
        }
        if (got < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        m_inputEnded = true; // the link behind has closed its end: nothing it could still hear
        return end();
    }
}

/// Gives bytes to the socket; false when it takes no more.
bool Tunnel::hand(const char *bytes, qsizetype size, qsizetype &taken)
{
    for (taken = 0; taken < size;) {
        const ssize_t sent = ::send(m_request.socket, bytes + taken, size_t(size - taken), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent > 0)
            taken += sent;
        else if (sent < 0 && errno == EINTR)
            continue;
        else
            return false;
    }
    return true;
}

/// From the channel into the socket, once that takes more again.
void Tunnel::drain()
{
    for (;;) {
        qsizetype taken = 0;
        const bool all = hand(m_rest.constData(), m_rest.size(), taken);
        m_rest.remove(0, taken);
        if (!all) {
            if (errno != EAGAIN)
                end();
            return;
        }
        m_rest.resize(chunk);
        const int got = ssh_channel_read_nonblocking(m_channel, m_rest.data(), chunk, 0);
        m_rest.resize(qMax(0, got));
        if (got <= 0)
            break;
    }
    m_isFull = false;
    m_stirred = true;
}

void Tunnel::end()
{
    if (m_stage == Stage::Over)
        return;
    m_stage = Stage::Over;
    m_deadline = never;
    if (m_channel) {
        ssh_remove_channel_callbacks(m_channel, &m_callbacks);
        ssh_channel_free(m_channel);
        m_channel = nullptr;
        if (m_link)
            m_link->poke(); // the channel's end is still to be sent
    }
    m_session.reset();
    ::close(std::exchange(m_request.socket, -1)); // the link behind reads the end
}

/// What the socket does not take stays in the channel, whose window then closes: the other side stops sending.
int Tunnel::onData(ssh_session, ssh_channel, void *data, uint32_t size, int, void *self)
{
    auto *tunnel = static_cast<Tunnel *>(self);
    tunnel->m_stirred = true;
    if (tunnel->m_isFull)
        return 0;
    qsizetype taken = 0;
    tunnel->m_isFull = !tunnel->hand(static_cast<const char *>(data), size, taken);
    return int(taken);
}

void Tunnel::onEof(ssh_session, ssh_channel, void *self)
{
    auto *tunnel = static_cast<Tunnel *>(self);
    tunnel->m_remoteEnded = true;
    tunnel->m_stirred = true;
}

void Tunnel::onClose(ssh_session, ssh_channel, void *self)
{
    onEof(nullptr, nullptr, self);
}
