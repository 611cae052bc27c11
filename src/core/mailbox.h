#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <atomic>
#include <functional>
#include <mutex>
#include <vector>

/// Rings in its own thread when something was put into a Mailbox: at once, but at most every `interval`. What wakes the
/// thread is a file descriptor: it costs no allocation, and ThreadSanitizer can follow it where it cannot follow Qt's
/// events.
class MailboxBell : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 frame = 16; ///< ms: a screen shows no more

    explicit MailboxBell(qint64 interval = frame, QObject *parent = nullptr);
    ~MailboxBell() override;
    /// Any thread. Leads to one `rang()` soon.
    void ring();

Q_SIGNALS:
    void rang();

private:
    void hear();
    void tell();

    const qint64 m_interval; ///< ms
    const int m_wake;
    QSocketNotifier m_notifier;
    QTimer m_timer;
    QElapsedTimer m_last;
    std::atomic_bool m_pending = false;
};

/// The bounded way from workers to the GUI thread. `post` from any thread; `take` in the owner's thread on
/// bell().rang().
template <class T>
class Mailbox
{
public:
    explicit Mailbox(size_t capacity, qint64 interval = MailboxBell::frame) : m_capacity(capacity), m_bell(interval) {}

    /// False when it is full: the caller keeps the value and stops reading its host until later.
    bool tryPost(T &&value)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_values.size() >= m_capacity)
                return false;
            m_values.push_back(std::move(value));
        }
        m_bell.ring();
        return true;
    }

    /// For what must arrive (an end, a question): beyond the capacity if need be. Bounded by the number of hosts.
    void post(T &&value)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_values.push_back(std::move(value));
        }
        m_bell.ring();
    }

    std::vector<T> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_values, {});
    }

    MailboxBell &bell() { return m_bell; }

private:
    const size_t m_capacity;
    std::mutex m_mutex;
    std::vector<T> m_values;
    MailboxBell m_bell;
};
