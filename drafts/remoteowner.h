#pragma once

#include "core/result.h"
#include "ssh/sftptypes.h"

#include <QByteArray>
#include <QString>

#include <optional>

/// An owner of files as a person writes it, for a protocol that knows numbers only: "user", "user:group", each a name
/// or a number. Without a group it is the user's own. A value.
class RemoteOwner
{
public:
    /// Nothing when it is no such text.
    static std::optional<RemoteOwner> of(const QString &text);

    QString text() const { return m_group.isEmpty() ? m_user : m_user + u':' + m_group; }
    /// The numbers, where it is written with them.
    std::optional<sftp::Owner> numbers() const;
    /// A command for the host's shell that tells them.
    QByteArray command() const;
    /// How it ended: its exit status and standard output. Error::Invalid: there is no such user or group;
    /// Error::Unsupported: the host runs no commands.
    Result<sftp::Owner> answer(int exit, const QByteArray &output) const;

private:
    QString m_user;
    QString m_group; ///< may be empty
};
