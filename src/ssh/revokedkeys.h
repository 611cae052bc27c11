#pragma once

#include "core/result.h"
#include "ssh/publickey.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <utility>
#include <vector>

/// Which certificate of which authority.
struct CertificateMark
{
    PublicKey authority = {};
    quint64 serial = 0; ///< 0: none
    QByteArray id = {};
};

/// Keys that are refused whatever else knows them: a file of ssh_config's RevokedHostKeys. That is a text with a public
/// key on each line, or what `ssh-keygen -k` makes (OpenSSH's PROTOCOL.krl). A value; any thread.
class RevokedKeys
{
public:
    /// Error::Invalid, a sentence without the file's name, when a part of it is not understood: then nothing is known
    /// of any key, and ssh refuses every host.
    static Result<RevokedKeys> parsed(const QByteArray &file);

    bool revokes(const PublicKey &key) const;
    /// The certificate itself, whatever holds of its key and its authority.
    bool revokes(const CertificateMark &certificate) const;

private:
    struct OfAuthority
    {
        std::vector<std::pair<quint64, quint64>> serials; ///< from, to
        QSet<QByteArray> ids;
    };

    Done addText(const QByteArray &text);
    Done addList(QByteArrayView bytes);
    bool addSection(quint8 type, QByteArrayView bytes);
    bool addCertificates(QByteArrayView bytes);
    bool addSerials(quint8 type, QByteArrayView bytes, OfAuthority &to);

    QSet<QByteArray> m_keys;                      ///< wire forms
    QSet<QByteArray> m_sha1, m_sha256;            ///< of wire forms
    QHash<QByteArray, OfAuthority> m_authorities; ///< by wire form; empty: of any authority
};
