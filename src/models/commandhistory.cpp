#include "models/commandhistory.h"

void CommandHistory::add(const QString &command)
{
    stop();
    if (command.trimmed().isEmpty())
        return;
    m_commands.removeAll(command);
    m_commands.prepend(command);
    while (m_commands.size() > limit)
        m_commands.removeLast();
}

QString CommandHistory::older(const QString &current)
{
    if (m_at + 1 >= m_commands.size())
        return {};
    if (m_at < 0)
        m_draft = current;
    return m_commands[++m_at];
}

QString CommandHistory::newer()
{
    if (m_at < 0)
        return {};
    return --m_at < 0 ? QStringLiteral("") + m_draft : m_commands[m_at];
}
