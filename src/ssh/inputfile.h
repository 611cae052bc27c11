#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

/// What many hosts get as standard input from a file on this computer: read piece by piece as it is sent. A pipe, which
/// can be read only once, is held in memory. Thread-safe.
class InputFile
{
public:
    /// Blocks. Error::Invalid with the file and the reason; also for a pipe that gives more than 64 MiB.
    static Result<std::shared_ptr<const InputFile>> open(const QString &path);
    ~InputFile();
    InputFile(const InputFile &) = delete;
    InputFile &operator=(const InputFile &) = delete;

    /// At most `size` bytes from `offset`; empty at the end, and when it cannot be read any more.
    QByteArray read(qint64 offset, qsizetype size) const;

private:
    InputFile(int file, QByteArray bytes) : m_file(file), m_bytes(std::move(bytes)) {}

    const int m_file; ///< -1: all of it is in memory
    const QByteArray m_bytes;
};
