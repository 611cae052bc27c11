#include "app/modules.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>

#include <cstdio>

namespace {

using WindowMain = int (*)(int &argc, char **argv, const CommandLine &line);
using KeychainMaker = SecretStore *(*)();
using CloudsMaker = CloudKinds *(*)(Documents &documents, const std::shared_ptr<AllowedFiles> &allowed);

/// Beside the program, or where packages keep private libraries. An absolute path: never searched for.
QString moduleFile(const QString &name)
{
    const QString folder = QFileInfo(QFileInfo(QStringLiteral("/proc/self/exe")).symLinkTarget()).path();
    const QString installed = folder + QStringLiteral("/../lib/maestro/") + name;
    return QFileInfo::exists(installed) ? installed : folder + u'/' + name;
}

struct Entry
{
    QFunctionPointer function = nullptr;
    QString trouble;
};

/// Stays loaded to the end of the process.
Entry entryOf(const QString &name, const char *symbol)
{
    QLibrary module(moduleFile(name));
    module.setLoadHints(QLibrary::ResolveAllSymbolsHint | QLibrary::PreventUnloadHint);
    const QFunctionPointer function = module.resolve(symbol);
    return {function, function ? QString() : module.errorString()};
}

} // namespace

int modules::openWindow(int &argc, char **argv, const CommandLine &line)
{
    const Entry window = entryOf(QStringLiteral("maestro-window.so"), "maestroWindow");
    if (window.function)
        return reinterpret_cast<WindowMain>(window.function)(argc, argv, line);
    std::fprintf(stderr,
                 "maestro: the window cannot be opened: %s. Install or build Maestro again; the command line works "
                 "without it.\n",
                 qPrintable(window.trouble));
    return 2;
}

Result<std::unique_ptr<SecretStore>> modules::openKeychain()
{
    const Entry keychain = entryOf(QStringLiteral("maestro-keychain.so"), "maestroKeychain");
    if (keychain.function)
        return std::unique_ptr<SecretStore>(reinterpret_cast<KeychainMaker>(keychain.function)());
    return failure(Error::Unsupported,
                   QCoreApplication::translate("Modules",
                                               "A part of Maestro is missing that opens the keychain. Install "
                                               "or build Maestro again."),
                   keychain.trouble);
}

Result<std::unique_ptr<CloudKinds>> modules::openClouds(Documents &documents,
                                                        const std::shared_ptr<AllowedFiles> &allowed)
{
    const Entry clouds = entryOf(QStringLiteral("maestro-clouds.so"), "maestroClouds");
    if (clouds.function)
        return std::unique_ptr<CloudKinds>(reinterpret_cast<CloudsMaker>(clouds.function)(documents, allowed));
    return failure(Error::Unsupported,
                   QCoreApplication::translate("Modules",
                                               "A part of Maestro is missing that speaks to clouds. Install or build "
                                               "Maestro again; hosts of files work without it."),
                   clouds.trouble);
}
