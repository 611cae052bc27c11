#include "app/runfollower.h"

#include "app/clicommand.h"
#include "app/laneprinter.h"
#include "app/terminal.h"
#include "core/text.h"
#include "runs/finding.h"

#include <algorithm>
#include <numeric>

void RunFollower::follow(Run *run)
{
    m_run = run;
    RunPrinting how;
    how.format = m_line.format;
    how.group = m_line.group;
    how.labels = m_line.labels || (m_terminal.outputIsTerminal() && !m_line.group);
    how.quiet = m_line.quiet;
    how.verbose = m_line.verbose;
    how.progress = m_terminal.errorIsTerminal();
    how.alike = run->plan().isUpload();
    how.visible = m_terminal.outputIsTerminal();
    how.outputFolder = m_line.outputFolder;
    m_printer = std::make_unique<RunPrinter>(
        how, run->output(), [this](const QByteArray &bytes) { m_terminal.out(bytes); },
        [this](const QByteArray &bytes) { m_terminal.err(bytes); });
    connect(run, &Run::outputArrived, this,
            [this](const QList<int> &lanes) { m_printer->outputArrived(m_run->lanes(), lanes); });
    connect(run, &Run::lanesChanged, this,
            [this](const QList<int> &lanes) { m_printer->lanesChanged(m_run->lanes(), lanes); });
    connect(run, &Run::questionsChanged, this, &RunFollower::askOpenQuestions);
    connect(run, &Run::stateChanged, this, &RunFollower::end);
    askOpenQuestions();
    end();
}

void RunFollower::askOpenQuestions()
{
    const QList<Question> questions = m_run->questions();
    for (const Question &question : questions) {
        if (m_asked.contains(question.id))
            continue;
        m_asked.insert(question.id);
        ask(question);
    }
}

/// Programs of inventories are decided by --allow-programs alone; the rest is asked of the person where there is one.
void RunFollower::ask(const Question &question)
{
    if (question.kind == Question::Kind::Program || !m_terminal.inputIsTerminal())
        return m_run->answer({question.id, Answer::Choice::Refuse});
    if (question.kind == Question::Kind::HostKey) {
        m_keys += question.id;
        return askForNextKey();
    }
    if (question.kind == Question::Kind::Factors) {
        m_terminal.err(visibleText(question.text).toUtf8() + '\n');
        for (const QString &line : question.words.split(u'\n', Qt::SkipEmptyParts))
            m_terminal.err(visibleText(line).toUtf8() + '\n');
        return askPrompts(question, {});
    }
    const bool isPrompt = question.kind == Question::Kind::Prompt;
    QString prompt = visibleText(question.text) + QStringLiteral(": ");
    if (isPrompt)
        prompt = (question.hosts > 1 ? tr("%n hosts ask: ", nullptr, question.hosts)
                                     : tr("%1 asks: ").arg(visibleText(question.host))) +
                 visibleText(question.words) + u' ';
    const Answer::Choice choice = isPrompt ? Answer::Choice::AllOfRun : Answer::Choice::Once;
    whenDone(m_terminal.ask(prompt, question.hidden), this,
             [this, id = question.id, choice](const Result<Secret> &said) {
                 if (m_run)
                     m_run->answer(said ? Answer{id, choice, *said} : Answer{id, Answer::Choice::Refuse});
             });
}

/// One after the other, as ssh asks; an answer for all of the run leaves nothing to ask of the others.
void RunFollower::askForNextKey()
{
    const QList<Question> open = m_run ? m_run->questions() : QList<Question>();
    while (!m_isAskingForKey && !m_keys.isEmpty()) {
        const quint64 id = m_keys.takeFirst();
        const auto question =
            std::find_if(open.begin(), open.end(), [id](const Question &each) { return each.id == id; });
        if (question == open.end())
            continue;
        m_isAskingForKey = true;
        QStringList lines{question->text, QStringLiteral("  %1 %2").arg(question->keyType, question->fingerprint)};
        if (!question->why.isEmpty())
            lines += question->why;
        for (const QString &expected : question->expected)
            lines += tr("  The instance itself names %1.").arg(expected);
        for (const QString &line : std::as_const(lines))
            m_terminal.err(visibleText(line).toUtf8() + '\n');
        askForKey(*question, question->typed.isEmpty()
                                 ? tr("Trust it? (yes/no/all for every new key of this run): ")
                                 : tr("To trust it all the same, type %1: ").arg(visibleText(question->typed)));
    }
}

/// Until it is answered: no key is trusted by a slip of the hand.
void RunFollower::askForKey(const Question &question, const QString &prompt)
{
    whenDone(m_terminal.ask(prompt, false), this, [this, question](const Result<Secret> &said) {
        const auto is = [&said](const QString &word) { return said && said->equals(Secret::fromText(word)); };
        const bool isTyped = !question.typed.isEmpty();
        if (said && !isTyped && !is(tr("yes")) && !is(tr("no")) && !is(tr("all")))
            return askForKey(question, tr("Type yes, no or all: "));
        const bool isAll = !isTyped && is(tr("all"));
        const bool isTrusted = isAll || is(isTyped ? question.typed : tr("yes"));
        m_isAskingForKey = false;
        if (m_run)
            m_run->answer({question.id, isAll       ? Answer::Choice::AllOfRun
                                        : isTrusted ? Answer::Choice::Always
                                                    : Answer::Choice::Refuse});
        askForNextKey();
    });
}

/// One after the other, each with or without echo as the server wants it.
void RunFollower::askPrompts(const Question &question, const QList<Secret> &answers)
{
    if (!m_run)
        return;
    const Prompt prompt = question.prompts.value(answers.size());
    const QString shown = visibleText(prompt.text) + u' ';
    whenDone(m_terminal.ask(shown, !prompt.echo), this, [this, question, answers](const Result<Secret> &said) {
        if (!m_run)
            return;
        if (!said)
            return m_run->answer({question.id, Answer::Choice::Refuse});
        QList<Secret> all = answers;
        all.append(*said);
        if (all.size() < question.prompts.size())
            return askPrompts(question, all);
        Answer answer{question.id, Answer::Choice::Once};
        answer.answers = all;
        m_run->answer(answer);
    });
}

bool RunFollower::interrupt()
{
    if (!m_run || m_interrupted)
        return false;
    m_interrupted = true;
    if (!m_line.quiet)
        m_terminal.err(tr("Telling the remote processes to end. Ctrl+C again leaves at once.").toUtf8() + '\n');
    m_run->stop();
    return true;
}

void RunFollower::end()
{
    if (!m_run || (m_run->state() != Run::State::Ended && m_run->state() != Run::State::Interrupted))
        return;
    QList<int> all(m_run->lanes().size());
    std::iota(all.begin(), all.end(), 0);
    m_printer->lanesChanged(m_run->lanes(), all);
    const Done written = m_printer->finish(m_run->lanes());
    if (!m_line.quiet && !hostsToFind(*m_run).isEmpty())
        m_terminal.err(tr("What may still run is looked for by: maestro runs find %1").arg(m_run->id()).toUtf8() +
                       '\n');
    if (!written)
        return Q_EMIT failed(written.error().message);
    Q_EMIT ended(m_interrupted ? exitcode::interrupted : exitCodeOf(m_run->lanes()));
}
