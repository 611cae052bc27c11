#include "steps/command.h"

#include "plans/environment.h"
#include "steps/stepvalues.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

class CommandStepText
{
    Q_DECLARE_TR_FUNCTIONS(CommandStepText)
};

QString text(const StepSpec &spec, const char *name)
{
    return spec.values.value(QLatin1String(name));
}

Failure wrong(const QString &message)
{
    return failure(Error::Invalid, message);
}

/// What is to be run, the script counting more than the command.
Done readCommand(const StepSpec &spec, act::Exec &exec)
{
    exec.command = text(spec, "command");
    exec.script = text(spec, "script");
    if (!exec.script.isEmpty()) {
        exec.command.clear();
        exec.arguments = text(spec, "arguments").split(u'\n');
        if (text(spec, "arguments").isEmpty())
            exec.arguments.clear();
        exec.interpreter = text(spec, "interpreter").split(u' ', Qt::SkipEmptyParts);
    } else if (exec.command.trimmed().isEmpty()) {
        return wrong(CommandStepText::tr("There is no command to run. Type one."));
    }
    if (exec.command.contains(QChar(0)))
        return wrong(CommandStepText::tr("The command contains a NUL character, which no shell takes. Remove it."));
    return {};
}

Done readSudo(const StepSpec &spec, act::Exec &exec)
{
    const auto sudo = sudoOf(spec);
    if (!sudo)
        return Failure(sudo.error());
    exec.sudo = sudo->has_value();
    exec.sudoUser = sudo->value_or(QString());
    return {};
}

// Without regular expressions, here where every run comes by: their library is half a megabyte.
bool isUmask(const QString &text)
{
    return text.size() <= 4 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'7'; });
}

/// 1 to 9999, or 0.
int sideOf(const QString &text)
{
    const bool isPlain = text.size() <= 4 && !text.startsWith(u'0') &&
                         std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isPlain ? text.toInt() : 0;
}

Done readNumbers(const StepSpec &spec, act::Exec &exec)
{
    exec.umask = text(spec, "umask");
    if (!exec.umask.isEmpty() && !isUmask(exec.umask))
        return wrong(CommandStepText::tr("“%1” is no umask. Write an octal number like 027.").arg(exec.umask));
    const QStringList sides = text(spec, "pty").split(u'x'); // 120x40
    const int columns = sideOf(sides.first());
    const int rows = sides.size() == 2 ? sideOf(sides.last()) : 0;
    if (columns > 0 && rows > 0) {
        exec.pty = true;
        exec.columns = columns;
        exec.rows = rows;
    } else {
        exec.pty = flagOf(spec, "pty");
    }
    const auto timeout = timeoutOf(spec);
    if (!timeout)
        return Failure(timeout.error());
    exec.timeoutMs = *timeout;
    return {};
}

} // namespace

