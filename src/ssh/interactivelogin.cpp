#include "ssh/interactivelogin.h"

#include <QRegularExpression>

#include <libssh/libssh.h>

namespace {

constexpr int mostRounds = 10;
constexpr int mostRefusals = 3;
constexpr int mostPrompts = 16;
constexpr qsizetype longestWords = 2000;

QString textOf(const char *bytes)
{
    return QString::fromUtf8(bytes).left(longestWords).trimmed();
}

} // namespace

bool InteractiveLogin::asksForPassword(const QList<Prompt> &prompts)
{
    static const QRegularExpression password(
        QStringLiteral("^(\\(.*\\) |.*'s )?(unix |ldap )?(password|passwort)( for .*)?\\s*:?$"),
        QRegularExpression::CaseInsensitiveOption);
    return prompts.size() == 1 && !prompts.first().echo && password.match(prompts.first().text).hasMatch();
}

LoginMethod::Step InteractiveLogin::spent(const QString &why)
{
    if (!why.isEmpty())
        m_login.note(why);
    for (Proof *proof : m_used)
        proof->release();
    m_used.clear();
    return Step::Spent;
}

/// What the server asks now.
void InteractiveLogin::readRound()
{
    ssh_session session = m_login.handle();
    QStringList words = {m_words, textOf(ssh_userauth_kbdint_getname(session)),
                         textOf(ssh_userauth_kbdint_getinstruction(session))};
    words.removeAll(QString());
    m_words = words.join(u'\n').left(longestWords);
    QList<Prompt> prompts;
    const int count = ssh_userauth_kbdint_getnprompts(session);
    for (int i = 0; i < count; ++i) {
        char echo = 0;
        const char *text = ssh_userauth_kbdint_getprompt(session, unsigned(i), &echo);
        prompts += Prompt{textOf(text), echo != 0};
    }
    m_isAsked = true;
    m_asked = nullptr;
    if (prompts.isEmpty())
        return; // its words are shown with the next question
    const bool isPassword = asksForPassword(prompts);
    const QString shown = std::exchange(m_words, QString());
    QString matter = isPassword ? QStringLiteral("password") : shown;
    for (const Prompt &prompt : prompts)
        matter += u'\n' + prompt.text;
    std::unique_ptr<Proof> &kept = m_proofs[matter];
    if (!kept)
        kept = isPassword ? std::make_unique<Proof>(m_login) : std::make_unique<Proof>(m_login, shown, prompts);
    m_asked = kept.get();
    if (std::erase(m_used, m_asked) > 0)
        m_asked->refused(); // a server that asks the same again did not like the answer
}

/// Hands the answers of this round to libssh.
Proof::State InteractiveLogin::gather()
{
    if (!m_asked)
        return Proof::State::Ready;
    const Proof::State state = m_asked->obtain();
    if (state != Proof::State::Ready)
        return state;
    unsigned i = 0;
    for (const Secret &answer : m_asked->answers()) {
        QByteArray bytes = answer.bytes().toByteArray();
        ssh_userauth_kbdint_setanswer(m_login.handle(), i++, bytes.constData());
        wipe(bytes);
    }
    m_used.push_back(m_asked);
    return state;
}

/// Which of several answers was wrong the server does not say; one that other hosts take is above suspicion.
void InteractiveLogin::judged(bool isAccepted)
{
    for (Proof *proof : m_used) {
        if (isAccepted)
            proof->accepted();
        else if (m_used.size() > 1 && proof->isProven())
            proof->release();
        else
            proof->refused();
    }
    m_used.clear();
    m_rounds = 0;
    m_words.clear();
}

LoginMethod::Step InteractiveLogin::step()
{
    for (;;) {
        if (m_isAsked) {
            const Proof::State state = gather();
            if (state == Proof::State::Held)
                return Step::Held;
            if (state == Proof::State::None)
                return spent({});
            m_isAsked = false;
        }
        const int status = ssh_userauth_kbdint(m_login.handle(), m_login.user(), nullptr);
        if (status == SSH_AUTH_AGAIN)
            return Step::Again;
        if (status == SSH_AUTH_INFO) {
            if (++m_rounds > mostRounds || ssh_userauth_kbdint_getnprompts(m_login.handle()) > mostPrompts)
                return spent(tr("keyboard-interactive: the server asks without end"));
            readRound();
            continue;
        }
        const bool wasAsked = m_rounds > 0;
        const Login::Try outcome = m_login.outcomeOf(status, tr("keyboard-interactive"));
        if (outcome == Login::Try::Broken)
            return Step::Broken;
        judged(outcome != Login::Try::Refused);
        if (outcome != Login::Try::Refused)
            return outcome == Login::Try::Accepted ? Step::Accepted : Step::Partial;
        if (!wasAsked || ++m_refusals >= mostRefusals || !m_login.takes(SSH_AUTH_METHOD_INTERACTIVE))
            return spent({});
    }
}
