#include "ssh/sftpwire.h"

#include <QCoreApplication>
#include <QtEndian>

#include <utility>

namespace sftp {

namespace {

enum AttributeFlag : quint32 { HasSize = 1, HasOwner = 2, HasMode = 4, HasTimes = 8, HasExtended = 0x80000000u };

constexpr quint64 readOnlyFlag = 1; // of statvfs@openssh.com
constexpr qsizetype smallestEntry = 4 + 4 + 4;
constexpr qsizetype longestHandle = 256;  // the draft's limit
constexpr qsizetype mostExtensions = 256; // OpenSSH has 12

Failure malformed(const char *where)
{
    return failure(Error::Invalid,
                   QCoreApplication::translate("Sftp", "The file server of the host sent what is not understood."),
                   QString::fromLatin1(where));
}

template <class Number>
void append(QByteArray &bytes, Number value)
{
    char raw[sizeof(Number)];
    qToBigEndian(value, raw);
    bytes.append(raw, sizeof raw);
}

/// Reads from the front; once something is missing everything is zero and isBroken() stays true.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_rest(bytes) {}

    bool isBroken() const { return m_broken; }
    qsizetype left() const { return m_rest.size(); }
    QByteArrayView rest() const { return m_rest; }

    template <class Number>
    Number take()
    {
        const QByteArrayView raw = bytes(sizeof(Number));
        return m_broken ? Number(0) : qFromBigEndian<Number>(raw.data());
    }
    QByteArray text()
    {
        const auto size = take<quint32>();
        return bytes(size).toByteArray();
    }
    Attributes attributes()
    {
        Attributes read;
        const auto flags = take<quint32>();
        if (flags & HasSize)
            read.size = take<quint64>();
        if (flags & HasOwner)
            read.owner = Owner{take<quint32>(), take<quint32>()};
        if (flags & HasMode)
            read.mode = take<quint32>();
        if (flags & HasTimes)
            read.times = Times{take<quint32>(), take<quint32>()};
        if (flags & HasExtended) {
            for (auto count = take<quint32>(); count > 0 && !m_broken; --count) {
                text();
                text();
            }
        }
        return read;
    }

private:
    QByteArrayView bytes(quint64 size)
    {
        if (m_broken || size > quint64(m_rest.size())) {
            m_broken = true;
            m_rest = {};
            return {};
        }
        const QByteArrayView taken = m_rest.first(qsizetype(size));
        m_rest = m_rest.sliced(qsizetype(size));
        return taken;
    }

    QByteArrayView m_rest;
    bool m_broken = false;
};

Result<Names> readNames(Reader &reader)
{
    const auto count = reader.take<quint32>();
    if (count > quint64(reader.left()) / smallestEntry)
        return malformed("more names than bytes");
    Names names;
    names.reserve(count);
    for (quint32 i = 0; i < count && !reader.isBroken(); ++i) {
        Entry entry;
        entry.name = reader.text();
        reader.text(); // the line of ls, for eyes only
        entry.attributes = reader.attributes();
        names.append(entry);
    }
    return names;
}

StatusReply readStatus(Reader &reader)
{
    StatusReply status;
    status.status = Status(reader.take<quint32>());
    if (reader.left() >= 4) // servers of the first versions send neither message nor language
        status.message = reader.text();
    return status;
}

} // namespace

Request::Request(Type type, quint32 id) : m_bytes(4, '\0')
{
    m_bytes.append(char(type));
    append(m_bytes, id);
}

Request::Request(QByteArrayView extension, quint32 id) : Request(Type::Extended, id)
{
    text(extension);
}

QByteArray Request::init()
{
    return QByteArray("\0\0\0\5\1\0\0\0\3", 9);
}

Request &Request::text(QByteArrayView bytes)
{
    append(m_bytes, quint32(bytes.size()));
    m_bytes.append(bytes.data(), bytes.size());
    return *this;
}

Request &Request::number(quint32 value)
{
    append(m_bytes, value);
    return *this;
}

Request &Request::big(quint64 value)
{
    append(m_bytes, value);
    return *this;
}

