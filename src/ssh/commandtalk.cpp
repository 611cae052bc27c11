#include "ssh/commandtask.h"
#include "ssh/link.h"
#include "ssh/steadyclock.h"
#include "ssh/sudowords.h"
#include "ssh/wrapping.h"

// What is said between a command and whoever runs it: the sudo password, and what the command asks in its course.

namespace {

constexpr qint64 wrapperMs = 60000;   // sudo may have to ask a directory far away
constexpr qint64 verdictMs = 150;     // until it is looked again what became of a password on other hosts
constexpr qint64 promptMs = 3600'000; // the command waits by itself
constexpr int mostRefusals = 2;       // of one host: the group's password and its own

} // namespace

QString CommandTask::sudoGroup() const
{
    const QString &group = m_request.sudo.group;
    return m_link->host().user + u'@' + (group.isEmpty() ? m_request.host.address : group);
}

QString CommandTask::sudoHost() const
{
    return m_request.host.key + u'\n' + m_request.host.address + u'\n' + QString::number(m_request.host.port);
}

/// The wrapper runs, the command does not yet.
void CommandTask::awaitWrapper()
{
    m_commandBegan = steadyNow();
    m_deadline = m_commandBegan + wrapperMs;
}

/// From here on the time of the command counts.
void CommandTask::commandBegan()
{
    m_begun = true;
    m_commandBegan = steadyNow();
    m_deadline = m_terms.deadlines.run > 0 ? m_commandBegan + m_terms.deadlines.run : 0;
    if (m_cancelled)
        terminate(ExecState::Cancelled, stopped());
}

/// Gives the wrapper what it waits for.
void CommandTask::talk()
{
    if (m_begun)
        return watchPrompt();
    Handshake &handshake = m_command->handshake();
    if (handshake.isPastSudo() && m_isTrying) {
        m_isTrying = false;
        m_services.sudoPasswords.accepted(sudoGroup(), sudoHost());
    }
    if (handshake.takePasswordWish()) {
        if (std::exchange(m_isTrying, false)) {
            ++m_refusals;
            m_services.sudoPasswords.refused(sudoGroup(), sudoHost());
        }
        answerSudo();
    }
    if (m_end)
        return;
    if (handshake.takePreambleWish()) {
        m_preambleSent = true;
        m_command->type(wrapping::preamble(m_request));
        m_link->poke();
    }
    if (m_command->hasBegun())
        commandBegan();
}

void CommandTask::answerSudo()
{
    using What = SudoPasswords::Offer::What;
    m_retryAt = 0;
    const QString name = m_request.host.name;
    if (m_refusals >= mostRefusals)
        return endSudo(tr("sudo on %1 refused the password of %2.").arg(name, m_link->host().user));
    const SudoPasswords::Offer offer = m_services.sudoPasswords.offer(sudoGroup(), sudoHost());
    if (offer.what == What::Wait) {
        m_retryAt = steadyNow() + verdictMs;
        return;
    }
    if (offer.what == What::Try)
        return giveSudo(offer.password);
    if (!m_terms.mayAsk)
        return endSudo(
            tr("sudo on %1 wants the password of %2, and nobody can be asked for it.").arg(name, m_link->host().user));
    askSudo(offer);
}

void CommandTask::askSudo(const SudoPasswords::Offer &offer)
{
    const QString user = m_link->host().user;
    const QString group = m_request.sudo.group;
    Question question;
    question.kind = Question::Kind::Sudo;
    question.subject = offer.asked;
    m_asksHost = offer.what == SudoPasswords::Offer::What::AskHost;
    question.secretName =
        QStringLiteral("sudo-password/") + (m_asksHost ? user + u'@' + m_request.host.key : sudoGroup());
    if (m_asksHost)
        question.text = tr("%1 refused that sudo password of %2. What is it there?").arg(m_request.host.name, user);
    else if (offer.round > 0)
        question.text =
            tr("Two hosts refused that sudo password of %1, so it was tried on no other. What is it?").arg(user);
    else if (group.isEmpty())
        question.text = tr("What is the sudo password of %1 on %2?").arg(user, m_request.host.name);
    else
        question.text = tr("What is the sudo password of %1 on the hosts of “%2”?").arg(user, group);
    ask(question, m_terms.deadlines.question);
}

void CommandTask::giveSudo(const Secret &password)
{
    m_isTrying = true;
    m_sudoPassword = password;
    m_output.hide(password);
    m_deadline = steadyNow() + wrapperMs;
    QByteArray line = password.bytes().toByteArray() + '\n';
    m_command->type(std::move(line));
    m_link->poke();
}

