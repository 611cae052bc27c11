#include "ssh/agent.h"

#include "ssh/sshwire.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QtEndian>

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

constexpr qint64 validForMs = 30000;
constexpr char requestIdentities = 11;
constexpr char identitiesAnswer = 12;
constexpr int patience = 4; // times the usual time-out: it may ask the person to confirm
constexpr int mostTalks = 4;
constexpr quint32 largestAnswer = 256 * 1024;

qint64 now()
{
    return QDeadlineTimer::current().deadline();
}

QString hung()
{
    return QCoreApplication::translate("Agent", "the SSH agent does not answer; it was left out");
}

/// Exactly `size` bytes before the deadline, or empty.
QByteArray readExactly(int fd, qsizetype size, const QDeadlineTimer &deadline)
{
    QByteArray bytes;
    while (bytes.size() < size) {
        pollfd waiting = {fd, POLLIN, 0};
        if (::poll(&waiting, 1, int(deadline.remainingTime())) <= 0)
            return {};
        char chunk[4096];
        const ssize_t got = ::recv(fd, chunk, size_t(qMin<qsizetype>(size - bytes.size(), sizeof chunk)), 0);
        if (got <= 0)
            return {};
        bytes.append(chunk, got);
    }
    return bytes;
}

QList<AgentKey> keysIn(const QByteArray &answer)
{
    QList<AgentKey> keys;
    QByteArrayView rest = QByteArrayView(answer).sliced(qMin<qsizetype>(5, answer.size())); // the type and the count
    while (!rest.isEmpty()) {
        const QByteArray blob = takeWireString(rest);
        const QByteArray comment = takeWireString(rest);
        if (blob.isEmpty() || comment.isNull())
            break;
        keys += AgentKey{blob, QString::fromUtf8(comment)};
    }
    return keys;
}

} // namespace

Agent::Agent(QString socket, int timeoutMs, Starter blocking)
    : m_socket(std::move(socket)),
      m_timeoutMs(timeoutMs),
      m_blocking(std::move(blocking))
{
}

int Agent::connect() const
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(m_socket);
    if (path.isEmpty() || size_t(path.size()) >= sizeof address.sun_path)
        return -1;
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
    // A full backlog would block connect() itself, so it does not wait.
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd >= 0 && ::connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
        return fd;
    if (fd >= 0)
        ::close(fd);
    return -1;
}

/// Closes the connection.
QByteArray Agent::exchange(int fd, const QByteArray &message, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    char length[4];
    qToBigEndian<quint32>(quint32(message.size()), length);
    const QByteArray request = QByteArray(length, sizeof length) + message;
    QByteArray answer;
    if (::send(fd, request.constData(), size_t(request.size()), MSG_NOSIGNAL) == request.size()) {
        const QByteArray size = readExactly(fd, 4, deadline);
        const quint32 expected = size.size() == 4 ? qFromBigEndian<quint32>(size.constData()) : 0;
        if (expected > 0 && expected <= largestAnswer)
            answer = readExactly(fd, qsizetype(expected), deadline);
    }
    ::close(fd);
    return answer;
}

AgentState Agent::ask() const
{
    const int fd = connect();
    if (fd < 0)
        return {{}, QCoreApplication::translate("Agent", "the SSH agent at %1 cannot be reached").arg(m_socket)};
    const QByteArray answer = exchange(fd, QByteArray(1, requestIdentities), m_timeoutMs);
    if (answer.isEmpty())
        return {{}, hung()};
    AgentState state{answer.startsWith(identitiesAnswer) ? keysIn(answer) : QList<AgentKey>(), {}};
    if (state.keys.isEmpty())
        state.problem = QCoreApplication::translate("Agent", "the SSH agent holds no keys, or is locked");
    return state;
}

void Agent::talk(const QByteArray &message, const Answered &then)
{
    {
        const std::lock_guard lock(m_mutex);
        m_talks.emplace_back(message, then);
        if (m_talking >= mostTalks)
            return;
        ++m_talking;
    }
    m_blocking([this] { talkOn(); });
}

/// One thread after the other is free again, also when all hosts want a signature of an agent that says nothing.
void Agent::talkOn()
{
    for (;;) {
        std::pair<QByteArray, Answered> talk;
        bool isHung = false;
        {
            const std::lock_guard lock(m_mutex);
            if (m_talks.empty()) {
                --m_talking;
                return;
            }
            talk = std::move(m_talks.front());
            m_talks.pop_front();
            isHung = now() < m_distrustedUntil;
        }
        const int fd = isHung ? -1 : connect();
        talk.second(fd < 0 ? QByteArray() : exchange(fd, talk.first, m_timeoutMs * patience));
    }
}

void Agent::list(Then then)
{
    if (m_socket.isEmpty())
        return then({});
    AgentState state;
    {
        const std::lock_guard lock(m_mutex);
        const bool fresh = m_askedAt != 0 && now() - m_askedAt < validForMs;
        if (fresh) {
            state = m_state;
        } else {
            m_waiting.push_back(std::move(then));
            if (m_asking)
                return;
            m_asking = true;
        }
    }
    if (then)
        return then(state);
    m_blocking([this] { finish(ask()); });
}

void Agent::finish(const AgentState &state)
{
    std::vector<Then> waiting;
    {
        const std::lock_guard lock(m_mutex);
        m_state = state;
        m_askedAt = now();
        m_asking = false;
        waiting.swap(m_waiting);
    }
    for (const Then &then : waiting)
        then(state);
}

void Agent::distrust()
{
    const std::lock_guard lock(m_mutex);
    m_state = {{}, hung()};
    m_askedAt = now();
    m_distrustedUntil = m_askedAt + validForMs;
}
