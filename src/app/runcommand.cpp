#include "app/runcommand.h"

#include "app/engine.h"
#include "app/terminal.h"
#include "core/danger.h"
#include "core/text.h"
#include "world/targets.h"

#include <QDir>
#include <QFile>

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

RunCommand::RunCommand(Engine &engine, Terminal &terminal, CommandLine line, QObject *parent)
    : SelectingCommand(engine, terminal, std::move(line), parent),
      m_follower(m_terminal, m_line)
{
    connect(&m_follower, &RunFollower::ended, this, &RunCommand::finished);
    connect(&m_follower, &RunFollower::failed, this,
            [this](const QString &sentence) { fail(sentence, exitcode::hostFailed); });
}

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
    const QString count = QString::number(rows.size());
    if (m_line.confirm == int(rows.size()))
        return begin();
    if (protectedHosts > 0)
        return confirm(tr("%n of the hosts are protected.", nullptr, protectedHosts),
                       QStringLiteral("--confirm ") + count, count);
    const bool isSaid = m_line.yes || !m_line.script.isEmpty(); // those are arguments then
    if (const QString danger = isSaid ? QString() : dangerOf(m_line.shellCommand); !danger.isEmpty())
        return confirm(danger, QStringLiteral("--yes"), count);
    begin();
}

/// A protected selection and a command that cannot be undone want the number of hosts, from the person, or the option.
void RunCommand::confirm(const QString &why, const QString &option, const QString &word)
{
    if (m_line.confirm >= 0 || !m_terminal.inputIsTerminal())
        return fail(why + u' ' + tr("Nothing was run. To run it all the same, add %1.").arg(option), exitcode::refused);
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
                 m_follower.follow(*run);
             });
}

void RunCommand::interrupt()
{
    if (!m_follower.interrupt())
        CliCommand::interrupt();
}