StepKind CommandStep::kind()
{
    StepKind kind;
    kind.key = QStringLiteral("command");
    kind.title = CommandStepText::tr("Command");
    kind.icon = QStringLiteral("terminal");
    kind.form.fields = {
        {QStringLiteral("command"), CommandStepText::tr("Command"), Field::Type::Command, false},
        {QStringLiteral("script"), CommandStepText::tr("Script"), Field::Type::File, false,
         CommandStepText::tr(
             "A file on this computer that is sent to every host and run there in place of a command.")},
        {QStringLiteral("arguments"), CommandStepText::tr("Arguments of the script"), Field::Type::List, false,
         CommandStepText::tr("One on each line.")},
        {QStringLiteral("interpreter"), CommandStepText::tr("Interpreter of the script"), Field::Type::Text, false,
         CommandStepText::tr("Without one, the first line of the script says it."), QStringLiteral("python3 -u")},
        {QStringLiteral("env"), CommandStepText::tr("Environment"), Field::Type::List, false,
         CommandStepText::tr("One NAME=VALUE on each line."), QStringLiteral("LANG=C")},
        {QStringLiteral("dir"), CommandStepText::tr("Folder"), Field::Type::Text, false,
         CommandStepText::tr("The command starts there."), QStringLiteral("/srv/shop")},
        {QStringLiteral("stdin"), CommandStepText::tr("Input"), Field::Type::File, false,
         CommandStepText::tr("A file on this computer that every host gets as standard input.")},
        {QStringLiteral("umask"), CommandStepText::tr("Umask"), Field::Type::Text, false,
         CommandStepText::tr("Which rights new files do not get."), QStringLiteral("027")},
        {QStringLiteral("sudo"), CommandStepText::tr("sudo"), Field::Type::Text, false,
         CommandStepText::tr("true for root, or the name of another user."), QStringLiteral("postgres")},
        {QStringLiteral("keep"), CommandStepText::tr("Keep going"), Field::Type::Flag, false,
         CommandStepText::tr(
             "The command goes on when the connection is lost, and is found again. It gets no input and "
             "no terminal.")},
        {QStringLiteral("keep_input"), CommandStepText::tr("Answer prompts"), Field::Type::Flag, false,
         CommandStepText::tr("Keeps the input open and puts what the command asks to you.")},
        {QStringLiteral("login"), CommandStepText::tr("Login shell"), Field::Type::Flag, false,
         CommandStepText::tr("Reads the profile of the user first.")},
        {QStringLiteral("pty"), CommandStepText::tr("Terminal"), Field::Type::Flag, false,
         CommandStepText::tr("For commands that ask for one; errors then arrive among the output.")},
        {QStringLiteral("forward_agent"), CommandStepText::tr("Forward the agent"), Field::Type::Flag, false,
         CommandStepText::tr("While the command runs, root of each host can use the keys of your SSH agent.")},
        {QStringLiteral("timeout"), CommandStepText::tr("Time-out in seconds"), Field::Type::Text, false,
         CommandStepText::tr("The command is ended after that time."), QStringLiteral("300")},
    };
    kind.make = &CommandStep::make;
    return kind;
}

Result<std::unique_ptr<Step>> CommandStep::make(const StepSpec &spec)
{
    act::Exec exec;
    if (const Done read = readCommand(spec, exec); !read)
        return Failure(read.error());
    if (const Done read = readSudo(spec, exec); !read)
        return Failure(read.error());
    if (const Done read = readNumbers(spec, exec); !read)
        return Failure(read.error());
    const auto environment = environmentFrom(text(spec, "env"));
    if (!environment)
        return Failure(environment.error());
    for (const auto &[name, value] : *environment)
        exec.environment.insert(name, value);
    exec.dir = text(spec, "dir");
    exec.stdinFile = text(spec, "stdin");
    exec.keepsInput = flagOf(spec, "keep_input");
    exec.loginShell = flagOf(spec, "login");
    exec.forwardAgent = flagOf(spec, "forward_agent");
    exec.finds = text(spec, "find");
    exec.keep = flagOf(spec, "keep") || !exec.finds.isEmpty();
    if (exec.keep && (exec.pty || exec.keepsInput || !exec.stdinFile.isEmpty()))
        return wrong(CommandStepText::tr("A command that keeps going when the connection is lost gets no input and no "
                                         "terminal. Leave those out, or do not keep it going."));
    return std::unique_ptr<Step>(new CommandStep(std::move(exec)));
}

CommandStep::CommandStep(act::Exec exec) : m_exec(std::move(exec)) {}

Action CommandStep::begin(const StepContext &)
{
    return m_exec;
}

Action CommandStep::next(const Outcome &outcome)
{
    if (const auto *error = outcome.as<Error>())
        return act::End{act::Failed, *error};
    const auto *exited = outcome.as<Exited>();
    if (!exited)
        return act::End{act::Failed, Error{Error::Failed, CommandStepText::tr("The command gave no status."), {}}};
    if (exited->status == 0 && exited->signal.isEmpty())
        return act::End{act::Ok};
    QString why = exited->why;
    if (why.isEmpty() && !exited->signal.isEmpty())
        why = CommandStepText::tr("The command was ended by signal %1.").arg(exited->signal);
    if (why.isEmpty())
        why = CommandStepText::tr("The command ended with exit status %1.").arg(exited->status);
    return act::End{act::Failed, Error{Error::Failed, why, {}}};
}
