#pragma once

#include "ssh/sftpclient.h"
#include "ssh/transfer.h"

/// Files on their way over one SFTP channel: an Upload or a Download. Whoever has the channel feeds what comes in,
/// sends what goes out, and calls advance() when it was woken. No thread, no socket, no disk: those are in pools. Owned
/// by a worker.
class SftpTransfer
{
public:
    virtual ~SftpTransfer() = default;
    SftpTransfer(const SftpTransfer &) = delete;
    SftpTransfer &operator=(const SftpTransfer &) = delete;

    void feed(QByteArrayView bytes);
    /// At most so many bytes to be sent now. Ask again after each feed(), advance(), and when the channel has room.
    QByteArray takeOutgoing(qsizetype most);
    /// A Waker called, or a hash came.
    void advance();
    /// The channel is gone: ends at once with this error. What was written stays on the host, to be gone on with.
    void cut(const Error &why);
    /// Tidies up on the host, then ends as Error::Stopped.
    void stop();

    bool hasEnded() const { return m_hasEnded; }
    /// Once it has ended.
    const TransferEnd &end() const { return m_end; }
    TransferProgress progress() const { return m_progress; }

protected:
    SftpTransfer() = default;

    /// Does what can be done now; called until nothing more goes out.
    virtual void step() = 0;
    /// Ends as soon as nothing is under way any more.
    virtual void abandon(const Error &why) = 0;
    /// The connection is gone; nothing reaches the host any more. The transfer has ended after that.
    virtual void wasCut(const Error & /*why*/) {}
    void finish(const Error &error = {});

    SftpClient m_client;
    TransferProgress m_progress;
    TransferEnd m_end;

private:
    void look();

    bool m_hasEnded = false;
};

/// A path as the person wrote it, as the host takes it: "~/" is where the file server begins anyway.
QByteArray remotePath(const QString &path);
