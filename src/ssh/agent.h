#pragma once

#include "ssh/starter.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <mutex>
#include <vector>

/// What the agent holds, or why it cannot be asked.
struct AgentState
{
    QList<QByteArray> keys; ///< public, wire form
    QString problem;        ///< translated; empty when it answered
};

/// The person's ssh-agent, asked with a watchdog and off the workers, once for all hosts. Thread-safe.
class Agent
{
public:
    using Then = std::function<void(const AgentState &)>; ///< called in any thread, also at once

    /// Without a socket there is no agent: no keys, and no problem.
    Agent(QString socket, int timeoutMs, Starter blocking);

    /// What it holds; asked again after 30 s.
    void list(Then then);
    /// A new connection to it, or -1. The caller's to close.
    int connect() const;
    int timeoutMs() const { return m_timeoutMs; }
    /// It hung while it signed: nobody asks it for the next 30 s.
    void distrust();

private:
    AgentState ask() const;
    void finish(const AgentState &state);

    const QString m_socket;
    const int m_timeoutMs;
    const Starter m_blocking;
    std::mutex m_mutex;
    AgentState m_state;
    qint64 m_askedAt = 0;
    bool m_asking = false;
    std::vector<Then> m_waiting;
};
