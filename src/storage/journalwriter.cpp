#include "storage/journalwriter.h"

#include <chrono>

namespace {

/// What nobody waits for is written four times a second, together: each group is a commit and rewrites its pages.
constexpr auto groupTime = std::chrono::milliseconds(250);
constexpr auto retryTime = std::chrono::seconds(1);

std::shared_ptr<Promise<void>> begun()
{
    auto promise = std::make_shared<Promise<void>>();
    promise->start();
    return promise;
}

} // namespace

JournalWriter::JournalWriter(QString path) : m_path(std::move(path)), m_opened(begun())
{
    connect(&m_news.bell(), &MailboxBell::rang, this, &JournalWriter::takeNews);
    m_thread = std::thread([this] { run(); });
}

JournalWriter::~JournalWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_wake.notify_one();
    m_thread.join();
    blockSignals(true); // who waits for an answer gets it, the rest is of no use any more
    takeNews();
}

void JournalWriter::put(Job job)
{
    bool wakes = false;
    {
        const std::lock_guard lock(m_mutex);
        wakes = m_jobs.empty() || job.told; // in between the thread waits for the group's time, which no job changes
        m_now = m_now || job.told;          // somebody waits for it
        m_jobs.push_back(std::move(job));
    }
    if (wakes)
        m_wake.notify_one();
}

Async<void> JournalWriter::putAndTell(Work work, bool once)
{
    Told told = begun();
    const Async<void> answer = told->future();
    put({std::move(work), std::move(told), once});
    return answer;
}

Async<void> JournalWriter::commit(Work work)
{
    return putAndTell(std::move(work), true);
}

void JournalWriter::add(Work work)
{
    put({std::move(work)});
}

Async<void> JournalWriter::addAndTell(Work work)
{
    return putAndTell(std::move(work), false);
}

void JournalWriter::takeNews()
{
    for (News &news : m_news.take()) {
        if (const auto *answered = std::get_if<Answered>(&news)) {
            answered->told->addResult(answered->done);
            answered->told->finish();
        } else if (const auto *trouble = std::get_if<Error>(&news)) {
            Q_EMIT troubled(*trouble);
        } else {
            Q_EMIT committed();
        }
    }
}

void JournalWriter::answer(Told &told, const Done &done)
{
    if (told)
        m_news.post(Answered{std::move(told), done});
}

void JournalWriter::open()
{
    auto store = JournalStore::open(m_path);
    if (store)
        m_store = std::move(*store);
    else
        m_refused = store.error();
    Told opened = m_opened;
    answer(opened, m_refused ? Done(Failure(*m_refused)) : Done());
}

void JournalWriter::run()
{
    open();
    std::deque<Job> group;
    bool ends = false;
    while (!ends) {
        {
            std::unique_lock lock(m_mutex);
            const auto hasWork = [this] { return !m_jobs.empty() || m_ends; };
            // Left from a group that failed: once more after a while, or with what comes now.
            if (group.empty())
                m_wake.wait(lock, hasWork);
            else
                m_wake.wait_for(lock, retryTime, [this] { return m_now || m_ends; });
            m_wake.wait_for(lock, groupTime, [this] { return m_now || m_ends; });
            ends = m_ends;
            m_now = false;
            for (Job &job : m_jobs)
                group.push_back(std::move(job));
            m_jobs.clear();
        }
        writeGroup(group);
    }
    m_store.reset();
}

Done JournalWriter::tryGroup(const std::deque<Job> &group)
{
    if (!m_store)
        return Failure(*m_refused);
    if (const Done begun = m_store->begin(); !begun)
        return begun;
    for (const Job &job : group) {
        if (const Done done = job.work(*m_store); !done) {
            m_store->rollback();
            return done;
        }
    }
    const Done committed = m_store->commit();
    if (!committed)
        m_store->rollback();
    return committed;
}

void JournalWriter::writeGroup(std::deque<Job> &group)
{
    if (group.empty())
        return;
    const Done done = tryGroup(group);
    if (done) {
        for (Job &job : group)
            answer(job.told, {});
        group.clear();
        m_news.post(Committed{});
        if (m_troubled)
            m_news.post(Error{});
        m_troubled = false;
        return;
    }
    std::erase_if(group, [&](Job &job) {
        const bool drop = job.once || !m_store;
        if (drop)
            answer(job.told, done);
        return drop;
    });
    if (!m_troubled)
        m_news.post(done.error());
    m_troubled = true;
}
