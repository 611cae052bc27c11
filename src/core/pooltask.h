#pragma once

#include "core/mailbox.h"

#include <QPromise>
#include <QRunnable>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>

/// What a pool's task has come to. Its promise is made, fulfilled and dropped in the thread that asked.
class PoolReply
{
public:
    virtual ~PoolReply() = default;
    virtual void tell() = 0;
};

/// One task for a pool, from onPool. Given to the pool's thread with an atomic and back through a Mailbox, so that
/// everything it holds has an owner at any time, and ThreadSanitizer, which cannot see into Qt's pool and futures, sees
/// both ways.
class PoolTask : public QRunnable
{
public:
    /// In the thread that asks, and that the answer is told in.
    static void start(QThreadPool &pool, std::unique_ptr<PoolTask> task);
    /// A task that the pool has never begun hands its reply back as it is: abandoned.
    ~PoolTask() override;
    void run() final;

protected:
    explicit PoolTask(std::unique_ptr<PoolReply> reply);
    /// In the pool's thread, once: works, keeps what came of it in the reply and lets the work go.
    virtual void work(PoolReply &reply) = 0;

private:
    using Replies = Mailbox<std::unique_ptr<PoolReply>>;

    static std::shared_ptr<Replies> repliesOfThisThread();

    std::shared_ptr<Replies> m_replies = repliesOfThisThread();
    std::unique_ptr<PoolReply> m_reply;
    std::atomic_bool m_given = false;
};

template <class T>
class PoolPromise final : public PoolReply
{
public:
    PoolPromise() { m_promise.start(); }
    QFuture<T> future() const { return m_promise.future(); }
    void keep(T value) { m_value.emplace(std::move(value)); }
    void tell() override
    {
        if (!m_value)
            return;
        m_promise.addResult(*std::move(m_value));
        m_promise.finish();
    }

private:
    QPromise<T> m_promise;
    std::optional<T> m_value;
};

template <class F>
class PoolWork final : public PoolTask
{
public:
    using Reply = PoolPromise<std::invoke_result_t<F>>;

    PoolWork(F work, std::unique_ptr<Reply> reply) : PoolTask(std::move(reply)), m_work(std::move(work)) {}

private:
    void work(PoolReply &reply) override
    {
        static_cast<Reply &>(reply).keep((*m_work)());
        m_work.reset();
    }

    std::optional<F> m_work;
};
