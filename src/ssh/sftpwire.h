#pragma once

#include "core/result.h"
#include "ssh/sftptypes.h"

#include <QMap>

/// The bytes of SFTP's packets: ours are written, the other side's are read with every length checked before it is
/// believed. The extensions are those of OpenSSH's PROTOCOL file. Pure; any thread.
namespace sftp {

/// OpenSSH neither sends nor takes longer ones; what announces more is refused before a byte of it is kept.
constexpr quint32 longestPacket = 256 * 1024;

/// One packet of ours, part by part.
class Request
{
public:
    Request(Type type, quint32 id);
    /// An extended request.
    Request(QByteArrayView extension, quint32 id);
    static QByteArray init();

    Request &text(QByteArrayView bytes);
    Request &number(quint32 value);
    Request &big(quint64 value);
    Request &attributes(const Attributes &attributes);
    /// Whole, with its length in front. `follows`: as many more bytes of it are sent right behind.
    QByteArray packet(qsizetype follows = 0) const;

private:
    QByteArray m_bytes;
};

/// What the server said first.
struct Hello
{
    quint32 version = 0;
    QMap<QByteArray, QByteArray> extensions; ///< name -> its version

    bool operator==(const Hello &) const = default;
};

/// What limits@openssh.com answers, in bytes; 0: no limit known.
struct Limits
{
    quint64 packet = 0;
    quint64 read = 0;
    quint64 write = 0;
    quint64 handles = 0;

    bool operator==(const Limits &) const = default;
};

/// What statvfs@openssh.com answers.
struct Space
{
    quint64 free = 0;      ///< bytes that this user may still write
    quint64 freeNames = 0; ///< files that may still be made
    bool readOnly = false;
    quint64 longestName = 0; ///< bytes

    bool operator==(const Space &) const = default;
};

/// Of packets without their length in front. Error::Invalid for what is none, with the place in `detail`.
Result<Hello> readHello(QByteArrayView packet);
Result<Reply> readReply(QByteArrayView packet);
/// Of the bytes of an ExtendedReply.
Result<Limits> readLimits(QByteArrayView bytes);
Result<Space> readSpace(QByteArrayView bytes);

/// Cuts a stream of bytes into packets.
class Packets
{
public:
    void feed(QByteArrayView bytes) { m_bytes.append(bytes.data(), bytes.size()); }
    /// The next whole packet without its length; null when there is none yet. Error::Invalid for a length that is none:
    /// nothing that follows can be understood.
    Result<QByteArray> next();

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

} // namespace sftp
