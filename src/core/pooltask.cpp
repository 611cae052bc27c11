#include "core/pooltask.h"

#include <limits>

PoolTask::PoolTask(std::unique_ptr<PoolReply> reply) : m_reply(std::move(reply)) {}

void PoolTask::start(QThreadPool &pool, std::unique_ptr<PoolTask> task)
{
    PoolTask *given = task.release(); // the pool deletes it
    given->m_given.store(true, std::memory_order_release);
    pool.start(given);
}

PoolTask::~PoolTask()
{
    if (m_reply)
        m_replies->post(std::move(m_reply));
}

void PoolTask::run()
{
    [[maybe_unused]] const bool given = m_given.load(std::memory_order_acquire);
    Q_ASSERT(given);
    work(*m_reply);
    m_replies->post(std::move(m_reply));
}

std::shared_ptr<PoolTask::Replies> PoolTask::repliesOfThisThread()
{
    // As many as there are tasks, which were given from here: no bound of its own.
    static thread_local const std::shared_ptr<Replies> replies = [] {
        auto made = std::make_shared<Replies>(std::numeric_limits<size_t>::max(), 0);
        QObject::connect(&made->bell(), &MailboxBell::rang, [box = made.get()] {
            for (const std::unique_ptr<PoolReply> &reply : box->take())
                reply->tell();
        });
        return made;
    }();
    return replies;
}
