#include "steps/command.h"

#include "plans/environment.h"
#include "steps/stepvalues.h"

#include <QCoreApplication>

namespace {

class CommandStepText
{
    Q_DECLARE_TR_FUNCTIONS(CommandStepText)
};

} // namespace

StepKind CommandStep::kind()
{
    StepKind kind;
    kind.key = QStringLiteral("command");
    kind.title = CommandStepText::tr("Command");
    kind.icon = QStringLiteral("terminal");
    kind.form.fields = {
        {QStringLiteral("command"), CommandStepText::tr("Command"), Field::Type::Command, true},
        {QStringLiteral("env"), CommandStepText::tr("Environment"), Field::Type::List, false,
         CommandStepText::tr("One NAME=VALUE on each line."), QStringLiteral("LANG=C")},
        {QStringLiteral("dir"), CommandStepText::tr("Folder"), Field::Type::Text, false,
         CommandStepText::tr("The command starts there."), QStringLiteral("/srv/shop")},
        {QStringLiteral("stdin"), CommandStepText::tr("Input"), Field::Type::File, false,
         CommandStepText::tr("A file on this computer that every host gets as standard input.")},
        {QStringLiteral("login"), CommandStepText::tr("Login shell"), Field::Type::Flag, false,
         CommandStepText::tr("Reads the profile of the user first.")},
        {QStringLiteral("pty"), CommandStepText::tr("Terminal"), Field::Type::Flag, false,
         CommandStepText::tr("For commands that ask for one; errors then arrive among the output.")},
        {QStringLiteral("timeout"), CommandStepText::tr("Time-out in seconds"), Field::Type::Text, false,
         CommandStepText::tr("The command is ended after that time."), QStringLiteral("300")},
    };
    kind.make = &CommandStep::make;
    return kind;
}

Result<std::unique_ptr<Step>> CommandStep::make(const StepSpec &spec)
{
    if (spec.values.value(QStringLiteral("command")).trimmed().isEmpty())
        return failure(Error::Invalid, CommandStepText::tr("There is no command to run. Type one."));
    if (spec.values.value(QStringLiteral("command")).contains(QChar(0)))
        return failure(Error::Invalid,
                       CommandStepText::tr("The command contains a NUL character, which no shell takes. Remove it."));
    const auto environment = environmentFrom(spec.values.value(QStringLiteral("env")));
    if (!environment)
        return Failure(environment.error());

    act::Exec exec;
    exec.command = spec.values.value(QStringLiteral("command"));
    for (const auto &[name, value] : *environment)
        exec.environment.insert(name, value);
    exec.dir = spec.values.value(QStringLiteral("dir"));
    exec.stdinFile = spec.values.value(QStringLiteral("stdin"));
    exec.loginShell = flagOf(spec, "login");
    exec.pty = flagOf(spec, "pty");
    const auto timeout = timeoutOf(spec);
    if (!timeout)
        return Failure(timeout.error());
    exec.timeoutMs = *timeout;
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