void CommandTask::endSudo(const QString &message)
{
    end(ExecState::Failed, {Error::Denied, message, QString::fromUtf8(m_command->handshake().words())});
}

void CommandTask::ask(Question question, int milliseconds)
{
    question.host = m_link->label();
    question.secondsLeft = milliseconds / 1000;
    m_askedAt = steadyNow();
    m_runLeft = m_begun && m_deadline != 0 ? std::max<qint64>(1, m_deadline - m_askedAt) : 0;
    m_deadline = m_askedAt + milliseconds;
    linkIs(ExecState::Asking);
    m_link->askFor(*this, question, ++m_askSerial);
}

/// Nobody is asked any more; the time of the command goes on.
void CommandTask::asked()
{
    ++m_askSerial;
    m_services.questions.withdraw(m_id);
    m_askedAt = 0;
    m_deadline = m_runLeft > 0 ? steadyNow() + m_runLeft : 0;
    linkIs(ExecState::Running);
}

void CommandTask::answered(quint64 serial, const Answer &answer)
{
    if (serial != m_askSerial || !isAsking() || m_end)
        return;
    asked();
    if (m_begun)
        return answerPrompt(answer);
    m_deadline = steadyNow() + wrapperMs;
    if (answer.choice == Answer::Choice::Refuse || answer.secret.isEmpty())
        return endSudo(tr("No sudo password was given for %1.").arg(m_request.host.name));
    if (m_asksHost)
        m_services.sudoPasswords.giveHost(sudoGroup(), sudoHost(), answer.secret);
    else
        m_services.sudoPasswords.giveGroup(sudoGroup(), answer.secret);
    answerSudo();
}

/// Output that goes on while it was asked says that the command waits no more.
void CommandTask::watchPrompt()
{
    if (isAsking() && m_command->prompts().seenAt() > m_askedAt)
        asked();
}

void CommandTask::askPrompt(const PromptWatch::Found &found)
{
    if (found.text.isEmpty() || !m_terms.mayAsk)
        return;
    Question question;
    question.kind = Question::Kind::Prompt;
    question.subject = found.text;
    question.words = found.text;
    question.hidden = found.isHidden;
    question.text = found.isPager ? tr("The command shows its output page by page and waits for a key.")
                                  : tr("The command waits for an answer.");
    m_asksPager = found.isPager;
    m_asksSecret = found.isHidden;
    ask(question, promptMs);
}

void CommandTask::answerPrompt(const Answer &answer)
{
    if (answer.choice == Answer::Choice::Refuse) {
        m_command->closeInput();
    } else {
        if (m_asksSecret)
            m_output.hide(answer.secret);
        QByteArray line = answer.secret.bytes().toByteArray();
        if (m_asksPager && line.isEmpty())
            line = " ";
        else if (!m_asksPager)
            line += '\n';
        m_command->type(std::move(line));
    }
    m_link->poke();
}

/// The wrapper ended before the command began. True: it is tried again, with a terminal.
bool CommandTask::wrapperEnded()
{
    const QByteArray words = m_command->handshake().words();
    const SudoRefusal refusal = m_request.sudo.wanted ? sudoRefusal(words) : SudoRefusal::None;
    if (std::exchange(m_isTrying, false)) {
        if (refusal == SudoRefusal::WrongPassword)
            m_services.sudoPasswords.refused(sudoGroup(), sudoHost());
        else
            m_services.sudoPasswords.dropped(sudoGroup(), sudoHost());
    }
    if (refusal == SudoRefusal::NeedsTerminal && !m_command->hasTerminal() && m_signals == 0) {
        m_output.note(tr("sudo on %1 wants a terminal, so the command got one: errors come among the output.")
                          .arg(m_request.host.name));
        m_command = std::make_unique<RemoteCommand>(*m_session, m_request, true, m_link->host().setEnv, m_output);
        m_stage = Stage::Open;
        m_deadline = m_terms.deadlines.open > 0 ? steadyNow() + m_terms.deadlines.open : 0;
        m_link->poke();
        openCommand();
        return true;
    }
    if (!words.trimmed().isEmpty())
        m_output.write(Stream::Err, words);
    m_wrapperWords = sentenceOf(refusal);
    return false;
}

QString CommandTask::sentenceOf(SudoRefusal refusal) const
{
    const QString host = m_request.host.name;
    const QString user = m_link->host().user;
    const QString other = m_request.sudo.user.isEmpty() ? QStringLiteral("root") : m_request.sudo.user;
    if (m_command->handshake().hasNoSudo())
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
