#pragma once

#include "core/result.h"
#include "ssh/revokedkeys.h"

#include <QDateTime>
#include <QHash>
#include <QMap>

#include <mutex>

/// Who said whose key it is, and for how long.
struct Voucher
{
    PublicKey authority = {};
    quint64 until = ~quint64(0); ///< seconds since 1970, the first at which it counts no more
    quint64 serial = 0;          ///< of the certificate; 0: it has none
    QByteArray id = {};          ///< what the authority calls it

    CertificateMark mark() const { return {authority, serial, id}; }
    bool operator==(const Voucher &) const = default;
};

/// A host key that an instance is held to, whatever address it has.
struct Pin
{
    enum class Source { Asked, AcceptedNew, KnownHosts, Console, Certificate };

    QString instance = {}; ///< Host::key: account, region and id
    QString name = {};     ///< as it was called when it was seen last
    QByteArray place = {}; ///< the name under which known_hosts had the key then; empty: it had not
    PublicKey key = {};
    Source source = Source::Asked;
    QDateTime firstSeen = {}; ///< UTC
    QDateTime lastSeen = {};  ///< UTC, to a day
    Voucher voucher = {};     ///< of Certificate

    bool operator==(const Pin &) const = default;
};

/// The pinned host keys, one for each instance and type of key, in a file of our own: a line of JSON for each change,
/// so that several processes may add at once. Read on first use and again when another process changed it. Thread-safe.
class Pins
{
public:
    /// Without a file they are kept in memory.
    explicit Pins(QString file = {}) : m_file(std::move(file)) {}

    QList<Pin> of(const QString &instance);
    /// By instance, then type.
    QList<Pin> all();
    /// The key is pinned to another instance than this.
    bool isOfAnother(const QString &instance, const PublicKey &key);
    /// The pins of others with one of these keys; the one seen last first.
    QList<Pin> ofOthers(const QString &instance, const QList<PublicKey> &keys);

    /// Pins the key, in place of another of its type, or notes that it was seen (then its source stays). The times are
    /// set here. On failure it is still pinned in this process.
    Done add(Pin pin);
    /// Forgets the key of this type, or all of the instance when the type is empty.
    Done forget(const QString &instance, const QByteArray &type = {});

private:
    void refresh();
    int count() const;
    void take(const QByteArray &line);
    void put(const Pin &pin);
    bool drop(const QString &instance, const QByteArray &type);
    Done append(const QByteArray &line);
    Done replaceFile();

    const QString m_file;
    std::mutex m_mutex;
    QMap<QString, QMap<QByteArray, Pin>> m_pins; ///< instance -> type -> pin
    QHash<PublicKey, int> m_holders;             ///< key -> instances
    qint64 m_read = 0;                           ///< bytes of the file that are known
    quint64 m_inode = 0;
    int m_lines = 0; ///< of the file
};
