#include "ssh/admission.h"

#include <algorithm>

namespace {

constexpr qint64 leastPatience = 150;
constexpr qint64 mostPatience = 3000;

} // namespace

PaceGroups PaceGroups::of(const Host &host)
{
    PaceGroups groups{{}, host.account};
    for (const QString &jump : host.jump.split(u',', Qt::SkipEmptyParts)) {
        const QString gate = jump.trimmed().section(u'/', -1).section(u'@', -1).toLower(); // of ssh://user@host
        if (!groups.jumps.contains(gate))
            groups.jumps += gate;
    }
    return groups;
}

void Admission::setMaxConnecting(int connections)
{
    const std::lock_guard lock(m_mutex);
    m_maxConnecting = qMax(1, connections);
}

void Admission::setMaxActive(int jobs)
{
    const std::lock_guard lock(m_mutex);
    m_maxActive = qMax(1, jobs);
}

void Admission::setMaxOfGroups(int behindOneJump, int ofOneAccount)
{
    const std::lock_guard lock(m_mutex);
    m_jumps.most = behindOneJump;
    m_accounts.most = ofOneAccount;
}

void Admission::Pace::add(const QString &group, int change)
{
    if (group.isEmpty())
        return;
    int &count = active[group];
    count += change;
    if (count == 0)
        active.remove(group);
}

bool Admission::hasRoom(const PaceGroups &groups) const
{
    return m_accounts.hasRoom(groups.account) &&
           std::all_of(groups.jumps.cbegin(), groups.jumps.cend(),
                       [this](const QString &jump) { return m_jumps.hasRoom(jump); });
}

void Admission::count(int change, const PaceGroups &groups)
{
    m_active += change;
    for (const QString &jump : groups.jumps)
        m_jumps.add(jump, change);
    m_accounts.add(groups.account, change);
}

int Admission::maxConnecting()
{
    const std::lock_guard lock(m_mutex);
    return m_maxConnecting;
}

int Admission::maxActive()
{
    const std::lock_guard lock(m_mutex);
    return m_maxActive;
}

void Admission::enqueue(Job job)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(std::move(job));
}

void Admission::complete(JobId id, const PaceGroups &groups)
{
    const std::lock_guard lock(m_mutex);
    const auto job =
        std::find_if(m_waiting.begin(), m_waiting.end(), [id](const Job &other) { return other.id == id; });
    if (job == m_waiting.end())
        return; // it was cancelled
    job->groups = groups;
    job->isComplete = true;
}

bool Admission::limitsJumps()
{
    const std::lock_guard lock(m_mutex);
    return m_jumps.most > 0;
}

std::optional<Job> Admission::take(size_t worker)
{
    const std::lock_guard lock(m_mutex);
    if (m_connecting >= m_maxConnecting || m_active >= m_maxActive)
        return {};
    const auto next = std::find_if(m_waiting.begin(), m_waiting.end(), [this, worker](const Job &other) {
        return other.isComplete && other.worker == worker && hasRoom(other.groups);
    });
    if (next == m_waiting.end())
        return {};
    std::optional<Job> job = std::move(*next);
    m_waiting.erase(next);
    ++m_connecting;
    count(1, job->groups);
    return job;
}

bool Admission::takeTurn()
{
    const std::lock_guard lock(m_mutex);
    if (m_connecting >= m_maxConnecting)
        return false;
    ++m_connecting;
    return true;
}

std::optional<Job> Admission::remove(JobId id)
{
    const std::lock_guard lock(m_mutex);
    const auto job =
        std::find_if(m_waiting.begin(), m_waiting.end(), [id](const Job &other) { return other.id == id; });
    if (job == m_waiting.end())
        return {};
    std::optional<Job> removed = std::move(*job);
    m_waiting.erase(job);
    return removed;
}

std::deque<Job> Admission::removeAll()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_waiting, {});
}

bool Admission::addConnecting(int change)
{
    const std::lock_guard lock(m_mutex);
    const bool wasFull = m_connecting >= m_maxConnecting;
    m_connecting += change;
    return wasFull && m_connecting < m_maxConnecting;
}

bool Admission::addActive(int change, const PaceGroups &groups)
{
    const std::lock_guard lock(m_mutex);
    const bool wasFull = m_active >= m_maxActive || !hasRoom(groups);
    count(change, groups);
    return wasFull && m_active < m_maxActive && hasRoom(groups);
}

/// Busy hosts, or a busy computer here, make all answer late: then nobody is hurried.
qint64 Admission::patience()
{
    const std::lock_guard lock(m_mutex);
    return std::clamp(3 * m_usualSilence, leastPatience, mostPatience);
}

void Admission::answered(qint64 longestSilence)
{
    const std::lock_guard lock(m_mutex);
    m_usualSilence = (7 * m_usualSilence + std::min(longestSilence, mostPatience)) / 8;
}
