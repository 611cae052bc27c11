#include "ssh/worker.h"

#include "ssh/steadyclock.h"

#include <algorithm>
#include <array>
#include <sys/epoll.h>
#include <unistd.h>

namespace {

constexpr quint64 inboxId = 0;

} // namespace

Worker::Worker(std::shared_ptr<WorkerServices> services, size_t index, size_t count)
    : m_services(std::move(services)),
      m_index(index),
      m_count(count),
      m_inbox(std::make_shared<Inbox>()),
      m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    epoll_event event = {};
    event.events = EPOLLIN;
    event.data.u64 = inboxId;
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_inbox->wakeSocket(), &event);
}

Worker::~Worker()
{
    ::close(m_epoll);
}

void Worker::run()
{
    std::array<epoll_event, 128> events;
    while (!m_stopping || isTelling()) {
        const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), millisecondsToSleep());
        for (int i = 0; i < count; ++i) {
            const epoll_event &event = events[size_t(i)];
            if (event.data.u64 == inboxId)
                handleInbox();
            else
                handle(event.data.u64, (event.events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0);
        }
        handleTimers();
        giveTurns();
        takeJobs();
    }
    m_inbox->close();
    m_tasks.clear();
    m_links.clear();
}

void Worker::wake()
{
    m_inbox->post([](Worker &) {});
}

void Worker::cancel(JobId job)
{
    act(job, [](Task &task) { task.cancel(); });
}

void Worker::act(JobId job, std::function<void(Task &)> act)
{
    m_inbox->post([job, act = std::move(act)](Worker &self) { self.call(job, act); });
}

void Worker::call(JobId job, const std::function<void(Task &)> &act)
{
    const auto at = m_tasks.find(job);
    if (at == m_tasks.end())
        return;
    const std::shared_ptr<Task> task = at->second.task;
    Link &link = *at->second.link;
    act(*task);
    settleTask(*task);
    settle(link);
}

void Worker::cancelAll()
{
    m_inbox->post([](Worker &self) {
        std::vector<JobId> jobs;
        for (const auto &[id, entry] : self.m_tasks) {
            if (entry.isCounted)
                jobs.push_back(id);
        }
        for (const JobId job : jobs)
            self.call(job, [](Task &task) { task.cancel(); });
    });
}

void Worker::begin(std::shared_ptr<Task> task)
{
    m_inbox->post([task = std::move(task)](Worker &self) { self.add(task, false); });
}

void Worker::closeIdle()
{
    m_inbox->post([](Worker &self) {
        self.forEachLink([](Link &link) {
            if (link.isIdle())
                link.close();
        });
    });
}

void Worker::doubtAll()
{
    m_inbox->post([](Worker &self) { self.forEachLink([](Link &link) { link.doubt(); }); });
}

/// Links may go while it lasts.
void Worker::forEachLink(const std::function<void(Link &)> &act)
{
    std::vector<quint64> ids;
    for (const auto &[id, entry] : m_links)
        ids.push_back(id);
    for (const quint64 id : ids) {
        const auto at = m_links.find(id);
        if (at == m_links.end())
            continue;
        act(*at->second.link);
        settle(*at->second.link);
    }
}

void Worker::handleInbox()
{
    for (const Inbox::Work &work : m_inbox->take())
        work(*this);
}

void Worker::handle(quint64 id, bool readable)
{
    if (const auto at = m_links.find(id); at != m_links.end()) {
        at->second.link->socketReady(readable);
        settle(*at->second.link);
    } else {
        call(id, [readable](Task &task) { task.socketReady(readable); });
    }
}

void Worker::handleTimers()
{
    const qint64 now = steadyNow();
    while (!m_timers.empty() && m_timers.begin()->first <= now) {
        const quint64 id = m_timers.begin()->second;
        m_timers.erase(m_timers.begin());
        if (const auto at = m_links.find(id); at != m_links.end()) {
            at->second.watch.wake = Pollable::never;
            at->second.link->tick();
            settle(*at->second.link);
        } else if (const auto found = m_tasks.find(id); found != m_tasks.end()) {
            found->second.watch.wake = Pollable::never;
            call(id, [](Task &task) { task.tick(); });
        }
    }
}

