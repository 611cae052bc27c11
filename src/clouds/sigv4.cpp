#include "clouds/sigv4.h"

#include <QCryptographicHash>
#include <QMap>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray hmac(const QByteArray &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
}

QByteArray canonicalPath(const SigV4Request &request)
{
    if (!request.normalize)
        return request.path.isEmpty() ? QByteArray("/") : sigV4Encoded(request.path).replace("%2F", "/");
    QList<QByteArray> kept;
    const QList<QByteArray> parts = request.path.split('/');
    for (const QByteArray &part : parts) {
        if (part.isEmpty() || part == ".")
            continue;
        if (part != "..")
            kept.append(sigV4Encoded(part));
        else if (!kept.isEmpty())
            kept.removeLast();
    }
    const bool folder = parts.last().isEmpty() || parts.last() == "." || parts.last() == "..";
    return '/' + kept.join('/') + (folder && !kept.isEmpty() ? "/" : "");
}

QByteArray canonicalQuery(const SigV4Request &request)
{
    QList<Header> encoded;
    for (const auto &[name, value] : request.query)
        encoded.append({sigV4Encoded(name), sigV4Encoded(value)});
    std::sort(encoded.begin(), encoded.end());
    QList<QByteArray> pairs;
    for (const auto &[name, value] : std::as_const(encoded))
        pairs.append(name + '=' + value);
    return pairs.join('&');
}

/// Lower-case names in order; the values of a repeated header in the order in which they stand.
QMap<QByteArray, QByteArray> canonicalHeaders(const SigV4Request &request)
{
    QMap<QByteArray, QByteArray> headers;
    for (const auto &[name, value] : request.headers) {
        QByteArray &joined = headers[name.toLower()];
        joined += (joined.isNull() ? QByteArray("") : QByteArray(",")) + value.simplified();
    }
    return headers;
}

} // namespace

QByteArray SigV4Scope::stamp() const
{
    return at.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
}

QByteArray SigV4Scope::text() const
{
    return stamp().first(8) + '/' + region + '/' + service + "/aws4_request";
}

QByteArray sigV4Encoded(const QByteArray &text)
{
    return text.toPercentEncoding();
}

QByteArray sigV4SignedHeaders(const SigV4Request &request)
{
    return canonicalHeaders(request).keys().join(';');
}

QByteArray sigV4CanonicalRequest(const SigV4Request &request)
{
    QByteArray text = request.method + '\n' + canonicalPath(request) + '\n' + canonicalQuery(request) + '\n';
    const auto headers = canonicalHeaders(request);
    for (auto it = headers.begin(); it != headers.end(); ++it)
        text += it.key() + ':' + it.value() + '\n';
    return text + '\n' + sigV4SignedHeaders(request) + '\n' + sha256(request.body);
}

QByteArray sigV4StringToSign(const QByteArray &canonicalRequest, const SigV4Scope &scope)
{
    return "AWS4-HMAC-SHA256\n" + scope.stamp() + '\n' + scope.text() + '\n' + sha256(canonicalRequest);
}

Secret sigV4Key(const Secret &secret, const SigV4Scope &scope)
{
    QByteArray key = "AWS4" + secret.bytes().toByteArray();
    for (const QByteArray &part : scope.text().split('/')) {
        QByteArray next = hmac(key, part);
        wipe(key);
        key.swap(next);
    }
    return Secret(std::move(key));
}

QByteArray sigV4Signature(const QByteArray &stringToSign, const Secret &secret, const SigV4Scope &scope)
{
    QByteArray key = sigV4Key(secret, scope).bytes().toByteArray();
    const QByteArray signature = hmac(key, stringToSign).toHex();
    wipe(key);
    return signature;
}

QList<Header> sigV4Headers(SigV4Request request, const AwsKeys &keys, const SigV4Scope &scope)
{
    QList<Header> added = {{"X-Amz-Date", scope.stamp()}};
    if (!keys.token.isEmpty())
        added.append({"X-Amz-Security-Token", keys.token.bytes().toByteArray()});
    request.headers += added;
    const QByteArray toSign = sigV4StringToSign(sigV4CanonicalRequest(request), scope);
    added.append({"Authorization", "AWS4-HMAC-SHA256 Credential=" + keys.id.toUtf8() + '/' + scope.text() +
                                       ", SignedHeaders=" + sigV4SignedHeaders(request) +
                                       ", Signature=" + sigV4Signature(toSign, keys.secret, scope)});
    return added;
}
