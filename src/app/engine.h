#pragma once

#include "app/instanceconsoles.h"
#include "app/keptsecrets.h"
#include "app/modules.h"
#include "app/runmemory.h"
#include "core/shell.h"
#include "inventory/accessrulestore.h"
#include "inventory/accounts.h"
#include "inventory/allowedfilestore.h"
#include "inventory/inventory.h"
#include "providers/providerkinds.h"
#include "query/query.h"
#include "runs/history.h"
#include "runs/runner.h"
#include "secrets/latekeychain.h"
#include "secrets/layeredsecrets.h"
#include "ssh/executor.h"
#include "storage/documents.h"
#include "storage/journalfile.h"
#include "storage/settingsfile.h"
#include "world/execution.h"

/// Where the engine works and how far it trusts.
struct EngineOptions
{
    QString profile;                                                   ///< folder; empty: the user's own
    std::function<Result<QList<Instance>>()> cached = nullptr;         ///< of readEngineCache(), when it has been begun
    std::function<void(const QList<Instance> &)> cachedRows = nullptr; ///< as InventoryOptions has it
    QStringList knownHosts;                                            ///< files instead of the user's own
    HostKeyPolicy hostKeys = HostKeyPolicy::Ask;
    int eventsMs = MailboxBell::frame; ///< how often the executor tells what happens, at most
    bool mayAsk = true;                ///< somebody is there to answer
    LateKeychain::Open keychain = modules::openKeychain;
    /// The kinds of cloud, when one is first asked for.
    std::function<Result<std::unique_ptr<CloudKinds>>(Documents &, const std::shared_ptr<AllowedFiles> &)> clouds =
        modules::openClouds;
    ShellMaker shells = {}; ///< how the window's terminals reach hosts; none: over SSH
};

/// The instances that are kept of a profile, which is as in EngineOptions. Blocks; any thread.
Result<QList<Instance>> readEngineCache(const QString &profile);

/// Everything below the window, made once and in order of dependence, so that the end is right by itself: the runner
/// stops, the executor's workers end, then the stores go. GUI thread.
struct Engine
{
    explicit Engine(const EngineOptions &options);

    /// What a query means now: saved queries, the groups of runs that were read, the time, and other hosts for pick:
    /// with each call.
    QueryContext queryContext() const;

    Documents documents;
    SettingsFile settings;
    AccessRuleStore access;
    AllowedFileStore allowedFiles;
    QThreadPool pool;
    LateKeychain keychain;
    LayeredSecrets secrets;
    KeptSecrets sshSecrets;
    QThreadPool readers; ///< of inventory files
    ProviderKinds kinds;
    Accounts accounts;
    Inventory inventory;
    InstanceConsoles consoles;
    JournalFile journal;
    Executor executor;
    Execution performer;
    Runner runner;
    History history;
    RunMemory memory;
};
