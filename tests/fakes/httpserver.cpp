#include "fakes/httpserver.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpSocket>

namespace {

/// A whole request at the beginning of the buffer, taken out of it; method empty when more must come.
FakeRequest takeRequest(QByteArray &buffer)
{
    FakeRequest request;
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return request;
    const QList<QByteArray> lines = buffer.first(end).split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.first(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype whole = end + 4 + request.header("Content-Length").toLongLong();
    if (buffer.size() < whole)
        return {};
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    request.body = buffer.mid(end + 4, whole - end - 4);
    request.raw = buffer.first(whole);
    buffer.remove(0, whole);
    return request;
}

} // namespace

QString FakeRequest::field(const QByteArray &name) const
{
    const QList<QByteArray> pairs = body.split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (pair.first(qMax<qsizetype>(equals, 0)) == name)
            return QString::fromUtf8(QByteArray::fromPercentEncoding(pair.mid(equals + 1)));
    }
    return {};
}

HttpServer::HttpServer(Handler handler, quint16 port)
    : m_handler(std::move(handler)),
      m_server(std::make_unique<QTcpServer>())
{
    connect(m_server.get(), &QTcpServer::newConnection, this, &HttpServer::accept);
    m_server->listen(QHostAddress::LocalHost, port);
}

HttpServer::HttpServer(const QSslCertificate &certificate, const QSslKey &key, Handler handler)
    : m_scheme(QStringLiteral("https")),
      m_handler(std::move(handler))
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(certificate);
    tls.setPrivateKey(key);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &HttpServer::accept);
    m_server->listen(QHostAddress::LocalHost);
}

QUrl HttpServer::url(const QString &path) const
{
    return QUrl(m_scheme + QStringLiteral("://127.0.0.1:") + QString::number(port()) + path);
}

void HttpServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
        read(socket);
    }
}

void HttpServer::read(QTcpSocket *socket)
{
    m_buffers[socket] += socket->readAll();
    while (m_buffers.contains(socket)) {
        const FakeRequest request = takeRequest(m_buffers[socket]);
        if (request.method.isEmpty())
            return;
        m_requests.append(request);
        if (m_holds && m_holds(request))
            m_held.append({socket, request});
        else
            answer(socket, request);
    }
}

void HttpServer::release()
{
    m_holds = nullptr;
    const auto held = std::exchange(m_held, {});
    for (const auto &[socket, request] : held) {
        if (socket)
            answer(socket, request);
    }
}

void HttpServer::answer(QTcpSocket *socket, const FakeRequest &request)
{
    const FakeReply reply = m_queue.isEmpty() ? (m_handler ? m_handler(request) : FakeReply{404}) : m_queue.takeFirst();
    if (reply.silent)
        return;
    if (reply.hangsUp) {
        m_buffers.remove(socket);
        return socket->disconnectFromHost();
    }
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(reply.status) + " Said\r\n";
    for (const auto &[name, value] : reply.headers)
        bytes += name + ": " + value + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n\r\n";
    bytes += reply.cutAfter < 0 ? reply.body : reply.body.first(reply.cutAfter);
    socket->write(bytes);
    if (reply.cutAfter < 0)
        return;
    m_buffers.remove(socket);
    socket->disconnectFromHost();
}
