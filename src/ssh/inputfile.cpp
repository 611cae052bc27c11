#include "ssh/inputfile.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr qint64 mostInMemory = 64 << 20;

} // namespace

Result<std::shared_ptr<const InputFile>> InputFile::open(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return failure(
            Error::Invalid,
            QCoreApplication::translate("Execution", "The input %1 cannot be read: %2.").arg(path, file.errorString()));
    }
    struct stat about = {};
    if (::fstat(file.handle(), &about) == 0 && S_ISREG(about.st_mode))
        return std::shared_ptr<const InputFile>(new InputFile(::fcntl(file.handle(), F_DUPFD_CLOEXEC, 3), {}));
    QByteArray bytes;
    while (bytes.size() <= mostInMemory) {
        const QByteArray more = file.read(mostInMemory + 1 - bytes.size());
        if (more.isEmpty())
            return std::shared_ptr<const InputFile>(new InputFile(-1, bytes));
        bytes += more;
    }
    return failure(Error::Invalid, QCoreApplication::translate(
                                       "Execution", "The input %1 gives more than 64 MiB. Save it as a file first.")
                                       .arg(path));
}

InputFile::~InputFile()
{
    if (m_file >= 0)
        ::close(m_file);
}

QByteArray InputFile::read(qint64 offset, qsizetype size) const
{
    if (m_file < 0)
        return m_bytes.mid(offset, size);
    QByteArray bytes(size, Qt::Uninitialized);
    const ssize_t got = ::pread(m_file, bytes.data(), size_t(size), offset);
    bytes.truncate(qMax<ssize_t>(0, got));
    return bytes;
}
