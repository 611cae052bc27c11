#pragma once

#include "core/async.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>

/// The small JSON documents of a profile folder: "accounts" is accounts.json with {"version": n, ...}. Several
/// processes may work on one folder. GUI thread; writing happens on a thread of its own, in the order it was asked for,
/// and what was asked for is written before this object is gone.
class Documents : public QObject
{
    Q_OBJECT
public:
    /// What the document shall be, given what it is on disk now (empty when there is none). Runs on the writer's
    /// thread.
    using Change = std::function<Result<QJsonObject>(QJsonObject)>;

    explicit Documents(const QString &folder, QObject *parent = nullptr);

    /// The user's own profile folder: XDG data, ".../maestro".
    static QString defaultFolder();
    const QString &folder() const { return m_folder; }
    QString path(const QString &name) const;

    /// A tiny read in the caller's thread, for the start. NotFound: there is none. Unsupported: written by a newer
    /// Maestro, left as it is. Failed: it was damaged and has been kept aside under the name that the message says.
    Result<QJsonObject> read(const QString &name, int version) const;
    /// The same, read after all writing asked for so far.
    Async<QJsonObject> fetch(const QString &name, int version);
    /// Reads the document again under a lock, changes it and replaces it at once. Answers what was written. The errors
    /// of `read` (but a damaged one is kept aside, then written anew), of `change`, and Busy when another process has
    /// held the lock for seconds.
    Async<QJsonObject> update(const QString &name, int version, Change change);
    /// Wants `changedOnDisk` for this document.
    void watch(const QString &name);

Q_SIGNALS:
    /// The file was changed by whomever, this process included.
    void changedOnDisk(const QString &name);

private:
    void look();

    QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_lookSoon;
    QHash<QString, QString> m_watched; ///< name -> what tells one state of the file from the next
    QThreadPool m_writer;
};
