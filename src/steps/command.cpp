#include "steps/command.h"

#include "plans/environment.h"

#include <QCoreApplication>

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("CommandStep", text, nullptr, n);
}

bool flag(const StepSpec &spec, const char *name)
{
    const QString value = spec.values.value(QLatin1String(name));
    return value == QStringLiteral("true") || value == QStringLiteral("yes") || value == QStringLiteral("1");
}

} // namespace

StepKind CommandStep::kind()
{
    StepKind kind;
    kind.key = QStringLiteral("command");
    kind.title = tr("Command");
    kind.icon = QStringLiteral("terminal");
    kind.form.fields = {
        {QStringLiteral("command"), tr("Command"), Field::Type::Command, true},
        {QStringLiteral("env"), tr("Environment"), Field::Type::List, false, tr("One NAME=VALUE on each line."),
         QStringLiteral("LANG=C")},
        {QStringLiteral("dir"), tr("Folder"), Field::Type::Text, false, tr("The command starts there."),
         QStringLiteral("/srv/shop")},
        {QStringLiteral("stdin"), tr("Input"), Field::Type::File, false,
         tr("A file on this computer that every host gets as standard input.")},
        {QStringLiteral("login"), tr("Login shell"), Field::Type::Flag, false,
         tr("Reads the profile of the user first.")},
        {QStringLiteral("pty"), tr("Terminal"), Field::Type::Flag, false,
         tr("For commands that ask for one; errors then arrive among the output.")},
        {QStringLiteral("timeout"), tr("Time-out in seconds"), Field::Type::Text, false,
         tr("The command is ended after that time."), QStringLiteral("300")},
    };
    kind.make = &CommandStep::make;
    return kind;
}

Result<std::unique_ptr<Step>> CommandStep::make(const StepSpec &spec)
{
    if (spec.values.value(QStringLiteral("command")).trimmed().isEmpty())
        return failure(Error::Invalid, tr("There is no command to run. Type one."));
    if (spec.values.value(QStringLiteral("command")).contains(QChar(0)))
        return failure(Error::Invalid, tr("The command contains a NUL character, which no shell takes. Remove it."));
    const auto environment = environmentFrom(spec.values.value(QStringLiteral("env")));
    if (!environment)
        return Failure(environment.error());

    act::Exec exec;
    exec.command = spec.values.value(QStringLiteral("command"));
    for (const auto &[name, value] : *environment)
        exec.environment.insert(name, value);
    exec.dir = spec.values.value(QStringLiteral("dir"));
    exec.stdinFile = spec.values.value(QStringLiteral("stdin"));
    exec.loginShell = flag(spec, "login");
    exec.pty = flag(spec, "pty");
    if (const QString seconds = spec.values.value(QStringLiteral("timeout")); !seconds.isEmpty()) {
        bool ok = false;
        exec.timeoutMs = seconds.toInt(&ok) * qint64(1000);
        if (!ok || exec.timeoutMs < 0)
            return failure(Error::Invalid, tr("“%1” is no number of seconds.").arg(seconds));
    }
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
        return act::End{act::Failed, Error{Error::Failed, tr("The command gave no status."), {}}};
    if (exited->status == 0 && exited->signal.isEmpty())
        return act::End{act::Ok};
    QString why = exited->why;
    if (why.isEmpty() && !exited->signal.isEmpty())
        why = tr("The command was ended by signal %1.").arg(exited->signal);
    if (why.isEmpty())
        why = tr("The command ended with exit status %1.").arg(exited->status);
    return act::End{act::Failed, Error{Error::Failed, why, {}}};
}
