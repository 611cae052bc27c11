#pragma once

#include "ssh/login.h"

#include <vector>

/// Proves who we are: by keys, by answers to what the server asks, by a password, in the order the person wants, each
/// only when the server takes it, and by several of them where the server wants that. Never blocks: what would runs
/// elsewhere. Owned by a link.
class Authentication
{
    Q_DECLARE_TR_FUNCTIONS(Authentication)
public:
    enum class Step {
        Again,   ///< the server has to answer
        Waiting, ///< for something that is done elsewhere
        Asking,  ///< for the person
        Ok,
        Refused, ///< error() says why
        Broken,  ///< the link died; error() says why where that is known
    };

    Authentication(std::shared_ptr<Session> session, const Terms &terms, const Host &host, WorkerServices &services,
                   Poster poster, Login::Ask ask);
    ~Authentication();

    /// Goes as far as it can now.
    Step step();
    const Error &error() const { return m_error; }
    /// What was tried and what the server takes, for Diagnose.
    QString report() const;

private:
    struct Way
    {
        const char *name; ///< as in ssh_config(5), PreferredAuthentications
        int method;       ///< SSH_AUTH_METHOD_*
        std::unique_ptr<LoginMethod> how;
        bool isSpent = false;
    };

    Way *next();
    /// `goesOn`: there is something to do at once.
    Step proceed(Way &way, bool &goesOn);
    Step askForMethods(bool &goesOn);
    Step giveUp();
    Step broken();
    static Step stepOf(Login::Hold hold);

    Login m_login;
    std::vector<Way> m_ways; ///< in the order in which they are tried
    Way *m_current = nullptr;
    Error m_error;
    bool m_isPartial = false; ///< the server has taken one proof already
};
