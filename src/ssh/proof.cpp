#include "ssh/proof.h"

namespace {

constexpr int mostTries = 3;

/// One for each prompt; none where the person would not say, or did not say all.
QList<Secret> usable(const Answer &answer, bool isPassword, qsizetype prompts)
{
    if (answer.choice == Answer::Choice::Refuse)
        return {};
    if (isPassword)
        return answer.secret.isEmpty() ? QList<Secret>() : QList<Secret>{answer.secret};
    return answer.answers.size() == prompts ? answer.answers : QList<Secret>();
}

} // namespace

Proof::Proof(Login &login) : m_login(login), m_store(login.services.passwords), m_subject(login.subject())
{
    m_question.kind = Question::Kind::Password;
    m_question.canRemember = login.services.secrets != nullptr;
}

Proof::Proof(Login &login, const QString &words, const QList<Prompt> &prompts)
    : m_login(login),
      m_store(login.services.codes)
{
    m_question.kind = Question::Kind::Factors;
    m_question.words = words;
    m_question.prompts = prompts;
    m_matter = u'\n' + words;
    for (const Prompt &prompt : prompts)
        m_matter += u'\n' + prompt.text;
    m_subject = login.subject() + m_matter;
}

Proof::~Proof()
{
    release();
}

Proof::State Proof::obtain()
{
    if (!m_answers.isEmpty())
        return State::Ready;
    if (m_isOver)
        return State::None;
    for (;;) {
        const Login::Resume resume = m_login.waits(Login::Hold::Asking); // before somebody can wake us
        const SharedAnswers::Claim claim = m_store.claim(m_subject, m_login.ticket(), [resume] { resume([] {}); });
        switch (claim.kind) {
        case SharedAnswers::Claim::Kind::Wait:
            return State::Held;
        case SharedAnswers::Claim::Kind::Try:
            m_login.goesOn();
            m_answers = claim.answers;
            return State::Ready;
        case SharedAnswers::Claim::Kind::Differs:
            m_login.goesOn();
            useOwn();
            continue;
        case SharedAnswers::Claim::Kind::Unknown:
            break;
        }
        m_login.goesOn();
        if (!isPassword() && !m_isOwn && claim.refusals >= SharedAnswers::mostRefusals) {
            useOwn(); // every host wants a code of its own
            continue;
        }
        if (isPassword() && m_login.services.secrets) {
            if (!m_lookedUp.contains(m_subject))
                return lookUp(m_subject);
            if (m_refusals > 0 && !m_lookedUp.contains(m_login.ownSubject()))
                return lookUp(m_login.ownSubject());
        }
        if (m_refusals >= mostTries)
            return State::None;
        if (ask(claim.refusals))
            return m_isOver ? State::None : State::Held;
    }
}

void Proof::useOwn()
{
    m_isOwn = true;
    m_subject = m_login.ownSubject() + m_matter;
}

QString Proof::keychainKey(const QString &subject)
{
    return QStringLiteral("ssh-password/") + subject;
}

/// Of the group first: the keychain is asked for a host's own where that was refused.
Proof::State Proof::lookUp(const QString &subject)
{
    m_lookedUp += subject;
    const Login::Resume resume = m_login.waits(Login::Hold::Asking);
    m_login.services.secrets->read(keychainKey(subject), [this, resume, subject](const Secret &kept) {
        resume([this, kept, subject] {
            if (kept.isEmpty())
                return;
            if (subject != m_subject)
                useOwn();
            m_store.keep(m_subject, 0, {kept});
        });
    });
    return State::Held;
}

QString Proof::text(int refusals) const
{
    const QString who = m_isOwn ? m_login.ownSubject() : m_login.subject();
    if (!isPassword()) {
        if (m_isOwn)
            return tr("%1 did not take the answer that was given for other hosts: a code may be good for one host "
                      "only. It asks this of %2:")
                .arg(m_login.host.name, who);
        return m_refusals == 0 ? tr("The server asks this of %1:").arg(who)
                               : tr("That was refused. The server asks this of %1 again:").arg(who);
    }
    if (refusals >= SharedAnswers::mostRefusals)
        return tr("%n host(s) refused that password of %1, so it was not tried on any other: wrong passwords lock "
                  "accounts. Give another password to try again.",
                  nullptr, refusals)
            .arg(who);
    if (m_isOwn)
        return tr("%1 refused the password that other hosts took. What is the password of %2?")
            .arg(m_login.host.name, who);
    return m_refusals == 0 ? tr("What is the password of %1?").arg(who)
                           : tr("That password of %1 was refused. What is it?").arg(who);
}

/// What a person says counts for all hosts that ask the same, from that moment on.
Questions::Concern Proof::concern() const
{
    SharedAnswers *store = &m_store;
    return {[store, subject = m_subject, ticket = m_login.ticket()] { return !store->hasCome(subject, ticket); },
            [store, subject = m_subject, isPassword = isPassword(),
             wanted = m_question.prompts.size()](const Answer &answer) {
                const QList<Secret> answers = usable(answer, isPassword, wanted);
                if (!answers.isEmpty())
                    store->keep(subject, answer.question, answers, answer.remember);
            }};
}

/// False: it has been answered meanwhile.
bool Proof::ask(int refusals)
{
    if (!m_login.terms.mayAsk) {
        m_login.note(isPassword() ? tr("a password: nobody can be asked for it")
                                  : tr("keyboard-interactive: nobody can be asked what the server asks"));
        m_isOver = true;
        return true;
    }
    Question question = m_question;
    question.subject = m_subject;
    question.text = text(refusals);
    const auto resume = m_login.ask(
        question, [this](const Answer &answer) { answered(answer); }, concern());
    if (!resume)
        return false;
    m_store.expect(m_subject, m_login.ticket(), [resume] { (*resume)([] {}); });
    return true;
}

void Proof::answered(const Answer &answer)
{
    if (!usable(answer, isPassword(), m_question.prompts.size()).isEmpty())
        return; // it is with those who ask the same already
    m_isOver = true;
    release();
    m_login.note(isPassword() ? tr("a password: none was given") : tr("keyboard-interactive: nothing was answered"));
}

void Proof::accepted()
{
    const bool isFirst = m_store.accepted(m_subject, m_login.ticket());
    if (isFirst && m_login.services.secrets && isPassword())
        m_login.services.secrets->write(keychainKey(m_subject), m_answers.first());
    m_answers.clear();
}

void Proof::refused()
{
    ++m_refusals;
    m_store.refused(m_subject, m_login.ticket());
    m_answers.clear();
}

void Proof::release()
{
    m_store.leave(m_subject, m_login.ticket());
    m_answers.clear();
}
