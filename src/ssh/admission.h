#pragma once

#include "ssh/exec.h"

#include <deque>
#include <memory>
#include <mutex>
#include <optional>

class Task;

/// A task on its way to a worker.
struct Job
{
    JobId id = 0;
    std::shared_ptr<Task> task;
    size_t worker = 0; ///< the one that has, or will have, the link to its host
};

/// The queue of jobs and the two limits on them. Workers take from it when they have room. Thread-safe.
class Admission
{
public:
    void setMaxConnecting(int connections);
    void setMaxActive(int jobs);
    int maxConnecting();
    int maxActive();

    void enqueue(Job job);
    /// The next job of the worker when both limits allow one; it counts as active and connecting from here on.
    std::optional<Job> take(size_t worker);
    /// Whether a link that waits for its turn may connect; it counts as connecting from here on.
    bool takeTurn();
    /// Removes a job that still waits.
    std::optional<Job> remove(JobId id);
    std::deque<Job> removeAll();

    /// The counts of a job that was taken. What waits for a person holds neither, what waits for a silent host is not
    /// connecting. True when nobody could go on before, and now somebody may.
    bool addConnecting(int change);
    bool addActive(int change);

    /// How long a host may be silent and hold a place: what hosts took at most that have answered, and then some. In
    /// ms.
    qint64 patience();
    /// A host has answered all the way, and was silent for so long at most.
    void answered(qint64 longestSilence);

private:
    std::mutex m_mutex;
    std::deque<Job> m_waiting;
    int m_maxConnecting = 64;
    int m_maxActive = 1000;
    int m_connecting = 0;
    int m_active = 0;
    qint64 m_usualSilence = 300; ///< ms; until there are better figures
};
