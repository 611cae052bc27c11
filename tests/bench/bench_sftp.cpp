#include "fakes/delayline.h"
#include "ssh/transferstage.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

// bench_sftp [MEGABYTES [MILLISECONDS]]: uploads a file to a real sftp-server over pipes with a round trip that is so
// much longer, once with many requests under way and once as sftp_write does it, waiting for each answer.

namespace {

/// A server, and one of ours on the far side of two delay lines.
template <class Peer>
class FarServer
{
public:
    FarServer(Peer &peer, int roundTrip)
        : m_peer(peer),
          m_there(roundTrip / 2, [this](const QByteArray &bytes) { m_process.write(bytes); }),
          m_back(roundTrip / 2, [this](const QByteArray &bytes) {
              m_peer.feed(bytes);
              pump();
          })
    {
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process,
                         [this] { m_back.put(m_process.readAllStandardOutput()); });
        m_process.start(SftpServer::program(), {});
        pump();
    }
    ~FarServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    void pump()
    {
        for (QByteArray bytes = m_peer.takeOutgoing(4 << 20); !bytes.isEmpty(); bytes = m_peer.takeOutgoing(4 << 20))
            m_there.put(bytes);
    }

private:
    Peer &m_peer;
    QProcess m_process;
    DelayLine m_there;
    DelayLine m_back;
};

/// As libssh's sftp_write: the next piece goes when the answer to the last one came.
class SyncUpload
{
public:
    SyncUpload(QByteArray path, QByteArray bytes) : m_path(std::move(path)), m_bytes(std::move(bytes)) {}

    void feed(const QByteArray &bytes)
    {
        m_client.feed(bytes);
        if (!m_begun && m_client.isReady()) {
            m_begun = true;
            m_client.open(m_path, sftp::Write | sftp::Create | sftp::Truncate, {}, [this](const sftp::Reply &reply) {
                if (const auto *opened = reply.as<sftp::HandleReply>())
                    m_handle = opened->handle;
                next();
            });
        }
    }
    QByteArray takeOutgoing(qsizetype most) { return m_client.takeOutgoing(most); }
    bool hasEnded() const { return m_at > m_bytes.size() || m_client.hasFailed(); }

private:
    void next()
    {
        const QByteArray piece = m_bytes.mid(m_at, SftpClient::chunk);
        if (piece.isEmpty())
            m_at = m_bytes.size() + 1;
        else
            m_client.write(m_handle, quint64(m_at), piece, [this](const sftp::Reply &) { next(); });
        m_at += piece.size();
    }

    SftpClient m_client;
    const QByteArray m_path;
    const QByteArray m_bytes;
    QByteArray m_handle;
    qsizetype m_at = 0;
    bool m_begun = false;
};

template <class Peer>
double secondsOf(Peer &peer, int roundTrip, const std::function<void(std::function<void()>)> &setPump)
{
    QElapsedTimer watch;
    watch.start();
    FarServer<Peer> server(peer, roundTrip);
    setPump([&] { server.pump(); });
    if (!QTest::qWaitFor([&] { return peer.hasEnded(); }, 300'000))
        std::fprintf(stderr, "It did not end.\n");
    setPump({});
    return double(watch.nsecsElapsed()) / 1e9;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype size = 1'000'000 * std::max(1, arguments.value(1, QStringLiteral("20")).toInt());
    const int roundTrip = arguments.value(2, QStringLiteral("20")).toInt();
    const TransferFolders folders;
    const QByteArray bytes = TransferFolders::someBytes(size);
    TransferFolders::write(folders.here(QStringLiteral("file")), bytes);

    TransferStage stage;
    std::function<void()> pump;
    const auto setPump = [&](std::function<void()> now) { pump = std::move(now); };
    const auto blocks = stage.source({{folders.here(QStringLiteral("file"))}});
    TransferOptions options;
    options.verifyHash = false;
    Upload *upload = nullptr;
    Upload ours(folders.there(QStringLiteral("ours")), blocks, options, stage.waker(&application, [&] {
        upload->advance();
        if (pump)
            pump();
    }));
    upload = &ours;
    const double pipelined = secondsOf(ours, roundTrip, setPump);
    SyncUpload sync(QFile::encodeName(folders.there(QStringLiteral("sync"))), bytes);
    const double waiting = secondsOf(sync, roundTrip, setPump);
    if (!ours.end().isOk() || TransferFolders::read(folders.there(QStringLiteral("ours"))) != bytes) {
        std::fprintf(stderr, "The upload failed: %s\n", qPrintable(ours.end().error.message));
        return 1;
    }
    const double megabytes = double(size) / 1e6;
    std::printf("%.0f MB, round trip %d ms: 64 writes under way %.2f s (%.1f MB/s), one at a time %.2f s (%.1f MB/s), "
                "%.1f times faster\n",
                megabytes, roundTrip, pipelined, megabytes / pipelined, waiting, megabytes / waiting,
                waiting / pipelined);
    return 0;
}
