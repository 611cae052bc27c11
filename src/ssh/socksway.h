#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "core/socksproxy.h"

#include <QCoreApplication>
#include <QStringList>

#include <utility>

/// A way through a SOCKS5 proxy (RFC 1928; user and password RFC 1929): connects to it, and has it connect on. Never
/// waits; whoever has it watches its socket and calls step(). Owned by a link, in its worker's thread.
class SocksWay
{
    Q_DECLARE_TR_FUNCTIONS(SocksWay)
public:
    /// The target's name is for the proxy to resolve. `addresses`: of the proxy, tried in turn.
    SocksWay(SocksProxy proxy, QStringList addresses, QString target, quint16 port, Secret password);
    ~SocksWay();
    SocksWay(const SocksWay &) = delete;
    SocksWay &operator=(const SocksWay &) = delete;

    enum class Step { Again, Open, WantsPassword, Failed };
    Step begin();
    /// The socket is ready for what was wanted.
    Step step();
    int socket() const { return m_socket; }
    int takeSocket() { return std::exchange(m_socket, -1); }
    bool wantsWrite() const { return m_stage == Stage::Connecting || !m_outgoing.isEmpty(); }
    const SocksProxy &proxy() const { return m_proxy; }
    /// Denied: it refused the password.
    const Error &error() const { return m_error; }

private:
    enum class Stage { Connecting, Choosing, Proving, Asking };

    Step connectNext();
    Step connected();
    Step talk();
    Step take();
    Step takeMethod();
    Step takeAnswer();
    void sendRequest();
    Step notConnected(const QString &reason);
    QString closed() const;
    Step fail(Error::Kind kind, const QString &message);

    const SocksProxy m_proxy;
    const QStringList m_addresses;
    const QString m_target;
    const quint16 m_port;
    const Secret m_password;
    qsizetype m_next = 0; ///< of the addresses
    int m_socket = -1;
    Stage m_stage = Stage::Connecting;
    QByteArray m_outgoing;
    QByteArray m_incoming;
    Error m_error;
};
