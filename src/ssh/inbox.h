#pragma once

#include "ssh/exec.h"

#include <functional>
#include <mutex>
#include <vector>

class Worker;

/// The way into a worker, from any thread: work is done in the worker's own thread, soon. Outlives its worker when it
/// has to; what comes too late is dropped.
class Inbox
{
public:
    using Work = std::function<void(Worker &)>;

    Inbox();
    ~Inbox();
    Inbox(const Inbox &) = delete;
    Inbox &operator=(const Inbox &) = delete;

    void post(Work work);
    std::vector<Work> take();
    /// From now on everything is dropped.
    void close();
    /// For the worker's epoll: readable when there is something to take.
    int wakeSocket() const { return m_wake; }

private:
    const int m_wake;
    std::mutex m_mutex;
    std::vector<Work> m_work;
    bool m_closed = false;
};
