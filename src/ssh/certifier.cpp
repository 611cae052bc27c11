#include "ssh/certifier.h"

#include "ssh/askprogram.h"
#include "ssh/hostcertificate.h"
#include "ssh/sshconfig.h"

#include <QCoreApplication>

namespace {

class CertifierText
{
    Q_DECLARE_TR_FUNCTIONS(Certifier)
};

/// How ssh-keyscan calls the type; null for one that it cannot ask for.
QString scanType(const QByteArray &type)
{
    if (type == "ssh-ed25519")
        return QStringLiteral("ed25519");
    if (type == "ssh-rsa")
        return QStringLiteral("rsa");
    return type.startsWith("ecdsa-sha2-") ? QStringLiteral("ecdsa") : QString();
}

/// The certificates in what ssh-keyscan printed: "type base64", after a name or without one.
QList<HostCertificate> certificatesIn(const QByteArray &text)
{
    QList<HostCertificate> found;
    for (const QByteArray &line : text.split('\n')) {
        const QList<QByteArray> words = line.trimmed().split(' ');
        if (words.size() < 2)
            continue;
        if (const auto certificate = HostCertificate::parsed(words.at(words.size() - 2), words.last()))
            found += *certificate;
    }
    return found;
}

Result<QList<HostCertificate>> fetch(const PublicKey &proven, const CertificateSource &source)
{
    const QString type = scanType(proven.type);
    if (type.isNull() || !SshConfig::mayAsk(source.address))
        return failure(Error::Unsupported, CertifierText::tr("This host cannot be asked for a certificate."));
    const Result<ProgramAnswer> said =
        askProgram({source.program, QStringLiteral("-c"), QStringLiteral("-T"),
                    QString::number(std::max(1, source.timeoutMs / 1000)), QStringLiteral("-t"), type,
                    QStringLiteral("-p"), QString::number(source.port), source.address},
                   source.timeoutMs + 1000);
    if (!said)
        return Failure(said.error());
    const QList<HostCertificate> found = certificatesIn(said->out);
    if (found.isEmpty())
        return failure(Error::NotFound, CertifierText::tr("The host has no certificate for its key."));
    return found;
}

} // namespace

Done certify(HostKeys &hostKeys, const HostName &name, const PublicKey &proven, const CertificateSource &source)
{
    const QList<PublicKey> authorities = hostKeys.authoritiesOf(name);
    if (authorities.isEmpty())
        return failure(Error::NotFound, CertifierText::tr("known_hosts has no certificate authority for this host."));
    const Result<QList<HostCertificate>> found = fetch(proven, source);
    if (!found)
        return Failure(found.error());
    Done last;
    for (const HostCertificate &certificate : *found) {
        if (hostKeys.isRevoked(name, certificate.authority()))
            return failure(Error::Denied,
                           CertifierText::tr("The authority that signed the host's certificate is marked as revoked in "
                                             "known_hosts: %1.")
                               .arg(QString::fromLatin1(certificate.authority().fingerprint())));
        last = certificate.check(authorities, name.host, proven, QDateTime::currentDateTimeUtc());
        if (last) {
            hostKeys.trustCertified(name, proven, {certificate.authority(), certificate.validBefore()});
            return {};
        }
    }
    return last;
}
