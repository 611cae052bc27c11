#include "ssh/worker.h"

#include "ssh/connection.h"
#include "ssh/steadyclock.h"

#include <algorithm>
#include <array>
#include <sys/epoll.h>
#include <unistd.h>

namespace {

constexpr qint64 never = std::numeric_limits<qint64>::max();
constexpr JobId inboxId = 0;

int shareOf(int limit, int share)
{
    return (limit + share - 1) / share;
}

} // namespace

Worker::Worker(std::shared_ptr<WorkerServices> services, int share)
    : m_services(std::move(services)),
      m_share(share),
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
    while (!m_stopping) {
        const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), millisecondsToSleep());
        for (int i = 0; i < count; ++i) {
            const epoll_event &event = events[size_t(i)];
            if (event.data.u64 == inboxId) {
                handleInbox();
                continue;
            }
            if (const auto at = m_entries.find(event.data.u64); at != m_entries.end()) {
                at->second.connection->socketReady((event.events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0);
                settle(at);
            }
        }
        handleTimers();
        takeJobs();
    }
    m_inbox->close();
    m_entries.clear();
}

void Worker::stop()
{
    m_inbox->post([](Worker &self) { self.m_stopping = true; });
}

void Worker::wake()
{
    m_inbox->post([](Worker &) {});
}

void Worker::cancel(JobId job)
{
    m_inbox->post([job](Worker &self) {
        if (const auto at = self.m_entries.find(job); at != self.m_entries.end()) {
            at->second.connection->cancel();
            self.settle(at);
        }
    });
}

void Worker::cancelAll()
{
    m_inbox->post([](Worker &self) {
        for (auto at = self.m_entries.begin(); at != self.m_entries.end();) {
            const auto next = std::next(at);
            at->second.connection->cancel();
            self.settle(at);
            at = next;
        }
    });
}

void Worker::handleInbox()
{
    for (const Inbox::Work &work : m_inbox->take())
        work(*this);
}

void Worker::handleTimers()
{
    const qint64 now = steadyNow();
    while (!m_timers.empty() && m_timers.begin()->first <= now) {
        const JobId job = m_timers.begin()->second;
        m_timers.erase(m_timers.begin());
        const auto at = m_entries.find(job);
        at->second.wake = never;
        at->second.connection->tick();
        settle(at);
    }
}

int Worker::millisecondsToSleep() const
{
    if (m_timers.empty())
        return -1;
    return int(std::clamp<qint64>(m_timers.begin()->first - steadyNow() + 1, 0, 60000));
}

void Worker::takeJobs()
{
    while (!m_stopping && m_connecting < shareOf(m_services->admission.maxConnecting(), m_share) &&
           m_active < shareOf(m_services->admission.maxActive(), m_share)) {
        std::optional<Job> job = m_services->admission.take();
        if (!job)
            return;
        add(std::move(*job));
    }
}

void Worker::add(Job job)
{
    const JobId id = job.id;
    const Poster poster = [inbox = m_inbox, id](std::function<void(Connection &)> change) {
        inbox->post([id, change = std::move(change)](Worker &self) {
            if (const auto at = self.m_entries.find(id); at != self.m_entries.end()) {
                change(*at->second.connection);
                self.settle(at);
            }
        });
    };
    Entry entry;
    entry.connection = std::make_unique<Connection>(std::move(job), *m_services, poster);
    entry.wake = never;
    entry.connecting = true; // counted when it was taken
    entry.active = true;
    ++m_connecting;
    ++m_active;
    const auto at = m_entries.emplace(id, std::move(entry)).first;
    at->second.connection->begin();
    settle(at);
}

void Worker::settle(Entries::iterator at)
{
    Entry &entry = at->second;
    Connection &connection = *entry.connection;
    count(entry, connection.holdsConnecting(), connection.holdsActive(), !connection.ended());
    if (connection.ended()) {
        if (entry.wake != never)
            m_timers.erase({entry.wake, at->first});
        m_services->events.post(Event(*connection.ended()));
        m_entries.erase(at);
        return;
    }
    watch(at->first, entry);
    schedule(at->first, entry);
}

void Worker::watch(JobId job, Entry &entry)
{
    const Connection &connection = *entry.connection;
    if (entry.serial != connection.socketSerial()) { // closing the old one has removed it
        entry.serial = connection.socketSerial();
        entry.watched = -1;
    }
    epoll_event event = {};
    event.events = (connection.wantsRead() ? EPOLLIN : 0u) | (connection.wantsWrite() ? EPOLLOUT : 0u);
    event.data.u64 = job;
    // Not even an empty mask is silent when the other side hangs up, so what is not wanted is not there.
    const int socket = event.events ? connection.watchedSocket() : -1;
    if (socket == entry.watched && (socket < 0 || event.events == entry.mask))
        return;
    if (socket < 0)
        ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, entry.watched, nullptr);
    else
        ::epoll_ctl(m_epoll, entry.watched < 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, socket, &event);
    entry.watched = socket;
    entry.mask = event.events;
}

void Worker::schedule(JobId job, Entry &entry)
{
    const qint64 wake = entry.connection->nextWake();
    if (wake == entry.wake)
        return;
    if (entry.wake != never)
        m_timers.erase({entry.wake, job});
    if (wake != never)
        m_timers.insert({wake, job});
    entry.wake = wake;
}

void Worker::count(Entry &entry, bool connecting, bool active, bool open)
{
    if (entry.connecting != connecting) {
        entry.connecting = connecting;
        m_connecting += connecting ? 1 : -1;
        m_services->admission.addConnecting(connecting ? 1 : -1);
    }
    if (entry.active != active) {
        entry.active = active;
        m_active += active ? 1 : -1;
        m_services->admission.addActive(active ? 1 : -1);
    }
    if (entry.open != open) {
        entry.open = open;
        m_services->open.fetch_add(open ? 1 : -1);
    }
}
