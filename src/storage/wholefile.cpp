#include "storage/wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace {

constexpr auto ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto ownerFolder = ownerFile | QFileDevice::ExeOwner;

Failure unwritable(const QString &path, const QString &reason)
{
    return failure(Error::Failed,
                   QCoreApplication::translate("Storage", "The file %1 could not be written: %2").arg(path, reason));
}

} // namespace

Done makeFolder(const QString &path)
{
    const bool isNew = !QFileInfo::exists(path);
    if (!QDir().mkpath(path) || !QFileInfo(path).isDir()) {
        return failure(Error::Failed, QCoreApplication::translate("Storage", "The folder %1 could not be made. Check "
                                                                             "that you may write there.")
                                          .arg(path));
    }
    const bool isPrivate = !(QFile::permissions(path) &
                             ~(ownerFolder | QFileDevice::ReadUser | QFileDevice::WriteUser | QFileDevice::ExeUser));
    if ((isNew || !isPrivate) && !QFile::setPermissions(path, ownerFolder)) {
        return failure(
            Error::Failed,
            QCoreApplication::translate("Storage", "The folder %1 could not be closed to other users.").arg(path));
    }
    return {};
}

QByteArray readAtMost(QFile &file, qint64 limit)
{
    constexpr qint64 smallest = 16 * 1024; // of files that tell no size, /proc's or a pipe
    QByteArray bytes;
    for (bool more = true; more && bytes.size() < limit;) {
        const qint64 left = std::max(file.size() - bytes.size() + 1, smallest);
        const QByteArray part = file.read(std::min(left, limit - bytes.size()));
        more = !part.isEmpty();
        bytes += part;
    }
    return bytes;
}

Result<QByteArray> readWhole(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.exists())
        return failure(Error::NotFound, QCoreApplication::translate("Storage", "There is no file %1.").arg(path));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(
            Error::Denied,
            QCoreApplication::translate("Storage", "The file %1 could not be read: %2").arg(path, file.errorString()));
    }
    QByteArray bytes = readAtMost(file, limit + 1);
    if (file.error() != QFileDevice::NoError || bytes.size() > limit) {
        const QString reason =
            bytes.size() > limit ? QCoreApplication::translate("Storage", "it is too big.") : file.errorString();
        return failure(Error::Failed,
                       QCoreApplication::translate("Storage", "The file %1 could not be read: %2").arg(path, reason));
    }
    return bytes;
}

Done replaceWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(path, file.errorString());
    if (!file.setPermissions(ownerFile) || file.write(bytes) != bytes.size() || !file.commit())
        return unwritable(path, file.errorString());
    return {};
}
