#pragma once

#include "core/allowedfiles.h"
#include "core/consolesource.h"
#include "core/secretsource.h"
#include "ssh/admission.h"
#include "ssh/agents.h"
#include "ssh/certificates.h"
#include "ssh/hostkeys.h"
#include "ssh/keptpasswords.h"
#include "ssh/keys.h"
#include "ssh/questions.h"
#include "ssh/resolver.h"
#include "ssh/sharedanswers.h"
#include "ssh/sshconfig.h"
#include "ssh/sudopasswords.h"

class Link;
struct TunnelRequest;

/// What the workers of one executor share. Each part is thread-safe by itself.
struct WorkerServices
{
    static constexpr qint64 codesValidMs = 25000; ///< they change every 30 s

    WorkerServices(const QStringList &knownHosts, const QString &pins, const QString &agentSocket, int agentTimeout,
                   const SshConfigOptions &config, Starter blockingStarter, int eventsMs)
        : events(4096, eventsMs),
          blocking(std::move(blockingStarter)),
          questions(events),
          keys(blocking),
          certificates(blocking),
          agents(agentSocket, agentTimeout, blocking),
          hostKeys(knownHosts, pins),
          sshConfig(config),
          pinsFile(pins)
    {
    }

    Mailbox<Event> events;
    Starter blocking;    ///< for what blocks
    Starter configuring; ///< the same for ssh_config, on few threads: many hosts wait for one answer
    Admission admission;
    Questions questions;
    Keys keys;
    Certificates certificates;
    Agents agents;
    HostKeys hostKeys;
    SharedAnswers passwords{1, 0};
    SharedAnswers codes{2, codesValidMs}; ///< a code may be good for one host only, so two have to take it
    SudoPasswords sudoPasswords;
    KeptPasswords proxyPasswords;
    SecretSource *secrets = nullptr;   ///< may be none
    ConsoleSource *consoles = nullptr; ///< may be none
    SshConfig sshConfig;
    std::shared_ptr<AllowedFiles> allowedFiles;
    Resolver resolver;
    std::function<void(TunnelRequest)> openTunnel; ///< gives it to the worker of its jump host
    std::function<void()> wakeWorkers;             ///< there may be room for what waits
    std::atomic<int> open = 0;                     ///< connections
    std::atomic<int> keepMs = 0;                   ///< how long a link without a task is kept; 0: not at all
    std::atomic<int> keepWaysMs = 0;               ///< the same of one that was the way to other hosts
    bool readSshConfig = true;
    QString pinsFile;
    QString keyFolder; ///< of the default keys
};

/// Brings an answer from any thread back to a link in its worker; nothing happens when it is gone by then.
using Poster = std::function<void(std::function<void(Link &)>)>;
