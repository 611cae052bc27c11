#pragma once

#include "core/result.h"
#include "ssh/knownhosts.h"

#include <QSet>
#include <QStringList>

#include <memory>
#include <mutex>

/// The name a host's key is kept under.
struct HostName
{
    QByteArray host; ///< alias or address
    int port = 22;   ///< 22 where an alias is used: it stands without a port
};

/// The host keys we trust: known_hosts files and what was answered in this process. Files are read on first use and
/// again when they changed. Thread-safe; workers call it.
class HostKeys
{
public:
    enum class Verdict {
        Known,
        Unknown,
        OtherType, ///< only keys of other types are known: ask the server for one of those
        Changed,
        Revoked,
    };

    struct Finding
    {
        Verdict verdict = Verdict::Unknown;
        QList<PublicKey> known = {}; ///< of OtherType and Changed
    };

    /// The first file is written to; the others (the system's) are only read. They need not exist.
    explicit HostKeys(QStringList files);
    /// ~/.ssh/known_hosts, known_hosts2 and those in /etc/ssh.
    static QStringList defaultFiles();

    Finding check(const HostName &name, const PublicKey &key, quint64 run);
    /// Key types to prefer with this host, best first; empty when none is known.
    QList<QByteArray> preferredTypes(const HostName &name);

    /// Trusts the key for this run only, in memory.
    void trustOnce(const HostName &name, const PublicKey &key, quint64 run);
    /// Trusts the key from now on. On failure it is still trusted by this process.
    Done trustAlways(const HostName &name, const PublicKey &key);
    /// From now on an unknown key in this run is trusted and kept, as ssh's accept-new does.
    void trustAllOfRun(quint64 run);
    bool trustsAllOf(quint64 run);
    QString writtenFile() const { return m_files.value(0); }

private:
    struct Stamp
    {
        qint64 size = -1;
        qint64 modified = 0; ///< ns since the epoch
        bool operator==(const Stamp &) const = default;
    };

    void refresh();
    QList<Stamp> stamps() const;
    Finding lookUp(const QByteArray &name, const PublicKey &key) const;

    const QStringList m_files;
    std::mutex m_mutex;
    QList<Stamp> m_stamps;
    std::shared_ptr<const KnownHosts> m_known;
    KnownHosts m_added; ///< by us, since the files were read
    QSet<QByteArray> m_once;
    QSet<quint64> m_allOfRuns;
};
