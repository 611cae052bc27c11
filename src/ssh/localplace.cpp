#include "ssh/localplace.h"

#include "core/text.h"
#include "ssh/sourcetree.h"
#include "ssh/uploadfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStringDecoder>

#include <algorithm>
#include <cerrno>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace localplace {

namespace {

/// At the end of what was kept: as much as is asked for at once, of which any may lack. Bytes.
constexpr qint64 doubtful = 2 << 20;

class PlaceText
{
    Q_DECLARE_TR_FUNCTIONS(LocalPlace)
};

Failure failedAt(const QByteArray &path)
{
    const QString shown = visibleText(QFile::decodeName(path));
    if (errno == ENOSPC || errno == EDQUOT || errno == EFBIG)
        return failure(Error::Failed,
                       PlaceText::tr("There is no space left on this computer for %1. Free some space.").arg(shown));
    return failure(Error::Failed,
                   PlaceText::tr("%1 cannot be written on this computer: %2.").arg(shown, qt_error_string(errno)));
}

} // namespace

QByteArray nameFor(const QByteArray &stranger)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(stranger);
    if (!decoder.hasError())
        return safeFileName(text).toLatin1();
    return safeFileName(QString::fromLatin1(stranger.toPercentEncoding())).toLatin1();
}

std::optional<QByteArray> linkFor(const QByteArray &at, const QByteArray &target)
{
    if (target.isEmpty() || target.startsWith('/'))
        return {};
    qsizetype depth = at.count('/'); // folders between the tree's own and the link
    QByteArrayList parts;
    for (const QByteArray &part : target.split('/')) {
        if (part.isEmpty() || part == ".")
            continue;
        depth += part == ".." ? -1 : 1;
        if (depth < 0)
            return {};
        parts.append(part == ".." ? part : nameFor(part));
    }
    return parts.isEmpty() ? QByteArray(".") : parts.join('/');
}

Done makeFolder(const QByteArray &path, quint32 mode)
{
    if (::mkdir(path.constData(), mode_t((mode & 0777) | 0700)) == 0)
        return {};
    const int why = errno;
    struct ::stat status = {};
    if (why == EEXIST && ::lstat(path.constData(), &status) == 0 && S_ISDIR(status.st_mode))
        return {};
    errno = why;
    return failedAt(path);
}

Done makeFolders(const QByteArray &path)
{
    if (QDir().mkpath(QFile::decodeName(path)))
        return {};
    return failedAt(path);
}

Here standing(const QByteArray &path, qint64 size, const std::optional<sftp::Times> &times)
{
    struct ::stat status = {};
    if (::lstat(path.constData(), &status) != 0 || !S_ISREG(status.st_mode) || status.st_size != size)
        return Here::Other;
    return times && status.st_mtim.tv_sec == qint64(times->modified) ? Here::Same : Here::SameSize;
}

Result<QByteArray> hashOf(const QByteArray &path)
{
    const OpenFile file(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    return file.isOpen() ? hashOfFile(file.number()) : Result<QByteArray>(failedAt(path));
}

void setTimes(const QByteArray &path, const sftp::Times &times)
{
    const timespec both[] = {{time_t(times.accessed), 0}, {time_t(times.modified), 0}};
    ::utimensat(AT_FDCWD, path.constData(), both, AT_SYMLINK_NOFOLLOW);
}

Done makeLink(const QByteArray &path, const QByteArray &target)
{
    if (::symlink(target.constData(), path.constData()) == 0)
        return {};
    if (errno == EEXIST && ::unlink(path.constData()) == 0 && ::symlink(target.constData(), path.constData()) == 0)
        return {};
    return failedAt(path);
}

NewFile::NewFile(QByteArray path, const sftp::Attributes &known)
    : m_path(std::move(path)),
      m_temporary(temporaryNameOf(m_path, "download")),
      m_known(known)
{
}

NewFile::~NewFile()
{
    struct ::stat ours = {};
    struct ::stat there = {};
    // The next download of the same file may have begun one of its own.
    if (m_made && ::fstat(m_file.number(), &ours) == 0 && ::lstat(m_temporary.constData(), &there) == 0 &&
        ours.st_ino == there.st_ino && ours.st_dev == there.st_dev)
        ::unlink(m_temporary.constData());
}

Failure NewFile::failed() const
{
    return failedAt(m_path);
}

/// Opens what was kept of this very file; 0 when there is nothing of use.
qint64 NewFile::kept()
{
    m_file = OpenFile(m_temporary, O_RDWR | O_NOFOLLOW | O_NONBLOCK);
    struct ::stat status = {};
    if (!m_file.isOpen() || ::fstat(m_file.number(), &status) != 0 || !S_ISREG(status.st_mode) ||
        status.st_uid != ::geteuid() || status.st_nlink != 1 || !m_known.times || !m_known.size)
        return 0;
    if (::flock(m_file.number(), LOCK_EX | LOCK_NB) != 0) // another download goes on with it
        return 0;
    const bool isSame =
        status.st_mtim.tv_sec == qint64(m_known.times->modified) && quint64(status.st_size) <= *m_known.size;
    return isSame ? std::max<qint64>(0, qint64(status.st_size) - doubtful) : 0;
}

Result<qint64> NewFile::open()
{
    const qint64 at = kept();
    if (at == 0) {
        ::unlink(m_temporary.constData());
        m_file = OpenFile(m_temporary, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW);
        if (m_file.isOpen())
            ::flock(m_file.number(), LOCK_EX | LOCK_NB);
    }
    if (!m_file.isOpen())
        return failed();
    m_made = true;
    return at;
}

void NewFile::keep()
{
    struct ::stat status = {};
    if (!m_made || !m_known.times || ::fstat(m_file.number(), &status) != 0 || status.st_size <= doubtful)
        return;
    const timespec time = {time_t(m_known.times->modified), 0};
    const timespec times[2] = {time, time};
    m_made = ::futimens(m_file.number(), times) != 0;
}

Done NewFile::write(qint64 offset, const QByteArray &bytes)
{
    if (m_file.writeAt(offset, bytes))
        return {};
    return failed();
}

Result<QByteArray> NewFile::hash()
{
    if (::lseek(m_file.number(), 0, SEEK_SET) != 0)
        return failed();
    return hashOfFile(m_file.number());
}

Done NewFile::finish()
{
    const int file = m_file.number();
    if (m_known.mode)
        ::fchmod(file, mode_t(*m_known.mode & 0777));
    if (m_known.times) {
        const timespec times[2] = {{time_t(m_known.times->accessed), 0}, {time_t(m_known.times->modified), 0}};
        ::futimens(file, times);
    }
    if (::fsync(file) != 0 && errno != EINVAL && errno != EROFS)
        return failed();
    if (::rename(m_temporary.constData(), m_path.constData()) != 0)
        return failed();
    m_made = false;
    m_file = {};
    return {};
}

} // namespace localplace
