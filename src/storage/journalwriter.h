#pragma once

#include "core/async.h"
#include "core/mailbox.h"
#include "storage/journalstore.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

/// The journal's only writer in this process: a thread that commits what was given to it, in order and in groups. Lives
/// in its owner's thread, where the methods are called and everything is told.
class JournalWriter final : public QObject
{
    Q_OBJECT
public:
    using Work = std::function<Done(JournalStore &)>;

    explicit JournalWriter(QString path);
    /// Commits what is left, then ends.
    ~JournalWriter() override;

    /// Answers when the database is open in this version, or why it is not.
    Async<void> opened() const { return m_opened->future(); }
    /// Now, in one commit with all before it. On failure it is dropped.
    Async<void> commit(Work work);
    /// With the next group. Kept and tried again when it fails.
    void add(Work work);
    /// Likewise, but now; answers when it is durable, or Error::Stopped when it never became so.
    Async<void> addAndTell(Work work);

Q_SIGNALS:
    void committed();
    /// What is kept and tried again. Empty message: it works again.
    void troubled(const Error &error);

private:
    using Told = std::shared_ptr<Promise<void>>; ///< given its answer in the owner's thread alone

    struct Job
    {
        Work work;
        Told told = nullptr; ///< may be null
        bool once = false;   ///< dropped when it fails
    };
    struct Answered
    {
        Told told;
        Done done;
    };
    struct Committed
    {
    };
    using News = std::variant<Answered, Committed, Error>;

    Async<void> putAndTell(Work work, bool once);
    void put(Job job);
    void takeNews();

    // In the thread.
    void run();
    void open();
    void writeGroup(std::deque<Job> &group);
    Done tryGroup(const std::deque<Job> &group);
    void answer(Told &told, const Done &done);

    const QString m_path;
    const Told m_opened;
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
