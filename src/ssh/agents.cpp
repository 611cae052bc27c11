#include "ssh/agents.h"

Agent &Agents::of(const QString &identityAgent)
{
    QString socket = identityAgent;
    if (socket.isEmpty())
        socket = m_usual;
    else if (socket == QStringLiteral("none"))
        socket.clear();
    else if (socket == QStringLiteral("SSH_AUTH_SOCK"))
        socket = qEnvironmentVariable("SSH_AUTH_SOCK");
    else if (socket.startsWith(u'$'))
        socket = qEnvironmentVariable(socket.mid(1).toLocal8Bit().constData());
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<Agent> &agent = m_agents[socket];
    if (!agent)
        agent = std::make_shared<Agent>(socket, m_timeoutMs, m_blocking);
    return *agent;
}
