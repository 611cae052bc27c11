#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>

/// The wire to a host, in the hands of a test: it leads to the host until it is cut, by hand or after so many bytes
/// that came from there. Lives in the test's thread.
class Relay : public QObject
{
public:
    Relay(const QString &address, quint16 port) : m_address(address), m_port(port)
    {
        connect(&m_server, &QTcpServer::newConnection, this, &Relay::take);
        m_server.listen(QHostAddress::LocalHost);
    }

    quint16 port() const { return m_server.serverPort(); }
    int connections() const { return m_connections; }
    qint64 bytes() const { return m_bytes; }
    int open() const
    {
        return int(std::count_if(m_here.begin(), m_here.end(), [](const auto &socket) { return !socket.isNull(); }));
    }
    /// Each connection is cut after so many bytes from the host; those beyond the list are not.
    void cutAfter(const QList<qint64> &bytes) { m_cuts = bytes; }
    void cutNow()
    {
        for (const QPointer<QTcpSocket> &socket : std::as_const(m_here)) {
            if (socket)
                socket->abort();
        }
    }
    /// Nobody gets through from now on.
    void close(bool closed = true) { m_closed = closed; }

private:
    void take()
    {
        while (QTcpSocket *here = m_server.nextPendingConnection()) {
            ++m_connections;
            if (m_closed) {
                here->abort();
                here->deleteLater();
                continue;
            }
            auto *there = new QTcpSocket(here);
            there->connectToHost(m_address, m_port);
            m_here.append(here);
            const qint64 most = m_cuts.isEmpty() ? -1 : m_cuts.takeFirst();
            auto left = std::make_shared<qint64>(most);
            connect(here, &QTcpSocket::readyRead, there, [here, there] { there->write(here->readAll()); });
            connect(there, &QTcpSocket::readyRead, here, [this, here, there, left] {
                QByteArray came = there->readAll();
                m_bytes += came.size();
                if (*left < 0)
                    return void(here->write(came));
                came.truncate(std::min<qint64>(*left, came.size()));
                *left -= came.size();
                here->write(came);
                if (*left > 0)
                    return;
                here->flush();
                there->abort();
                here->abort();
            });
            connect(there, &QTcpSocket::disconnected, here, [here] { here->disconnectFromHost(); });
            connect(here, &QTcpSocket::disconnected, here, [here, there] {
                there->abort();
                here->deleteLater();
            });
        }
    }

    const QString m_address;
    const quint16 m_port;
    QTcpServer m_server;
    QList<QPointer<QTcpSocket>> m_here;
    QList<qint64> m_cuts;
    qint64 m_bytes = 0;
    int m_connections = 0;
    bool m_closed = false;
};
