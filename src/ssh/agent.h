#pragma once

#include "ssh/starter.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <deque>
#include <functional>
#include <mutex>
#include <vector>

/// A key that an agent holds.
struct AgentKey
{
    QByteArray blob; ///< public, or a certificate; wire form
    QString comment;
};

/// What the agent holds, or why it cannot be asked.
struct AgentState
{
    QList<AgentKey> keys;
    QString problem; ///< translated; empty when it answered
};

/// The person's ssh-agent, asked with a watchdog and off the workers, once for all hosts. Thread-safe.
class Agent
{
public:
    using Then = std::function<void(const AgentState &)>; ///< called in any thread, also at once

    using Answered = std::function<void(const QByteArray &)>;

    /// Without a socket there is no agent: no keys, and no problem.
    Agent(QString socket, int timeoutMs, Starter blocking);

    /// What it holds; asked again after 30 s.
    void list(Then then);
    /// Hands it a message and brings its answer, each without its length; empty when it does not answer in time. It
    /// may ask the person to confirm a signature first.
    void talk(const QByteArray &message, const Answered &then);
    /// A new connection to it, non-blocking, or -1. The caller's to close.
    int connect() const;
    bool isThere() const { return !m_socket.isEmpty(); }
    /// It hung while it signed: nobody asks it for the next 30 s.
    void distrust();

private:
    static QByteArray exchange(int fd, const QByteArray &message, int timeoutMs);
    void talkOn();
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
    std::deque<std::pair<QByteArray, Answered>> m_talks; ///< not begun yet
    int m_talking = 0;                                   ///< threads
    qint64 m_distrustedUntil = 0;
};
