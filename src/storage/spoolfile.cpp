#include "storage/spoolfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QtEndian>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

constexpr quint32 magic = 0x4C50534D;   // "MSPL"
constexpr qint64 maximum = 64 << 20;    // of one record; more is damage
constexpr qint64 checkedTail = 1 << 20; // records further back were whole when the ones after them were written

using Head = std::array<char, SpoolFile::headSize>;

/// Eight tables, so that eight bytes are taken at once.
std::array<std::array<quint32, 256>, 8> makeTables()
{
    std::array<std::array<quint32, 256>, 8> tables = {};
    for (quint32 byte = 0; byte < 256; ++byte) {
        quint32 value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) ? (value >> 1) ^ 0xEDB88320U : value >> 1;
        tables[0][byte] = value;
    }
    for (quint32 byte = 0; byte < 256; ++byte) {
        for (size_t table = 1; table < tables.size(); ++table) {
            const quint32 before = tables[table - 1][byte];
            tables[table][byte] = (before >> 8) ^ tables[0][before & 0xFF];
        }
    }
    return tables;
}

Head encode(const SpoolRecord &record)
{
    Head head = {};
    qToLittleEndian<quint32>(magic, head.data());
    qToLittleEndian<quint32>(record.lane, head.data() + 8);
    qToLittleEndian<quint32>(record.size, head.data() + 12);
    qToLittleEndian<qint64>(record.at, head.data() + 16);
    qToLittleEndian<quint32>(record.payload, head.data() + 24);
    head[28] = static_cast<char>(record.stream);
    qToLittleEndian<quint32>(crc32(QByteArrayView(head.data() + 8, 24)), head.data() + 4);
    return head;
}

/// False when it is no head of a record.
bool decode(const char *head, SpoolRecord &record)
{
    if (qFromLittleEndian<quint32>(head) != magic ||
        qFromLittleEndian<quint32>(head + 4) != crc32(QByteArrayView(head + 8, 24)))
        return false;
    record.lane = qFromLittleEndian<quint32>(head + 8);
    record.size = qFromLittleEndian<quint32>(head + 12);
    record.at = qFromLittleEndian<qint64>(head + 16);
    record.payload = qFromLittleEndian<quint32>(head + 24);
    record.stream = static_cast<Stream>(head[28]);
    return record.size <= maximum;
}

/// All of both parts, or errno.
int writeAll(int fd, QByteArrayView head, QByteArrayView bytes)
{
    qsizetype done = 0;
    const qsizetype total = head.size() + bytes.size();
    while (done < total) {
        std::array<iovec, 2> parts = {};
        int count = 0;
        if (done < head.size())
            parts.at(static_cast<size_t>(count++)) = {const_cast<char *>(head.data() + done),
                                                      static_cast<size_t>(head.size() - done)};
        const qsizetype from = std::max<qsizetype>(0, done - head.size());
        if (from < bytes.size())
            parts.at(static_cast<size_t>(count++)) = {const_cast<char *>(bytes.data() + from),
                                                      static_cast<size_t>(bytes.size() - from)};
        const ssize_t written = ::writev(fd, parts.data(), count);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : ENOSPC;
        done += written;
    }
    return 0;
}

} // namespace

quint32 recordSize(const char *head)
{
    return qFromLittleEndian<quint32>(head + 12);
}

quint32 crc32(QByteArrayView bytes, quint32 before)
{
    static const auto tables = makeTables();
    quint32 crc = ~before;
    const char *at = bytes.data();
    qsizetype left = bytes.size();
    for (; left >= 8; at += 8, left -= 8) {
        const quint32 low = qFromLittleEndian<quint32>(at) ^ crc;
        const quint32 high = qFromLittleEndian<quint32>(at + 4);
        crc = tables[7][low & 0xFF] ^ tables[6][(low >> 8) & 0xFF] ^ tables[5][(low >> 16) & 0xFF] ^
              tables[4][low >> 24] ^ tables[3][high & 0xFF] ^ tables[2][(high >> 8) & 0xFF] ^
              tables[1][(high >> 16) & 0xFF] ^ tables[0][high >> 24];
    }
    for (; left > 0; ++at, --left)
        crc = (crc >> 8) ^ tables[0][(crc ^ static_cast<quint8>(*at)) & 0xFF];
    return ~crc;
}

SpoolFile::SpoolFile(int fd, QString path, qint64 size) : m_fd(fd), m_path(std::move(path)), m_size(size) {}

