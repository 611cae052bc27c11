#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <limits>
#include <memory>
#include <sys/socket.h>
#include <vector>

/// A way to a server that can be cut: what it carries is counted, and after so many bytes it ends as links do. What
/// is connected after that is carried again. One thread, its owner's.
class CutRoute : public QObject
{
public:
    enum class Way { Up, Down }; ///< to the server, from it
    enum class How {
        Reset, ///< both sides are told that the connection is no more
        Close, ///< both sides are told that nothing more comes
        Freeze ///< nobody is told anything
    };

    CutRoute(const QString &address, quint16 port) : m_address(address), m_port(port)
    {
        connect(&m_server, &QTcpServer::newConnection, this, &CutRoute::accept);
        if (!m_server.listen(QHostAddress(QStringLiteral("127.0.0.1"))))
            QTest::qFail(qPrintable(m_server.errorString()), __FILE__, __LINE__);
    }
    ~CutRoute() override
    {
        for (const auto &pair : m_pairs) {
            pair->client->disconnect(this);
            pair->server->disconnect(this);
        }
    }

    quint16 port() const { return m_server.serverPort(); }
    /// In all, by all connections.
    qint64 carried(Way way) const { return m_carried[int(way)]; }
    int connections() const { return int(m_pairs.size()); }
    bool isCut() const { return m_isCut; }
    /// When it has carried `bytes` more that way.
    void cutAfter(Way way, qint64 bytes, How how)
    {
        m_isCut = false;
        m_left[int(way)] = std::max<qint64>(1, bytes);
        m_left[1 - int(way)] = endless;
        m_how = how;
    }
    /// Nothing is carried while it is held.
    void hold(bool is)
    {
        m_isHeld = is;
        for (const auto &pair : m_pairs)
            carry(*pair);
    }
    void cut(How how)
    {
        m_how = how;
        cutAll();
    }

private:
    static constexpr qint64 endless = std::numeric_limits<qint64>::max();
    static constexpr qint64 most = 256 * 1024; ///< under way here in one direction

    struct Pair
    {
        std::unique_ptr<QTcpSocket> client;
        std::unique_ptr<QTcpSocket> server = std::make_unique<QTcpSocket>();
        bool isCut = false;
    };

    void accept()
    {
        while (QTcpSocket *client = m_server.nextPendingConnection()) {
            client->setParent(nullptr);
            Pair *pair = m_pairs.emplace_back(std::make_unique<Pair>()).get();
            pair->client.reset(client);
            pair->server->connectToHost(m_address, m_port);
            for (QTcpSocket *end : {client, pair->server.get()}) {
                end->setSocketOption(QAbstractSocket::LowDelayOption, 1);
                end->setReadBufferSize(most);
                const auto carryOn = [this, pair] { carry(*pair); };
                connect(end, &QTcpSocket::readyRead, this, carryOn);
                connect(end, &QTcpSocket::bytesWritten, this, carryOn);
                connect(end, &QTcpSocket::connected, this, carryOn);
                connect(end, &QTcpSocket::disconnected, this, [this, pair, end] {
                    carry(*pair);
                    if (!pair->isCut)
                        (end == pair->client.get() ? pair->server : pair->client)->disconnectFromHost();
                });
            }
        }
    }

    void carry(Pair &pair)
    {
        move(pair, *pair.client, *pair.server, Way::Up);
        move(pair, *pair.server, *pair.client, Way::Down);
    }

    void move(const Pair &pair, QTcpSocket &from, QTcpSocket &to, Way way)
    {
        qint64 &left = m_left[int(way)];
        while (!pair.isCut && !m_isHeld && from.bytesAvailable() > 0 && to.state() == QAbstractSocket::ConnectedState &&
               to.bytesToWrite() < most) {
            const QByteArray bytes = from.read(std::min(most, left));
            to.write(bytes);
            m_carried[int(way)] += bytes.size();
            if (left == endless)
                continue;
            left -= bytes.size();
            if (left > 0)
                continue;
            to.flush(); // what was carried is there, were it half a packet
            cutAll();
        }
    }

    void cutAll()
    {
        m_isCut = true;
        m_left[0] = m_left[1] = endless;
        for (const auto &pair : m_pairs) {
            if (std::exchange(pair->isCut, true) || m_how == How::Freeze)
                continue;
            for (QTcpSocket *end : {pair->client.get(), pair->server.get()}) {
                const linger now = {1, 0};
                if (m_how == How::Reset && end->socketDescriptor() >= 0)
                    ::setsockopt(int(end->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
                end->abort();
            }
        }
    }

    const QString m_address;
    const quint16 m_port;
    QTcpServer m_server;
    std::vector<std::unique_ptr<Pair>> m_pairs; ///< those that ended too: they may be what calls us
    qint64 m_carried[2] = {0, 0};
    qint64 m_left[2] = {endless, endless};
    How m_how = How::Reset;
    bool m_isCut = false;
    bool m_isHeld = false;
};
