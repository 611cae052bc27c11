#include "ssh/login.h"

#include "ssh/link.h"

#include <libssh/libssh.h>

Login::Login(std::shared_ptr<Session> sessionToUse, const Terms &termsOfIt, const Host &hostOfIt,
             WorkerServices &servicesForIt, Poster poster, Ask ask)
    : session(std::move(sessionToUse)),
      terms(termsOfIt),
      host(hostOfIt),
      services(servicesForIt),
      m_poster(std::move(poster)),
      m_ask(std::move(ask)),
      m_user(hostOfIt.user.toUtf8())
{
}

Login::Resume Login::waits(Hold hold)
{
    m_hold = hold;
    ++m_waits;
    return [this, serial = m_waits, poster = m_poster,
            alive = std::weak_ptr<bool>(m_alive)](const std::function<void()> &work) {
        poster([this, serial, alive, work](Link &link) {
            if (alive.expired() || serial != m_waits)
                return; // the link logs in anew or is over; or it has come back already
            if (m_isAsking)
                link.forgetQuestion();
            goesOn();
            work();
            link.authenticate();
        });
    };
}

void Login::goesOn()
{
    ++m_waits;
    m_hold = Hold::No;
    m_isAsking = false;
}

std::optional<Login::Resume> Login::ask(Question question, const Then &then, const Questions::Concern &concern)
{
    const Resume takeBack = waits(Hold::Asking);
    m_isAsking = true;
    question.host = host.name;
    const auto answered = [this, then, alive = std::weak_ptr<bool>(m_alive)](const Answer &answer) {
        if (alive.expired())
            return;
        goesOn();
        then(answer);
    };
    if (m_ask(question, answered, concern))
        return takeBack;
    goesOn();
    return {};
}

Login::Try Login::outcomeOf(int status, const QString &what)
{
    if (!what.isEmpty())
        m_tried += what;
    if (status == SSH_AUTH_SUCCESS)
        return Try::Accepted;
    if (status == SSH_AUTH_ERROR || !ssh_is_connected(handle()))
        return Try::Broken;
    m_methods = ssh_userauth_list(handle(), user());
    m_methodsKnown = true;
    if (status == SSH_AUTH_PARTIAL)
        return Try::Partial;
    if (!what.isEmpty())
        ++m_refusals;
    return Try::Refused;
}

QString Login::subject() const
{
    const QString group = terms.passwordGroup;
    return group.isEmpty() ? ownSubject() : host.user + u'@' + group;
}

QString Login::ownSubject() const
{
    const QString own = host.user + u'@' + host.address;
    return host.port == 22 ? own : own + u':' + QString::number(host.port);
}
