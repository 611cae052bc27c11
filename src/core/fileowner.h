#pragma once

#include <QString>

#include <optional>
#include <utility>

/// An owner of files as a person writes it: "user" or "user:group", each a name or a number. A user alone stands for
/// that user with the group of its own. A value.
class FileOwner
{
public:
    /// Nothing when it is no such text. Names are what user databases have, those of directories too
    /// ("ann@corp.example", "CORP+ann"); none that a shell or an option would read.
    static std::optional<FileOwner> of(const QString &text);

    const QString &user() const { return m_user; }
    const QString &group() const { return m_group; } ///< may be empty
    QString text() const { return m_group.isEmpty() ? m_user : m_user + u':' + m_group; }
    /// User and group, where both are written as numbers.
    std::optional<std::pair<quint32, quint32>> numbers() const;

    bool operator==(const FileOwner &) const = default;

private:
    QString m_user;
    QString m_group;
};
