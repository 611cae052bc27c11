#pragma once

#include "ssh/services.h"
#include "ssh/session.h"

#include <QCoreApplication>

/// One login as the ways to log in see it: who logs in where, what the server has said, how to ask and how to wait. In
/// the worker's thread.
class Login
{
    Q_DECLARE_TR_FUNCTIONS(Login)
public:
    using Then = std::function<void(const Answer &)>;
    /// Puts it to the person; false: its concern is settled.
    using Ask = std::function<bool(const Question &, const Then &, const Questions::Concern &)>;
    using Resume = std::function<void(const std::function<void()> &)>; ///< does the work in the worker, then goes on

    enum class Hold { No, Waiting, Asking };

    Login(std::shared_ptr<Session> sessionToUse, const Terms &termsOfIt, const Host &hostOfIt,
          WorkerServices &servicesForIt, Poster poster, Ask ask);
    Login(const Login &) = delete;
    Login &operator=(const Login &) = delete;

    const std::shared_ptr<Session> session;
    const Terms &terms;
    const Host &host;
    WorkerServices &services;

    ssh_session_struct *handle() const { return session->handle(); }
    const char *user() const { return m_user.constData(); }

    Hold hold() const { return m_hold; }
    /// Something is done elsewhere. It comes back once through what this returns, from any thread; when the login is
    /// over by then, nothing happens. `Asking` where it is the person that is waited for in the end.
    Resume waits(Hold hold = Hold::Waiting);
    /// It need not wait after all.
    void goesOn();
    /// What it returns takes the question back, for it is answered already. Nothing: its concern is settled, and it
    /// need not wait.
    std::optional<Resume> ask(Question question, const Then &then, const Questions::Concern &concern);

    /// What became of a try; `status` is of ssh_userauth_*, not SSH_AUTH_AGAIN.
    enum class Try { Accepted, Partial, Refused, Broken };
    Try outcomeOf(int status, const QString &what);
    void note(const QString &tried) { m_tried += tried; }

    bool methodsKnown() const { return m_methodsKnown; }
    /// SSH_AUTH_METHOD_*; true while the server has not said what it takes.
    bool takes(int method) const { return !m_methodsKnown || (m_methods & method) != 0; }
    int methods() const { return m_methods; }
    int refusals() const { return m_refusals; } ///< by this server; it hangs up after some (MaxAuthTries, mostly 6)
    const QStringList &tried() const { return m_tried; }
    /// What hosts share that ask the same: "user@group".
    QString subject() const;
    QString ownSubject() const;                 ///< of this host alone
    quint64 ticket() const { return m_ticket; } ///< for SharedAnswers

private:
    const Poster m_poster;
    const Ask m_ask;
    const QByteArray m_user;
    const std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    const quint64 m_ticket = SharedAnswers::newTicket();
    Hold m_hold = Hold::No;
    quint64 m_waits = 0;     ///< serial number
    bool m_isAsking = false; ///< by a question of ours
    bool m_methodsKnown = false;
    int m_methods = 0;
    int m_refusals = 0;
    QStringList m_tried;
};

/// One way to log in. Owned by an Authentication.
class LoginMethod
{
public:
    enum class Step {
        Again,    ///< the server has to answer
        Held,     ///< see Login::hold()
        Accepted, ///< the server is content
        Partial,  ///< it wants another proof as well
        Spent,    ///< nothing is left to try
        Broken,   ///< the link died
    };

    explicit LoginMethod(Login &login) : m_login(login) {}
    virtual ~LoginMethod() = default;
    LoginMethod(const LoginMethod &) = delete;
    LoginMethod &operator=(const LoginMethod &) = delete;

    /// Goes as far as it can now.
    virtual Step step() = 0;
    /// The server took a proof and asks for the next one: what may be given twice may be given again.
    virtual void renew() {}
    /// Spent as it is, it has something new to try.
    virtual bool hasMore() const { return false; }

protected:
    Login &m_login;
};
