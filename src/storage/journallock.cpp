#include "storage/journallock.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace {

class FileLock final : public RunLock
{
public:
    explicit FileLock(int fd) : m_fd(fd) {}
    ~FileLock() override { ::close(m_fd); }
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

private:
    const int m_fd;
};

QByteArray lockPath(const QString &folder)
{
    return QFile::encodeName(folder + QStringLiteral("/lock"));
}

} // namespace

Result<std::shared_ptr<RunLock>> journallock::take(const QString &folder)
{
    const int fd = ::open(lockPath(folder).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0) {
        return failure(Error::Failed, QCoreApplication::translate("Journal", "The run cannot be locked in %1: %2.")
                                          .arg(folder, QString::fromLocal8Bit(std::strerror(errno))));
    }
    auto lock = std::make_shared<FileLock>(fd);
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        return failure(Error::Busy,
                       QCoreApplication::translate("Journal", "The run in %1 belongs to another process.").arg(folder));
    }
    return std::shared_ptr<RunLock>(std::move(lock));
}

bool journallock::isHeld(const QString &folder)
{
    const int fd = ::open(lockPath(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool held = ::flock(fd, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(fd);
    return held;
}
