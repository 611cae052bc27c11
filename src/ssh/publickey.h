#pragma once

#include <QByteArray>

/// A public key as known_hosts writes it.
struct PublicKey
{
    QByteArray type; ///< "ssh-ed25519"
    QByteArray blob; ///< base64

    /// The key of a wire form, with the type that it names itself.
    static PublicKey ofWire(const QByteArray &wire);
    QByteArray wire() const { return QByteArray::fromBase64(blob); }
    /// "SHA256:..." as OpenSSH shows it.
    QByteArray fingerprint() const;
    /// "MD5:16:27:..." as older systems show it.
    QByteArray md5Fingerprint() const;
    /// Whether OpenSSH would take it: of a type it has, with what belongs to that type, and nothing after it.
    bool isSound() const;
    bool operator==(const PublicKey &) const = default;
};

size_t qHash(const PublicKey &key, size_t seed = 0) noexcept;
