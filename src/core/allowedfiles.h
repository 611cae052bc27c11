#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include <functional>
#include <mutex>

/// A program that a file of somebody else's names, and that file as it was read.
struct ForeignProgram
{
    QString command;
    QString file; ///< path
    QString hash; ///< SHA-256 of all that was read for it, hex

    bool operator==(const ForeignProgram &) const = default;
};

/// The files of others whose programs may be run here, each by its path and content: what has changed is asked about
/// again. Thread-safe.
class AllowedFiles
{
public:
    using Kept = std::function<void(const QString &file, const QString &hash)>;

    bool allows(const ForeignProgram &program, quint64 run) const;
    /// From now on, until its content changes; what `onAllowed` said is called, in this thread.
    void allow(const QString &file, const QString &hash);
    void allowForRun(const ForeignProgram &program, quint64 run);
    /// Whatever file it is, as long as this process lives.
    void allowAll();
    /// Knows a file without telling it.
    void restore(const QString &file, const QString &hash);
    void onAllowed(Kept kept);

private:
    mutable std::mutex m_mutex;
    QHash<QString, QString> m_hashes; ///< path -> hash
    QSet<QString> m_ofRuns;
    bool m_all = false;
    Kept m_kept;
};
