#pragma once

#include "ssh/authentication.h"
#include "ssh/output.h"
#include "ssh/phaselog.h"
#include "ssh/remotecommand.h"
#include "ssh/siblingkill.h"

#include <optional>

/// One host's way from its name to the end of its command. A state machine without a thread: its worker calls it when
/// its socket is ready, when its time has come, and with answers. Every call is short.
class Connection
{
    Q_DECLARE_TR_FUNCTIONS(Connection)
public:
    Connection(Job job, WorkerServices &services, Poster poster);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    void begin();
    void socketReady(bool readable);
    /// Something may be due: deadlines, retries, signals.
    void tick();
    void cancel();

    /// What the worker's epoll has to watch; -1: nothing. The serial tells a new socket from an old one of the same
    /// number.
    int watchedSocket() const;
    quint64 socketSerial() const { return m_socketSerial; }
    bool wantsRead() const;
    bool wantsWrite() const;
    /// ms of the steady clock; when to call tick().
    qint64 nextWake() const;
    bool holdsConnecting() const; ///< counts as a connection that is not authenticated
    bool holdsActive() const;     ///< counts as active; not while it waits for the person
    const std::optional<ExecEnd> &ended() const { return m_ended; }

    // Answers, from the poster.
    void configured(const Result<Host> &host, const Result<QStringList> &addresses);
    void hostKeyAnswered(const Answer &answer);
    void authenticationChanged(const std::function<void(Authentication &)> &change);

private:
    enum class Stage { Resolve, Connect, Backoff, KeyExchange, HostKey, Authenticate, Open, Run, Over };

    void enter(Stage stage, const char *phase, int deadline);
    void setState(ExecState state);
    void connectNext();
    void connectionMade();
    void connectFailed(int reason);
    bool scheduleRetry(const QString &why);
    void dropSession();
    void exchangeKeys();
    void checkHostKey();
    void judge(const HostKeys::Finding &finding);
    void askForHostKey();
    void hostKeyTrusted();
    /// Denied: changed, revoked or refused; NotFound: nobody knows it and nobody is asked.
    void refuseHostKey(const QString &message, Error::Kind kind = Error::Denied);
    void authenticate();
    void openCommand();
    bool pumpAndSend();
    void run();
    void checkForEnd();
    void finishRun();
    void lost();
    void timedOut();
    void terminate(ExecState reason, const Error &error);
    void nextSignal();
    void keepAlive(qint64 now);
    Error stopped() const;
    void end(ExecState state, const Error &error = {}, bool mayStillRun = false);
    HostName hostName() const;
    QString label() const;

    const Job m_job;
    WorkerServices &m_services;
    const Poster m_poster;
    Host m_host;
    QStringList m_addresses;
    qsizetype m_addressIndex = 0;
    int m_socket = -1;
    quint64 m_socketSerial = 0;
    std::shared_ptr<Session> m_session;
    std::unique_ptr<Authentication> m_authentication;
    Output m_output;
    std::unique_ptr<RemoteCommand> m_command;
    std::unique_ptr<SiblingKill> m_kill;
    PhaseLog m_phases;
    PublicKey m_serverKey;
    QList<QByteArray> m_wantedKeyTypes;

    Stage m_stage = Stage::Resolve;
    ExecState m_state = ExecState::Queued;
    bool m_asking = false;
    bool m_hostKeyRefused = false;
    bool m_cancelled = false; ///< while the command was being opened
    int m_retries = 0;
    int m_signals = 0;                     ///< step of being ended: TERM, TERM again, KILL, over
    ExecState m_endReason = ExecState::Ok; ///< why it is being ended
    Error m_endError;
    qint64 m_startedAt = 0;
    qint64 m_deadline = 0;      ///< of the stage; 0 = none
    qint64 m_connectBefore = 0; ///< TCP and its retries
    qint64 m_nextSignalAt = 0;
    qint64 m_graceEndsAt = 0; ///< after an exit status without the end of output
    qint64 m_graceLimit = 0;
    qint64 m_commandBegan = 0;
    qint64 m_lastHeard = 0;
    qint64 m_keepAliveAt = 0;
    int m_unanswered = 0;
    std::optional<ExecEnd> m_ended;
};
