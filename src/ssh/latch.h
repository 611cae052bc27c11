#pragma once

#include "ssh/starter.h"

#include <condition_variable>
#include <memory>
#include <mutex>

/// Counts work that runs on threads, so that its owner can wait for the end of it before it goes away.
class Latch
{
public:
    /// The starter, with everything it starts counted here.
    static Starter counted(Starter starter, const std::shared_ptr<Latch> &latch)
    {
        return [starter = std::move(starter), latch](std::function<void()> work) {
            latch->add(1);
            starter([latch, work = std::move(work)]() mutable {
                work();
                work = nullptr; // what it holds goes first
                latch->add(-1);
            });
        };
    }

    void awaitZero()
    {
        std::unique_lock lock(m_mutex);
        m_zero.wait(lock, [this] { return m_count == 0; });
    }

private:
    void add(int change)
    {
        const std::lock_guard lock(m_mutex);
        m_count += change;
        if (m_count == 0)
            m_zero.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable m_zero;
    int m_count = 0;
};
