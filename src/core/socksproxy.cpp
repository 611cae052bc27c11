#include "core/socksproxy.h"

#include <QUrl>

namespace {

constexpr qsizetype longestName = 255; // RFC 1929

} // namespace

QString SocksProxy::label() const
{
    return (user.isEmpty() ? QString() : user + u'@') + host + u':' + QString::number(port);
}

bool SocksProxy::isMeant(const QString &text)
{
    return text.trimmed().startsWith(QStringLiteral("socks"), Qt::CaseInsensitive) &&
           text.contains(QStringLiteral("://")) && !text.contains(u','); // else a jump host behind a proxy
}

std::optional<SocksProxy> SocksProxy::of(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isKnown = isMeant(text) && (url.scheme() == u"socks5" || url.scheme() == u"socks5h");
    const bool isBare = url.password().isEmpty() && url.path().isEmpty() && !url.hasQuery() && !url.hasFragment();
    if (!isKnown || !isBare || url.host().isEmpty() || url.port(1080) == 0 || url.userName().size() > longestName)
        return {};
    return SocksProxy{url.host(), quint16(url.port(1080)), url.userName()};
}
