#include "ssh/authentication.h"

#include <libssh/libssh.h>

namespace {

QStringList namesOf(int methods)
{
    QStringList names;
    if (methods & SSH_AUTH_METHOD_PUBLICKEY)
        names += QStringLiteral("publickey");
    if (methods & SSH_AUTH_METHOD_PASSWORD)
        names += QStringLiteral("password");
    if (methods & SSH_AUTH_METHOD_INTERACTIVE)
        names += QStringLiteral("keyboard-interactive");
    if (methods & SSH_AUTH_METHOD_HOSTBASED)
        names += QStringLiteral("hostbased");
    if (methods & SSH_AUTH_METHOD_GSSAPI_MIC)
        names += QStringLiteral("gssapi-with-mic");
    return names;
}

} // namespace

/// Without a key to try, the server still has to say what it takes.
Authentication::Step Authentication::tryNothing()
{
    if (m_methodsKnown) {
        m_stage = Stage::Password;
        return Step::Again;
    }
    const int status = ssh_userauth_none(m_session->handle(), user());
    return after(outcomeOf(status, {}), Stage::Password);
}

QString Authentication::passwordSubject() const
{
    const QString group = m_terms.passwordGroup;
    return m_host.user + u'@' + (group.isEmpty() ? m_host.address : group);
}

Authentication::Step Authentication::askPassword()
{
    if (!takes(SSH_AUTH_METHOD_PASSWORD) || m_passwordTries >= 3)
        return giveUp();
    if (m_password = m_services.passwords.find(passwordSubject()); !m_password.isEmpty()) {
        m_stage = Stage::TryPassword;
        return Step::Again;
    }
    if (!m_terms.mayAsk) {
        m_tried += tr("a password: nobody can be asked for it");
        return giveUp();
    }
    Question question;
    question.kind = Question::Kind::Password;
    question.subject = passwordSubject();
    question.text = m_passwordTries == 0 ? tr("What is the password of %1?").arg(question.subject)
                                         : tr("That password of %1 was refused. What is it?").arg(question.subject);
    return ask(question, [](Authentication &self, const Answer &answer) {
        const bool given = answer.choice != Answer::Choice::Refuse && !answer.secret.isEmpty();
        if (given)
            self.m_services.passwords.keep(self.passwordSubject(), answer.secret);
        else
            self.m_passwordTries = 3;
    });
}

Authentication::Step Authentication::tryPassword()
{
    QByteArray password = m_password.bytes().toByteArray();
    const int status = ssh_userauth_password(m_session->handle(), user(), password.constData());
    wipe(password);
    if (status == SSH_AUTH_DENIED) {
        ++m_passwordTries;
        m_services.passwords.forget(passwordSubject(), m_password);
    }
    return after(outcomeOf(status, tr("a password")), Stage::Password);
}

Authentication::Step Authentication::giveUp()
{
    m_stage = Stage::Over;
    const QString methods = namesOf(m_methods).join(QStringLiteral(", "));
    m_error.kind = Error::Denied;
    m_error.message =
        tr("%1 refused the user %2. It takes: %3. Tried: %4. Check the user name and which key is authorized there.")
            .arg(m_host.name, m_host.user, methods,
                 m_tried.isEmpty() ? tr("nothing") : m_tried.join(QStringLiteral("; ")));
    m_error.detail = m_session->errorText();
    return Step::Refused;
}

QString Authentication::report() const
{
    QString lines = tr("User: %1").arg(m_host.user);
    if (!m_tried.isEmpty())
        lines += u'\n' + tr("Tried: %1").arg(m_tried.join(QStringLiteral("; ")));
    if (m_methodsKnown)
        lines += u'\n' + tr("The server takes: %1").arg(namesOf(m_methods).join(QStringLiteral(", ")));
    return lines;
}
