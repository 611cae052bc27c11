#include "ssh/authentication.h"

#include "ssh/interactivelogin.h"
#include "ssh/passwordlogin.h"
#include "ssh/publickeylogin.h"

#include <algorithm>
#include <libssh/libssh.h>

namespace {

constexpr int suspiciousRefusals = 3;

QString namesOf(int methods)
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
    return names.isEmpty() ? Authentication::tr("nothing") : names.join(QStringLiteral(", "));
}

} // namespace

Authentication::Authentication(std::shared_ptr<Session> session, const Terms &terms, const Host &host,
                               WorkerServices &services, Poster poster, Login::Ask ask)
    : m_login(std::move(session), terms, host, services, std::move(poster), std::move(ask))
{
    std::vector<Way> all;
    all.push_back({"publickey", SSH_AUTH_METHOD_PUBLICKEY, std::make_unique<PublicKeyLogin>(m_login)});
    all.push_back({"keyboard-interactive", SSH_AUTH_METHOD_INTERACTIVE, std::make_unique<InteractiveLogin>(m_login)});
    all.push_back({"password", SSH_AUTH_METHOD_PASSWORD, std::make_unique<PasswordLogin>(m_login)});
    const QStringList wanted = host.preferredAuthentications.split(u',', Qt::SkipEmptyParts);
    if (wanted.isEmpty()) {
        m_ways = std::move(all);
        return;
    }
    for (const QString &name : wanted) {
        for (Way &way : all) {
            if (way.how && name.trimmed() == QLatin1String(way.name))
                m_ways.push_back(std::move(way));
        }
    }
}

Authentication::~Authentication() = default;

Authentication::Step Authentication::stepOf(Login::Hold hold)
{
    return hold == Login::Hold::Asking ? Step::Asking : Step::Waiting;
}

/// The first that is not spent, or no more, and that the server takes. Keys are tried before the server has said what
/// it takes.
Authentication::Way *Authentication::next()
{
    const auto found = std::find_if(m_ways.begin(), m_ways.end(), [this](const Way &way) {
        return (!way.isSpent || way.how->hasMore()) && m_login.takes(way.method);
    });
    return found == m_ways.end() ? nullptr : &*found;
}

Authentication::Step Authentication::step()
{
    for (;;) {
        if (m_login.hold() != Login::Hold::No)
            return stepOf(m_login.hold());
        if (!m_current)
            m_current = next();
        const bool isBlind = !m_login.methodsKnown() && (!m_current || m_current->method != SSH_AUTH_METHOD_PUBLICKEY);
        if (!isBlind && !m_current)
            return giveUp();
        bool goesOn = false;
        const Step result = isBlind ? askForMethods(goesOn) : proceed(*m_current, goesOn);
        if (!goesOn && result == Step::Again && !ssh_is_connected(m_login.handle()))
            return broken(); // libssh waits for an answer all the same
        if (!goesOn)
            return result;
        m_current = nullptr;
    }
}

Authentication::Step Authentication::proceed(Way &way, bool &goesOn)
{
    switch (way.how->step()) {
    case LoginMethod::Step::Again:
        return Step::Again;
    case LoginMethod::Step::Held:
        return stepOf(m_login.hold());
    case LoginMethod::Step::Accepted:
        return Step::Ok;
    case LoginMethod::Step::Broken:
        return broken();
    case LoginMethod::Step::Partial:
        m_isPartial = true;
        for (Way &each : m_ways) {
            each.isSpent = false;
            each.how->renew();
        }
        break;
    case LoginMethod::Step::Spent:
        // What the server does not take now it may take after another proof.
        way.isSpent = m_login.takes(way.method);
        break;
    }
    goesOn = true;
    return Step::Again;
}

/// Without a key to try, the server still has to say what it takes.
Authentication::Step Authentication::askForMethods(bool &goesOn)
{
    const int status = ssh_userauth_none(m_login.handle(), m_login.user());
    if (status == SSH_AUTH_AGAIN)
        return Step::Again;
    switch (m_login.outcomeOf(status, {})) {
    case Login::Try::Accepted:
        return Step::Ok;
    case Login::Try::Broken:
        return broken();
    default:
        goesOn = true;
        return Step::Again;
    }
}

Authentication::Step Authentication::giveUp()
{
    const QString tried = m_login.tried().isEmpty() ? tr("nothing") : m_login.tried().join(QStringLiteral("; "));
    m_error.kind = Error::Denied;
    m_error.message =
        m_isPartial
            ? tr("%1 wants more than one proof of the user %2, and was not content. It still takes: %3. Tried: %4.")
                  .arg(m_login.host.name, m_login.host.user, namesOf(m_login.methods()), tried)
            : tr("%1 refused the user %2. It takes: %3. Tried: %4. Check the user name and which key is authorized "
                 "there.")
                  .arg(m_login.host.name, m_login.host.user, namesOf(m_login.methods()), tried);
    m_error.detail = m_login.session->errorText();
    return Step::Refused;
}

/// A server that hangs up after several refusals mostly allows no more of them.
Authentication::Step Authentication::broken()
{
    if (m_login.refusals() >= suspiciousRefusals)
        m_error = {Error::Denied,
                   tr("%1 hung up after %n refusal(s); it allows no more (MaxAuthTries). Tried: %2. Name the right key "
                      "with IdentityFile.",
                      nullptr, m_login.refusals())
                       .arg(m_login.host.name, m_login.tried().join(QStringLiteral("; "))),
                   m_login.session->errorText()};
    return Step::Broken;
}

QString Authentication::report() const
{
    QString lines = tr("User: %1").arg(m_login.host.user);
    if (!m_login.tried().isEmpty())
        lines += u'\n' + tr("Tried: %1").arg(m_login.tried().join(QStringLiteral("; ")));
    if (m_login.methodsKnown())
        lines += u'\n' + tr("The server takes: %1").arg(namesOf(m_login.methods()));
    return lines;
}
