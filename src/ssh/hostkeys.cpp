#include "ssh/hostkeys.h"

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

QByteArray onceKey(const HostName &name, const PublicKey &key, quint64 run)
{
    return QByteArray::number(run) + ' ' + KnownHosts::nameOf(name.host, name.port) + ' ' + key.blob;
}

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

} // namespace

HostKeys::HostKeys(QStringList files) : m_files(std::move(files)), m_known(std::make_shared<KnownHosts>()) {}

QStringList HostKeys::defaultFiles()
{
    const QString mine = QDir::homePath() + QStringLiteral("/.ssh/known_hosts");
    return {mine, mine + u'2', QStringLiteral("/etc/ssh/ssh_known_hosts"), QStringLiteral("/etc/ssh/ssh_known_hosts2")};
}

QList<HostKeys::Stamp> HostKeys::stamps() const
{
    QList<Stamp> found;
    for (const QString &path : m_files) {
        // Asked twice for each host: QFileInfo would look for the time zone each time.
        struct stat is = {};
        if (::stat(QFile::encodeName(path).constData(), &is) == 0)
            found += Stamp{is.st_size, is.st_mtim.tv_sec * 1'000'000'000 + is.st_mtim.tv_nsec};
        else
            found += Stamp{};
    }
    return found;
}

void HostKeys::refresh()
{
    const QList<Stamp> now = stamps();
    if (now == m_stamps)
        return;
    auto known = std::make_shared<KnownHosts>();
    for (const QString &path : m_files) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            known->add(file.readAll());
    }
    m_known = known;
    m_stamps = now;
}

HostKeys::Finding HostKeys::lookUp(const QByteArray &name, const PublicKey &key) const
{
    if (m_known->isRevoked(name, key))
        return {Verdict::Revoked};
    if (m_known->isKnown(name, key) || m_added.isKnown(name, key))
        return {Verdict::Known};
    const QList<PublicKey> keys = m_known->keysOf(name) + m_added.keysOf(name);
    if (keys.isEmpty())
        return {Verdict::Unknown};
    const bool sameType =
        std::any_of(keys.cbegin(), keys.cend(), [&](const PublicKey &other) { return other.type == key.type; });
    return {sameType ? Verdict::Changed : Verdict::OtherType, keys};
}

HostKeys::Finding HostKeys::check(const HostName &name, const PublicKey &key, quint64 run)
{
    const std::lock_guard lock(m_mutex);
    refresh();
    const QByteArray bare = name.host.toLower();
    if (m_known->isRevoked(bare, key))
        return {Verdict::Revoked};
    const Finding found = lookUp(KnownHosts::nameOf(name.host, name.port), key);
    if (found.verdict != Verdict::Unknown)
        return found;
    // As ssh does: a key known for the name alone is good on any port, and another one there says nothing.
    if (m_known->isKnown(bare, key) || m_once.contains(onceKey(name, key, run)))
        return {Verdict::Known};
    return found;
}

QList<QByteArray> HostKeys::preferredTypes(const HostName &name)
{
    const std::lock_guard lock(m_mutex);
    refresh();
    const QByteArray full = KnownHosts::nameOf(name.host, name.port);
    QList<QByteArray> types = m_known->plainTypesOf(full) + m_added.plainTypesOf(full);
    if (types.isEmpty())
        types = m_known->plainTypesOf(name.host.toLower());
    return types;
}

void HostKeys::trustOnce(const HostName &name, const PublicKey &key, quint64 run)
{
    const std::lock_guard lock(m_mutex);
    m_once.insert(onceKey(name, key, run));
}

Done HostKeys::trustAlways(const HostName &name, const PublicKey &key)
{
    const QByteArray line = KnownHosts::nameOf(name.host, name.port) + ' ' + key.type + ' ' + key.blob;
    const std::lock_guard lock(m_mutex);
    refresh();
    m_added.add(line);
    const QString path = m_files.value(0);
    const QDir folder = QFileInfo(path).dir();
    if (!folder.exists() && folder.mkpath(QStringLiteral(".")))
        QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    const bool kept = appendLine(QFile::encodeName(path), line);
    const QString reason = QString::fromLocal8Bit(std::strerror(errno));
    m_stamps = stamps(); // what we wrote ourselves is no reason to read it all again
    if (!kept)
        return failure(
            Error::Failed,
            QCoreApplication::translate("HostKeys", "The host key could not be kept in %1: %2.").arg(path, reason));
    return {};
}

void HostKeys::trustAllOfRun(quint64 run)
{
    const std::lock_guard lock(m_mutex);
    m_allOfRuns.insert(run);
}

bool HostKeys::trustsAllOf(quint64 run)
{
    const std::lock_guard lock(m_mutex);
    return m_allOfRuns.contains(run);
}
