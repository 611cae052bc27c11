#pragma once

#include "clouds/http.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <optional>

/// The life of one request: waits for its turn, is sent, judged, sent again, and answers once. A child of Http.
class HttpExchange final : public QObject
{
    Q_OBJECT
public:
    HttpExchange(Http &http, HttpRequest request);
    ~HttpExchange() override;

    Async<HttpReply> begin(std::stop_token stop);

private:
    void loadAuthorities();
    void takeTurn();
    void send();
    QNetworkRequest prepared();
    void listen();
    void read();
    void checkCertificate();
    void decideOn(const QList<QSslError> &errors);
    void ended();
    HttpReply takeReply();
    void answered(HttpReply reply);
    bool followed(const HttpReply &reply);
    void broke(QNetworkReply::NetworkError code, const QString &words);
    bool again(qint64 base, std::optional<qint64> asked);
    void finish(const Result<HttpReply> &answer);
    void giveUp(Error error);
    void log(int status, const QByteArray &requestId) const;

    Http &m_http;
    HttpRequest m_request;
    Promise<HttpReply> m_promise;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_body;
    QTimer m_whole; ///< the time of one try
    QElapsedTimer m_sent;
    QDateTime m_sentAt;
    qint64 m_began = 0;
    int m_tries = 0;
    int m_hops = 0;
    bool m_resigned = false;
    bool m_done = false;
    bool m_tooLarge = false;
    std::optional<Error> m_refused; ///< why we broke the connection ourselves
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};
