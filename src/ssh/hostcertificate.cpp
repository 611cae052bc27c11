#include "ssh/hostcertificate.h"

#include "core/text.h"
#include "ssh/signature.h"
#include "ssh/sshwire.h"

#include <QCoreApplication>

#include <optional>

namespace {

constexpr quint32 hostType = 2;
constexpr auto suffix = "-cert-v01@openssh.com";

class HostCertificateText
{
    Q_DECLARE_TR_FUNCTIONS(HostCertificate)
};

QByteArray wireString(const QByteArray &text)
{
    QByteArray size(4, '\0');
    qToBigEndian(quint32(text.size()), size.data());
    return size + text;
}

/// How many fields stand between the nonce and the serial number: those of the plain key.
int keyFields(const QByteArray &type)
{
    if (type == "ssh-ed25519")
        return 1;
    return type == "ssh-rsa" || type.startsWith("ecdsa-sha2-") ? 2 : 0;
}

Failure notFor(const QString &why)
{
    return failure(Error::Invalid, why);
}

} // namespace

Result<HostCertificate> HostCertificate::parsed(const QByteArray &type, const QByteArray &blob)
{
    const Failure bad = failure(Error::Invalid, HostCertificateText::tr("The host's certificate cannot be read."));
    const QByteArray wire = QByteArray::fromBase64(blob);
    const QByteArray plain = type.endsWith(suffix) ? type.chopped(qstrlen(suffix)) : QByteArray();
    QByteArrayView rest(wire);
    if (keyFields(plain) == 0 || takeWireString(rest) != type || takeWireString(rest).isEmpty())
        return bad;
    QByteArray key = wireString(plain);
    for (int i = 0; i < keyFields(plain); ++i)
        key += wireString(takeWireString(rest));
    HostCertificate certificate;
    certificate.m_key = PublicKey::ofWire(key);
    const auto serial = takeWireNumber<quint64>(rest);
    const auto kind = takeWireNumber<quint32>(rest);
    certificate.m_id = takeWireString(rest);
    const QByteArray principals = takeWireString(rest);
    for (QByteArrayView names(principals); !names.isEmpty();) {
        const QByteArray name = takeWireString(names);
        if (name.isEmpty())
            return bad;
        certificate.m_principals += name;
    }
    const auto after = takeWireNumber<quint64>(rest);
    const auto before = takeWireNumber<quint64>(rest);
    certificate.m_hasCriticalOptions = !takeWireString(rest).isEmpty();
    takeWireString(rest); // extensions
    takeWireString(rest); // reserved
    certificate.m_authority = PublicKey::ofWire(takeWireString(rest));
    certificate.m_signed = wire.first(wire.size() - rest.size());
    certificate.m_signature = takeWireString(rest);
    const bool whole = serial && kind && after && before && rest.isEmpty() && !certificate.m_signature.isEmpty();
    if (!whole || !certificate.m_key.isSound() || !certificate.m_authority.isSound())
        return bad;
    certificate.m_serial = *serial;
    certificate.m_isHost = *kind == hostType;
    certificate.m_validAfter = *after;
    certificate.m_validBefore = *before;
    return certificate;
}

Done HostCertificate::check(const QList<PublicKey> &authorities, const QByteArray &name, const PublicKey &proven,
                            const QDateTime &now) const
{
    const QString id = visibleText(QString::fromUtf8(m_id));
    const quint64 seconds = quint64(qMax<qint64>(0, now.toSecsSinceEpoch()));
    if (!authorities.contains(m_authority))
        return notFor(HostCertificateText::tr("The certificate %1 is signed by an authority that known_hosts does not "
                                              "name for this host: %2.")
                          .arg(id, QString::fromLatin1(m_authority.fingerprint())));
    if (!isSignatureOf(m_authority, m_signed, m_signature))
        return notFor(HostCertificateText::tr("The signature of the certificate %1 is wrong.").arg(id));
    if (!m_isHost)
        return notFor(HostCertificateText::tr("The certificate %1 is a user's, not a host's.").arg(id));
    if (seconds < m_validAfter)
        return notFor(HostCertificateText::tr("The certificate %1 is not valid yet.").arg(id));
    if (seconds >= m_validBefore)
        return notFor(HostCertificateText::tr("The certificate %1 has expired.").arg(id));
    if (!m_principals.contains(name.toLower()))
        return notFor(HostCertificateText::tr("The certificate %1 is for other hosts: %2.")
                          .arg(id, visibleText(QString::fromUtf8(m_principals.join(", ")))));
    if (m_hasCriticalOptions)
        return notFor(HostCertificateText::tr("The certificate %1 has conditions that are not known.").arg(id));
    if (m_key != proven)
        return notFor(
            HostCertificateText::tr("The certificate %1 is for another key than the host has shown.").arg(id));
    return {};
}
