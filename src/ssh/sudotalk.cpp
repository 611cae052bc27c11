#include "ssh/sudotalk.h"

namespace {

constexpr int mostRefusals = 2; // of one host: the group's password and its own

} // namespace

SudoTalk::SudoTalk(SudoPasswords &passwords, const Sudo &sudo, const Host &host, QString user)
    : m_passwords(passwords),
      m_sudo(sudo),
      m_host(host),
      m_user(std::move(user))
{
}

QString SudoTalk::group() const
{
    return m_user + u'@' + (m_sudo.group.isEmpty() ? m_host.address : m_sudo.group);
}

QString SudoTalk::here() const
{
    return m_host.key + u'\n' + m_host.address + u'\n' + QString::number(m_host.port);
}

SudoTalk::Step SudoTalk::asked(bool mayAsk)
{
    if (std::exchange(m_isTrying, false)) {
        ++m_refusals;
        m_passwords.refused(group(), here());
    }
    return offer(mayAsk);
}

SudoTalk::Step SudoTalk::offer(bool mayAsk)
{
    using What = SudoPasswords::Offer::What;
    if (m_refusals >= mostRefusals)
        return refuse(tr("sudo on %1 refused the password of %2.").arg(m_host.name, m_user));
    const SudoPasswords::Offer offer = m_passwords.offer(group(), here());
    if (offer.what == What::Wait)
        return Step::Wait;
    if (offer.what == What::Try) {
        m_isTrying = true;
        m_password = offer.password;
        return Step::Give;
    }
    if (!mayAsk)
        return refuse(
            tr("sudo on %1 wants the password of %2, and nobody can be asked for it.").arg(m_host.name, m_user));
    phrase(offer);
    return Step::Ask;
}

void SudoTalk::phrase(const SudoPasswords::Offer &offer)
{
    m_offer = offer;
    const bool asksHost = offer.what == SudoPasswords::Offer::What::AskHost;
    m_question = {};
    m_question.kind = Question::Kind::Sudo;
    m_question.subject = offer.asked;
    m_question.secretName = QStringLiteral("sudo-password/") + (asksHost ? m_user + u'@' + m_host.key : group());
    if (asksHost)
        m_question.text = tr("%1 refused that sudo password of %2. What is it there?").arg(m_host.name, m_user);
    else if (offer.round > 0)
        m_question.text =
            tr("Two hosts refused that sudo password of %1, so it was tried on no other. What is it?").arg(m_user);
    else if (m_sudo.group.isEmpty())
        m_question.text = tr("What is the sudo password of %1 on %2?").arg(m_user, m_host.name);
    else
        m_question.text = tr("What is the sudo password of %1 on the hosts of “%2”?").arg(m_user, m_sudo.group);
}

Questions::Concern SudoTalk::concern() const
{
    return {[this] { return m_passwords.lacks(m_offer, group(), here()); },
            [passwords = &m_passwords, offer = m_offer, group = group(), host = here()](const Answer &answer) {
                if (answer.choice == Answer::Choice::Refuse || answer.secret.isEmpty())
                    return;
                if (offer.what == SudoPasswords::Offer::What::AskHost)
                    passwords->giveHost(group, host, answer.secret);
                else
                    passwords->giveGroup(group, answer.secret);
            }};
}

SudoTalk::Step SudoTalk::answered(const Answer &answer, bool mayAsk)
{
    if (answer.choice == Answer::Choice::Refuse || answer.secret.isEmpty())
        return refuse(tr("No sudo password was given for %1.").arg(m_host.name));
    return offer(mayAsk);
}

void SudoTalk::passed()
{
    if (std::exchange(m_isTrying, false))
        m_passwords.accepted(group(), here());
}

SudoRefusal SudoTalk::ended(const QByteArray &words)
{
    const SudoRefusal refusal = m_sudo.wanted ? sudoRefusal(words) : SudoRefusal::None;
    if (refusal == SudoRefusal::WrongPassword && std::exchange(m_isTrying, false))
        m_passwords.refused(group(), here());
    dropped();
    return refusal;
}

void SudoTalk::dropped()
{
    if (std::exchange(m_isTrying, false))
        m_passwords.dropped(group(), here());
}

SudoTalk::Step SudoTalk::refuse(const QString &why)
{
    m_refusal = why;
    return Step::Refuse;
}

QString SudoTalk::sentenceOf(SudoRefusal refusal, bool hasNoSudo) const
{
    const QString host = m_host.name;
    const QString user = m_user;
    const QString other = m_sudo.user.isEmpty() ? QStringLiteral("root") : m_sudo.user;
    if (hasNoSudo)
        return tr("There is no sudo on %1. Log in as %2 there, or install sudo.").arg(host, other);
    switch (refusal) {
    case SudoRefusal::NotInSudoers:
        return tr("%1 may not use sudo on %2: it is not in the sudoers file there.").arg(user, host);
    case SudoRefusal::NotAllowed:
        return tr("%1 may not run this as %2 on %3: sudo does not allow it.").arg(user, other, host);
    case SudoRefusal::UnknownUser:
        return tr("There is no user %1 on %2.").arg(other, host);
    case SudoRefusal::Expired:
        return tr("The account or the password of %1 on %2 has expired, or is locked. Log in there and change it.")
            .arg(user, host);
    case SudoRefusal::WrongPassword:
        return tr("sudo on %1 refused the password of %2.").arg(host, user);
    case SudoRefusal::Broken:
        return tr("sudo does not work on %1. Its own words are among the errors.").arg(host);
    case SudoRefusal::NeedsTerminal:
        return tr("sudo on %1 wants a terminal, and there was none to be had.").arg(host);
    case SudoRefusal::None:
        break;
    }
    return {};
}
