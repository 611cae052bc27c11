#pragma once

#include "ssh/diskqueue.h"
#include "ssh/localplace.h"
#include "ssh/sftpclient.h"
#include "ssh/transfer.h"
#include "ssh/transferfault.h"

/// One file on its way from a host: read with many requests under way, written by the pool under a temporary name, put
/// in place when it is whole. Of a file that grows meanwhile what there was at first is taken. Owned by a Download.
class DownloadFile
{
public:
    /// `remote` on the host, `path` here; `known` is what the host said of it. With a `hasher` its contents are
    /// compared with the host's before it is put in place.
    DownloadFile(SftpClient &client, DiskQueue &disk, QByteArray remote, QByteArray path, sftp::Attributes known,
                 RemoteHasher hasher);
    DownloadFile(const DownloadFile &) = delete;
    DownloadFile &operator=(const DownloadFile &) = delete;

    /// What counts as here already; `verifies`: what comes is compared with the host's hash.
    void begin(TransferOptions::Equal skip, bool verifies);
    void step();
    void abandon(const Error &why);

    bool hasEnded() const { return m_stage == Stage::Over && m_pending == 0; }
    const Error &error() const { return m_error; }
    bool hasChanged() const { return m_changed; }
    bool isUnverified() const { return m_isUnverified; } ///< the host could not tell the hash that was wanted
    qint64 received() const { return m_received; }
    /// With what was here of it already.
    qint64 done() const { return m_from + m_received; }
    qint64 size() const { return qint64(m_known.size.value_or(0)); }

private:
    enum class Stage { Comparing, Matching, Asking, Opening, Filling, Checking, Over };
    using Then = std::function<void(const sftp::Reply &)>;

    Then counted(Then then);
    void match();
    void matched();
    void askHashes(const std::function<Result<QByteArray>()> &ours);
    void open();
    void fill();
    void read(qint64 offset, qsizetype size);
    void take(qint64 offset, qsizetype asked, const sftp::Reply &reply);
    void settle();
    void compareHashes();
    void place();
    void fail(const Error &error);

    SftpClient &m_client;
    DiskQueue &m_disk;
    const QByteArray m_remote;
    const QByteArray m_path;
    const sftp::Attributes m_known;
    const RemoteHasher m_hasher;
    const std::shared_ptr<localplace::NewFile> m_file;
    const std::shared_ptr<std::atomic_int> m_compared = std::make_shared<std::atomic_int>(-1);
    const std::shared_ptr<std::atomic<qint64>> m_opened = std::make_shared<std::atomic<qint64>>(-1);
    struct Hashed
    {
        QByteArray hash;
        std::atomic_bool isThere = false; ///< set last
    };
    std::shared_ptr<Hashed> m_ours = std::make_shared<Hashed>();
    std::optional<Result<QByteArray>> m_theirs;
    Stage m_stage = Stage::Comparing;
    QByteArray m_handle;
    qint64 m_from = 0; ///< what was kept of a download that was cut
    qint64 m_at = 0;
    qint64 m_received = 0;
    bool m_atEnd = false;
    bool m_changed = false;
    bool m_byHash = false; ///< a file that was changed at another time may be the same
    bool m_verifies = false;
    bool m_isUnverified = false;
    int m_reads = 0; ///< under way
    int m_pending = 0;
    Error m_error;
};
