#pragma once

#include "core/async.h"
#include "core/mailbox.h"
#include "storage/journalstore.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

/// The journal's only writer in this process: a thread that commits what was given to it, in order and in groups.
/// Methods from any thread.
class JournalWriter
{
public:
    using Work = std::function<Done(JournalStore &)>;

    /// What the owner's thread is told.
    struct News
    {
        std::optional<Error> trouble; ///< empty message: it works again; nothing: something was committed
    };

    explicit JournalWriter(QString path);
    /// Commits what is left, then ends.
    ~JournalWriter();

    /// Answers when the database is open in this version, or why it is not.
    Async<void> opened() const { return m_opened->future(); }
    /// Now, in one commit with all before it. On failure it is dropped.
    Async<void> commit(Work work);
    /// With the next group. Kept and tried again when it fails.
    void add(Work work);
    /// Likewise; answers when it is durable, or Error::Stopped when it never became so.
    Async<void> addAndTell(Work work);
    /// The highest number of a run in the database when it was opened.
    qint64 lastRun() const { return m_lastRun.load(); }

    Mailbox<News> &news() { return m_news; }

private:
    using Told = std::shared_ptr<Promise<void>>;

    struct Job
    {
        Work work;
        Told told;         ///< may be null
        bool once = false; ///< dropped when it fails
    };

    Async<void> put(Job job, bool now);
    void run();
    bool open();
    void writeGroup(std::deque<Job> &group);
    Done tryGroup(const std::deque<Job> &group);
    void tell(std::optional<Error> trouble);

    const QString m_path;
    Told m_opened;
    std::atomic<qint64> m_lastRun = 0;
    Mailbox<News> m_news{64};
    std::unique_ptr<JournalStore> m_store; ///< of the thread
    std::optional<Error> m_refused;        ///< why there is no store; of the thread
    bool m_troubled = false;               ///< of the thread
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_now = false;
    bool m_ends = false;
    std::thread m_thread; ///< last: it uses the others
};
