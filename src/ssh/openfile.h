#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>

#include <fcntl.h>

/// A file of this computer that is closed with its owner. Names are bytes, as the system has them.
class OpenFile
{
public:
    OpenFile() = default;
    /// Flags as of open(2); O_CLOEXEC is added. isOpen() is false, and errno says why, when it cannot be.
    OpenFile(const QByteArray &path, int flags, int mode = 0600);
    ~OpenFile();
    OpenFile(OpenFile &&other) noexcept;
    OpenFile &operator=(OpenFile &&other) noexcept;

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }
    /// As many bytes as there are at `offset`, at most `size`. False with errno on failure.
    bool readAt(qint64 offset, char *bytes, qint64 size, qint64 &got) const;
    /// All of them. False with errno on failure.
    bool writeAt(qint64 offset, const QByteArray &bytes) const;

private:
    int m_number = -1;
};

/// What is in a folder, sorted, without "." and "..". Error::Invalid with the path and the reason.
Result<QList<QByteArray>> namesIn(const QByteArray &folder);
