#pragma once

#include "core/host.h"
#include "fakes/delayline.h"

#include <QTcpServer>
#include <QTcpSocket>

/// Carries connections to a server, each byte half a round trip later.
class SlowRoute : public QObject
{
public:
    SlowRoute(const Host &host, int milliseconds) : m_host(host), m_half(milliseconds / 2)
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = m_server.nextPendingConnection()) {
                auto *server = new QTcpSocket(this);
                server->connectToHost(m_host.address, m_host.port);
                carry(client, server);
                carry(server, client);
            }
        });
        m_server.listen(QHostAddress(QStringLiteral("127.0.0.1")));
    }
    quint16 port() const { return m_server.serverPort(); }

private:
    void carry(QTcpSocket *from, QTcpSocket *to)
    {
        from->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        auto *line = new DelayLine(m_half, [to](const QByteArray &bytes) { to->write(bytes); });
        line->setParent(this);
        connect(from, &QTcpSocket::readyRead, line, [from, line] { line->put(from->readAll()); });
        connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
    }

    const Host m_host;
    const int m_half;
    QTcpServer m_server;
};
