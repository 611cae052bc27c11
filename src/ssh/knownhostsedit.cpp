#include "ssh/knownhostsedit.h"

#include "ssh/knownhosts.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

Failure notRemoved(const QString &path, int reason)
{
    return failure(Error::Failed,
                   QCoreApplication::translate("HostKeys", "The host key could not be removed from %1: %2.")
                       .arg(path, QString::fromLocal8Bit(std::strerror(reason))));
}

/// The line says of this name alone, and of no pattern, that the key is its.
bool says(const QByteArray &line, const QByteArray &name, const PublicKey &key)
{
    const QByteArray names = line.trimmed().split(' ').value(0);
    const bool isPattern = names.contains('*') || names.contains('?') || names.contains('!');
    if (isPattern || names.startsWith('@'))
        return false;
    KnownHosts known;
    known.add(line);
    return known.isKnown(name, key);
}

/// The line without the name; empty when it spoke for that alone.
QByteArray without(const QByteArray &line, const QByteArray &name)
{
    const QByteArray text = line.trimmed();
    const qsizetype end = text.indexOf(' ');
    if (text.startsWith('|') || end < 0)
        return {};
    QList<QByteArray> names = text.first(end).split(',');
    names.removeIf([&](const QByteArray &each) { return each.toLower() == name; });
    return names.isEmpty() ? QByteArray() : names.join(',') + text.sliced(end);
}

bool write(const QByteArray &path, const QByteArray &text, mode_t mode)
{
    const int fd = ::open(path.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
    if (fd < 0)
        return false;
    const bool written = ::write(fd, text.constData(), size_t(text.size())) == text.size() && ::fsync(fd) == 0;
    const int reason = errno;
    ::close(fd);
    errno = reason;
    return written;
}

} // namespace

Result<int> removeFromKnownHosts(const QString &path, const QByteArray &name, const PublicKey &key)
{
    const QString target = QFileInfo(path).canonicalFilePath(); // a link stays one
    QFile file(target);
    if (target.isEmpty() || !file.exists())
        return 0;
    if (!file.open(QIODevice::ReadOnly))
        return notRemoved(path, EACCES);
    ::flock(file.handle(), LOCK_EX); // whoever adds a line waits, and goes away with the file
    int removed = 0;
    QByteArray text;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!says(line, name, key)) {
            text += line + '\n';
            continue;
        }
        ++removed;
        if (const QByteArray rest = without(line, name); !rest.isEmpty())
            text += rest + '\n';
    }
    if (removed == 0)
        return 0;
    text.chop(1); // behind the last line
    struct stat info = {};
    ::fstat(file.handle(), &info);
    const QByteArray whole = QFile::encodeName(target);
    const QByteArray next = whole + ".new";
    if (!write(next, text, info.st_mode & 0777) || ::rename(next.constData(), whole.constData()) != 0) {
        const int reason = errno;
        ::unlink(next.constData());
        return notRemoved(path, reason);
    }
    return removed;
}
