#include "storage/documents.h"

#include "storage/wholefile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QLoggingCategory>
#include <QStandardPaths>

#include <chrono>

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcStorage, "maestro.storage")

constexpr qint64 largest = 16 * 1024 * 1024;
constexpr std::chrono::milliseconds lockPatience = 5s;
// A crashed holder is found by its process id; the age is for one on another machine that shares the folder.
constexpr std::chrono::milliseconds lockAge = 30s;

const QString versionKey = QStringLiteral("version");

/// Renames a damaged file and says so. The answer is never a value.
Failure keepAside(const QString &path, const QString &reason)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss"));
    QString aside = path + QStringLiteral(".damaged-") + stamp;
    for (int i = 2; QFile::exists(aside); ++i)
        aside = QStringLiteral("%1.damaged-%2-%3").arg(path, stamp).arg(i);
    if (!QFile::rename(path, aside)) {
        return failure(Error::Denied,
                       QCoreApplication::translate("Storage",
                                                   "The file %1 is damaged and could not be moved out of the "
                                                   "way. Move it yourself, then start again.")
                           .arg(path),
                       reason);
    }
    qCWarning(lcStorage).noquote() << path << "is damaged:" << reason << "- kept as" << aside;
    return failure(Error::Failed,
                   QCoreApplication::translate("Storage",
                                               "The file %1 is damaged. It is kept as %2, and Maestro goes on "
                                               "without it.")
                       .arg(path, aside),
                   reason);
}

Result<QJsonObject> load(const QString &path, int version)
{
    const auto bytes = readWhole(path, largest);
    if (!bytes)
        return Failure(bytes.error());
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &parsed);
    if (!document.isObject()) {
        const bool isJson = parsed.error == QJsonParseError::NoError;
        return keepAside(path, isJson ? QStringLiteral("not an object")
                                      : QStringLiteral("%1 at byte %2").arg(parsed.errorString()).arg(parsed.offset));
    }
    const QJsonObject object = document.object();
    const int found = object.value(versionKey).toInt(0);
    if (found < 1)
        return keepAside(path, QStringLiteral("no version"));
    if (found > version) {
        return failure(Error::Unsupported, QCoreApplication::translate(
                                               "Storage", "The file %1 was written by a newer Maestro. It is left as "
                                                          "it is; use that version, or another profile.")
                                               .arg(path));
    }
    return object;
}

Result<QJsonObject> change(const QString &folder, const QString &path, int version, const Documents::Change &apply)
{
    if (const Done made = makeFolder(folder); !made)
        return Failure(made.error());
    QLockFile lock(path + QStringLiteral(".lock"));
    lock.setStaleLockTime(int(lockAge.count()));
    if (!lock.tryLock(int(lockPatience.count()))) {
        return failure(Error::Busy,
                       QCoreApplication::translate("Storage", "Another Maestro is writing %1. Try again.").arg(path));
    }
    auto before = load(path, version);
    // Missing, or just kept aside. Whatever else could not be read is not written over.
    if (!before && QFile::exists(path))
        return before;
    auto after = apply(before.value_or(QJsonObject()));
    if (!after)
        return after;
    after->insert(versionKey, version);
    if (const Done written = replaceWhole(path, QJsonDocument(*after).toJson()); !written)
        return Failure(written.error());
    return after;
}

/// Differs whenever the file was replaced, written or removed.
QString stampOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return QStringLiteral("none");
    return QStringLiteral("%1 %2 %3")
        .arg(info.size())
        .arg(info.lastModified().toMSecsSinceEpoch())
        .arg(info.metadataChangeTime().toMSecsSinceEpoch());
}

} // namespace

Documents::Documents(const QString &folder, QObject *parent) : QObject(parent), m_folder(folder)
{
    m_writer.setMaxThreadCount(1);
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(30ms);
    connect(&m_lookSoon, &QTimer::timeout, this, &Documents::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_lookSoon, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_lookSoon, qOverload<>(&QTimer::start));
}

QString Documents::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/maestro");
}

QString Documents::path(const QString &name) const
{
    return QStringLiteral("%1/%2.json").arg(m_folder, name);
}

Result<QJsonObject> Documents::read(const QString &name, int version) const
{
    return load(path(name), version);
}

Async<QJsonObject> Documents::fetch(const QString &name, int version)
{
    return onPool(m_writer, [file = path(name), version] { return load(file, version); });
}

Async<QJsonObject> Documents::update(const QString &name, int version, Change change)
{
    return onPool(m_writer, [folder = m_folder, file = path(name), version, apply = std::move(change)] {
        return ::change(folder, file, version, apply);
    });
}

void Documents::watch(const QString &name)
{
    if (const Done made = makeFolder(m_folder); !made)
        qCWarning(lcStorage).noquote() << made.error().message;
    m_watched.insert(name, stampOf(path(name)));
    m_watcher.addPath(m_folder);
    if (QFile::exists(path(name)))
        m_watcher.addPath(path(name));
}

void Documents::look()
{
    const QStringList names = m_watched.keys();
    for (const QString &name : names) {
        const QString stamp = stampOf(path(name));
        if (m_watched.value(name) == stamp)
            continue;
        m_watched.insert(name, stamp);
        // A replaced file is another inode: the watch on it went with the old one.
        if (QFile::exists(path(name)))
            m_watcher.addPath(path(name));
        Q_EMIT changedOnDisk(name);
    }
}
