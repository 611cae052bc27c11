#include "ssh/admission.h"

#include <algorithm>

namespace {

constexpr qint64 leastPatience = 150;
constexpr qint64 mostPatience = 3000;

} // namespace

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

std::optional<Job> Admission::take(size_t worker)
{
    const std::lock_guard lock(m_mutex);
    if (m_connecting >= m_maxConnecting || m_active >= m_maxActive)
        return {};
    const auto next =
        std::find_if(m_waiting.begin(), m_waiting.end(), [worker](const Job &other) { return other.worker == worker; });
    if (next == m_waiting.end())
        return {};
    std::optional<Job> job = std::move(*next);
    m_waiting.erase(next);
    ++m_connecting;
    ++m_active;
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

bool Admission::addActive(int change)
{
    const std::lock_guard lock(m_mutex);
    const bool wasFull = m_active >= m_maxActive;
    m_active += change;
    return wasFull && m_active < m_maxActive;
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
