#include "ssh/sftpclient.h"

#include <QCoreApplication>

#include <algorithm>

using sftp::Request;
using sftp::Type;

namespace {

class SftpText
{
    Q_DECLARE_TR_FUNCTIONS(Sftp)
};

qsizetype within(quint64 limit)
{
    return limit == 0 ? SftpClient::chunk : qsizetype(std::min<quint64>(limit, SftpClient::chunk));
}

/// What comes before anything was said is mostly text, of startup files that speak.
Error wordsBefore(const Error &error)
{
    return {
        error.kind,
        SftpText::tr("The file server of the host did not begin as one does. The shell there prints something before "
                     "each command, it seems: \"ssh HOST true\" should print nothing. Look into ~/.bashrc and the "
                     "like there."),
        error.detail};
}

} // namespace

SftpClient::SftpClient()
{
    queue(Request::init());
}

qsizetype SftpClient::readSize() const
{
    return within(m_features.limits.read);
}

qsizetype SftpClient::writeSize() const
{
    return within(m_features.limits.write);
}

void SftpClient::feed(QByteArrayView bytes)
{
    if (hasFailed())
        return;
    m_incoming.feed(bytes);
    while (!hasFailed()) {
        const Result<QByteArray> packet = m_incoming.next();
        if (!packet)
            return cut(m_stage == Stage::Hello ? wordsBefore(packet.error()) : packet.error());
        if (packet->isNull())
            return;
        take(*packet);
    }
}

void SftpClient::take(const QByteArray &packet)
{
    if (m_stage == Stage::Hello)
        return takeHello(packet);
    const Result<sftp::Reply> reply = sftp::readReply(packet);
    if (!reply)
        return cut(reply.error());
    const auto found = m_waiting.find(reply->id);
    if (found == m_waiting.end()) {
        return cut({Error::Invalid, SftpText::tr("The file server of the host sent what is not understood."),
                    QStringLiteral("an answer to nothing")});
    }
    const Then then = std::move(*found);
    m_waiting.erase(found);
    if (then)
        then(*reply);
}

void SftpClient::takeHello(const QByteArray &packet)
{
    const Result<sftp::Hello> hello = sftp::readHello(packet);
    if (!hello)
        return cut(hello.error());
    if (hello->version != 3) {
        return cut({Error::Unsupported,
                    SftpText::tr("The file server of the host speaks version %1 of SFTP; Maestro needs version 3.")
                        .arg(hello->version),
                    {}});
    }
    const auto offers = [&](const char *name, const char *version) { return hello->extensions.value(name) == version; };
    m_features.posixRename = offers("posix-rename@openssh.com", "1");
    m_features.fsync = offers("fsync@openssh.com", "1");
    m_features.statvfs = offers("statvfs@openssh.com", "2");
    m_features.lsetstat = offers("lsetstat@openssh.com", "1");
    m_stage = Stage::Ready;
    if (!offers("limits@openssh.com", "1"))
        return;
    // Nothing waits for it: a file is looked at and opened first, which is answered later.
    const quint32 id = wait([this](const sftp::Reply &reply) {
        if (const auto *said = reply.as<sftp::ExtendedReply>()) {
            if (const auto limits = sftp::readLimits(said->bytes))
                m_features.limits = *limits;
        }
    });
    send(Request(QByteArrayView("limits@openssh.com"), id));
}

QByteArray SftpClient::takeOutgoing(qsizetype most)
{
    QByteArray taken;
    while (!m_outgoing.empty() && taken.size() < most) {
        const QByteArray &first = m_outgoing.front();
        const qsizetype size = std::min(most - taken.size(), first.size() - m_sent);
        taken.append(first.constData() + m_sent, size);
        m_sent += size;
        m_outgoingSize -= size;
        if (m_sent < first.size())
            break;
        m_outgoing.pop_front();
        m_sent = 0;
    }
    return taken;
}

void SftpClient::cut(const Error &why)
{
    if (hasFailed())
        return;
    m_stage = Stage::Failed;
    m_error = why;
    m_waiting.clear();
    m_outgoing.clear();
    m_sent = 0;
    m_outgoingSize = 0;
}

quint32 SftpClient::wait(Then then)
{
    while (m_waiting.contains(++m_lastId)) {
    }
    m_waiting.insert(m_lastId, std::move(then));
    return m_lastId;
}

void SftpClient::send(const Request &request)
{
    if (hasFailed())
        m_waiting.clear();
    else
        queue(request.packet());
}

void SftpClient::queue(const QByteArray &bytes)
{
    m_outgoingSize += bytes.size();
    m_outgoing.push_back(bytes);
}

void SftpClient::open(QByteArrayView path, quint32 flags, const sftp::Attributes &attributes, Then then)
{
    send(Request(Type::Open, wait(std::move(then))).text(path).number(flags).attributes(attributes));
}

void SftpClient::close(QByteArrayView handle, Then then)
{
    ask(Type::Close, handle, std::move(then));
}

void SftpClient::read(QByteArrayView handle, quint64 offset, qsizetype size, Then then)
{
    send(Request(Type::Read, wait(std::move(then))).text(handle).big(offset).number(quint32(size)));
}

void SftpClient::write(QByteArrayView handle, quint64 offset, const QByteArray &bytes, Then then)
{
    Request head(Type::Write, wait(std::move(then)));
    head.text(handle).big(offset).number(quint32(bytes.size()));
    if (hasFailed())
        return m_waiting.clear();
    queue(head.packet(bytes.size()));
    if (!bytes.isEmpty())
        queue(bytes);
}

void SftpClient::fstat(QByteArrayView handle, Then then)
{
    ask(Type::Fstat, handle, std::move(then));
}

void SftpClient::fsetstat(QByteArrayView handle, const sftp::Attributes &attributes, Then then)
{
    send(Request(Type::Fsetstat, wait(std::move(then))).text(handle).attributes(attributes));
}

void SftpClient::ask(Type type, QByteArrayView pathOrHandle, Then then)
{
    send(Request(type, wait(std::move(then))).text(pathOrHandle));
}

void SftpClient::mkdir(QByteArrayView path, const sftp::Attributes &attributes, Then then)
{
    send(Request(Type::Mkdir, wait(std::move(then))).text(path).attributes(attributes));
}

void SftpClient::setstat(QByteArrayView path, const sftp::Attributes &attributes, Then then)
{
    send(Request(Type::Setstat, wait(std::move(then))).text(path).attributes(attributes));
}

// OpenSSH takes the two paths the other way round than the draft says, and everybody follows it.
void SftpClient::symlink(QByteArrayView target, QByteArrayView path, Then then)
{
    send(Request(Type::Symlink, wait(std::move(then))).text(target).text(path));
}

void SftpClient::rename(QByteArrayView from, QByteArrayView to, Then then)
{
    const quint32 id = wait(std::move(then));
    send((m_features.posixRename ? Request(QByteArrayView("posix-rename@openssh.com"), id) : Request(Type::Rename, id))
             .text(from)
             .text(to));
}

void SftpClient::fsync(QByteArrayView handle, Then then)
{
    send(Request(QByteArrayView("fsync@openssh.com"), wait(std::move(then))).text(handle));
}

void SftpClient::statvfs(QByteArrayView path, Then then)
{
    send(Request(QByteArrayView("statvfs@openssh.com"), wait(std::move(then))).text(path));
}

void SftpClient::lsetstat(QByteArrayView path, const sftp::Attributes &attributes, Then then)
{
    send(Request(QByteArrayView("lsetstat@openssh.com"), wait(std::move(then))).text(path).attributes(attributes));
}
