#pragma once

#include "core/result.h"

#include <QTcpServer>

#include <vector>

/// A TCP server on loopback that behaves badly, for tests of what a client does then. One thread, its owner's.
class FaultServer : public QObject
{
    Q_OBJECT
public:
    enum class Kind {
        Closed,    ///< nobody listens: connections are refused
        Blackhole, ///< never answers a connection request
        Tarpit,    ///< accepts and never speaks
        Reset,     ///< accepts and resets at once
    };

    explicit FaultServer(Kind kind, QObject *parent = nullptr);
    ~FaultServer() override;

    /// Begins on a free port of the address. Error::Failed with the system's reason.
    Done start(const QString &address = QStringLiteral("127.0.0.1"));
    quint16 port() const { return m_port; }
    /// How many connections were accepted so far.
    int accepted() const { return m_accepted; }

private:
    Done startBlackhole(const QString &address);
    void accept();

    const Kind m_kind;
    QTcpServer m_server;
    quint16 m_port = 0;
    int m_accepted = 0;
    std::vector<int> m_fillers; ///< the sockets that keep a blackhole's backlog full
};
