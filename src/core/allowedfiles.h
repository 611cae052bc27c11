#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <functional>
#include <mutex>
#include <optional>

/// A program that a file of somebody else's names, and that file as it was read.
struct ForeignProgram
{
    QString command;
    QString file; ///< path
    QString hash; ///< SHA-256 of what decides on the command, hex: another text is another program

    bool operator==(const ForeignProgram &) const = default;
};

/// The files of others whose programs may be run here, each by its path and content: what has changed is asked about
/// again. Thread-safe.
class AllowedFiles
{
public:
    /// Told in the thread of whoever changed it.
    using Changed = std::function<void()>;

    bool allows(const ForeignProgram &program, quint64 run) const;
    /// From now on, until its content changes.
    void allow(const ForeignProgram &program);
    void allowForRun(const ForeignProgram &program, quint64 run);
    /// Whatever file it is, as long as this process lives.
    void allowAll();
    /// Whatever this file names is asked about again, in runs that go on as well.
    void takeBack(const QString &file);
    /// From now on, by file; with the command that was shown.
    QList<ForeignProgram> allowed() const;
    /// Knows them without telling it.
    void restore(const QList<ForeignProgram> &programs);
    void onChanged(Changed changed);

    /// What an account needs and nobody has allowed yet; empty: nothing any more. Told as a change.
    void setWish(const QString &account, const std::optional<ForeignProgram> &program);
    std::optional<ForeignProgram> wishOf(const QString &account) const;

private:
    void tell() const;

    mutable std::mutex m_mutex;
    QList<ForeignProgram> m_allowed;
    QHash<quint64, QList<ForeignProgram>> m_ofRuns;
    QHash<QString, ForeignProgram> m_wishes; ///< by account
    bool m_all = false;
    Changed m_changed;
};
