#include "ssh/openfile.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <memory>
#include <unistd.h>
#include <utility>

OpenFile::OpenFile(const QByteArray &path, int flags, int mode)
    : m_number(::open(path.constData(), flags | O_CLOEXEC, mode))
{
}

OpenFile::~OpenFile()
{
    if (m_number >= 0)
        ::close(m_number);
}

OpenFile::OpenFile(OpenFile &&other) noexcept : m_number(std::exchange(other.m_number, -1)) {}

OpenFile &OpenFile::operator=(OpenFile &&other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

bool OpenFile::readAt(qint64 offset, char *bytes, qint64 size, qint64 &got) const
{
    got = 0;
    while (got < size) {
        const ssize_t read = ::pread(m_number, bytes + got, size_t(size - got), offset + got);
        if (read < 0 && errno == EINTR)
            continue;
        if (read < 0)
            return false;
        if (read == 0)
            break;
        got += read;
    }
    return true;
}

bool OpenFile::writeAt(qint64 offset, const QByteArray &bytes) const
{
    qint64 put = 0;
    while (put < bytes.size()) {
        const ssize_t written = ::pwrite(m_number, bytes.constData() + put, size_t(bytes.size() - put), offset + put);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        put += written;
    }
    return true;
}

Result<QList<QByteArray>> namesIn(const QByteArray &folder)
{
    const std::unique_ptr<DIR, int (*)(DIR *)> stream(::opendir(folder.constData()), &::closedir);
    if (!stream) {
        return failure(Error::Invalid, QCoreApplication::translate("Source", "%1 cannot be read: %2.")
                                           .arg(visibleText(QFile::decodeName(folder)), qt_error_string(errno)));
    }
    QList<QByteArray> names;
    while (const dirent *entry = ::readdir(stream.get())) {
        const QByteArray name(entry->d_name);
        if (name != "." && name != "..")
            names.append(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}
