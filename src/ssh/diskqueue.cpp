#include "ssh/diskqueue.h"

#include <deque>
#include <mutex>
#include <utility>

struct DiskQueue::Shared
{
    struct Item
    {
        Work work;
        qint64 bytes = 0;
    };

    Shared(Starter start, Waker waker) : starter(std::move(start)), wake(std::move(waker)) {}

    const Starter starter;
    const Waker wake;
    std::mutex mutex;
    std::deque<Item> items;
    qint64 waiting = 0;
    bool runs = false;
    Done result;

    void run()
    {
        while (true) {
            Item item;
            bool failed = false;
            {
                const std::lock_guard lock(mutex);
                if (items.empty()) {
                    runs = false;
                    return;
                }
                item = std::move(items.front());
                items.pop_front();
                failed = !result;
            }
            const Done done = failed ? Done() : item.work();
            item.work = {}; // what it holds goes before it counts as done
            bool last = false;
            {
                const std::lock_guard lock(mutex);
                waiting -= item.bytes;
                if (!done && result)
                    result = done;
                last = items.empty();
                runs = !last;
            }
            wake();
            if (last)
                return;
        }
    }
};

DiskQueue::DiskQueue(Starter starter, Waker wake)
    : m_shared(std::make_shared<Shared>(std::move(starter), std::move(wake)))
{
}

void DiskQueue::post(Work work, qint64 bytes)
{
    bool begin = false;
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->items.push_back({std::move(work), bytes});
        m_shared->waiting += bytes;
        begin = !std::exchange(m_shared->runs, true);
    }
    if (begin)
        m_shared->starter([shared = m_shared] { shared->run(); });
}

qint64 DiskQueue::waitingBytes() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->waiting;
}

bool DiskQueue::isIdle() const
{
    const std::lock_guard lock(m_shared->mutex);
    return !m_shared->runs;
}

Done DiskQueue::result() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->result;
}
