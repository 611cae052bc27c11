#include "storage/journalwriter.h"

#include <chrono>

namespace {

constexpr auto groupTime = std::chrono::milliseconds(100);
constexpr auto retryTime = std::chrono::seconds(1);

void answer(const std::shared_ptr<Promise<void>> &told, const Done &done)
{
    if (!told)
        return;
    told->addResult(done);
    told->finish();
}

} // namespace

JournalWriter::JournalWriter(QString path) : m_path(std::move(path)), m_opened(std::make_shared<Promise<void>>())
{
    m_opened->start();
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
}

Async<void> JournalWriter::put(Job job, bool now)
{
    Async<void> answer;
    if (job.told) {
        job.told->start();
        answer = job.told->future();
    }
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
        m_now = m_now || now;
    }
    m_wake.notify_one();
    return answer;
}

Async<void> JournalWriter::commit(Work work)
{
    return put({std::move(work), std::make_shared<Promise<void>>(), true}, true);
}

void JournalWriter::add(Work work)
{
    put({std::move(work), nullptr, false}, false);
}

Async<void> JournalWriter::addAndTell(Work work)
{
    return put({std::move(work), std::make_shared<Promise<void>>(), false}, false);
}

bool JournalWriter::open()
{
    auto store = JournalStore::open(m_path);
    if (store) {
        const auto last = (*store)->lastRun();
        m_lastRun = last.value_or(0);
        m_store = std::move(*store);
        answer(m_opened, {});
        return true;
    }
    m_refused = store.error();
    answer(m_opened, Failure(store.error()));
    return false;
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
        for (const Job &job : group)
            answer(job.told, {});
        group.clear();
        tell(m_troubled ? std::optional(Error{}) : std::nullopt);
        m_troubled = false;
        return;
    }
    std::erase_if(group, [&](const Job &job) {
        const bool drop = job.once || !m_store;
        if (drop)
            answer(job.told, done);
        return drop;
    });
    if (!m_troubled)
        tell(done.error());
    m_troubled = true;
}

void JournalWriter::tell(std::optional<Error> trouble)
{
    m_news.post({std::move(trouble)});
}