int Worker::millisecondsToSleep() const
{
    if (m_timers.empty() && !m_stopping)
        return -1;
    const qint64 timer = m_timers.empty() ? m_stopBefore : m_timers.begin()->first;
    const qint64 next = m_stopping ? std::min(timer, m_stopBefore) : timer;
    return int(std::clamp<qint64>(next - steadyNow() + 1, 0, 60000));
}

void Worker::takeJobs()
{
    while (!m_stopping && m_connecting < shareOf(m_services->admission.maxConnecting()) &&
           m_active < shareOf(m_services->admission.maxActive())) {
        std::optional<Job> job = m_services->admission.take(m_index);
        if (!job)
            return;
        add(std::move(job->task), true, job->groups);
    }
}

/// Links behind jump hosts give up their place among those that connect while somebody is asked; then they get one
/// again.
void Worker::giveTurns()
{
    while (!m_turns.empty()) {
        const auto at = m_links.find(m_turns.front());
        if (at == m_links.end() || !at->second.link->wantsTurn()) {
            m_turns.pop_front();
            continue;
        }
        if (m_connecting >= shareOf(m_services->admission.maxConnecting()) || !m_services->admission.takeTurn())
            return;
        m_turns.pop_front();
        at->second.connecting = true;
        ++m_connecting;
        at->second.link->takeTurn();
        settle(*at->second.link);
    }
}

void Worker::add(std::shared_ptr<Task> task, bool isCounted, const PaceGroups &groups)
{
    if (isCounted) { // counted when it was taken
        ++m_active;
        ++m_connecting;
    }
    bool isNew = false;
    Link *link = nullptr;
    const bool begun = task->begin();
    if (begun)
        link = &linkFor(*task, isNew);
    if (isCounted && !isNew) {
        --m_connecting;
        m_services->admission.addConnecting(-1);
    }
    if (!begun) {
        if (isCounted) {
            --m_active;
            othersMayGoOn(m_services->admission.addActive(-1, groups));
        }
        return task->report();
    }
    TaskEntry entry;
    entry.task = task;
    entry.link = link;
    entry.isCounted = isCounted;
    entry.groups = groups;
    entry.active = isCounted;
    m_tasks.emplace(task->id(), std::move(entry));
    if (isNew)
        m_links.at(link->id()).connecting = isCounted;
    link->attach(*task);
    if (isNew)
        link->begin();
    settle(*link);
}

/// One that stands or is being made, or a new one.
Link &Worker::linkFor(const Task &task, bool &isNew)
{
    const LinkKey key = LinkKey::of(task.host());
    for (auto at = m_linksByKey.constFind(key); at != m_linksByKey.cend() && at.key() == key; ++at) {
        if ((*at)->takes(task))
            return **at;
    }
    isNew = true;
    const quint64 id = nextJobId();
    const Poster poster = [inbox = m_inbox, id](std::function<void(Link &)> change) {
        inbox->post([id, change = std::move(change)](Worker &self) {
            if (const auto at = self.m_links.find(id); at != self.m_links.end()) {
                change(*at->second.link);
                self.settle(*at->second.link);
            }
        });
    };
    LinkEntry entry;
    entry.link = std::make_unique<Link>(id, task, *m_services, poster);
    Link &link = *entry.link;
    m_links.emplace(id, std::move(entry));
    m_linksByKey.insert(key, &link);
    m_services->open.fetch_add(1);
    return link;
}

void Worker::settle(Link &link)
{
    link.flush();
    for (Task *task : link.takeStirred())
        settleTask(*task);
    settleLink(link);
}