SpoolFile::~SpoolFile()
{
    ::close(m_fd);
}

Result<std::unique_ptr<SpoolFile>> SpoolFile::create(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0) {
        return failure(Error::Failed, QCoreApplication::translate("Spool", "The output cannot be kept in %1: %2.")
                                          .arg(path, QString::fromLocal8Bit(std::strerror(errno))));
    }
    return std::unique_ptr<SpoolFile>(new SpoolFile(fd, path, 0));
}

Result<std::unique_ptr<SpoolFile>> SpoolFile::open(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        const Error::Kind kind = errno == ENOENT ? Error::NotFound : Error::Failed;
        return failure(kind, QCoreApplication::translate("Spool", "The kept output in %1 cannot be read: %2.")
                                 .arg(path, QString::fromLocal8Bit(std::strerror(errno))));
    }
    return std::unique_ptr<SpoolFile>(new SpoolFile(fd, path, 0));
}

Failure SpoolFile::refused(int code, qint64 needed) const
{
    const QString reason = QString::fromLocal8Bit(std::strerror(code));
    if (code != ENOSPC && code != EDQUOT && code != EFBIG) {
        return failure(
            Error::Failed,
            QCoreApplication::translate("Spool", "The output cannot be kept in %1: %2.").arg(m_path, reason));
    }
    struct statvfs disk = {};
    const bool known = ::fstatvfs(m_fd, &disk) == 0;
    const QLocale locale;
    return failure(Error::Failed,
                   QCoreApplication::translate("Spool",
                                               "The output could not be kept: there is no room for %1 in %2 (%3 are "
                                               "free). Free some space there, then run it again.")
                       .arg(locale.formattedDataSize(needed), m_path,
                            known ? locale.formattedDataSize(qint64(disk.f_bavail) * qint64(disk.f_frsize))
                                  : locale.formattedDataSize(0)),
                   reason);
}

Result<qint64> SpoolFile::append(SpoolRecord record, QByteArrayView bytes)
{
    record.size = static_cast<quint32>(bytes.size());
    record.payload = crc32(bytes);
    const Head head = encode(record);
    const std::lock_guard lock(m_mutex);
    if (const int code = writeAll(m_fd, QByteArrayView(head.data(), head.size()), bytes); code != 0) {
        // What got in of it must not count: a reader would take it for a torn end and stop there.
        if (::ftruncate(m_fd, m_size) != 0)
            qWarning("spool: %s cannot be cut", qPrintable(m_path));
        return refused(code, headSize + bytes.size());
    }
    const qint64 position = m_size;
    m_size += headSize + bytes.size();
    return position;
}

Done SpoolFile::write(QByteArrayView bytes)
{
    const std::lock_guard lock(m_mutex);
    if (const int code = writeAll(m_fd, bytes, {}); code != 0)
        return refused(code, bytes.size());
    m_size += bytes.size();
    return {};
}

QByteArray SpoolFile::read(qint64 position, qint64 size) const
{
    QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
    qint64 done = 0;
    while (done < size) {
        const ssize_t got = ::pread(m_fd, bytes.data() + done, static_cast<size_t>(size - done), position + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        done += got;
    }
    bytes.truncate(static_cast<qsizetype>(done));
    return bytes;
}

qint64 SpoolFile::sizeOnDisk() const
{
    struct stat file = {};
    return ::fstat(m_fd, &file) == 0 ? file.st_size : 0;
}

bool SpoolFile::isWhole(const SpoolRecord &record, qint64 position, qint64 end) const
{
    const qint64 after = position + headSize + record.size;
    if (after > end)
        return false;
    return end - after > checkedTail || crc32(read(position + headSize, record.size)) == record.payload;
}

qint64 SpoolFile::scan(qint64 position, const std::function<void(const SpoolRecord &, qint64)> &each) const
{
    constexpr qint64 window = 256 << 10;
    const qint64 end = sizeOnDisk();
    QByteArray buffer;
    qint64 bufferAt = position;
    while (position + headSize <= end) {
        if (position < bufferAt || position + headSize > bufferAt + buffer.size()) {
            buffer = read(position, std::min(window, end - position));
            bufferAt = position;
            if (buffer.size() < headSize)
                break;
        }
        SpoolRecord record;
        if (!decode(buffer.constData() + (position - bufferAt), record) || !isWhole(record, position, end))
            break;
        each(record, position);
        position += headSize + record.size;
    }
    return position;
}
