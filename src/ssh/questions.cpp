#include "ssh/questions.h"

#include <algorithm>
#include <atomic>

namespace {

quint64 nextId()
{
    static std::atomic<quint64> last = 0; // unique in the process, whatever the number of executors
    return ++last;
}

} // namespace

quint64 Questions::ask(JobId job, quint64 run, Question question, Then then, Concern concern)
{
    const std::lock_guard lock(m_mutex);
    if (concern.isOpen && !concern.isOpen())
        return 0;
    auto open = std::find_if(m_open.begin(), m_open.end(), [&](const Open &other) {
        // What a command asks for may be answered for one host alone, so each has a question of its own.
        return question.kind != Question::Kind::Prompt && other.question.kind == question.kind &&
               other.question.subject == question.subject;
    });
    if (open == m_open.end()) {
        question.id = nextId();
        open = m_open.insert(question.id, {question, std::move(concern.hear), {}});
    }
    const int lane = question.lane;
    question = open->question;
    question.lane = lane;
    open->waiters.push_back({job, run, std::move(then)});
    m_events.post(AskedEvent{job, question});
    return question.id;
}

void Questions::answer(const Answer &answer)
{
    std::vector<Waiter> waiters;
    {
        const std::lock_guard lock(m_mutex);
        const auto open = m_open.find(answer.question);
        if (open == m_open.end())
            return;
        if (open->hear)
            open->hear(answer);
        const bool hostKey = open->question.kind == Question::Kind::HostKey;
        waiters.swap(open->waiters);
        m_open.erase(open);
        m_events.post(ClosedEvent{answer.question});
        if (hostKey && answer.choice == Answer::Choice::AllOfRun) {
            std::vector<quint64> runs;
            for (const Waiter &waiter : waiters)
                runs.push_back(waiter.run);
            std::vector<Waiter> others = takeHostKeyWaiters(runs);
            std::move(others.begin(), others.end(), std::back_inserter(waiters));
        }
    }
    for (const Waiter &waiter : waiters)
        waiter.tell(answer);
}

std::vector<Questions::Waiter> Questions::takeHostKeyWaiters(const std::vector<quint64> &runs)
{
    std::vector<Waiter> taken;
    for (auto open = m_open.begin(); open != m_open.end();) {
        auto &waiters = open->waiters;
        const auto covered = [&](const Waiter &waiter) {
            return std::find(runs.begin(), runs.end(), waiter.run) != runs.end();
        };
        const bool isKey = open->question.kind == Question::Kind::HostKey && open->question.typed.isEmpty();
        if (!isKey || std::none_of(waiters.begin(), waiters.end(), covered)) {
            ++open;
            continue;
        }
        const auto split = std::stable_partition(waiters.begin(), waiters.end(),
                                                 [&](const Waiter &waiter) { return !covered(waiter); });
        std::move(split, waiters.end(), std::back_inserter(taken));
        waiters.erase(split, waiters.end());
        if (!waiters.empty()) {
            ++open;
            continue;
        }
        m_events.post(ClosedEvent{open.key()});
        open = m_open.erase(open);
    }
    return taken;
}

void Questions::withdraw(JobId job)
{
    const std::lock_guard lock(m_mutex);
    for (auto open = m_open.begin(); open != m_open.end();) {
        std::erase_if(open->waiters, [job](const Waiter &waiter) { return waiter.job == job; });
        if (!open->waiters.empty()) {
            ++open;
            continue;
        }
        m_events.post(ClosedEvent{open.key()});
        open = m_open.erase(open);
    }
}
