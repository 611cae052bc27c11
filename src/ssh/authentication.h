#pragma once

#include "ssh/services.h"
#include "ssh/session.h"

#include <QCoreApplication>

#include <deque>

/// Proves who we are: key files, the agent, encrypted key files, a password, in this order, each only when the server
/// takes it. Never blocks: what would runs elsewhere and comes back through the poster. Owned by a link.
class Authentication
{
    Q_DECLARE_TR_FUNCTIONS(Authentication)
public:
    enum class Step {
        Again,   ///< the server has to answer
        Waiting, ///< for a key file or the agent: resumed() follows; the session must be left alone
        Asking,  ///< for the person
        Ok,
        Refused, ///< error() says why
        Broken,  ///< the link died
    };

    using Then = std::function<void(Authentication &, const Answer &)>;
    using Ask = std::function<void(const Question &, const Then &)>; ///< puts it to the person

    Authentication(std::shared_ptr<Session> session, const Terms &terms, const Host &host, WorkerServices &services,
                   Poster poster, Ask ask);
    ~Authentication();
    Authentication(const Authentication &) = delete;
    Authentication &operator=(const Authentication &) = delete;

    /// Goes as far as it can now.
    Step step();
    /// Ends what the agent is busy with for us. It comes back as refused.
    void interrupt();
    /// The agent is busy with the session on another thread: nobody may touch it.
    bool sessionIsLent() const { return m_sessionIsLent; }
    bool isWaiting() const { return m_pending == Step::Waiting; }
    qint64 lentUntil() const { return m_lentUntil; } ///< when to interrupt() it; ms of the steady clock
    const Error &error() const { return m_error; }
    /// What was tried and what the server takes, for Diagnose.
    QString report() const;

private:
    enum class Stage {
        LoadKeys,
        PlainKeys,
        AskAgent,
        UseAgent,
        EncryptedKeys,
        Unlock,
        TryUnlocked,
        Password,
        TryPassword,
        NoMethod,
        Over
    };
    enum class Try { Again, Accepted, More, Refused, Broken };

    struct KeyFile
    {
        QString path;
        KeyState state;
        int wrongPassphrases = 0;
        bool probed = false;
    };

    Step loadKeys();
    Step tryPlainKeys();
    Step askAgent();
    Step useAgent();
    Step tryEncryptedKeys();
    Step unlock(const Secret &passphrase);
    Step tryUnlocked();
    Step askPassword();
    Step tryPassword();
    Step tryNothing();
    Step giveUp();
    Step after(Try outcome, Stage next);
    Try outcomeOf(int status, const QString &what);
    Try probe(const KeyFile &file);
    bool takes(int method) const;
    bool agentHolds(const QByteArray &blob) const { return m_agent.keys.contains(blob); }
    Step ask(Question question, Then then);
    QString passwordSubject() const;
    QStringList keyPaths() const;
    const char *user() const { return m_user.constData(); }

    const std::shared_ptr<Session> m_session;
    const Terms &m_terms;
    const Host &m_host;
    WorkerServices &m_services;
    const Poster m_poster;
    const Ask m_ask;
    const QByteArray m_user;
    Stage m_stage = Stage::LoadKeys;
    Step m_pending = Step::Again; ///< Waiting or Asking while something is on its way
    std::deque<KeyFile> m_files;
    size_t m_index = 0;
    int m_loading = 0;
    AgentState m_agent;
    int m_agentSocket = -1;
    int m_agentStatus = 0;
    bool m_sessionIsLent = false;
    qint64 m_lentUntil = 0;
    bool m_methodsKnown = false;
    int m_methods = 0;
    int m_passwordTries = 0;
    Secret m_password;
    QStringList m_tried;
    Error m_error;
};
