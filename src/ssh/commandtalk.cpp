#include "ssh/commandtask.h"
#include "ssh/link.h"
#include "ssh/steadyclock.h"
#include "ssh/wrapping.h"

// What is said between a command and whoever runs it: the sudo password, and what the command asks in its course.

namespace {

constexpr qint64 wrapperMs = 60000;   // sudo may have to ask a directory far away
constexpr qint64 promptMs = 3600'000; // the command waits by itself

} // namespace

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
    keepRecord();
    const qint64 since = m_keptBegan > 0 ? m_keptBegan : m_commandBegan;
    m_deadline = m_terms.deadlines.run > 0 && m_signals == 0 ? since + m_terms.deadlines.run : 0;
    if (m_cancelled)
        terminate(ExecState::Cancelled, stopped());
}

/// Gives the wrapper what it waits for.
void CommandTask::talk()
{
    if (m_begun)
        return watchPrompt();
    Handshake &handshake = m_command->handshake();
    if (handshake.isPastSudo())
        m_sudo->passed();
    if (handshake.takePasswordWish())
        answerSudo(m_sudo->asked(m_terms.mayAsk));
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

void CommandTask::answerSudo(SudoTalk::Step step)
{
    m_retryAt = 0;
    switch (step) {
    case SudoTalk::Step::Wait:
        m_retryAt = steadyNow() + SudoTalk::verdictMs;
        return;
    case SudoTalk::Step::Ask:
        if (ask(m_sudo->question(), m_terms.deadlines.question, m_sudo->concern()))
            return;
        return answerSudo(m_sudo->offer(m_terms.mayAsk)); // somebody has said it meanwhile
    case SudoTalk::Step::Refuse:
        return end(ExecState::Failed,
                   {Error::Denied, m_sudo->refusal(), QString::fromUtf8(m_command->handshake().words())});
    case SudoTalk::Step::Give:
        break;
    }
    m_output.hide(m_sudo->password());
    m_deadline = steadyNow() + wrapperMs;
    QByteArray line = m_sudo->password().bytes().toByteArray() + '\n';
    m_command->type(std::move(line));
    m_link->poke();
}

bool CommandTask::ask(const Question &question, int milliseconds, const Questions::Concern &concern)
{
    if (!m_link->askFor(*this, question, milliseconds, ++m_askSerial, concern))
        return false;
    m_askedAt = steadyNow();
    m_runLeft = m_begun && m_deadline != 0 ? std::max<qint64>(1, m_deadline - m_askedAt) : 0;
    m_deadline = m_askedAt + milliseconds;
    linkIs(ExecState::Asking);
    return true;
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
    answerSudo(m_sudo->answered(answer, m_terms.mayAsk));
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
    ask(question, promptMs, {});
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
    const SudoRefusal refusal = m_sudo->ended(words);
    const bool mayHaveOne = !m_command->hasTerminal() && !m_request.keep.isWanted();
    if (refusal == SudoRefusal::NeedsTerminal && mayHaveOne && m_signals == 0) {
        m_output.note(tr("sudo on %1 wants a terminal, so the command got one: errors come among the output.")
                          .arg(m_request.host.name));
        m_command = std::make_unique<RemoteCommand>(*m_session, m_request, true,
                                                    EnvironmentRequests::variablesFor(m_link->host(), false), m_output);
        m_stage = Stage::Open;
        m_deadline = m_terms.deadlines.open > 0 ? steadyNow() + m_terms.deadlines.open : 0;
        m_link->poke();
        openCommand();
        return true;
    }
    if (!words.trimmed().isEmpty())
        m_output.write(Stream::Err, words);
    m_wrapperWords = m_sudo->sentenceOf(refusal, m_command->handshake().hasNoSudo());
    return false;
}
