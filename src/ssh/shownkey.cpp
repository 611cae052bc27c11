#include "ssh/shownkey.h"

#include "ssh/sshwire.h"
#include "ssh/steadyclock.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

enum Message : char { Disconnect = 1, Ignore = 2, Debug = 4, KexInit = 20, KexBegin = 30, KexReply = 31 };

constexpr qsizetype largestPacket = 256 * 1024;
constexpr qsizetype largestGreeting = 64 * 1024;

class ShownKeyText
{
    Q_DECLARE_TR_FUNCTIONS(ShownKey)
};

QByteArray wireString(const QByteArray &text)
{
    QByteArray size(4, '\0');
    qToBigEndian(quint32(text.size()), size.data());
    return size + text;
}

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, '\0');
    for (char &byte : bytes)
        byte = char(QRandomGenerator::global()->bounded(256));
    return bytes;
}

/// Names of key exchanges, and a public value for each that any server takes: the secret of it is of no use to anybody,
/// for nothing is said once it is agreed on.
QList<std::pair<QByteArray, QByteArray>> exchanges()
{
    const QByteArray curve = QByteArray(1, '\x09') + QByteArray(31, '\0');
    const QByteArray p256 =
        QByteArray::fromHex("046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
                            "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5"); // the base point
    return {{"curve25519-sha256", curve}, {"curve25519-sha256@libssh.org", curve}, {"ecdh-sha2-nistp256", p256}};
}

class Conversation
{
public:
    Conversation(int socket, int timeoutMs) : m_socket(socket), m_until(steadyNow() + timeoutMs) {}
    ~Conversation() { ::close(m_socket); }
    Conversation(const Conversation &) = delete;
    Conversation &operator=(const Conversation &) = delete;

    Result<QByteArray> keyFor(const QList<QByteArray> &algorithms);

private:
    bool wait(short events) const;
    bool send(QByteArrayView bytes) const;
    bool sendPacket(const QByteArray &payload) const;
    bool receive();
    bool takeGreeting();
    QByteArray takePacket();
    QByteArray awaitPacket(char type);

    const int m_socket;
    const qint64 m_until;
    QByteArray m_bytes; ///< that came and were not looked at
};

bool Conversation::wait(short events) const
{
    pollfd waiting = {m_socket, events, 0};
    const qint64 left = m_until - steadyNow();
    return left > 0 && ::poll(&waiting, 1, int(left)) > 0;
}

bool Conversation::send(QByteArrayView bytes) const
{
    while (!bytes.isEmpty()) {
        const ssize_t sent = ::send(m_socket, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0)
            bytes = bytes.sliced(sent);
        else if ((errno != EAGAIN && errno != EINTR) || !wait(POLLOUT))
            return false;
    }
    return true;
}

bool Conversation::sendPacket(const QByteArray &payload) const
{
    const qsizetype padding = 4 + (8 - (payload.size() + 5 + 4) % 8) % 8;
    QByteArray packet(4, '\0');
    qToBigEndian(quint32(1 + payload.size() + padding), packet.data());
    return send(packet + char(padding) + payload + QByteArray(padding, '\0'));
}

bool Conversation::receive()
{
    if (!wait(POLLIN))
        return false;
    char part[16 * 1024];
    const ssize_t got = ::recv(m_socket, part, sizeof part, MSG_DONTWAIT);
    if (got > 0)
        m_bytes.append(part, got);
    return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
}

/// Lines that are for nobody may stand before the one with the version.
bool Conversation::takeGreeting()
{
    for (;;) {
        const qsizetype end = m_bytes.indexOf('\n');
        if (end < 0 && (m_bytes.size() > largestGreeting || !receive()))
            return false;
        if (end < 0)
            continue;
        const bool isVersion = m_bytes.startsWith("SSH-");
        m_bytes.remove(0, end + 1);
        if (isVersion)
            return true;
    }
}

/// The payload of the next one; null when there is none.
QByteArray Conversation::takePacket()
{
    for (;;) {
        if (m_bytes.size() >= 5) {
            const quint32 size = qFromBigEndian<quint32>(m_bytes.constData());
            const auto padding = quint8(m_bytes.at(4));
            if (size < 2 || size > largestPacket || padding + 1u >= size)
                return {};
            if (m_bytes.size() >= 4 + qsizetype(size)) {
                const QByteArray payload = m_bytes.mid(5, qsizetype(size) - padding - 1);
                m_bytes.remove(0, 4 + qsizetype(size));
                return payload;
            }
        }
        if (!receive())
            return {};
    }
}

QByteArray Conversation::awaitPacket(char type)
{
    QByteArray packet = takePacket();
    while (!packet.isEmpty() && (packet.at(0) == Ignore || packet.at(0) == Debug))
        packet = takePacket();
    return !packet.isEmpty() && packet.at(0) == type ? packet : QByteArray();
}

Result<QByteArray> Conversation::keyFor(const QList<QByteArray> &algorithms)
{
    const Failure lost =
        failure(Error::Unreachable, ShownKeyText::tr("The host did not say which certificate it has for its key."));
    const QByteArray ciphers = "aes128-ctr,aes256-ctr,aes128-gcm@openssh.com,aes256-gcm@openssh.com,"
                               "chacha20-poly1305@openssh.com";
    const QByteArray macs = "hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,hmac-sha2-256,hmac-sha2-512";
    QList<QByteArray> names;
    for (const auto &exchange : exchanges())
        names += exchange.first;
    QByteArray init = QByteArray(1, KexInit) + randomBytes(16);
    for (const QByteArray &list : {names.join(','), algorithms.join(','), ciphers, ciphers, macs, macs,
                                   QByteArray("none"), QByteArray("none"), QByteArray(), QByteArray()})
        init += wireString(list);
    if (!send("SSH-2.0-Maestro\r\n") || !takeGreeting() || !sendPacket(init + QByteArray(5, '\0')))
        return lost;
    const QByteArray theirs = awaitPacket(KexInit);
    if (theirs.size() < 17)
        return lost;
    QByteArrayView rest = QByteArrayView(theirs).sliced(17);
    const QList<QByteArray> kex = takeWireString(rest).split(',');
    const QList<QByteArray> keys = takeWireString(rest).split(',');
    const bool hasKey = std::any_of(algorithms.begin(), algorithms.end(),
                                    [&keys](const QByteArray &each) { return keys.contains(each); });
    if (!hasKey)
        return failure(Error::NotFound, ShownKeyText::tr("The host has no certificate for its key."));
    for (const auto &[name, value] : exchanges()) {
        if (!kex.contains(name))
            continue;
        if (!sendPacket(QByteArray(1, KexBegin) + wireString(value)))
            return lost;
        const QByteArray reply = awaitPacket(KexReply);
        QByteArrayView parts = QByteArrayView(reply).sliced(reply.isEmpty() ? 0 : 1);
        const QByteArray key = takeWireString(parts);
        return key.isEmpty() ? Result<QByteArray>(lost) : key;
    }
    return lost;
}

} // namespace

Result<QByteArray> shownKey(int socket, const QList<QByteArray> &algorithms, int timeoutMs)
{
    return Conversation(socket, timeoutMs).keyFor(algorithms);
}
