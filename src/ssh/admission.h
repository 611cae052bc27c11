#pragma once

#include "ssh/exec.h"

#include <QHash>

#include <deque>
#include <memory>
#include <mutex>
#include <optional>

class Task;

/// What a job's host shares with others: the way there and the account. Empty texts are shared with nobody.
struct PaceGroups
{
    QStringList jumps; ///< all that are gone through: host[:port]
    QString account;

    static PaceGroups of(const Host &host);
};

/// A task on its way to a worker.
struct Job
{
    JobId id = 0;
    std::shared_ptr<Task> task;
    size_t worker = 0; ///< the one that has, or will have, the link to its host
    PaceGroups groups = {};
    bool isComplete = true; ///< not yet: ssh_config is asked for its jump hosts, and it waits
};

/// The queue of jobs and the limits on them: in all, behind one jump host, of one account. Workers take from it when
/// they have room. Thread-safe.
class Admission
{
public:
    void setMaxConnecting(int connections);
    void setMaxActive(int jobs);
    /// Active jobs at once; 0: no limit.
    void setMaxOfGroups(int behindOneJump, int ofOneAccount);
    int maxConnecting();
    int maxActive();

    void enqueue(Job job);
    /// What the groups of a job are that was not complete; it may be taken from here on.
    void complete(JobId id, const PaceGroups &groups);
    /// Whether it matters which jump hosts there are.
    bool limitsJumps();
    /// The next job of the worker that the limits allow; it counts as active and connecting from here on.
    std::optional<Job> take(size_t worker);
    /// Whether a link that waits for its turn may connect; it counts as connecting from here on.
    bool takeTurn();
    /// Removes a job that still waits.
    std::optional<Job> remove(JobId id);
    std::deque<Job> removeAll();

    /// The counts of a job that was taken. What waits for a person holds none, what waits for a silent host is not
    /// connecting. True when nobody (of its groups) could go on before, and now somebody may.
    bool addConnecting(int change);
    bool addActive(int change, const PaceGroups &groups);

    /// How long a host may be silent and hold a place: what hosts took at most that have answered, and then some. In
    /// ms.
    qint64 patience();
    /// A host has answered all the way, and was silent for so long at most.
    void answered(qint64 longestSilence);

private:
    /// Active jobs by group, and how many there may be.
    struct Pace
    {
        QHash<QString, int> active;
        int most = 0;

        bool hasRoom(const QString &group) const { return most <= 0 || group.isEmpty() || active.value(group) < most; }
        void add(const QString &group, int change);
    };
    bool hasRoom(const PaceGroups &groups) const;
    void count(int change, const PaceGroups &groups);

    std::mutex m_mutex;
    std::deque<Job> m_waiting;
    Pace m_jumps, m_accounts;
    int m_maxConnecting = 64;
    int m_maxActive = 1000;
    int m_connecting = 0;
    int m_active = 0;
    qint64 m_usualSilence = 300; ///< ms; until there are better figures
};
