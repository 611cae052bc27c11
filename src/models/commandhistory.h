#pragma once

#include <QStringList>

/// Walks through the commands that were run, as a shell does: newest first, and back to what was being typed. A value.
class CommandHistory
{
public:
    static constexpr int limit = 200;

    void setCommands(const QStringList &newestFirst) { m_commands = newestFirst; }
    const QStringList &commands() const { return m_commands; }
    /// Puts it in front; once, however often it was run. Ends a walk.
    void add(const QString &command);
    /// One older, or null at the end. `current` is kept when a walk begins.
    QString older(const QString &current);
    /// One newer; past the newest what was being typed; null when no walk is under way.
    QString newer();
    /// The person types: the walk is over.
    void stop() { m_at = -1; }

private:
    QStringList m_commands;
    QString m_draft;
    int m_at = -1; ///< -1: not walking
};
