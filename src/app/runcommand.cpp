#include "app/runcommand.h"

#include "app/engine.h"
#include "app/laneprinter.h"
#include "app/terminal.h"
#include "core/text.h"
#include "world/targets.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <numeric>
#include <utility>

namespace {

/// As the command step reads it: one NAME=VALUE a line.
QString environmentLines(const QMap<QString, QString> &environment)
{
    QStringList lines;
    for (auto it = environment.cbegin(); it != environment.cend(); ++it)
        lines.append(it.key() + u'=' + it.value());
    return lines.join(u'\n');
}

} // namespace

void RunCommand::selected(const Query &query, const QList<Instance> &instances)
{
    m_canonical = query.canonical();
    m_seed = query.pickSeed();
    const QList<int> rows = query.targets(instances);
    if (rows.isEmpty())
        return failWithoutHosts(query, instances, true);
    TargetOptions options;
    options.user = m_line.user;
    options.identityFile = m_line.identity;
    options.port = quint16(m_line.port);
    options.jump = m_line.jump;
    const Shield guarded = shield();
    const AccessRules access = m_engine.access.ready(m_engine.queryContext());
    int protectedHosts = 0;
    m_hosts.reserve(rows.size());
    for (const int row : rows) {
        m_hosts.append(hostOf(instances[row], options, access.of(instances[row])));
        protectedHosts += guarded.covers(instances[row]) ? 1 : 0;
    }
    if (protectedHosts > 0 && m_line.confirm != int(rows.size()))
        return confirm(protectedHosts, QString::number(rows.size()));
    begin();
}

/// A protected selection wants the number of hosts, from --confirm or the person.
void RunCommand::confirm(int protectedHosts, const QString &word)
{
    const QString why = tr("%n of the hosts are protected.", nullptr, protectedHosts);
    if (m_line.confirm >= 0 || !m_terminal.inputIsTerminal())
        return fail(why + u' ' +
                        tr("Nothing was run. To run all the same, say how many hosts it is: --confirm %1").arg(word),
                    exitcode::refused);
    const QString prompt = why + u' ' + tr("Type the number of hosts to run on (%1): ").arg(word);
    whenDone(m_terminal.ask(prompt, false), this, [this, word](const Result<Secret> &answer) {
        if (answer && answer->equals(Secret::fromText(word)))
            return begin();
        fail(tr("Nothing was run."), exitcode::refused);
    });
}

/// The absolute path of a file that can be read.
Result<QString> RunCommand::readable(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::NotFound, tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    return QFileInfo(file).absoluteFilePath();
}

/// What the command step is told beside the command.
Result<QMap<QString, QString>> RunCommand::stepValues() const
{
    QMap<QString, QString> values;
    const auto set = [&values](const char *name, const QString &value) {
        if (!value.isEmpty())
            values.insert(QLatin1String(name), value);
    };
    set("pty", m_line.pty);
    set("dir", m_line.dir);
    set("umask", m_line.umask);
    set("login", m_line.loginShell ? QStringLiteral("true") : QString());
    set("forward_agent", m_line.forwardAgent ? QStringLiteral("true") : QString());
    set("keep", m_line.keepGoing ? QStringLiteral("true") : QString());
    set("keep_input", m_line.keepInput ? QStringLiteral("true") : QString());
    if (m_line.hasSudo)
        set("sudo", m_line.sudoUser.isEmpty() ? QStringLiteral("true") : m_line.sudoUser);
    set("env", environmentLines(m_line.environment));
    for (const auto &[name, path] : {std::pair{"stdin", m_line.stdinFile}, {"script", m_line.script}}) {
        if (path.isEmpty())
            continue;
        const Result<QString> file = readable(path);
        if (!file)
            return Failure(file.error());
        set(name, *file);
    }
    for (const QString &argument : m_line.arguments) {
        if (argument.contains(u'\n') || argument.isEmpty())
            return failure(Error::Invalid, tr("An argument of the script is empty or has a line break, which cannot be "
                                              "handed on."));
    }
    set("arguments", m_line.arguments.join(u'\n'));
    set("interpreter", m_line.interpreter);
    return values;
}

