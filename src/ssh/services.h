#pragma once

#include "ssh/admission.h"
#include "ssh/agent.h"
#include "ssh/hostkeys.h"
#include "ssh/keys.h"
#include "ssh/passwords.h"
#include "ssh/questions.h"
#include "ssh/resolver.h"
#include "ssh/sshconfig.h"

class Connection;

/// What the workers of one executor share. Each part is thread-safe by itself.
struct WorkerServices
{
    WorkerServices(const QStringList &knownHosts, const QString &agentSocket, int agentTimeout, Starter blockingStarter)
        : blocking(std::move(blockingStarter)),
          questions(events),
          keys(blocking),
          agent(agentSocket, agentTimeout, blocking),
          hostKeys(knownHosts)
    {
    }

    Mailbox<Event> events{4096};
    Starter blocking; ///< for what blocks
    Admission admission;
    Questions questions;
    Keys keys;
    Agent agent;
    HostKeys hostKeys;
    Passwords passwords;
    SshConfig sshConfig;
    Resolver resolver;
    std::atomic<int> open = 0; ///< connections
    bool readSshConfig = true;
    QString keyFolder; ///< of the default keys
};

/// Brings an answer from any thread back to a connection in its worker; nothing happens when it is gone by then.
using Poster = std::function<void(std::function<void(Connection &)>)>;
