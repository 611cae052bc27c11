#pragma once

#include "app/commandline.h"
#include "providers/providerkinds.h"
#include "secrets/secretstore.h"

#include <memory>

class AllowedFiles;
class Documents;

/// The parts of the program that stand in modules beside it, so that a command on the command line does not load the
/// libraries of what it does not use. Main thread.
namespace modules {

/// Opens the window and runs it to its end. Answers the exit code; 2, with a sentence on standard error, when the
/// module is missing or does not fit. Once in a process, before any QCoreApplication.
int openWindow(int &argc, char **argv, const CommandLine &line);

/// The desktop's keychain. Unsupported, with the reason, when the module is missing or does not fit.
Result<std::unique_ptr<SecretStore>> openKeychain();

/// What talks to clouds; the documents are borrowed. Unsupported, with the reason, when the module is missing or does
/// not fit.
Result<std::unique_ptr<CloudKinds>> openClouds(Documents &documents, const std::shared_ptr<AllowedFiles> &allowed);

} // namespace modules
