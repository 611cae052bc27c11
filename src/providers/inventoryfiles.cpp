#include "providers/inventoryfiles.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace {

constexpr qint64 maxBytes = 64 * 1024 * 1024;
constexpr int maxMatches = 1'000;

class InventoryFilesText
{
    Q_DECLARE_TR_FUNCTIONS(InventoryFilesText)
};

bool hasWildcard(const QString &text)
{
    return text.contains(u'*') || text.contains(u'?') || text.contains(u'[');
}

/// One part of a pattern below each of the folders.
QStringList step(const InventoryFiles &files, const QStringList &folders, const QString &part)
{
    QStringList found;
    const QRegularExpression wanted(QRegularExpression::wildcardToRegularExpression(part));
    for (const QString &folder : folders) {
        const QString base = folder == u"/" ? folder : folder + u'/';
        if (!hasWildcard(part)) {
            found += base + part;
            continue;
        }
        for (const QString &name : files.names(folder)) {
            const bool hidden = name.startsWith(u'.') && !part.startsWith(u'.');
            if (!hidden && wanted.match(name).hasMatch() && found.size() < maxMatches)
                found += base + name;
        }
    }
    return found;
}

} // namespace

QStringList InventoryFiles::matching(const QString &pattern) const
{
    if (!hasWildcard(pattern))
        return {pattern};
    QStringList found{QStringLiteral("/")};
    for (const QString &part : pattern.split(u'/', Qt::SkipEmptyParts))
        found = step(*this, found, part);
    found.removeIf([this](const QString &path) { return what(path) == Is::Missing; });
    return found;
}

InventoryFiles::Is DiskFiles::what(const QString &path) const
{
    const QFileInfo info(path);
    return info.isDir() ? Is::Folder : info.exists() ? Is::File : Is::Missing;
}

bool DiskFiles::isProgram(const QString &path) const
{
    const QFileInfo info(path);
    return info.isFile() && info.isExecutable();
}

Result<QByteArray> DiskFiles::read(const QString &path) const
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(Error::NotFound, InventoryFilesText::tr("There is no file %1.").arg(path));
    if (!info.isFile())
        return failure(Error::Invalid, InventoryFilesText::tr("%1 is not a file.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Denied, InventoryFilesText::tr("%1 cannot be read: check its permissions.").arg(path),
                       file.errorString());
    }
    if (file.size() > maxBytes)
        return failure(Error::Invalid, InventoryFilesText::tr("%1 is larger than 64 MiB.").arg(path));
    return file.readAll();
}

QStringList DiskFiles::names(const QString &folder) const
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

QString DiskFiles::real(const QString &path) const
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(path) : canonical;
}

QByteArray DiskFiles::stamp(const QString &path) const
{
    const QFileInfo info(path);
    if (!info.exists())
        return QByteArrayLiteral("none");
    return QByteArray::number(info.size()) + ' ' + QByteArray::number(info.lastModified().toMSecsSinceEpoch());
}

bool isInventoryProgram(const InventoryFiles &files, const QString &path, QByteArrayView bytes)
{
    const bool mayBe = bytes.startsWith("#!") || bytes.startsWith("\x7f"
                                                                  "ELF");
    return mayBe && files.isProgram(path);
}
