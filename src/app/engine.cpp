#include "app/engine.h"

#include "providers/fileinventory.h"
#include "providers/sshclientconfig.h"

#include <QRandomGenerator>

namespace {

/// Files of known hosts that were named are all there is to know: nothing is pinned beside them, no console asked.
ExecutorOptions executorOptions(const EngineOptions &options, const QString &folder, SecretSource &secrets,
                                ConsoleSource &consoles, std::shared_ptr<AllowedFiles> allowedFiles)
{
    ExecutorOptions made;
    made.knownHostsFiles = options.knownHosts;
    if (options.knownHosts.isEmpty()) {
        made.pinsFile = folder + QStringLiteral("/hostkeys");
        made.consoles = &consoles;
    }
    made.sshConfig.read = &SshClientConfig::read;
    made.secrets = &secrets;
    made.eventsMs = options.eventsMs;
    made.allowedFiles = std::move(allowedFiles);
    return made;
}

QString folderOf(const QString &profile)
{
    return profile.isEmpty() ? Documents::defaultFolder() : profile;
}

QString cacheFileOf(const QString &folder)
{
    return folder + QStringLiteral("/instances.cache");
}

InventoryOptions inventoryOptions(const QString &folder, const EngineOptions &options)
{
    InventoryOptions made;
    made.cacheFile = cacheFileOf(folder);
    made.cached = options.cached;
    made.cachedRows = options.cachedRows;
    return made;
}

} // namespace

Result<QList<Instance>> readEngineCache(const QString &profile)
{
    return readCache(cacheFileOf(folderOf(profile)));
}

Engine::Engine(const EngineOptions &options)
    : documents(folderOf(options.profile)),
      settings(documents),
      access(documents),
      allowedFiles(documents),
      keychain(options.keychain),
      secrets(keychain),
      sshSecrets(secrets),
      kinds(FileInventory::kinds({readers, allowedFiles.files()}),
            [this, open = options.clouds] { return open(documents, allowedFiles.files()); }),
      accounts(documents, secrets, kinds),
      inventory(accounts, pool, inventoryOptions(documents.folder(), options)),
      consoles(inventory),
      journal(documents.folder()),
      executor(executorOptions(options, documents.folder(), sshSecrets, consoles, allowedFiles.files())),
      performer(executor, {options.hostKeys, options.mayAsk, &secrets}),
      runner(performer, journal),
      history(journal),
      memory(journal, runner, inventory, pool)
{
    executor.setMaxActive(1000);
    const Settings &pace = settings.settings();
    executor.setMaxConnecting(pace.connecting);
    executor.setMaxOfGroups(pace.behindJump, pace.ofAccount);
    executor.setKeepWaysSeconds(pace.sessionSeconds); // a run that goes host by host logs in there once
}

QueryContext Engine::queryContext() const
{
    QueryContext context;
    context.groups = settings.settings().queries;
    context.keyGroups = memory.keyGroups();
    context.now = QDateTime::currentDateTimeUtc();
    context.seed = QRandomGenerator::global()->bounded(1u, 0xffffffffu);
    return context;
}
