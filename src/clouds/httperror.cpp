#include "clouds/httperror.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace {

class HttpErrorText
{
    Q_DECLARE_TR_FUNCTIONS(HttpErrorText)
};

QString place(const QUrl &url)
{
    return url.port() < 0 ? url.host() : url.host() + u':' + QString::number(url.port());
}

} // namespace

Error networkError(QNetworkReply::NetworkError code, const QUrl &url, const QString &serversWords)
{
    const QString at = place(url);
    switch (code) {
    case QNetworkReply::HostNotFoundError:
        return {Error::Unreachable,
                HttpErrorText::tr("The name %1 was not found. Check the address and this machine's network.")
                    .arg(url.host()),
                serversWords};
    case QNetworkReply::ConnectionRefusedError:
        return {Error::Unreachable,
                HttpErrorText::tr("%1 refused the connection. Nothing answers there; check the address and the port.")
                    .arg(at),
                serversWords};
    case QNetworkReply::RemoteHostClosedError:
        return {Error::Unreachable,
                HttpErrorText::tr("%1 broke the connection in the middle of its answer. Try again.").arg(at),
                serversWords};
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return {Error::TimedOut,
                HttpErrorText::tr("%1 did not answer in time. Check the network and try again.").arg(at), serversWords};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        return {Error::Unreachable,
                HttpErrorText::tr("The proxy on the way to %1 does not work. Check the proxy of the account.").arg(at),
                serversWords};
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return {Error::Denied,
                HttpErrorText::tr(
                    "The proxy on the way to %1 does not let you through without its user and password. Write "
                    "the user into the proxy's address (http://user@host:port) and the password into the "
                    "field below it.")
                    .arg(at),
                serversWords};
    case QNetworkReply::SslHandshakeFailedError:
        return {Error::Unreachable,
                HttpErrorText::tr("No encrypted connection to %1 came about. Check that it speaks TLS 1.2 or newer.")
                    .arg(at),
                serversWords};
    default:
        return {Error::Unreachable,
                HttpErrorText::tr("The connection to %1 failed. Check the network and try again.").arg(at),
                serversWords};
    }
}

Error tlsError(const QList<QSslError> &errors, const QSslCertificate &certificate, const QUrl &url)
{
    QStringList words;
    bool dates = false;
    for (const QSslError &error : errors) {
        words.append(error.errorString());
        dates |= error.error() == QSslError::CertificateExpired || error.error() == QSslError::CertificateNotYetValid;
    }
    if (dates)
        return {
            Error::Unreachable,
            HttpErrorText::tr(
                "The certificate of %1 does not hold at this time. Check the clock of this machine, then the server.")
                .arg(place(url)),
            words.join(u"; ")};
    return {
        Error::Unreachable,
        HttpErrorText::tr(
            "The certificate of %1 is not trusted. Name the file of its authority in the account, or, once you have "
            "compared it with the server's, its fingerprint: %2.")
            .arg(place(url), QString::fromLatin1(fingerprintOf(certificate))),
        words.join(u"; ")};
}

Error fingerprintError(const QByteArray &pinned, const QByteArray &found, const QUrl &url)
{
    return {
        Error::Unreachable,
        HttpErrorText::tr(
            "%1 shows another certificate than before, so nothing was sent. Expected %2, found %3. Ask who runs it.")
            .arg(place(url), QString::fromLatin1(pinned), QString::fromLatin1(found)),
        {}};
}

QByteArray fingerprintOf(const QSslCertificate &certificate)
{
    return certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper();
}

bool sameFingerprint(const QByteArray &a, const QByteArray &b)
{
    const auto bare = [](QByteArray text) { return text.replace(":", "").trimmed().toLower(); };
    return bare(a) == bare(b);
}

bool isBeforeSending(QNetworkReply::NetworkError code)
{
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
        return true;
    default:
        return false;
    }
}

bool isPassing(QNetworkReply::NetworkError code)
{
    switch (code) {
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return false;
    default:
        return true;
    }
}
