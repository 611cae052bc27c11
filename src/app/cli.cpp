#include "app/cli.h"

#include "app/accountscommand.h"
#include "app/copycommand.h"
#include "app/engine.h"
#include "app/listcommand.h"
#include "app/powercommand.h"
#include "app/runcommand.h"
#include "app/runscommand.h"
#include "app/terminal.h"
#include "app/translations.h"

#include <QCoreApplication>

#include <malloc.h>

namespace {

using Command = CommandLine::Command;

std::unique_ptr<CliCommand> commandOf(const CommandLine &line, Engine &engine, Terminal &terminal)
{
    switch (line.command) {
    case Command::List:
        return std::make_unique<ListCommand>(engine, terminal, line);
    case Command::Run:
        return std::make_unique<RunCommand>(engine, terminal, line);
    case Command::Copy:
        return std::make_unique<CopyCommand>(engine, terminal, line);
    case Command::Runs:
        return std::make_unique<RunsCommand>(engine, terminal, line);
    case Command::Power:
        return std::make_unique<PowerCommand>(engine, terminal, line);
    case Command::Accounts:
        return std::make_unique<AccountsCommand>(engine, terminal, line);
    default:
        return nullptr;
    }
}

/// New host keys are asked about where somebody can answer, and refused where not.
EngineOptions engineOptions(const CommandLine &line, const Terminal &terminal)
{
    EngineOptions options;
    options.profile = line.profile;
    if (!line.knownHosts.isEmpty())
        options.knownHosts = {line.knownHosts};
    options.eventsMs = 50; // a terminal is read, not watched, and waking is most of what events cost
    const bool asks = terminal.inputIsTerminal() && line.command != CommandLine::Command::List;
    options.hostKeys = line.acceptNew ? HostKeyPolicy::AcceptNew : asks ? HostKeyPolicy::Ask : HostKeyPolicy::Strict;
    return options;
}

/// One heap for our few threads, which hardly ever allocate at once, that gives back what it does not need. GLib's
/// event loop stays: the keychain's answers come through it.
void saveMemory()
{
    ::mallopt(M_ARENA_MAX, 1);
    ::mallopt(M_TRIM_THRESHOLD, 64 * 1024);
}

} // namespace

int runCommandLine(int &argc, char **argv, const CommandLine &line)
{
    saveMemory();
    const QCoreApplication application(argc, argv);
    Terminal terminal;
    const Translations translations(languageOf(line.profile));
    Engine engine(engineOptions(line, terminal));
    if (line.allowPrograms)
        engine.allowedFiles.files()->allowAll();
    const std::unique_ptr<CliCommand> command = commandOf(line, engine, terminal);
    QObject::connect(command.get(), &CliCommand::finished, &application, &QCoreApplication::exit, Qt::QueuedConnection);
    QObject::connect(&terminal, &Terminal::interrupted, command.get(), &CliCommand::interrupt);
    QMetaObject::invokeMethod(command.get(), &CliCommand::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