Request &Request::attributes(const Attributes &attributes)
{
    number((attributes.size ? HasSize : 0u) | (attributes.owner ? HasOwner : 0u) | (attributes.mode ? HasMode : 0u) |
           (attributes.times ? HasTimes : 0u));
    if (attributes.size)
        big(*attributes.size);
    if (attributes.owner)
        number(attributes.owner->user).number(attributes.owner->group);
    if (attributes.mode)
        number(*attributes.mode);
    if (attributes.times)
        number(attributes.times->accessed).number(attributes.times->modified);
    return *this;
}

QByteArray Request::packet(qsizetype follows) const
{
    QByteArray packet = m_bytes;
    qToBigEndian(quint32(packet.size() - 4 + follows), packet.data());
    return packet;
}

Result<Hello> readHello(QByteArrayView packet)
{
    Reader reader(packet);
    if (reader.take<quint8>() != quint8(Type::Version))
        return malformed("no version");
    Hello hello;
    hello.version = reader.take<quint32>();
    while (!reader.isBroken() && reader.left() > 0) {
        const QByteArray name = reader.text();
        hello.extensions.insert(name, reader.text());
        if (hello.extensions.size() > mostExtensions)
            return malformed("too many extensions");
    }
    if (reader.isBroken())
        return malformed("version");
    return hello;
}

Result<Reply> readReply(QByteArrayView packet)
{
    Reader reader(packet);
    const auto type = Type(reader.take<quint8>());
    Reply reply;
    reply.id = reader.take<quint32>();
    switch (type) {
    case Type::Status:
        reply.what = readStatus(reader);
        break;
    case Type::Handle:
        reply.what = HandleReply{reader.text()};
        if (const auto handle = reply.as<HandleReply>()->handle; handle.isEmpty() || handle.size() > longestHandle)
            return malformed("handle");
        break;
    case Type::Data:
        reply.what = DataReply{reader.text()};
        break;
    case Type::Name: {
        auto names = readNames(reader);
        if (!names)
            return Failure(names.error());
        reply.what = std::move(*names);
        break;
    }
    case Type::Attributes:
        reply.what = reader.attributes();
        break;
    case Type::ExtendedReply:
        reply.what = ExtendedReply{reader.rest().toByteArray()};
        break;
    default:
        return malformed("type of packet");
    }
    if (reader.isBroken())
        return malformed("ends early");
    return reply;
}

Result<Limits> readLimits(QByteArrayView bytes)
{
    Reader reader(bytes);
    Limits limits;
    for (quint64 *each : {&limits.packet, &limits.read, &limits.write, &limits.handles})
        *each = reader.take<quint64>();
    if (reader.isBroken())
        return malformed("limits");
    return limits;
}

Result<Space> readSpace(QByteArrayView bytes)
{
    Reader reader(bytes);
    quint64 fields[11] = {}; // bsize frsize blocks bfree bavail files ffree favail fsid flag namemax
    for (quint64 &each : fields)
        each = reader.take<quint64>();
    if (reader.isBroken())
        return malformed("space");
    Space space;
    const quint64 fragment = fields[1];
    const quint64 most = ~quint64(0);
    space.free = fragment > 0 && fields[4] > most / fragment ? most : fragment * fields[4];
    space.freeNames = fields[7];
    space.readOnly = fields[9] & readOnlyFlag;
    space.longestName = fields[10];
    return space;
}

Result<QByteArray> Packets::next()
{
    const qsizetype left = m_bytes.size() - m_at;
    if (left >= 4) {
        const auto size = qFromBigEndian<quint32>(m_bytes.constData() + m_at);
        if (size == 0 || size > longestPacket)
            return malformed("length of packet");
        if (left >= 4 + qsizetype(size)) {
            const QByteArray packet = m_bytes.mid(m_at + 4, qsizetype(size));
            m_at += 4 + qsizetype(size);
            return packet;
        }
    }
    m_bytes.remove(0, std::exchange(m_at, 0)); // once a turn, not once a packet
    return QByteArray();
}

} // namespace sftp
