#pragma once

#include "clouds/header.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>

/// What came in.
struct FakeRequest
{
    QByteArray method;
    QByteArray target; ///< "/path?query", or a whole address when we are taken for a proxy
    QList<Header> headers;
    QByteArray body;
    QByteArray raw; ///< as it stood on the wire

    QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
    /// A field of a form in the body, decoded; null when it is not there.
    QString field(const QByteArray &name) const;
};

/// What goes out. Content-Length is added; Date only when it is given.
struct FakeReply
{
    int status = 200;
    QByteArray body = {};
    QList<Header> headers = {};
    qint64 cutAfter = -1; ///< so many bytes of the body, then the connection breaks
    bool silent = false;  ///< no answer; the connection stays open
    bool hangsUp = false; ///< not a byte; the connection is closed

    static FakeReply text(int status, const QByteArray &body) { return {status, body}; }
};

/// A scriptable HTTP/1.1 server on loopback: a queue of replies, then a handler; keeps what it was asked. In the thread
/// of its maker, needs an event loop. With a certificate it speaks TLS.
class HttpServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<FakeReply(const FakeRequest &)>;

    explicit HttpServer(Handler handler = {}, quint16 port = 0);
    HttpServer(const QSslCertificate &certificate, const QSslKey &key, Handler handler = {});

    /// Answers that are given before the handler is asked, in this order.
    void enqueue(const FakeReply &reply) { m_queue.append(reply); }
    void handle(Handler handler) { m_handler = std::move(handler); }
    /// From now on these requests wait for release().
    void hold(std::function<bool(const FakeRequest &)> which) { m_holds = std::move(which); }
    /// Answers what waits, and holds nothing any more.
    void release();
    qsizetype heldCount() const { return m_held.size(); }
    bool isListening() const { return m_server->isListening(); }
    quint16 port() const { return m_server->serverPort(); }
    QUrl url(const QString &path = QStringLiteral("/")) const;
    const QList<FakeRequest> &requests() const { return m_requests; }
    /// Closes the port: from now on connections are refused.
    void close() { m_server->close(); }

private:
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const FakeRequest &request);

    QString m_scheme = QStringLiteral("http");
    Handler m_handler;
    QList<FakeReply> m_queue;
    QList<FakeRequest> m_requests;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    std::function<bool(const FakeRequest &)> m_holds;
    QList<std::pair<QPointer<QTcpSocket>, FakeRequest>> m_held;
    std::unique_ptr<QTcpServer> m_server; ///< last, so that its sockets go first
};
