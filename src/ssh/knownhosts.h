#pragma once

#include "ssh/hashednames.h"
#include "ssh/publickey.h"

#include <QList>
#include <QMultiHash>

#include <vector>

/// The text of known_hosts files, parsed once. Immutable after add(); safe to read from many threads. Lines that
/// OpenSSH would not understand count for nothing.
class KnownHosts
{
public:
    void add(const QByteArray &text);

    /// The key is revoked for this name; also that of a certificate authority.
    bool isRevoked(const QByteArray &name, const PublicKey &key) const;
    /// The key is known for this name. Finds the lines by the key, so that thousands of hashed ones cost nothing.
    bool isKnown(const QByteArray &name, const PublicKey &key) const;
    /// All keys known for the name, in order. Compares with every hashed line: 0.25 us each.
    QList<PublicKey> keysOf(const QByteArray &name) const;
    /// The types known for the name in lines that are not hashed, in order.
    QList<QByteArray> plainTypesOf(const QByteArray &name) const;
    /// The certificate authorities that may speak for the name.
    QList<PublicKey> authoritiesOf(const QByteArray &name) const;
    bool hasAuthorities() const { return m_hasAuthorities; }
    qsizetype count() const { return qsizetype(m_entries.size()); }

    /// "web-1", or "[web-1]:2222" beyond port 22; lower case.
    static QByteArray nameOf(const QByteArray &host, int port);

private:
    enum class Marker { None, Authority, Revoked };
    struct Entry
    {
        QByteArray names; ///< the first field, lower case; empty when it is hashed
        int hashed = -1;  ///< index into m_hashes
        Marker marker = Marker::None;
        PublicKey key;
    };

    void addLine(QByteArrayView line);
    void indexNames(int index);
    bool matches(const Entry &entry, const QByteArray &name) const;
    std::vector<int> linesOf(const QByteArray &name) const;
    QList<PublicKey> keysOf(const QByteArray &name, Marker marker) const;

    std::vector<Entry> m_entries;
    HashedNames m_hashes;
    std::vector<int> m_hashed;            ///< entry of each hashed name
    std::vector<int> m_patterns;          ///< entries with * ? or !
    QMultiHash<QByteArray, int> m_byKey;  ///< blob -> entries
    QMultiHash<QByteArray, int> m_byName; ///< entries of plain names only
    bool m_hasAuthorities = false;
};
