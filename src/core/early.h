#pragma once

#include <QThread>

#include <future>
#include <utility>

/// Work begun on a thread of its own before there is an event loop, which onPool() needs: at a start every millisecond
/// is seen, and making the application keeps the GUI thread busy. Dropped, it waits for its thread.
template <class T>
class Early
{
public:
    /// `work` returns T; any thread.
    template <class F>
    explicit Early(F work)
    {
        QThread::currentThread(); // Qt takes the first thread it meets for the one of main()
        m_future = std::async(std::launch::async, std::move(work));
    }

    /// What it came to; waits, in any thread. Once.
    T take() { return m_future.get(); }

private:
    std::future<T> m_future;
};
