#include "ssh/agent.h"

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

QList<QByteArray> keysIn(const QByteArray &answer)
{
    QList<QByteArray> keys;
    qsizetype at = 5; // the type and the count
    while (at + 4 <= answer.size()) {
        const qsizetype size = qFromBigEndian<quint32>(answer.constData() + at);
        if (at + 4 + size + 4 > answer.size())
            break;
        keys += answer.mid(at + 4, size);
        at += 4 + size;
        at += 4 + qsizetype(qFromBigEndian<quint32>(answer.constData() + at)); // the comment
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

AgentState Agent::ask() const
{
    const int fd = connect();
    if (fd < 0)
        return {{}, QCoreApplication::translate("Agent", "the SSH agent at %1 cannot be reached").arg(m_socket)};
    const QDeadlineTimer deadline(m_timeoutMs);
    const char request[5] = {0, 0, 0, 1, requestIdentities};
    QByteArray answer;
    if (::send(fd, request, sizeof request, MSG_NOSIGNAL) == sizeof request) {
        const QByteArray size = readExactly(fd, 4, deadline);
        const quint32 length = size.size() == 4 ? qFromBigEndian<quint32>(size.constData()) : 0;
        if (length > 0 && length <= largestAnswer)
            answer = readExactly(fd, qsizetype(length), deadline);
    }
    ::close(fd);
    if (answer.isEmpty())
        return {{}, hung()};
    return {answer.startsWith(identitiesAnswer) ? keysIn(answer) : QList<QByteArray>(), {}};
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
}
