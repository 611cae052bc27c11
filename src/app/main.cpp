#include "app/cli.h"
#include "app/commandline.h"
#include "app/hardening.h"
#include "app/modules.h"
#include "app/translations.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    hardenProcess();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const Result<CommandLine> line = parseCommandLine(arguments);
    if (!line) {
        const QCoreApplication application(argc, argv);
        const Translations translations(languageOf({}));
        const QString mistake = parseCommandLine(arguments).error().message; // once more, in the person's language
        std::fprintf(stderr, "maestro: %s\n", qPrintable(mistake));
        return 2;
    }
    switch (line->command) {
    case CommandLine::Command::Help: {
        const QCoreApplication application(argc, argv);
        const Translations translations(languageOf(line->profile));
        std::fputs(qPrintable(usage()), stdout);
        return 0;
    }
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
