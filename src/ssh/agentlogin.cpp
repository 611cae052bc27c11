#include "ssh/agentlogin.h"

#include "ssh/sshwire.h"

#include <libssh/libssh.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace {

constexpr char refusal = 5;
constexpr char identities = 12;
constexpr char signRequest = 13;
constexpr char signAnswer = 14;

QByteArray wireString(const QByteArray &text)
{
    char size[4];
    qToBigEndian<quint32>(quint32(text.size()), size);
    return QByteArray(size, sizeof size) + text;
}

} // namespace

AgentLogin::AgentLogin(Session &session) : m_session(session)
{
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends) != 0)
        return; // libssh then finds no agent
    m_theirs = ends[0];
    m_ours = ends[1];
    ssh_set_agent_socket(session.handle(), m_theirs);
}

AgentLogin::~AgentLogin()
{
    if (m_ours >= 0)
        ::close(m_ours);
}

void AgentLogin::begin(const QByteArray &blob)
{
    m_blob = blob;
    m_isSigned = false;
    m_request.clear();
    prepare(QByteArray(1, refusal));
}

/// Writes what libssh will read: the one key, then this answer to its request for a signature.
void AgentLogin::prepare(const QByteArray &answer)
{
    if (m_ours < 0)
        return;
    drain();
    QByteArray list(1, identities);
    list += QByteArray("\0\0\0\1", 4) + wireString(m_blob) + wireString({});
    const QByteArray all = wireString(list) + wireString(answer);
    if (::send(m_ours, all.constData(), size_t(all.size()), MSG_NOSIGNAL) != all.size())
        ::close(std::exchange(m_ours, -1)); // libssh must find an end rather than wait
}

/// What was not asked for must not answer the next question.
void AgentLogin::drain()
{
    char bytes[4096];
    while (::recv(m_theirs, bytes, sizeof bytes, MSG_DONTWAIT) > 0)
        continue;
    while (::recv(m_ours, bytes, sizeof bytes, MSG_DONTWAIT) > 0)
        continue;
}

int AgentLogin::step(const QByteArray &user)
{
    if (m_ours < 0)
        return SSH_AUTH_DENIED;
    const int status = ssh_userauth_agent(m_session.handle(), user.constData());
    if (status != SSH_AUTH_ERROR || m_isSigned || !ssh_is_connected(m_session.handle()))
        return status;
    QByteArray asked;
    char bytes[4096];
    for (ssize_t got = 0; (got = ::recv(m_ours, bytes, sizeof bytes, MSG_DONTWAIT)) > 0;)
        asked.append(bytes, got);
    for (QByteArrayView rest(asked); !rest.isEmpty();) {
        const QByteArray message = takeWireString(rest);
        if (message.startsWith(signRequest)) {
            m_request = message;
            return wantsSignature;
        }
        if (message.isNull())
            break;
    }
    return status;
}

bool AgentLogin::sign(const QByteArray &answer)
{
    if (!answer.startsWith(signAnswer))
        return false;
    m_isSigned = true;
    prepare(answer);
    return true;
}
