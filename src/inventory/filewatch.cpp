#include "inventory/filewatch.h"

#include <QDateTime>
#include <QFileInfo>

#include <sys/stat.h>

namespace {

/// The nearest folder above a path that exists.
QString folderOf(const QString &path)
{
    QString folder = QFileInfo(path).absolutePath();
    while (!QFileInfo::exists(folder) && folder != u"/")
        folder = QFileInfo(folder).absolutePath();
    return folder;
}

} // namespace

FileWatch::FileWatch(QObject *parent, std::chrono::milliseconds quiet) : QObject(parent)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quiet);
    connect(&m_quiet, &QTimer::timeout, this, &FileWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this](const QString &path) {
        m_written.insert(path);
        touched();
    });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileWatch::touched);
}

void FileWatch::setPaths(const QStringList &paths)
{
    const QStringList old = m_watcher.files() + m_watcher.directories();
    if (!old.isEmpty())
        m_watcher.removePaths(old);
    QHash<QString, Stamp> stamps;
    for (const QString &path : paths) {
        if (!path.isEmpty())
            stamps.insert(path, m_stamps.contains(path) ? m_stamps.value(path) : stampOf(path));
    }
    m_stamps = stamps;
    m_written.clear();
    arm();
    touched(); // what changed between two calls is seen as well
}

QStringList FileWatch::paths() const
{
    return m_stamps.keys();
}

FileWatch::Stamp FileWatch::stampOf(const QString &path)
{
    struct stat found = {};
    if (::stat(path.toLocal8Bit().constData(), &found) != 0)
        return {};
    const qint64 modified = qint64(found.st_mtim.tv_sec) * 1000 + found.st_mtim.tv_nsec / 1'000'000;
    return {true, qint64(found.st_size), modified, quint64(found.st_ino)};
}

void FileWatch::touched()
{
    m_quiet.start();
}

void FileWatch::look()
{
    const QSet<QString> written = std::exchange(m_written, {});
    QStringList differing;
    for (auto it = m_stamps.begin(); it != m_stamps.end(); ++it) {
        const Stamp now = stampOf(it.key());
        if (now != *it || written.contains(it.key()))
            differing += it.key();
        *it = now;
    }
    arm();
    for (const QString &path : std::as_const(differing))
        Q_EMIT changed(path);
}

/// A watcher forgets a file that was replaced: it is told again after each change.
void FileWatch::arm()
{
    const QStringList files = m_watcher.files();
    const QStringList folders = m_watcher.directories();
    QSet<QString> watched(files.cbegin(), files.cend());
    watched.unite(QSet<QString>(folders.cbegin(), folders.cend()));
    for (auto it = m_stamps.cbegin(); it != m_stamps.cend(); ++it) {
        for (const QString &wanted : {it.key(), folderOf(it.key())}) {
            if (watched.contains(wanted) || !QFileInfo::exists(wanted))
                continue;
            watched.insert(wanted);
            m_watcher.addPath(wanted);
        }
    }
}
