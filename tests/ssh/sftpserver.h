#pragma once

#include <QProcess>
#include <QTest>

#include <functional>
#include <unistd.h>

/// A real sftp-server over pipes, and one of ours (feed, takeOutgoing) at the other end of them.
class SftpServer : public QObject
{
public:
    static QString program() { return QStringLiteral("/usr/lib/openssh/sftp-server"); }
    static bool isThere() { return QFile::exists(program()); }

    template <class Peer>
    explicit SftpServer(Peer &peer, const QStringList &arguments = {}, int user = -1,
                        std::function<void()> inChild = {})
        : m_feed([&peer](const QByteArray &bytes) { peer.feed(bytes); }),
          m_take([&peer](qsizetype most) { return peer.takeOutgoing(most); })
    {
        connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
            const QByteArray bytes = m_process.readAllStandardOutput();
            m_received += bytes.size();
            if (killAt >= 0 && m_received + m_written >= killAt)
                return kill();
            m_feed(bytes);
            pump();
        });
        connect(&m_process, &QProcess::bytesWritten, this, &SftpServer::pump);
        connect(&m_process, &QProcess::finished, this, [this] {
            if (onEnd)
                onEnd();
        });
        if (user >= 0 || inChild) {
            m_process.setChildProcessModifier([user, inChild] {
                if (inChild)
                    inChild();
                if (user >= 0) {
                    [[maybe_unused]] const int done = ::setuid(uid_t(user));
                }
            });
        }
        m_process.start(program(), arguments);
        pump();
    }
    ~SftpServer() override
    {
        onEnd = {};
        m_process.kill();
        m_process.waitForFinished();
    }

    /// Sends what there is to send; as a channel with a window, never more than 256 KiB ahead.
    void pump()
    {
        const qsizetype room = (256 << 10) - m_process.bytesToWrite();
        if (room <= 0)
            return;
        const QByteArray bytes = m_take(room);
        if (bytes.isEmpty())
            return;
        m_written += bytes.size();
        m_process.write(bytes);
        if (killAt >= 0 && m_received + m_written >= killAt)
            kill();
    }
    void kill()
    {
        m_process.disconnect(this);
        m_process.kill();
        m_process.waitForFinished();
        if (onEnd)
            onEnd();
    }
    qint64 received() const { return m_received; }

    std::function<void()> onEnd;
    qint64 killAt = -1; ///< bytes both ways after which the server dies

private:
    QProcess m_process;
    std::function<void(const QByteArray &)> m_feed;
    std::function<QByteArray(qsizetype)> m_take;
    qint64 m_received = 0;
    qint64 m_written = 0;
};
