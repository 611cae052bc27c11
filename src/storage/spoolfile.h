#pragma once

#include "core/sink.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <mutex>

/// What stands before the bytes of each chunk in a spool's file.
struct SpoolRecord
{
    quint32 lane = 0;
    Stream stream = Stream::Out;
    qint64 at = 0;       ///< ms since the epoch
    quint32 size = 0;    ///< bytes that follow
    quint32 payload = 0; ///< CRC-32 of them
};

/// One append-only file of records. Thread-safe.
class SpoolFile
{
public:
    static constexpr qint64 headSize = 32;

    /// A new file, 0600; Error::Failed when there is one.
    static Result<std::unique_ptr<SpoolFile>> create(const QString &path);
    static Result<std::unique_ptr<SpoolFile>> open(const QString &path);
    ~SpoolFile();
    SpoolFile(const SpoolFile &) = delete;
    SpoolFile &operator=(const SpoolFile &) = delete;

    /// Position of the record. On failure the file is as it was before.
    Result<qint64> append(SpoolRecord record, QByteArrayView bytes);
    /// Bytes as they are; for what stands before the first record.
    Done write(QByteArrayView bytes);
    /// At most `size` bytes of the file from `position`.
    QByteArray read(qint64 position, qint64 size) const;
    qint64 sizeOnDisk() const;
    /// Tells each whole record from `position` on with where it stands. Where the next one will be: what is torn or not
    /// yet complete is left for later.
    qint64 scan(qint64 position, const std::function<void(const SpoolRecord &, qint64)> &each) const;

private:
    SpoolFile(int fd, QString path, qint64 size);
    Failure refused(int code, qint64 needed) const;
    bool isWhole(const SpoolRecord &record, qint64 position, qint64 end) const;

    const int m_fd;
    const QString m_path;
    std::mutex m_mutex; ///< of appending
    qint64 m_size = 0;  ///< of what was appended whole
};

/// Bytes that follow this head of a record, which was checked before.
quint32 recordSize(const char *head);
/// CRC-32 as in zip and PNG.
quint32 crc32(QByteArrayView bytes, quint32 before = 0);
