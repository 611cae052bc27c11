#include "ssh/passwordlogin.h"

#include <libssh/libssh.h>

LoginMethod::Step PasswordLogin::step()
{
    for (;;) {
        switch (m_password.obtain()) {
        case Proof::State::Held:
            return Step::Held;
        case Proof::State::None:
            return Step::Spent;
        case Proof::State::Ready:
            break;
        }
        QByteArray password = m_password.answers().first().bytes().toByteArray();
        const int status = ssh_userauth_password(m_login.handle(), m_login.user(), password.constData());
        wipe(password);
        if (status == SSH_AUTH_AGAIN)
            return Step::Again;
        const Login::Try outcome = m_login.outcomeOf(status, tr("a password"));
        if (outcome == Login::Try::Broken)
            return Step::Broken;
        if (outcome != Login::Try::Refused) {
            m_password.accepted();
            return outcome == Login::Try::Accepted ? Step::Accepted : Step::Partial;
        }
        m_password.refused();
        if (!m_login.takes(SSH_AUTH_METHOD_PASSWORD))
            return Step::Spent;
    }
}
