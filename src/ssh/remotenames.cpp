#include "ssh/remotenames.h"

#include "ssh/remoteowner.h"

void RemoteNames::ask(Then then)
{
    read("/etc/passwd", [this, then = std::move(then)](const QByteArray &passwd) {
        read("/etc/group",
             [this, then, passwd](const QByteArray &group) { then(remoteowner::fromFiles(m_owner, passwd, group)); });
    });
}

/// Gives nothing for what cannot be read.
void RemoteNames::read(const QByteArray &path, const Read &then)
{
    m_client.open(path, sftp::Read, {}, [this, then](const sftp::Reply &reply) {
        const auto *opened = reply.as<sftp::HandleReply>();
        if (!opened)
            return then({});
        readOn(opened->handle, {}, then);
    });
}

void RemoteNames::readOn(const QByteArray &handle, const QByteArray &bytes, const Read &then)
{
    m_client.read(handle, quint64(bytes.size()), m_client.readSize(),
                  [this, handle, bytes, then](const sftp::Reply &reply) {
                      const auto *more = reply.as<sftp::DataReply>();
                      if (more && !more->bytes.isEmpty() && bytes.size() < mostBytes)
                          return readOn(handle, bytes + more->bytes, then);
                      m_client.close(handle, [then, bytes](const sftp::Reply &) { then(bytes); });
                  });
}
