#pragma once

#include "ssh/hostname.h"
#include "ssh/knownfiles.h"

#include <QSet>

#include <map>
#include <mutex>

/// The host keys we trust: known_hosts files and what was answered in this process. Thread-safe; workers call it. The
/// verdict on a key that is known costs a few microseconds, however long the files are; on one that is not, 0.25 us for
/// each hashed line, once for a name.
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

    /// The first file is written to; those in /etc (the system's) are only read. They need not exist.
    explicit HostKeys(QStringList files);
    /// ~/.ssh/known_hosts, known_hosts2 and those in /etc/ssh.
    static QStringList defaultFiles();

    /// Reads the files of this host when that is due, for a thread that may block.
    void load(const HostName &name);
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
    KnownFiles &filesOf(const HostName &name);
    static Finding lookUp(KnownFiles &files, const QByteArray &name, const PublicKey &key);

    const QStringList m_files;
    std::mutex m_mutex;
    std::map<QStringList, KnownFiles> m_sets; ///< by the files they are of
    QSet<QByteArray> m_once;
    QSet<quint64> m_allOfRuns;
};
