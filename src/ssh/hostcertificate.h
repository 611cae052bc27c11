#pragma once

#include "core/result.h"
#include "ssh/pins.h"

#include <QDateTime>
#include <QList>

/// A host's certificate as OpenSSH has it (PROTOCOL.certkeys): an authority says whose key it is, and for how long.
class HostCertificate
{
public:
    /// Of "ssh-ed25519-cert-v01@openssh.com" and base64. Error::Invalid when it is none.
    static Result<HostCertificate> parsed(const QByteArray &type, const QByteArray &blob);

    const PublicKey &key() const { return m_key; }             ///< the key that is certified, as a plain one
    const PublicKey &authority() const { return m_authority; } ///< who signed it
    Voucher voucher() const { return {m_authority, m_validBefore, m_serial, m_id}; }

    /// Nothing when the certificate proves that `proven` is the key of the host: signed by one of the authorities, a
    /// host's, valid now, for this very name (a pattern is none), without critical options, and of that very key.
    /// Error::Invalid says why not. Stricter than ssh in one: a certificate without principals is for no host.
    Done check(const QList<PublicKey> &authorities, const QByteArray &name, const PublicKey &proven,
               const QDateTime &now) const;

private:
    PublicKey m_key;
    PublicKey m_authority;
    QByteArray m_id; ///< what the authority calls it
    bool m_isHost = false;
    quint64 m_serial = 0;
    QList<QByteArray> m_principals;
    quint64 m_validAfter = 0; ///< seconds since 1970, the first
    quint64 m_validBefore = 0;
    bool m_hasCriticalOptions = false;
    QByteArray m_signed;
    QByteArray m_signature;
};
