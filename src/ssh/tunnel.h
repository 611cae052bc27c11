#pragma once

#include "ssh/session.h"
#include "ssh/task.h"

#include <QCoreApplication>

#include <functional>
#include <libssh/callbacks.h>

/// A way through a jump host, wanted by the link to the host behind it.
struct TunnelRequest : Terms
{
    Host via;        ///< the jump host
    QString address; ///< where it is to connect to; a name is for the jump host to resolve
    quint16 port = 22;
    int socket = -1;                        ///< our end of the connection; the tunnel closes it
    QList<Voice> voices;                    ///< who is asked and told meanwhile
    std::function<void(ExecState)> moved;   ///< any thread: how far the link to the jump host is
    std::function<void(const Done &)> told; ///< any thread: it is open; or, once more, why it is not any more
};

/// Carries one connection through a jump host: a direct-tcpip channel (RFC 4254, 7.2) of its session joined to a
/// socket. Each side is read only as fast as the other takes it.
class Tunnel final : public Task
{
    Q_DECLARE_TR_FUNCTIONS(Tunnel)
public:
    Tunnel(JobId id, TunnelRequest request, WorkerServices &services);
    ~Tunnel() override;

    const Host &host() const override { return m_request.via; }
    QList<Voice> voices() const override { return m_request.voices; }
    bool isCommand() const override { return false; }
    bool begin() override { return true; }
    void linkIs(ExecState state) override;
    void linkReady(Link &link) override;
    void linkFailed(const LinkTrouble &trouble, const QList<Phase> &phases) override;
    void linkLost(const QString &words) override;
    void pumped() override;
    bool wantsPump() const override { return m_stirred || m_stage == Stage::Open || m_isHungry; }
    void cancel() override;
    bool hasEnded() const override { return m_stage == Stage::Over; }
    void report() override {}

    int watchedSocket() const override { return m_stage == Stage::Carry ? m_request.socket : -1; }
    bool wantsRead() const override;
    bool wantsWrite() const override { return m_isFull; }
    void socketReady(bool readable) override;
    qint64 nextWake() const override { return m_deadline; }
    void tick() override;

private:
    enum class Stage { Waiting, Open, Carry, Over };

    void open();
    void fail(Error::Kind kind, const QString &message);
    void take();
    void drain();
    bool hand(const char *bytes, qsizetype size, qsizetype &taken);
    void end();
    static int onData(ssh_session, ssh_channel, void *data, uint32_t size, int isStderr, void *self);
    static void onEof(ssh_session, ssh_channel, void *self);
    static void onClose(ssh_session, ssh_channel, void *self);

    TunnelRequest m_request;
    Link *m_link = nullptr;
    std::shared_ptr<Session> m_session;
    ssh_channel m_channel = nullptr;
    ssh_channel_callbacks_struct m_callbacks = {};
    Stage m_stage = Stage::Waiting;
    qint64 m_deadline = never;
    bool m_stirred = false;    ///< something came through the channel
    bool m_isHungry = false;   ///< the socket has bytes that the channel has no room for
    bool m_isFull = false;     ///< the socket takes no more for now; what comes stays in the channel
    bool m_inputEnded = false; ///< of the socket
    bool m_remoteEnded = false;
    QByteArray m_rest; ///< taken out of the channel, not yet by the socket
};
