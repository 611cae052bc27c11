#pragma once

#include "clouds/header.h"
#include "clouds/pace.h"
#include "clouds/proxy.h"
#include "clouds/remembered.h"
#include "clouds/retry.h"
#include "clouds/surroundings.h"
#include "core/async.h"

#include <QHash>
#include <QSslCertificate>
#include <QThreadPool>
#include <QUrl>

#include <functional>
#include <stop_token>

class HttpExchange;
class QNetworkAccessManager;

/// What an account says of the way to its servers.
struct HttpRoute
{
    ProxyChoice proxy = {};
    QString caFile = {};         ///< more authorities to trust, PEM
    QByteArray fingerprint = {}; ///< SHA-256 of the server's own certificate, hexadecimal: then this one and no other
    bool plain = false;          ///< http without encryption is allowed beyond this machine
};

struct HttpReply
{
    int status = 0;
    QList<Header> headers;
    QByteArray body;
    int tries = 1;
    bool resigned = false; ///< the server's clock had to be taken: ours is off by Http::clockOffset()
    qint64 retryAfter = 0; ///< milliseconds the server asked to wait for, when that was too long to wait

    QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
};

/// What an answer means for the request.
enum class Verdict {
    Final,     ///< this is the answer
    Throttled, ///< too much at once: later again, and slower
    Transient, ///< broken for the moment: again
    Skewed,    ///< signed with a wrong time: sign again with the server's
};

struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    QList<Header> headers = {};
    QByteArray body = {};
    bool idempotent = true;    ///< may be sent again although it may have arrived
    bool redirects = false;    ///< follows them; credentials never go to another host
    bool urgent = false;       ///< a person waits: before the others, and although a region is being spared
    int timeout = 30'000;      ///< milliseconds without a byte; four times that for the whole answer
    qint64 largest = 64 << 20; ///< bytes of an answer; a larger one is an error
    QString pace = {};         ///< who is slowed down together: "<account>/<region>"
    double perSecond = 5;      ///< of that pace
    RetryRule retry = {};
    HttpRoute route = {};
    /// Signs before each try; `now` is the server's time.
    std::function<QList<Header>(const HttpRequest &request, const QDateTime &now)> sign = {};
    /// Reads the provider's own codes; without it the status decides.
    std::function<Verdict(const HttpReply &)> judge = {};
};

/// The one way to HTTP: request in, answer out. Answers of any status are values; an Error says that there was no
/// answer, which host it was about and what to do. Lives in the GUI thread, never blocks it. No cookies, no cache.
class Http : public QObject
{
    Q_OBJECT
public:
    explicit Http(Surroundings around = Surroundings::real(), QObject *parent = nullptr);
    ~Http() override;

    Async<HttpReply> send(HttpRequest request, std::stop_token stop = {});

    /// Where answers are parsed.
    QThreadPool &pool() { return m_pool; }
    const Surroundings &surroundings() const { return m_around; }
    /// What servers told that need not be asked for again.
    Remembered &remembered() { return m_remembered; }
    /// How far the server's clock is ahead of ours, in milliseconds; 0 when it is not known.
    qint64 clockOffset(const QUrl &url) const;

private:
    friend class HttpExchange;

    QNetworkAccessManager &manager(const HttpRoute &route);
    Pace &pace(const HttpRequest &request);
    Circuit &circuit(const HttpRequest &request);
    void noteClock(const QUrl &url, const QByteArray &date, const QDateTime &middle);

    Surroundings m_around;
    QHash<QString, QNetworkAccessManager *> m_managers;   ///< by route: connections of one are not used for another
    QHash<QString, QList<QSslCertificate>> m_authorities; ///< by file
    QHash<QString, Pace> m_paces;
    QHash<QString, Circuit> m_circuits;
    QHash<QString, qint64> m_offsets; ///< by host and port
    Remembered m_remembered;
    QThreadPool m_pool;
};

/// What a status means when the provider has no codes of its own.
Verdict verdictOf(int status);
