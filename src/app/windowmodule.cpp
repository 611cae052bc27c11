#include "app/windowmodule.h"

#include <QFileInfo>
#include <QLibrary>

#include <cstdio>

namespace {

using WindowMain = int (*)(int &argc, char **argv, const CommandLine &line);

/// Beside the program, or where packages keep private libraries. An absolute path: never searched for.
QString moduleFile()
{
    const QString folder = QFileInfo(QFileInfo(QStringLiteral("/proc/self/exe")).symLinkTarget()).path();
    const QString installed = folder + QStringLiteral("/../lib/maestro/maestro-window.so");
    return QFileInfo::exists(installed) ? installed : folder + QStringLiteral("/maestro-window.so");
}

} // namespace

int openWindow(int &argc, char **argv, const CommandLine &line)
{
    QLibrary module(moduleFile());
    module.setLoadHints(QLibrary::ResolveAllSymbolsHint | QLibrary::PreventUnloadHint);
    const auto start = reinterpret_cast<WindowMain>(module.resolve("maestroWindow"));
    if (start)
        return start(argc, argv, line);
    std::fprintf(
        stderr,
        "maestro: the window cannot be opened: %s. Install or build Maestro again; the commands of the command "
        "line work without it.\n",
        qPrintable(module.errorString()));
    return 2;
}
