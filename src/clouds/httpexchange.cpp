#include "clouds/httpexchange.h"

#include "clouds/httperror.h"
#include "clouds/redaction.h"

#include <QFile>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <utility>

namespace {

Q_LOGGING_CATEGORY(logHttp, "maestro.providers")

constexpr int mostHops = 5;
constexpr int wholeFactor = 4;

/// Errors below this are about the way, from here on about what the server answered.
constexpr int firstOfContent = QNetworkReply::ContentAccessDenied;

bool isCredential(const QByteArray &name)
{
    for (const char *word : {"authorization", "x-auth-token", "x-amz-security-token", "cookie"}) {
        if (name.compare(word, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

Result<QList<QSslCertificate>> readAuthorities(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Invalid,
                       HttpExchange::tr("The file of certificate authorities %1 cannot be read.").arg(path),
                       file.errorString());
    const QList<QSslCertificate> found = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (found.isEmpty())
        return failure(Error::Invalid, HttpExchange::tr("The file %1 holds no certificate in PEM form.").arg(path));
    return found;
}

} // namespace

HttpExchange::HttpExchange(Http &http, HttpRequest request)
    : QObject(&http),
      m_http(http),
      m_request(std::move(request)),
      m_began(http.m_around.elapsed())
{
    m_whole.setSingleShot(true);
    connect(&m_whole, &QTimer::timeout, this, [this] {
        if (m_reply)
            m_reply->abort();
    });
}

HttpExchange::~HttpExchange()
{
    m_onStop.reset();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

Async<HttpReply> HttpExchange::begin(std::stop_token stop)
{
    m_promise.start();
    auto future = m_promise.future();
    const QUrl &url = m_request.url;
    if (stop.stop_requested()) {
        giveUp({Error::Stopped, {}, {}});
        return future;
    }
    if (url.scheme() == u"http" && !m_request.route.plain && !isLoopback(url.host())) {
        giveUp({Error::Invalid,
                tr("%1 would be asked without encryption. Use https, or allow it for this account.").arg(url.host()),
                {}});
        return future;
    }
    m_onStop.emplace(std::move(stop), [this] {
        QMetaObject::invokeMethod(
            this,
            [this] {
                giveUp({Error::Stopped, {}, {}});
            },
            Qt::QueuedConnection);
    });
    loadAuthorities();
    return future;
}

void HttpExchange::loadAuthorities()
{
    const QString path = m_request.route.caFile;
    if (path.isEmpty() || m_http.m_authorities.contains(path)) {
        takeTurn();
        return;
    }
    whenDone(onPool(m_http.pool(), [path] { return readAuthorities(path); }), this,
             [this, path](const Result<QList<QSslCertificate>> &found) {
                 if (!found) {
                     giveUp(found.error());
                     return;
                 }
                 m_http.m_authorities.insert(path, *found);
                 takeTurn();
             });
}

void HttpExchange::takeTurn()
{
    const qint64 now = m_http.m_around.elapsed();
    const qint64 spared = m_request.urgent ? 0 : m_http.circuit(m_request).closedFor(now);
    if (spared > 0) {
        giveUp(
            {Error::Unreachable,
             tr("%1 failed several times in a row and is left alone for %n seconds.", nullptr, int(spared / 1000) + 1)
                 .arg(m_request.url.host()),
             {}});
        return;
    }
    const qint64 wait = m_request.pace.isEmpty() ? 0 : m_http.pace(m_request).take(now, m_request.urgent);
    if (wait == 0)
        send();
    else
        m_http.m_around.after(wait, this, [this] { send(); });
}

QNetworkRequest HttpExchange::prepared()
{
    QNetworkRequest request(m_request.url);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!m_request.route.caFile.isEmpty())
        tls.addCaCertificates(m_http.m_authorities.value(m_request.route.caFile));
    request.setSslConfiguration(tls);
    request.setTransferTimeout(m_request.timeout);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("User-Agent", "Maestro/" MAESTRO_VERSION " (Qt " + QByteArray(qVersion()) + ')');
    QList<Header> headers = m_request.headers;
    if (m_request.sign)
        headers += m_request.sign(m_request, m_http.m_around.now().addMSecs(m_http.clockOffset(m_request.url)));
    for (const auto &[name, value] : std::as_const(headers))
        request.setRawHeader(name, value);
    return request;
}

void HttpExchange::send()
{
    if (m_done)
        return;
    ++m_tries;
    m_body.clear();
    m_tooLarge = false;
    m_sent.start();
    m_sentAt = m_http.m_around.now();
    m_whole.start(m_request.timeout * wholeFactor);
    QNetworkAccessManager &manager = m_http.manager(m_request.route);
    if (m_request.method == "GET") // a custom request would send an empty body with it
        m_reply = manager.get(prepared());
    else
        m_reply = manager.sendCustomRequest(prepared(), m_request.method, m_request.body);
    listen();
}

void HttpExchange::listen()
{
    QNetworkReply *reply = m_reply;
    connect(reply, &QNetworkReply::readyRead, this, &HttpExchange::read);
    connect(reply, &QNetworkReply::encrypted, this, &HttpExchange::checkCertificate);
    connect(reply, &QNetworkReply::sslErrors, this, &HttpExchange::decideOn);
    connect(reply, &QNetworkReply::finished, this, &HttpExchange::ended);
}

void HttpExchange::read()
{
    m_body += m_reply->readAll();
    if (m_body.size() <= m_request.largest)
        return;
    m_tooLarge = true;
    m_reply->abort();
}

// A pinned certificate is compared although an authority vouches for the one that came.
void HttpExchange::checkCertificate()
{
    const QByteArray &pinned = m_request.route.fingerprint;
    const QByteArray found = fingerprintOf(m_reply->sslConfiguration().peerCertificate());
    if (pinned.isEmpty() || sameFingerprint(pinned, found))
        return;
    m_refused = fingerprintError(pinned, found, m_request.url);
    m_reply->abort();
}

void HttpExchange::decideOn(const QList<QSslError> &errors)
{
    const QSslCertificate shown = m_reply->sslConfiguration().peerCertificate();
    const QByteArray &pinned = m_request.route.fingerprint;
    if (pinned.isEmpty()) {
        m_refused = tlsError(errors, shown, m_request.url);
        return;
    }
    if (!sameFingerprint(pinned, fingerprintOf(shown))) {
        m_refused = fingerprintError(pinned, fingerprintOf(shown), m_request.url);
        return;
    }
    static const QList<QSslError::SslError> forgiven = {
        QSslError::SelfSignedCertificate, QSslError::UnableToGetLocalIssuerCertificate,
        QSslError::UnableToVerifyFirstCertificate, QSslError::HostNameMismatch};
    for (const QSslError &error : errors) {
        if (!forgiven.contains(error.error())) {
            m_refused = tlsError(errors, shown, m_request.url);
            return;
        }
    }
    m_reply->ignoreSslErrors(errors);
}

HttpReply HttpExchange::takeReply()
{
    HttpReply reply;
    reply.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        reply.headers.append({name, value});
    reply.body = std::exchange(m_body, {});
    reply.tries = m_tries;
    reply.resigned = m_resigned;
    return reply;
}

void HttpExchange::ended()
{
    m_whole.stop();
    const auto code = m_reply->error();
    if (m_reply->isOpen())
        m_body += m_reply->readAll();
    const QString words = m_reply->errorString();
    HttpReply reply = takeReply();
    std::exchange(m_reply, nullptr)->deleteLater();
    const bool hasAnswer = reply.status > 0 && (code == QNetworkReply::NoError || code >= firstOfContent);
    log(reply.status, reply.header("x-amzn-requestid"));
    if (m_refused)
        giveUp(*m_refused);
    else if (m_tooLarge)
        giveUp({Error::Failed, tr("The answer of %1 is larger than Maestro accepts.").arg(m_request.url.host()), {}});
    else if (!hasAnswer)
        broke(code, words);
    else
        answered(std::move(reply));
}

void HttpExchange::answered(HttpReply reply)
{
    m_http.noteClock(m_request.url, reply.header("Date"), m_sentAt.addMSecs(m_sent.elapsed() / 2));
    if (followed(reply))
        return;
    const Verdict verdict = m_request.judge ? m_request.judge(reply) : verdictOf(reply.status);
    const qint64 now = m_http.m_around.elapsed();
    const auto asked = retryAfter(reply.headers, m_http.m_around.now());
    reply.retryAfter = asked.value_or(0);
    if (verdict == Verdict::Skewed && !m_resigned) {
        m_resigned = true;
        send();
        return;
    }
    if (verdict == Verdict::Throttled) {
        if (!m_request.pace.isEmpty())
            m_http.pace(m_request).throttled(now);
        if (again(m_request.retry.throttledBase, asked))
            return;
    } else if (verdict == Verdict::Transient) {
        if (m_request.idempotent && again(m_request.retry.transportBase, asked))
            return;
        m_http.circuit(m_request).failed(now);
    } else {
        m_http.circuit(m_request).worked();
    }
    finish(std::move(reply));
}

bool HttpExchange::followed(const HttpReply &reply)
{
    if (!m_request.redirects || reply.status < 300 || reply.status >= 400 || ++m_hops > mostHops)
        return false;
    const QByteArray location = reply.header("Location");
    const QUrl next = m_request.url.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    const bool lessSafe = m_request.url.scheme() == u"https" && next.scheme() != u"https";
    if (location.isEmpty() || !next.isValid() || lessSafe)
        return false;
    if (next.authority() != m_request.url.authority())
        m_request.headers.removeIf([](const Header &header) { return isCredential(header.first); });
    m_request.url = next;
    --m_tries;
    send();
    return true;
}

void HttpExchange::broke(QNetworkReply::NetworkError code, const QString &words)
{
    const bool mayRepeat = m_request.idempotent || isBeforeSending(code);
    if (mayRepeat && isPassing(code) && again(m_request.retry.transportBase, {}))
        return;
    m_http.circuit(m_request).failed(m_http.m_around.elapsed());
    giveUp(networkError(code, m_request.url, redacted(words)));
}

// What the server asks for is waited for at least; what we choose ourselves ends within the budget.
bool HttpExchange::again(qint64 base, std::optional<qint64> asked)
{
    const RetryRule &rule = m_request.retry;
    if (m_tries >= rule.tries || asked.value_or(0) > rule.longestAsked)
        return false;
    const qint64 chosen = backOff(m_tries - 1, base, rule.cap, m_http.m_around.random());
    if (!asked && m_http.m_around.elapsed() - m_began + chosen > rule.budget)
        return false;
    const qint64 paced =
        m_request.pace.isEmpty() ? 0 : m_http.pace(m_request).take(m_http.m_around.elapsed(), m_request.urgent);
    m_http.m_around.after(std::max({chosen, asked.value_or(0), paced}), this, [this] { send(); });
    return true;
}

void HttpExchange::finish(const Result<HttpReply> &answer)
{
    if (std::exchange(m_done, true))
        return;
    m_promise.addResult(answer);
    m_promise.finish();
    deleteLater();
}

void HttpExchange::giveUp(Error error)
{
    finish(Failure(std::move(error)));
}

// Neither query nor headers nor body: they may hold secrets.
void HttpExchange::log(int status, const QByteArray &requestId) const
{
    qCInfo(logHttp).noquote() << m_request.method << m_request.url.host() << m_request.url.path() << status
                              << m_sent.elapsed() << "ms" << requestId;
}
