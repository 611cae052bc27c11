#pragma once

#include "core/fileowner.h"
#include "core/result.h"
#include "ssh/sftpclient.h"

/// Reads the numbers of an owner from the host's own files (/etc/passwd, /etc/group), for hosts that give files and run
/// no commands. Owned by an Upload; it must live until the answer came.
class RemoteNames
{
public:
    using Then = std::function<void(const Result<sftp::Owner> &)>;

    static constexpr qsizetype mostBytes = 4 << 20; ///< of one file; what comes behind is not read

    RemoteNames(SftpClient &client, FileOwner owner) : m_client(client), m_owner(std::move(owner)) {}
    RemoteNames(const RemoteNames &) = delete;
    RemoteNames &operator=(const RemoteNames &) = delete;

    /// Errors as of remoteowner::fromFiles(). Not called when the connection is lost.
    void ask(Then then);

private:
    using Read = std::function<void(const QByteArray &bytes)>;

    void read(const QByteArray &path, const Read &then);
    void readOn(const QByteArray &handle, const QByteArray &bytes, const Read &then);

    SftpClient &m_client;
    const FileOwner m_owner;
};
