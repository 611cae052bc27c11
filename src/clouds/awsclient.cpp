#include "clouds/awsclient.h"

#include "clouds/sigv4.h"

#include <QRegularExpression>

#include <cstdlib>

namespace {

QByteArray encoded(const QList<AwsField> &fields)
{
    QByteArray body;
    for (const auto &[name, value] : fields)
        body += (body.isEmpty() ? "" : "&") + sigV4Encoded(name) + '=' + sigV4Encoded(value.toUtf8());
    return body;
}

/// As it goes out on the wire: a port only when it is not the usual one.
QByteArray hostHeader(const QUrl &url)
{
    const QString host = url.host().contains(u':') ? u'[' + url.host() + u']' : url.host(QUrl::FullyEncoded);
    return (url.port() < 0 ? host : host + u':' + QString::number(url.port())).toLatin1();
}

QUrl withoutUsualPort(QUrl url)
{
    if (url.port() == (url.scheme() == u"http" ? 80 : 443))
        url.setPort(-1);
    if (url.path().isEmpty())
        url.setPath(QStringLiteral("/"));
    return url;
}

} // namespace

AwsContext AwsCall::context() const
{
    const QString action = fields.isEmpty() ? QString() : fields.first().second;
    return {QString::fromLatin1(service) + u':' + action, region, endpoint.host()};
}

Result<QByteArray> AwsAnswer::words() const
{
    if (fault)
        return Failure(awsError(*fault, context, secrets));
    return body;
}

AwsClient::AwsClient(Http &http, QString accountId, HttpRoute route)
    : m_http(http),
      m_accountId(std::move(accountId)),
      m_route(std::move(route))
{
}

void AwsClient::trust(const QString &caFile)
{
    if (m_route.caFile.isEmpty())
        m_route.caFile = caFile;
}

Async<AwsAnswer> AwsClient::call(const AwsCall &call, const AwsKeys &keys, std::stop_token stop)
{
    HttpRequest request;
    request.method = "POST";
    request.url = withoutUsualPort(call.endpoint);
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}};
    request.body = encoded(call.fields);
    request.idempotent = call.idempotent;
    request.urgent = call.urgent;
    request.timeout = call.optional ? 5'000 : 60'000;
    if (call.optional)
        request.retry.tries = 1;
    request.pace = m_accountId + u'/' + call.region;
    request.route = m_route;
    request.sign = [keys, region = call.region.toLatin1(), service = call.service](const HttpRequest &unsigned_,
                                                                                   const QDateTime &now) {
        SigV4Request wire{"POST", unsigned_.url.path().toUtf8(), {}, unsigned_.headers, unsigned_.body};
        wire.headers.append({"Host", hostHeader(unsigned_.url)});
        return sigV4Headers(wire, keys, {region, service, now});
    };
    request.judge = [http = &m_http, url = request.url](const HttpReply &reply) {
        return awsVerdict(reply, http->clockOffset(url));
    };
    auto promise = std::make_shared<Promise<AwsAnswer>>();
    promise->start();
    const auto answerFor = [this, promise, url = request.url, context = call.context(),
                            secrets = QList<Secret>{keys.secret, keys.token}](const Result<HttpReply> &reply) {
        if (!reply) {
            promise->addResult(Failure(reply.error()));
        } else {
            noticeClock(*reply, url);
            AwsAnswer answer{reply->body, {}, context, secrets};
            if (reply->status < 200 || reply->status >= 300)
                answer.fault = readAwsFault(*reply);
            promise->addResult(std::move(answer));
        }
        promise->finish();
    };
    whenDone(m_http.send(std::move(request), std::move(stop)), this, answerFor);
    return promise->future();
}

void AwsClient::noticeClock(const HttpReply &reply, const QUrl &url)
{
    constexpr qint64 aMinute = 60'000;
    const qint64 offset = m_http.clockOffset(url);
    const bool isOff = std::llabs(offset) >= aMinute;
    if (!reply.resigned || m_saidClock == isOff)
        return;
    m_saidClock = isOff;
    Q_EMIT clockIsOff(isOff ? offset : 0);
}

bool isRegionName(const QString &region)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?\\z"));
    return form.match(region).hasMatch();
}

QUrl awsEndpoint(const QByteArray &service, const QString &region, const AwsEndpoints &which)
{
    struct Partition
    {
        const char *prefix;
        const char *suffix;
        const char *dualStack; ///< nullptr: it has none
    };
    static constexpr Partition partitions[] = {
        {"cn-", "amazonaws.com.cn", "api.amazonwebservices.com.cn"},
        {"eusc-", "amazonaws.eu", "api.amazonwebservices.eu"},
        {"us-isob-", "sc2s.sgov.gov", nullptr},
        {"us-isof-", "csp.hci.ic.gov", nullptr},
        {"eu-isoe-", "cloud.adc-e.uk", nullptr},
        {"us-iso-", "c2s.ic.gov", nullptr},
    };
    Partition partition = {"", "amazonaws.com", "api.aws"};
    for (const Partition &other : partitions) {
        if (region.startsWith(QLatin1String(other.prefix)))
            partition = other;
    }
    const bool dualStack = which.dualStack && partition.dualStack;
    // Of GovCloud the plain addresses are those with validated cryptography.
    const bool fips = which.fips && (dualStack || !region.startsWith(u"us-gov-"));
    const QString host = QString::fromLatin1(service) + (fips ? QStringLiteral("-fips") : QString());
    const char *suffix = dualStack ? partition.dualStack : partition.suffix;
    return QUrl(QStringLiteral("https://%1.%2.%3/").arg(host, region, QString::fromLatin1(suffix)));
}
