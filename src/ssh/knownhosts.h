#pragma once

#include <QByteArray>
#include <QList>
#include <QMultiHash>

#include <vector>

/// A public key as known_hosts writes it.
struct PublicKey
{
    QByteArray type; ///< "ssh-ed25519"
    QByteArray blob; ///< base64

    /// "SHA256:..." as OpenSSH shows it.
    QByteArray fingerprint() const;
    bool operator==(const PublicKey &) const = default;
};

/// The text of known_hosts files, parsed once. Immutable after add(); safe to read from many threads. Lines that are
/// not understood, and certificate authorities, count for nothing.
class KnownHosts
{
public:
    void add(const QByteArray &text);

    /// The key is revoked for this name.
    bool isRevoked(const QByteArray &name, const PublicKey &key) const;
    /// The key is known for this name. Finds the lines by the key, so that thousands of hashed ones cost nothing.
    bool isKnown(const QByteArray &name, const PublicKey &key) const;
    /// All keys known for the name, in order. Compares with every hashed line: 1 us each.
    QList<PublicKey> keysOf(const QByteArray &name) const;
    /// The types known for the name in lines that are not hashed, in order.
    QList<QByteArray> plainTypesOf(const QByteArray &name) const;
    qsizetype count() const { return qsizetype(m_entries.size()); }

    /// "web-1", or "[web-1]:2222" beyond port 22; lower case.
    static QByteArray nameOf(const QByteArray &host, int port);

private:
    struct Entry
    {
        QByteArray names; ///< the first field
        PublicKey key;
        bool revoked = false;
    };

    void addLine(QByteArrayView line);
    static bool matches(const QByteArray &names, const QByteArray &name);

    std::vector<Entry> m_entries;
    QMultiHash<QByteArray, int> m_byKey;
    QMultiHash<QByteArray, int> m_byName; ///< lines of plain names only
    std::vector<int> m_hashed;
    std::vector<int> m_patterns;
};