void Worker::settleTask(Task &task)
{
    const auto at = m_tasks.find(task.id());
    if (at == m_tasks.end())
        return;
    TaskEntry &entry = at->second;
    if (task.hasEnded())
        return removeTask(at);
    if (task.wantsAnotherLink())
        return moveTask(at);
    countActive(entry, entry.isCounted && !entry.link->isAsking() && !task.isAsking());
    watch(at->first, task, entry.watch);
}

void Worker::settleLink(Link &link)
{
    const auto at = m_links.find(link.id());
    if (link.isOver())
        return removeLink(at);
    countConnecting(at->second, link.holdsConnecting());
    if (link.wantsTurn() && std::find(m_turns.begin(), m_turns.end(), link.id()) == m_turns.end())
        m_turns.push_back(link.id());
    watch(at->first, link, at->second.watch);
}

void Worker::removeTask(Tasks::iterator at)
{
    const std::shared_ptr<Task> task = at->second.task;
    forget(at->first, at->second.watch);
    countActive(at->second, false);
    Link &link = *at->second.link;
    m_tasks.erase(at);
    link.detach(*task);
    task->report();
}

/// To a link that takes it, as at its beginning.
void Worker::moveTask(Tasks::iterator at)
{
    const std::shared_ptr<Task> task = at->second.task;
    forget(at->first, at->second.watch);
    at->second.watch = {};
    at->second.link->detach(*task);
    task->begin();
    bool isNew = false;
    Link &link = linkFor(*task, isNew);
    at->second.link = &link;
    link.attach(*task);
    if (isNew)
        link.begin();
    settle(link);
}

/// Every task on it has been told, and has ended.
void Worker::removeLink(Links::iterator at)
{
    forget(at->first, at->second.watch);
    countConnecting(at->second, false);
    Link *link = at->second.link.get();
    m_linksByKey.remove(link->key(), link);
    m_services->open.fetch_sub(1);
    m_links.erase(at);
}

void Worker::watch(quint64 id, const Pollable &item, Watch &watch)
{
    if (watch.serial != item.socketSerial()) { // closing the old one has removed it
        watch.serial = item.socketSerial();
        watch.socket = -1;
    }
    epoll_event event = {};
    event.events = (item.wantsRead() ? EPOLLIN : 0u) | (item.wantsWrite() ? EPOLLOUT : 0u);
    event.data.u64 = id;
    // Not even an empty mask is silent when the other side hangs up, so what is not wanted is not there.
    const int socket = event.events ? item.watchedSocket() : -1;
    if (socket != watch.socket || (socket >= 0 && event.events != watch.mask)) {
        if (socket < 0)
            ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, watch.socket, nullptr);
        else
            ::epoll_ctl(m_epoll, watch.socket < 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, socket, &event);
        watch.socket = socket;
        watch.mask = event.events;
    }
    const qint64 wake = item.nextWake();
    if (wake == watch.wake)
        return;
    if (watch.wake != Pollable::never)
        m_timers.erase({watch.wake, id});
    if (wake != Pollable::never)
        m_timers.insert({wake, id});
    watch.wake = wake;
}

/// A closed descriptor has left the epoll set by itself, unless a copy of it lives.
void Worker::forget(quint64 id, Watch &watch)
{
    if (watch.wake != Pollable::never)
        m_timers.erase({std::exchange(watch.wake, Pollable::never), id});
}

void Worker::othersMayGoOn(bool freed)
{
    if (freed && m_count > 1)
        m_services->wakeWorkers();
}

void Worker::countConnecting(LinkEntry &entry, bool connecting)
{
    if (entry.connecting == connecting)
        return;
    entry.connecting = connecting;
    m_connecting += connecting ? 1 : -1;
    othersMayGoOn(m_services->admission.addConnecting(connecting ? 1 : -1));
}

void Worker::countActive(TaskEntry &entry, bool active)
{
    if (entry.active == active)
        return;
    entry.active = active;
    m_active += active ? 1 : -1;
    othersMayGoOn(m_services->admission.addActive(active ? 1 : -1, entry.groups));
}
