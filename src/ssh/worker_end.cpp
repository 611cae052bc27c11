#include "ssh/steadyclock.h"
#include "ssh/worker.h"

#include <algorithm>

// How a worker ends.

namespace {

constexpr qint64 tellingMs = 2000; // a host that does not answer is not waited for any longer

} // namespace

void Worker::stop()
{
    m_inbox->post([](Worker &self) {
        self.m_stopping = true;
        self.m_stopBefore = steadyNow() + tellingMs;
    });
}

/// Commands that were told to end have not heard it all yet: without us nobody would tell them.
bool Worker::isTelling() const
{
    return steadyNow() < m_stopBefore && std::any_of(m_tasks.cbegin(), m_tasks.cend(),
                                                     [](const auto &task) { return task.second.task->isTelling(); });
}
