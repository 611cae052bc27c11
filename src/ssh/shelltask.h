#pragma once

#include "ssh/environmentrequests.h"
#include "ssh/task.h"

#include <QCoreApplication>

#include <libssh/callbacks.h>
#include <optional>

/// A login shell with a terminal on one host. It has the person's agent where the host (a rule, or ssh_config) says so.
struct ShellRequest : Terms
{
    Host host;
    QByteArray terminal = "xterm-256color"; ///< what programs there take us for
    int columns = 80;
    int rows = 24;
    qint64 mostUntaken = 256 * 1024; ///< bytes that were told and not taken(); beyond that the host is not read
};

/// An interactive shell over a link: bytes in both directions, as fast as each side takes them.
class ShellTask final : public Task
{
    Q_DECLARE_TR_FUNCTIONS(ShellTask)
public:
    ShellTask(JobId id, ShellRequest request, WorkerServices &services);
    ~ShellTask() override;

    /// For the host; what does not fit yet waits here.
    void send(const QByteArray &bytes);
    void resize(int columns, int rows);
    /// So many of the bytes that were told are dealt with.
    void taken(qint64 bytes);

    const Host &host() const override { return m_request.host; }
    bool begin() override;
    void linkIs(ExecState state) override;
    void linkReady(Link &link) override;
    void linkFailed(const LinkTrouble &trouble, const QList<Phase> &phases) override;
    void linkLost(const QString &words) override;
    void pumped() override;
    void cancel() override;
    bool hasEnded() const override { return m_end.has_value(); }
    void report() override;
    bool forwardsAgent() const override;
    qint64 nextWake() const override { return m_deadline; }
    void tick() override;

private:
    enum class Stage { Waiting, Open, Environment, Terminal, Shell, Carry, Over };

    void open();
    int request(Stage stage);
    void feed();
    void drain();
    void letGo();
    void end(ExecState state, const Error &error = {});
    static int onData(ssh_session, ssh_channel, void *data, uint32_t size, int isStderr, void *self);
    static void onClose(ssh_session, ssh_channel, void *self);
    static void onExitStatus(ssh_session, ssh_channel, int status, void *self);
    static void onExitSignal(ssh_session, ssh_channel, const char *signal, int, const char *, const char *, void *self);

    ShellRequest m_request;
    Link *m_link = nullptr;
    std::shared_ptr<Session> m_session;
    ssh_channel m_channel = nullptr;
    ssh_channel_callbacks_struct m_callbacks = {};
    PhaseLog m_phases;
    Stage m_stage = Stage::Waiting;
    EnvironmentRequests m_environment;
    ExecState m_state = ExecState::Queued;
    QByteArray m_toSend;
    qint64 m_untaken = 0;
    bool m_holdsBack = false; ///< there is more in the channel
    bool m_closed = false;
    int m_exit = -1;
    QString m_signal;
    qint64 m_startedAt = 0; ///< ms since the epoch
    qint64 m_deadline = never;
    std::optional<ExecEnd> m_end;
};