Policy RunCommand::policy() const
{
    const Settings &settings = m_engine.settings.settings();
    Policy policy;
    policy.parallel = m_line.parallel > 0 ? m_line.parallel : settings.parallel;
    policy.connectSeconds = m_line.connectTimeout > 0 ? m_line.connectTimeout : settings.connectTimeout;
    policy.timeoutSeconds = m_line.timeout >= 0 ? m_line.timeout : settings.commandTimeout;
    policy.batches = m_line.batches;
    if (!m_line.maxFailures.isEmpty()) {
        policy.maxFailuresIsPercent = m_line.maxFailures.endsWith(u'%');
        policy.maxFailures = QString(m_line.maxFailures).remove(u'%').toInt();
    }
    return policy;
}

Result<Plan> RunCommand::plan() const
{
    const auto values = stepValues();
    if (!values)
        return Failure(values.error());
    return Plan::command(m_line.shellCommand, m_canonical, policy(), *values);
}

void RunCommand::begin()
{
    connect(&m_engine.journal, &Journal::troubled, this, [this](const Error &error) {
        if (!error.message.isEmpty()) // else it works again
            m_terminal.err("maestro: " + error.message.toUtf8() + '\n');
    });
    if (!m_line.outputFolder.isEmpty() && !QDir().mkpath(m_line.outputFolder))
        return fail(tr("The folder %1 cannot be made.").arg(m_line.outputFolder), exitcode::wrongCall);
    Result<Plan> made = plan();
    if (!made)
        return fail(made.error().message, exitcode::wrongCall);
    made->seed = m_seed;
    whenDone(m_engine.runner.start({*made, m_canonical, std::exchange(m_hosts, {})}), this,
             [this](const Result<Run *> &run) {
                 if (!run)
                     return fail(run.error().message, exitcode::wrongCall);
                 follow(*run);
             });
}

void RunCommand::follow(Run *run)
{
    m_run = run;
    RunPrinting how;
    how.format = m_line.format;
    how.group = m_line.group;
    how.labels = m_line.labels || (m_terminal.outputIsTerminal() && !m_line.group);
    how.quiet = m_line.quiet;
    how.verbose = m_line.verbose;
    how.progress = m_terminal.errorIsTerminal();
    how.visible = m_terminal.outputIsTerminal();
    how.outputFolder = m_line.outputFolder;
    m_printer = std::make_unique<RunPrinter>(
        how, run->output(), [this](const QByteArray &bytes) { m_terminal.out(bytes); },
        [this](const QByteArray &bytes) { m_terminal.err(bytes); });
    connect(run, &Run::outputArrived, this,
            [this](const QList<int> &lanes) { m_printer->outputArrived(m_run->lanes(), lanes); });
    connect(run, &Run::lanesChanged, this,
            [this](const QList<int> &lanes) { m_printer->lanesChanged(m_run->lanes(), lanes); });
    connect(run, &Run::questionsChanged, this, &RunCommand::askOpenQuestions);
    connect(run, &Run::stateChanged, this, &RunCommand::end);
    askOpenQuestions();
    end();
}

void RunCommand::askOpenQuestions()
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
void RunCommand::ask(const Question &question)
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
void RunCommand::askForNextKey()
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
void RunCommand::askForKey(const Question &question, const QString &prompt)
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
void RunCommand::askPrompts(const Question &question, const QList<Secret> &answers)
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

void RunCommand::interrupt()
{
    if (!m_run || m_interrupted)
        return CliCommand::interrupt();
    m_interrupted = true;
    note(tr("Telling the remote processes to end. Ctrl+C again leaves at once."));
    m_run->stop();
}

void RunCommand::end()
{
    if (!m_run || (m_run->state() != Run::State::Ended && m_run->state() != Run::State::Interrupted))
        return;
    QList<int> all(m_run->lanes().size());
    std::iota(all.begin(), all.end(), 0);
    m_printer->lanesChanged(m_run->lanes(), all);
    const Done written = m_printer->finish(m_run->lanes());
    if (!written)
        return fail(written.error().message, exitcode::hostFailed);
    Q_EMIT finished(m_interrupted ? exitcode::interrupted : exitCodeOf(m_run->lanes()));
}
