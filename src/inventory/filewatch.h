#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <chrono>

/// Says when files change, however their editors save them: written in place, replaced by a rename, deleted and made
/// again, or not there yet. Watches each file and its folder and waits until it has been
/// quiet for a while. GUI thread.
class FileWatch : public QObject
{
    Q_OBJECT
public:
    explicit FileWatch(QObject *parent = nullptr, std::chrono::milliseconds quiet = std::chrono::milliseconds(500));

    /// Watches exactly these files and folders from now on; paths may not exist (yet).
    void setPaths(const QStringList &paths);
    QStringList paths() const;

Q_SIGNALS:
    /// One of the paths, as it was given, has another content, size or date, has come or has gone.
    void changed(const QString &path);

private:
    /// What is compared of a path; equal when nothing happened to it.
    struct Stamp
    {
        bool exists = false;
        qint64 size = 0;
        qint64 modified = 0; ///< ms since the epoch
        quint64 file = 0;    ///< of a file: changes when it is replaced
        bool operator==(const Stamp &) const = default;
    };

    static Stamp stampOf(const QString &path);
    void touched();
    void look();
    void arm();

    QFileSystemWatcher m_watcher;
    QTimer m_quiet;
    QHash<QString, Stamp> m_stamps; ///< by path as it was given
    QSet<QString> m_written;        ///< files that were reported as written since the last look
};
