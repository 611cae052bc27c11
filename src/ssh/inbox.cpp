#include "ssh/inbox.h"

#include <sys/eventfd.h>
#include <unistd.h>

Inbox::Inbox() : m_wake(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}

Inbox::~Inbox()
{
    ::close(m_wake);
}

void Inbox::post(Work work)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return;
        m_work.push_back(std::move(work));
        if (m_work.size() > 1)
            return; // it has been woken for the first one
    }
    ::eventfd_write(m_wake, 1);
}

std::vector<Inbox::Work> Inbox::take()
{
    eventfd_t count;
    ::eventfd_read(m_wake, &count);
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_work, {});
}

void Inbox::close()
{
    std::vector<Work> dropped;
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    dropped.swap(m_work);
}
