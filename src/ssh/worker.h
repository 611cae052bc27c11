#pragma once

#include "ssh/inbox.h"
#include "ssh/link.h"

#include <deque>
#include <set>
#include <unordered_map>

/// One epoll loop over many links and what is done over them. Made in the owner's thread; run() occupies a thread of
/// its own until stop(). Everything that is done on one host is done by one worker.
class Worker
{
public:
    /// Number `index` of `count`: it takes its share of what the limits allow.
    Worker(std::shared_ptr<WorkerServices> services, size_t index, size_t count);
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    void run();
    /// From any thread: closes every connection and leaves run(), as soon as hosts have taken what they were told about
    /// commands that are to end, after 2 s at the latest. Nothing is reported any more.
    void stop();
    /// From any thread: there may be new jobs.
    void wake();
    /// From any thread; nothing when the job is another worker's.
    void cancel(JobId job);
    void cancelAll();
    /// From any thread; nothing when the job is another worker's, or has ended.
    void act(JobId job, std::function<void(Task &)> act);
    /// From any thread: begins it without a place in the queue.
    void begin(std::shared_ptr<Task> task);
    /// From any thread: closes the links that nothing uses.
    void closeIdle();
    /// From any thread: see Link::doubt().
    void doubtAll();

private:
    struct Watch
    {
        int socket = -1; ///< in the epoll set
        quint64 serial = 0;
        unsigned int mask = 0;
        qint64 wake = Pollable::never;
    };
    struct LinkEntry
    {
        std::unique_ptr<Link> link;
        Watch watch;
        bool connecting = false;
    };
    struct TaskEntry
    {
        std::shared_ptr<Task> task;
        Link *link = nullptr;
        Watch watch;
        PaceGroups groups;
        bool isCounted = false; ///< came through the queue
        bool active = false;
    };
    using Links = std::unordered_map<quint64, LinkEntry>;
    using Tasks = std::unordered_map<JobId, TaskEntry>;

    void forEachLink(const std::function<void(Link &)> &act);
    void takeJobs();
    void giveTurns();
    void add(std::shared_ptr<Task> task, bool isCounted, const PaceGroups &groups = {});
    Link &linkFor(const Task &task, bool &isNew);
    void call(JobId job, const std::function<void(Task &)> &act);
    void handleInbox();
    void handleTimers();
    void handle(quint64 id, bool readable);
    int millisecondsToSleep() const;
    /// Brings epoll, timers and counts up to date with what a link and what was called on it want now; removes what has
    /// ended.
    void settle(Link &link);
    void settleTask(Task &task);
    void settleLink(Link &link);
    void removeTask(Tasks::iterator at);
    void moveTask(Tasks::iterator at);
    void removeLink(Links::iterator at);
    void watch(quint64 id, const Pollable &item, Watch &watch);
    void forget(quint64 id, Watch &watch);
    void othersMayGoOn(bool freed);
    void countConnecting(LinkEntry &entry, bool connecting);
    void countActive(TaskEntry &entry, bool active);
    int shareOf(int limit) const { return int((size_t(limit) + m_count - 1) / m_count); }

    const std::shared_ptr<WorkerServices> m_services;
    const size_t m_index;
    const size_t m_count;
    const std::shared_ptr<Inbox> m_inbox;
    const int m_epoll;
    Links m_links;
    QMultiHash<LinkKey, Link *> m_linksByKey;
    Tasks m_tasks;               ///< end before the links
    std::deque<quint64> m_turns; ///< links that wait to connect, in order
    std::set<std::pair<qint64, quint64>> m_timers;
    int m_connecting = 0;
    int m_active = 0;
    bool isTelling() const;
    bool m_stopping = false;
    qint64 m_stopBefore = 0; ///< of the steady clock, once it is stopping
};
