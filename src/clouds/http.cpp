#include "clouds/http.h"

#include "clouds/httpexchange.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>

#include <cstdlib>

namespace {

QString hostKey(const QUrl &url)
{
    return url.host() + u':' + QString::number(url.port(url.scheme() == u"http" ? 80 : 443));
}

/// Decides for each address anew, since the same account may ask loopback and the world.
class RouteProxies final : public QNetworkProxyFactory
{
public:
    RouteProxies(ProxyChoice choice, const Surroundings &around) : m_choice(std::move(choice)), m_around(around) {}

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {proxyFor(m_choice, query.url(), m_around)};
    }

private:
    const ProxyChoice m_choice;
    const Surroundings m_around;
};

} // namespace

Http::Http(Surroundings around, QObject *parent) : QObject(parent), m_around(std::move(around))
{
    m_pool.setMaxThreadCount(2);
}

// Exchanges end before what they borrow from here.
Http::~Http()
{
    const auto exchanges = findChildren<HttpExchange *>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(exchanges);
}

Async<HttpReply> Http::send(HttpRequest request, std::stop_token stop)
{
    auto *exchange = new HttpExchange(*this, std::move(request));
    return exchange->begin(std::move(stop));
}

qint64 Http::clockOffset(const QUrl &url) const
{
    return m_offsets.value(hostKey(url));
}

// A small change may be the road's delay and is smoothed; a jump is a clock that was set.
void Http::noteClock(const QUrl &url, const QByteArray &date, const QDateTime &middle)
{
    const QDateTime server = httpDate(date);
    if (!server.isValid())
        return;
    constexpr qint64 halfASecond = 500; // the header has whole seconds
    constexpr qint64 jump = 5'000;
    const qint64 seen = middle.msecsTo(server) + halfASecond;
    const QString key = hostKey(url);
    const auto known = m_offsets.constFind(key);
    const bool smooth = known != m_offsets.constEnd() && std::llabs(seen - *known) < jump;
    m_offsets[key] = smooth ? *known + (seen - *known) / 4 : seen;
}

QNetworkAccessManager &Http::manager(const HttpRoute &route)
{
    const QString key = QStringList{route.proxy.text(), QString::number(qHash(route.proxy.password.bytes())),
                                    route.caFile, QString::fromLatin1(route.fingerprint)}
                            .join(u'\n');
    QNetworkAccessManager *&manager = m_managers[key];
    if (!manager) {
        manager = new QNetworkAccessManager(this);
        manager->setProxyFactory(new RouteProxies(route.proxy, m_around));
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }
    return *manager;
}

Pace &Http::pace(const HttpRequest &request)
{
    auto found = m_paces.find(request.pace);
    if (found == m_paces.end())
        found = m_paces.insert(request.pace, Pace(request.perSecond));
    return *found;
}

Circuit &Http::circuit(const HttpRequest &request)
{
    return m_circuits[request.pace + u' ' + hostKey(request.url)];
}

Verdict verdictOf(int status)
{
    switch (status) {
    case 429:
        return Verdict::Throttled;
    case 408:
    case 425:
    case 500:
    case 502:
    case 503:
    case 504:
        return Verdict::Transient;
    default:
        return Verdict::Final;
    }
}
