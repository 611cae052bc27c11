#pragma once

#include "ssh/publickey.h"

#include <QMap>
#include <QSet>

/// The host keys that an instance printed on its console when it booted, as cloud-init does: blocks of fingerprints
/// (SHA256 or MD5) and of keys. Pure. It counts only where the output was fetched over verified TLS for that very
/// instance; it speaks against the network, not against who can write to the console.
class ConsoleKeys
{
public:
    enum class Verdict {
        Confirmed, ///< every block that names a key of this type names this one
        Mismatch,  ///< they agree on another
        Disagree,  ///< they do not agree with each other: ask
        Silent,    ///< none names a key of this type: ask
    };

    ConsoleKeys() = default;
    /// Reads the last MiB of it. A block without its end counts for nothing, for it may be cut short.
    explicit ConsoleKeys(const QByteArray &console);

    Verdict check(const PublicKey &key) const;
    /// The fingerprints it names for keys of this type, SHA256 first.
    QList<QByteArray> printsOf(const QByteArray &type) const;
    bool isEmpty() const { return m_seen.isEmpty(); }

private:
    struct Seen
    {
        QSet<QByteArray> sha256; ///< "SHA256:..."
        QSet<QByteArray> md5;    ///< "MD5:..."
    };

    void takeBlock(const QList<QByteArray> &lines);

    QMap<QByteArray, Seen> m_seen; ///< by type as ssh-keygen writes it: "ED25519"
};
