#pragma once

#include "ssh/inbox.h"
#include "ssh/services.h"

#include <set>
#include <unordered_map>

/// One epoll loop over many connections. Made in the owner's thread; run() occupies a thread of its own until stop().
class Worker
{
public:
    /// `share`: this worker takes 1/share of what the limits allow.
    Worker(std::shared_ptr<WorkerServices> services, int share);
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    void run();
    /// From any thread: closes every connection and leaves run(). Nothing is reported any more.
    void stop();
    /// From any thread: there may be new jobs.
    void wake();
    /// From any thread; nothing when the job is another worker's.
    void cancel(JobId job);
    void cancelAll();

private:
    struct Entry
    {
        std::unique_ptr<Connection> connection;
        int watched = -1;
        quint64 serial = 0;
        unsigned int mask = 0;
        qint64 wake = 0;
        bool connecting = false;
        bool active = false;
        bool open = false;
    };
    using Entries = std::unordered_map<JobId, Entry>;

    void takeJobs();
    void add(Job job);
    void handleInbox();
    void handleTimers();
    int millisecondsToSleep() const;
    /// Brings epoll, timers and counts up to date with what a connection wants now; removes it when it has ended.
    void settle(Entries::iterator at);
    void watch(JobId job, Entry &entry);
    void schedule(JobId job, Entry &entry);
    void count(Entry &entry, bool connecting, bool active, bool open);

    const std::shared_ptr<WorkerServices> m_services;
    const int m_share;
    const std::shared_ptr<Inbox> m_inbox;
    const int m_epoll;
    Entries m_entries;
    std::set<std::pair<qint64, JobId>> m_timers;
    int m_connecting = 0;
    int m_active = 0;
    bool m_stopping = false;
};
