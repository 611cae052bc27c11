#include "clouds/proxy.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace {

class ProxyText
{
    Q_DECLARE_TR_FUNCTIONS(ProxyText)
};

QNetworkProxy proxyOf(const ProxyChoice &choice, const QUrl &url)
{
    if (choice.kind == ProxyChoice::Kind::None || choice.host.isEmpty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const bool socks = choice.kind == ProxyChoice::Kind::Socks5;
    const bool plain = url.scheme() == u"http";
    // Plain requests are handed to a proxy whole; for encrypted ones it opens a tunnel.
    const auto type =
        socks ? QNetworkProxy::Socks5Proxy : (plain ? QNetworkProxy::HttpCachingProxy : QNetworkProxy::HttpProxy);
    return QNetworkProxy(type, choice.host, choice.port, choice.user,
                         QString::fromUtf8(choice.password.bytes().toByteArray()));
}

QString variable(const Surroundings &around, const QString &name)
{
    const QString upper = around.environment(name);
    return upper.isEmpty() ? around.environment(name.toLower()) : upper;
}

QNetworkProxy environmentProxy(const QUrl &url, const Surroundings &around)
{
    if (isExempt(variable(around, QStringLiteral("NO_PROXY")), url.host()))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    QString text =
        variable(around, url.scheme() == u"https" ? QStringLiteral("HTTPS_PROXY") : QStringLiteral("HTTP_PROXY"));
    if (text.isEmpty())
        text = variable(around, QStringLiteral("ALL_PROXY"));
    if (text.isEmpty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    if (!text.contains(u"://"))
        text.prepend(u"http://");
    QUrl parsed(text);
    const Secret password = Secret::fromText(parsed.password(QUrl::FullyDecoded));
    parsed.setPassword(QString());
    const auto choice = ProxyChoice::read(parsed.toString(), password);
    return choice ? proxyOf(*choice, url) : QNetworkProxy(QNetworkProxy::NoProxy);
}

} // namespace

Result<ProxyChoice> ProxyChoice::read(const QString &text, const Secret &password)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.compare(u"system", Qt::CaseInsensitive) == 0)
        return ProxyChoice{};
    if (trimmed.compare(u"none", Qt::CaseInsensitive) == 0)
        return ProxyChoice{Kind::None};
    const QUrl url(trimmed, QUrl::StrictMode);
    const bool socks = url.scheme().startsWith(u"socks5");
    if (!url.isValid() || url.host().isEmpty() || (!socks && url.scheme() != u"http"))
        return failure(
            Error::Invalid,
            ProxyText::tr("The proxy is not understood. Write system, none, http://host:port or socks5://host:port."));
    if (!url.password().isEmpty())
        return failure(
            Error::Invalid,
            ProxyText::tr("Leave the password out of the proxy's address; it has a field of its own in the keychain."));
    const int standard = socks ? 1080 : 3128;
    return ProxyChoice{socks ? Kind::Socks5 : Kind::Http, url.host(), quint16(url.port(standard)),
                       url.userName(QUrl::FullyDecoded), password};
}

QString ProxyChoice::text() const
{
    if (kind == Kind::System)
        return QStringLiteral("system");
    if (kind == Kind::None)
        return QStringLiteral("none");
    QUrl url;
    url.setScheme(kind == Kind::Http ? QStringLiteral("http") : QStringLiteral("socks5"));
    url.setHost(host);
    url.setPort(port);
    url.setUserName(user);
    return url.toString();
}

bool isLoopback(const QString &host)
{
    if (host == u"localhost" || host.endsWith(u".localhost"))
        return true;
    return QHostAddress(host).isLoopback();
}

bool isExempt(const QString &noProxy, const QString &host)
{
    const QHostAddress address(host);
    const QStringList entries = noProxy.split(u',', Qt::SkipEmptyParts);
    for (const QString &raw : entries) {
        const QString entry = raw.trimmed().toLower();
        if (entry == u"*")
            return true;
        if (!address.isNull() && entry.contains(u'/') && address.isInSubnet(QHostAddress::parseSubnet(entry)))
            return true;
        const QString name = entry.startsWith(u'.') ? entry.mid(1) : entry;
        if (!name.isEmpty() && (host == name || host.endsWith(u'.' + name)))
            return true;
    }
    return false;
}

QNetworkProxy proxyFor(const ProxyChoice &choice, const QUrl &url, const Surroundings &around)
{
    const QString host = url.host();
    if (isLoopback(host) || host == u"169.254.169.254" || host == u"fd00:ec2::254" ||
        host == u"metadata.google.internal")
        return QNetworkProxy(QNetworkProxy::NoProxy);
    if (choice.kind != ProxyChoice::Kind::System)
        return proxyOf(choice, url);
    const QList<QNetworkProxy> desktop = around.systemProxy(QNetworkProxyQuery(url));
    for (const QNetworkProxy &proxy : desktop) {
        if (proxy.type() != QNetworkProxy::NoProxy && proxy.type() != QNetworkProxy::DefaultProxy)
            return proxy;
    }
    return environmentProxy(url, around);
}
