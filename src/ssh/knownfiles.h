#pragma once

#include "core/result.h"
#include "ssh/knownhosts.h"

#include <QHash>
#include <QStringList>

#include <memory>

/// Some known_hosts files, read again when they changed, and what this process has added to them since. One thread at a
/// time.
class KnownFiles
{
public:
    /// The first is written to; "none" stands for no file. They need not exist.
    explicit KnownFiles(QStringList paths);

    /// Reads what has changed. 10,000 lines take about 25 ms.
    void refresh();
    bool isRevoked(const QByteArray &name, const PublicKey &key) const { return m_known->isRevoked(name, key); }
    bool isKnown(const QByteArray &name, const PublicKey &key) const;
    /// All keys known for the name. The first time for a name it is compared with every hashed line.
    const QList<PublicKey> &keysOf(const QByteArray &name);
    QList<QByteArray> plainTypesOf(const QByteArray &name) const;
    QList<PublicKey> authoritiesOf(const QByteArray &name) const { return m_known->authoritiesOf(name); }
    bool hasAuthorities() const { return m_known->hasAuthorities(); }

    /// Adds a line, which does not show the name where it is `hashed`. On failure the key is still known to this
    /// process.
    Done add(const QByteArray &name, const PublicKey &key, bool hashed = false);
    /// Of what is in no file, forgets this.
    void forget(const QByteArray &name, const PublicKey &key);
    QString writtenFile() const { return m_paths.value(0); }

private:
    struct Stamp
    {
        qint64 size = -1;
        qint64 seconds = 0;
        qint64 nanoseconds = 0; ///< of the last change
        bool operator==(const Stamp &) const = default;
    };

    QList<Stamp> stamps() const;

    const QStringList m_paths;
    QList<QByteArray> m_names; ///< the same, as the file system has them
    QList<Stamp> m_stamps;
    std::shared_ptr<const KnownHosts> m_known = std::make_shared<KnownHosts>();
    KnownHosts m_added; ///< by us to the file, since it was read
    KnownHosts m_held;  ///< by us, and in no file
    QList<QByteArray> m_heldLines;
    QHash<QByteArray, QList<PublicKey>> m_keys;
};
