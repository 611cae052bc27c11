#include "ssh/knownfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

/// One write at the end of the file, under its lock, behind a newline if the last line has none.
bool appendLine(const QByteArray &path, const QByteArray &line)
{
    const int fd = ::open(path.constData(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return false;
    ::flock(fd, LOCK_EX);
    QByteArray text = line + '\n';
    char last = '\n';
    const off_t size = ::lseek(fd, 0, SEEK_END);
    if (size > 0 && ::pread(fd, &last, 1, size - 1) == 1 && last != '\n')
        text.prepend('\n');
    const bool written = ::write(fd, text.constData(), size_t(text.size())) == text.size();
    const int reason = errno;
    if (!written && ::ftruncate(fd, size) != 0)
        errno = reason;
    ::close(fd);
    errno = reason;
    return written;
}

QByteArray lineOf(const QByteArray &name, const PublicKey &key)
{
    return name + ' ' + key.type + ' ' + key.blob;
}

void makeFolder(const QString &path)
{
    const QDir folder = QFileInfo(path).dir();
    if (!folder.exists() && folder.mkpath(QStringLiteral(".")))
        QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

} // namespace

KnownFiles::KnownFiles(QStringList paths) : m_paths(std::move(paths))
{
    for (const QString &path : m_paths)
        m_names += QFile::encodeName(path);
}

QList<KnownFiles::Stamp> KnownFiles::stamps() const
{
    QList<Stamp> found;
    for (const QByteArray &name : m_names) {
        struct stat info = {};
        if (::stat(name.constData(), &info) == 0)
            found += Stamp{info.st_size, info.st_mtim.tv_sec, info.st_mtim.tv_nsec};
        else
            found += Stamp{};
    }
    return found;
}

void KnownFiles::refresh()
{
    const QList<Stamp> now = stamps();
    if (now == m_stamps)
        return;
    auto known = std::make_shared<KnownHosts>();
    for (const QString &path : m_paths) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            known->add(file.readAll());
    }
    m_known = known;
    m_added = {}; // what has gone from the file since is not trusted any more
    m_keys.clear();
    m_stamps = now;
}

bool KnownFiles::isKnown(const QByteArray &name, const PublicKey &key) const
{
    return m_known->isKnown(name, key) || m_added.isKnown(name, key) || m_held.isKnown(name, key);
}

const QList<PublicKey> &KnownFiles::keysOf(const QByteArray &name)
{
    auto kept = m_keys.find(name);
    if (kept == m_keys.end())
        kept = m_keys.insert(name, m_known->keysOf(name) + m_added.keysOf(name) + m_held.keysOf(name));
    return *kept;
}

QList<QByteArray> KnownFiles::plainTypesOf(const QByteArray &name) const
{
    return m_known->plainTypesOf(name) + m_added.plainTypesOf(name) + m_held.plainTypesOf(name);
}

void KnownFiles::forget(const QByteArray &name, const PublicKey &key)
{
    m_heldLines.removeAll(lineOf(name, key));
    m_held = {};
    for (const QByteArray &line : std::as_const(m_heldLines))
        m_held.add(line);
    m_keys.remove(name);
}

Done KnownFiles::add(const QByteArray &name, const PublicKey &key, bool hashed)
{
    const QByteArray line = lineOf(name, key);
    const QByteArray written = hashed ? lineOf(HashedNames::hashed(name), key) : line;
    m_keys.remove(name);
    const QString path = writtenFile();
    if (path == QStringLiteral("none")) {
        m_held.add(line);
        m_heldLines.append(line);
        return {};
    }
    makeFolder(path);
    const bool kept = appendLine(QFile::encodeName(path), written);
    const QString reason = QString::fromLocal8Bit(std::strerror(errno));
    (kept ? m_added : m_held).add(line);
    if (!kept)
        m_heldLines.append(line);
    // What we wrote ourselves is no reason to read it all again, but what another process wrote before is.
    const QList<Stamp> now = stamps();
    const qint64 grown = now.first().size - qMax<qint64>(0, m_stamps.value(0).size);
    if (grown <= written.size() + 2)
        m_stamps = now;
    if (!kept)
        return failure(
            Error::Failed,
            QCoreApplication::translate("HostKeys", "The host key could not be kept in %1: %2.").arg(path, reason));
    return {};
}
