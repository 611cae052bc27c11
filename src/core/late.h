#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <utility>

/// A value that the first thread that asks for it makes; others that ask meanwhile wait for it. Making it may ask for
/// nothing that waits for it. Any thread.
template <class T>
class Late
{
public:
    explicit Late(std::function<T()> make) : m_make(std::move(make)) {}

    const T &value() const
    {
        const std::lock_guard lock(m_mutex);
        if (!m_value) {
            m_value = m_make();
            m_make = {}; // and what it holds
            m_isMade = true;
        }
        return *m_value;
    }

    /// Whether value() is there without waiting.
    bool isMade() const { return m_isMade; }

    /// The value, unless nobody has asked for it; waits for one that is being made.
    std::optional<T> made() const
    {
        const std::lock_guard lock(m_mutex);
        return m_value;
    }

private:
    mutable std::mutex m_mutex;
    mutable std::function<T()> m_make;
    mutable std::optional<T> m_value;
    mutable std::atomic<bool> m_isMade = false;
};
