#include "app/engine.h"

#include "providers/registry.h"

namespace {

ExecutorOptions executorOptions(const EngineOptions &options)
{
    ExecutorOptions made;
    made.knownHostsFiles = options.knownHosts;
    return made;
}

InventoryOptions inventoryOptions(const QString &folder)
{
    InventoryOptions made;
    made.cacheFile = folder + QStringLiteral("/instances.cache");
    return made;
}

} // namespace

Engine::Engine(const EngineOptions &options)
    : documents(options.profile.isEmpty() ? Documents::defaultFolder() : options.profile),
      settings(documents),
      keychain(options.keychain),
      secrets(keychain),
      clouds(http.remembered(), documents),
      accounts(documents, secrets, providerKinds(), http),
      inventory(accounts, pool, inventoryOptions(documents.folder())),
      journal(documents.folder()),
      executor(executorOptions(options)),
      performer(executor, {options.hostKeys, options.mayAsk}),
      runner(performer, journal),
      history(journal)
{
    executor.setMaxActive(1000);
}

QueryContext Engine::queryContext() const
{
    QueryContext context;
    context.groups = settings.settings().queries;
    context.now = QDateTime::currentDateTimeUtc();
    return context;
}
