#pragma once

#include "ssh/hostname.h"
#include "ssh/knownfiles.h"
#include "ssh/pins.h"
#include "ssh/revokedfile.h"

#include <QHash>
#include <QSet>

#include <map>
#include <mutex>

/// The host keys we trust. What counts, from the first to the last: a key that is revoked, the pin of the instance,
/// known_hosts, and what was answered in this process; then whoever asks may look for a certificate or at the console
/// of the instance, and ask the person. A key that is trusted is pinned from then on. An address whose known key is
/// pinned to another instance went from that one to this one: then its key is unknown, not changed.
///
/// Thread-safe; workers call it. The verdict on a key that is known costs a few microseconds, however long the files
/// are; on one that is not, 0.25 us for each hashed line, once for a name.
class HostKeys
{
public:
    enum class Verdict {
        Known,
        Unknown,
        OtherType, ///< only keys of other types are known: ask the server for one of those
        Changed,
        Revoked,
        Unsure, ///< the list of revoked keys cannot be read: refused, whatever knows the key
    };

    struct Finding
    {
        Verdict verdict = Verdict::Unknown;
        QList<PublicKey> known = {}; ///< of OtherType and Changed
        bool pinned = false;         ///< those are pinned to the instance, wherever known_hosts stands
        bool recycled = false;       ///< of Unknown: another instance of a cloud had this address
        QString formerName = {};     ///< of recycled: that one
        QDateTime formerSeen = {};   ///< of recycled: when it was seen there last, UTC
        bool mayBeCertified = false; ///< a certificate counts more than this, and there are authorities: see certify()
        QString trouble = {};        ///< of Unsure: a sentence
    };

    /// The first file is written to; those in /etc (the system's) are only read. They need not exist. Without a file
    /// for pins they hold for this process.
    explicit HostKeys(QStringList files, QString pinsFile = {});
    /// ~/.ssh/known_hosts, known_hosts2 and those in /etc/ssh.
    static QStringList defaultFiles();

    /// Reads the files of this host when that is due, for a thread that may block.
    void load(const HostName &name);
    /// Whether they were read: then nothing about this host blocks for longer than a look at their times.
    bool isLoaded(const HostName &name);
    Finding check(const HostName &name, const PublicKey &key, quint64 run);
    /// Key types to prefer with this host, best first; empty when none is known.
    QList<QByteArray> preferredTypes(const HostName &name);

    /// Trusts the key for this run only, in memory.
    void trustOnce(const HostName &name, const PublicKey &key, quint64 run);
    /// Trusts the key from now on. On failure it is still trusted by this process. It is not added to known_hosts where
    /// that has another one of another instance.
    Done trustAlways(const HostName &name, const PublicKey &key, Pin::Source source = Pin::Source::Asked);
    /// The certificate authorities of known_hosts for this host.
    QList<PublicKey> authoritiesOf(const HostName &name);
    bool isRevoked(const HostName &name, const PublicKey &key);
    bool isRevoked(const HostName &name, const Voucher &voucher); ///< it, or its authority
    /// For a page that lists them.
    Pins &pins() { return m_pins; }
    /// What the known_hosts files have of a host and its instance is not pinned to, as pins to be: to show and forget.
    QList<Pin> unpinned(const HostName &name);
    /// From now on the key of the pin is unknown: the pin goes, and what the person's own known_hosts files say of it
    /// under the pin's place. The first error; what can be forgotten is. Blocks.
    Done forget(const Pin &pin);
    /// Trusts a key for which an authority vouched, in place of one that was certified before, as long as known_hosts
    /// names that authority, does not revoke it, and the certificate lasts. It needs no line for the key.
    void trustCertified(const HostName &name, const PublicKey &key, const Voucher &voucher);
    /// From now on an unknown key in this run is trusted and kept, as ssh's accept-new does; not a recycled one.
    void trustAllOfRun(quint64 run);
    bool trustsAllOf(quint64 run);
    /// Where trustAlways() adds a line for the host; "none": nowhere.
    QString writtenFile(const HostName &name) const { return pathsOf(name).value(0); }

private:
    QStringList pathsOf(const HostName &name) const;
    KnownFiles &filesOf(const HostName &name);
    static Finding lookUp(KnownFiles &files, const QByteArray &name, const PublicKey &key);
    void pin(const HostName &name, const PublicKey &key, Pin::Source source, const Voucher &voucher = {});
    Pin pinOf(const HostName &name, const PublicKey &key, Pin::Source source);
    Done addLine(const HostName &name, const PublicKey &key);
    bool wasReplaced(const HostName &name, const PublicKey &key);
    Finding checkPins(const HostName &name, const PublicKey &key);
    bool hasAuthorities(const HostName &name);
    static QList<PublicKey> authorities(const KnownFiles &files, const HostName &name);
    const Result<RevokedKeys> &revokedOf(const HostName &name);
    bool isRevokedIn(const KnownFiles &files, const HostName &name, const PublicKey &key);
    bool counts(const KnownFiles &files, const HostName &name, const Voucher &voucher);
    bool counts(const HostName &name, const Voucher &voucher);
    Finding checkFiles(const HostName &name, const PublicKey &key, quint64 run);
    bool isOnce(const HostName &name, const PublicKey &key, quint64 run);
    bool wasOfAnother(const HostName &name, const QList<PublicKey> &keys);

    const QStringList m_files;
    Pins m_pins;
    std::mutex m_mutex;
    std::map<QStringList, KnownFiles> m_sets; ///< by the files they are of
    std::map<QString, RevokedFile> m_revoked; ///< by path
    const Result<RevokedKeys> m_noneRevoked = RevokedKeys();
    QSet<QByteArray> m_once;
    QHash<QByteArray, Voucher> m_certified; ///< of what has no instance to pin it to
    QSet<quint64> m_allOfRuns;
};
