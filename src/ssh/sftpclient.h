#pragma once

#include "ssh/sftpwire.h"

#include <QHash>

#include <deque>
#include <functional>

/// What the server can do beyond version 3.
struct SftpFeatures
{
    bool posixRename = false; ///< replaces what is there, at once
    bool fsync = false;
    bool statvfs = false;
    bool lsetstat = false; ///< sets attributes of a link itself
    sftp::Limits limits = {};
};

/// SFTP over any channel of bytes: what comes in is fed, what goes out is taken. Many requests may be under way; each
/// answer goes to the function given with the request. No thread, no socket; owned by a worker. It must not be deleted
/// by an answer.
class SftpClient
{
public:
    using Then = std::function<void(const sftp::Reply &)>;

    static constexpr qsizetype chunk = 32 * 1024; ///< bytes of a read or write that every server takes

    SftpClient();

    void feed(QByteArrayView bytes);
    /// At most so many bytes to be sent now; they are then gone from here.
    QByteArray takeOutgoing(qsizetype most);
    bool hasOutgoing() const { return !m_outgoing.empty(); }
    qsizetype outgoingSize() const { return m_outgoingSize; }
    /// Nothing more will come. Requests under way get no answer any more; new ones go nowhere.
    void cut(const Error &why);

    bool isReady() const { return m_stage == Stage::Ready; } ///< requests are taken, features are known
    bool hasFailed() const { return m_stage == Stage::Failed; }
    const Error &error() const { return m_error; }
    const SftpFeatures &features() const { return m_features; }
    /// Requests without an answer yet.
    qsizetype underWay() const { return m_waiting.size(); }
    /// Bytes to ask for or to send in one request; at most `chunk`.
    qsizetype readSize() const;
    qsizetype writeSize() const;

    void open(QByteArrayView path, quint32 flags, const sftp::Attributes &attributes, Then then);
    void close(QByteArrayView handle, Then then);
    void read(QByteArrayView handle, quint64 offset, qsizetype size, Then then);
    void write(QByteArrayView handle, quint64 offset, const QByteArray &bytes, Then then);
    void fstat(QByteArrayView handle, Then then);
    void fsetstat(QByteArrayView handle, const sftp::Attributes &attributes, Then then);
    /// lstat, stat, opendir, readdir, remove, rmdir, readlink, realpath: what takes one path or handle.
    void ask(sftp::Type type, QByteArrayView pathOrHandle, Then then);
    void mkdir(QByteArrayView path, const sftp::Attributes &attributes, Then then);
    void setstat(QByteArrayView path, const sftp::Attributes &attributes, Then then);
    /// A link at `path` that says `target`.
    void symlink(QByteArrayView target, QByteArrayView path, Then then);
    /// Replaces `to` where the server can (features().posixRename); else fails where there is one.
    void rename(QByteArrayView from, QByteArrayView to, Then then);
    /// The next two only where the server can.
    void fsync(QByteArrayView handle, Then then);
    void statvfs(QByteArrayView path, Then then);
    /// Answered with Status::Unsupported by servers that cannot.
    void lsetstat(QByteArrayView path, const sftp::Attributes &attributes, Then then);

private:
    enum class Stage { Hello, Ready, Failed };

    quint32 wait(Then then);
    void send(const sftp::Request &request);
    void queue(const QByteArray &bytes);
    void take(const QByteArray &packet);
    void takeHello(const QByteArray &packet);

    Stage m_stage = Stage::Hello;
    Error m_error;
    SftpFeatures m_features;
    sftp::Packets m_incoming;
    std::deque<QByteArray> m_outgoing;
    qsizetype m_sent = 0; ///< of the first of them
    qsizetype m_outgoingSize = 0;
    QHash<quint32, Then> m_waiting;
    quint32 m_lastId = 0;
};
