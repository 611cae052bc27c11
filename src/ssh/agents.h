#pragma once

#include "ssh/agent.h"

#include <QHash>

#include <memory>

/// The agents in use, by their sockets: the usual one, and those that hosts name (IdentityAgent). Thread-safe.
class Agents
{
public:
    Agents(QString usual, int timeoutMs, Starter blocking)
        : m_usual(std::move(usual)),
          m_timeoutMs(timeoutMs),
          m_blocking(std::move(blocking))
    {
    }

    /// `identityAgent` as in ssh_config(5): a socket, "none", "SSH_AUTH_SOCK" or "$NAME"; empty: the usual one. Lives
    /// as long as this.
    Agent &of(const QString &identityAgent);

private:
    const QString m_usual;
    const int m_timeoutMs;
    const Starter m_blocking;
    std::mutex m_mutex;
    QHash<QString, std::shared_ptr<Agent>> m_agents;
};
