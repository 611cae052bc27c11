#pragma once

#include "ssh/authentication.h"
#include "ssh/keycheck.h"
#include "ssh/linkkey.h"
#include "ssh/liveness.h"
#include "ssh/place.h"
#include "ssh/sideway.h"
#include "ssh/task.h"

#include <optional>
#include <vector>

class ForwardedAgent;
class ProxyCommand;
class SocksWay;

/// The way to one host: from its name to an authenticated session, which is then kept for what is done over it, and for
/// a while after. A state machine without a thread: its worker calls it when its socket is ready, when its time has
/// come, and with answers.
class Link final : public Pollable
{
    Q_DECLARE_TR_FUNCTIONS(Link)
public:
    /// Made for the first task that needs it, on its terms.
    Link(quint64 id, const Task &first, WorkerServices &services, Poster poster);
    ~Link() override;

    quint64 id() const { return m_id; }
    const LinkKey &key() const { return m_key; }
    const Host &host() const { return m_host; } ///< completed by ssh_config once it is ready
    std::shared_ptr<Session> sharedSession() const { return m_session; }
    void begin();
    /// The task may use this link: the host key is trusted for its run too, and nothing on it stands in the way.
    bool takes(const Task &task) const;
    void attach(Task &task);
    /// The task has ended. Without a task the link goes, at once or after the time it is kept for.
    void detach(Task &task);
    bool isShared() const { return m_users > 1; } ///< a channel that is refused may be one too many
    void refusesCommands();                       ///< the host opens no more channels for them than now
    /// Handles what a task has left to send, after the call in which it did.
    void poke() { m_poked = true; }
    void flush();
    /// Asks for one of its tasks; Task::answered() follows, unless it has ended. False: the concern is settled.
    bool askFor(Task &task, Question question, int milliseconds, quint64 serial, const Questions::Concern &concern);
    void close(); ///< now; tasks on it have lost it
    void doubt(); ///< see Liveness::doubt()
    bool isIdle() const { return m_stage == Stage::Ready && m_tasks.empty(); }
    bool isOver() const { return m_stage == Stage::Over; }
    bool isAsking() const { return m_asking; }
    bool holdsConnecting() const;                             ///< counts as a connection that is not authenticated
    bool wantsTurn() const { return m_stage == Stage::Turn; } ///< it gave up its place while its jump host asked
    void takeTurn();
    std::vector<Task *> takeStirred(); ///< that were called since the last time, each once
    int watchedSocket() const override;
    quint64 socketSerial() const override { return m_socketSerial; }
    bool wantsRead() const override;
    bool wantsWrite() const override;
    void socketReady(bool readable) override;
    qint64 nextWake() const override;
    void tick() override;
    /// How it was made, for a task that began then; ms since the epoch.
    QList<Phase> phasesFor(qint64 startedAt) const;
    QString label() const;
    void configured(const Result<Host> &host, const Result<QStringList> &addresses); ///< these come from the poster
    void wayMoved(quint64 serial, ExecState state);
    void wayOpened(quint64 serial, const Done &opened);
    void proxyStarted(quint64 serial, const Result<std::shared_ptr<ProxyCommand>> &proxy);
    void certificateFetched(const Done &certified);
    void consoleRead(const Result<QByteArray> &output);
    void authenticate(); ///< goes on, after something it waited for has come
    void forgetQuestion();

private:
    enum class Stage { Resolve, Tunnel, Turn, Connect, Backoff, KeyExchange, HostKey, Authenticate, Ready, Over };
    using Then = std::function<void(Link &, const Answer &)>;
    int commands() const;
    void enter(Stage stage, const QString &phase, int deadline);
    void setState(ExecState state);
    void reach();
    void connectNext();
    void openTunnel();
    Result<OpenSideWay> sideWay();
    Result<StartProxy> proxyStarter();
    void startProxy();
    void startSocks();
    void stepSocks(bool begins = false);
    void askForProxy();
    QString proxyWords() const;
    void connectionMade();
    void wayIsThere();
    void sessionBegins(int socket);
    void connectFailed(int reason);
    bool scheduleRetry(const QString &why);
    void dropSession();
    void exchangeKeys();
    void checkHostKey();
    void fetchCertificate();
    void judge(const HostKeys::Finding &finding);
    bool readConsole();
    void askForHostKey();
    void keyIsTrusted();
    void hostKeyAnswered(const Answer &answer);
    void hostKeyTrusted();
    /// Denied: changed, revoked or refused; NotFound: nobody knows it and nobody is asked.
    void refuseHostKey(const QString &message, Error::Kind kind = Error::Denied);
    void becomeReady();
    void pump();
    void stir(Task &task);
    void stirAll();
    void lost(const QString &words);
    void timedOut();
    bool ask(Question question, Then then, Questions::Concern concern = {}); ///< false: its concern is settled
    bool askFor(const Task &task);                                           ///< the same
    void tell(JobId job, quint64 serial, const Answer &answer);
    void answered(quint64 serial, const Answer &answer);
    void fail(const LinkTrouble &trouble);
    void unreachable(Error::Kind kind, const QString &message, const QString &detail = {});
    HostName hostName() const { return HostName::of(m_host); }
    const quint64 m_id;
    const LinkKey m_key;
    Terms m_terms;
    WorkerServices &m_services;
    const Poster m_poster;
    Host m_host;
    std::vector<Task *> m_tasks, m_stirred;
    QStringList m_addresses;
    qsizetype m_addressIndex = 0;
    quint64 m_socketSerial = 0, m_questionSerial = 0;
    std::shared_ptr<Session> m_session;
    std::unique_ptr<Authentication> m_authentication;
    std::unique_ptr<ForwardedAgent> m_forwardedAgent;
    PhaseLog m_phases;
    Liveness m_liveness;
    KeyCheck m_check;
    std::optional<Question> m_question; ///< open, for all tasks
    Then m_questionThen;
    Questions::Concern m_concern; ///< of the question
    Stage m_stage = Stage::Resolve;
    ExecState m_state = ExecState::Queued;
    bool m_asking = false, m_poked = false, m_isDirect = true; ///< TCP to the host itself, not through another
    Place m_place;
    int m_retries = 0, m_pause;                 ///< ms before it begins
    qint64 m_deadline = 0, m_connectBefore = 0; ///< of the stage; of TCP and its retries; 0 = none
    qint64 m_readyAt = 0, m_idleUntil = 0;      ///< ms since the epoch; while no task uses it, of the steady clock
    int m_users = 0, m_mostCommands = -1, m_socket = -1; ///< tasks so far; commands at once, -1: not known
    std::shared_ptr<ProxyCommand> m_proxy;
    std::unique_ptr<SocksWay> m_socks;
    std::optional<Error> m_wayTrouble; ///< of the jump host, once it is lost
};
