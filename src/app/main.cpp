#include "app/cli.h"
#include "app/commandline.h"
#include "app/hardening.h"
#include "app/modules.h"

#include <cstdio>

int main(int argc, char **argv)
{
    hardenProcess();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const Result<CommandLine> line = parseCommandLine(arguments);
    if (!line) {
        std::fprintf(stderr, "maestro: %s\n", qPrintable(line.error().message));
        return 2;
    }
    switch (line->command) {
    case CommandLine::Command::Help:
        std::fputs(qPrintable(usage()), stdout);
        return 0;
    case CommandLine::Command::Version:
        std::puts("maestro " MAESTRO_VERSION);
        return 0;
    case CommandLine::Command::Window:
    case CommandLine::Command::Demo:
        return modules::openWindow(argc, argv, *line);
    default:
        return runCommandLine(argc, argv, *line);
    }
}
