#include "ssh/certifier.h"

#include "core/text.h"
#include "ssh/hostcertificate.h"
#include "ssh/shownkey.h"

#include <QCoreApplication>

namespace {

constexpr int timeoutMs = 15000;

class CertifierText
{
    Q_DECLARE_TR_FUNCTIONS(Certifier)
};

/// What a host is asked for that is to show a certificate of a key of this type; empty: there is no such thing.
QList<QByteArray> certifiedAlgorithms(const QByteArray &type)
{
    static const QByteArray certified = "-cert-v01@openssh.com";
    if (type == "ssh-rsa")
        return {"rsa-sha2-512" + certified, "rsa-sha2-256" + certified};
    const bool isOurs = type == "ssh-ed25519" || type.startsWith("ecdsa-sha2-");
    return isOurs ? QList<QByteArray>{type + certified} : QList<QByteArray>();
}

Result<HostCertificate> fetch(const PublicKey &proven, const OpenSideWay &open)
{
    const QList<QByteArray> algorithms = certifiedAlgorithms(proven.type);
    if (algorithms.isEmpty())
        return failure(Error::Unsupported, CertifierText::tr("This host cannot be asked for a certificate."));
    const Result<SideWay> way = open(timeoutMs);
    if (!way)
        return Failure(way.error());
    const Result<QByteArray> shown = shownKey(way->socket, algorithms, timeoutMs);
    if (!shown)
        return Failure(shown.error());
    const PublicKey key = PublicKey::ofWire(*shown);
    return HostCertificate::parsed(key.type, key.blob);
}

} // namespace

Done certify(HostKeys &hostKeys, const HostName &name, const PublicKey &proven, const OpenSideWay &open)
{
    const QList<PublicKey> authorities = hostKeys.authoritiesOf(name);
    if (authorities.isEmpty())
        return failure(Error::NotFound, CertifierText::tr("known_hosts has no certificate authority for this host."));
    const Result<HostCertificate> certificate = fetch(proven, open);
    if (!certificate)
        return Failure(certificate.error());
    const Voucher voucher = certificate->voucher();
    if (hostKeys.isRevoked(name, voucher))
        return failure(
            Error::Denied,
            CertifierText::tr("The host's certificate %1, or the authority that signed it (%2), is marked "
                              "as revoked. The connection was refused.")
                .arg(visibleText(QString::fromUtf8(voucher.id)), QString::fromLatin1(voucher.authority.fingerprint())));
    const Done good = certificate->check(authorities, name.host, proven, QDateTime::currentDateTimeUtc());
    if (good)
        hostKeys.trustCertified(name, proven, voucher);
    return good;
}
