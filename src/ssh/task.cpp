#include "ssh/task.h"

#include "ssh/link.h"

#include <QDateTime>

Task::Task(JobId id, const Terms &terms, WorkerServices &services) : m_id(id), m_terms(terms), m_services(services) {}

void Task::linkIsSilent()
{
    if (!m_terms.yieldsPlace || m_isSilent)
        return;
    m_isSilent = true;
    ExecProgress silent{m_id, ExecState::Connecting, QDateTime::currentMSecsSinceEpoch()};
    silent.isSilent = true;
    m_services.events.post(silent);
}

void Task::offer(Link &link)
{
    if (!m_isSilent)
        return linkReady(link);
    m_offered = &link;
    ExecProgress back{m_id, ExecState::Authenticating, QDateTime::currentMSecsSinceEpoch()};
    back.isBack = true;
    m_services.events.post(back);
}

void Task::goOn()
{
    m_isSilent = false;
    if (Link *link = std::exchange(m_offered, nullptr); link && !hasEnded())
        linkReady(*link);
}

bool Task::leaves(Link &link)
{
    if (!m_mayLeave || !link.isShared())
        return false;
    m_mayLeave = false;
    m_hasLeft = true;
    link.refusesCommands();
    return true;
}
