#include "ssh/sharedanswers.h"

#include <algorithm>
#include <atomic>

namespace {

void call(const std::vector<SharedAnswers::Wake> &wakes)
{
    for (const SharedAnswers::Wake &wake : wakes)
        wake();
}

} // namespace

quint64 SharedAnswers::newTicket()
{
    static std::atomic<quint64> last = 0; // unique in the process, whatever the number of executors
    return ++last;
}

void SharedAnswers::renew(Entry &entry)
{
    Entry fresh;
    fresh.waiting = std::move(entry.waiting);
    entry = std::move(fresh);
}

/// They stay listed until they come back, so that whoever comes first knows of the others.
std::vector<SharedAnswers::Wake> SharedAnswers::wakesOf(const Entry &entry, bool alsoAsking)
{
    std::vector<Wake> wakes;
    for (const Waiter &waiter : entry.waiting) {
        if (alsoAsking || !waiter.isAsking)
            wakes.push_back(waiter.wake);
    }
    return wakes;
}

SharedAnswers::Claim SharedAnswers::claim(const QString &subject, quint64 ticket, Wake wake)
{
    const std::lock_guard lock(m_mutex);
    Entry &entry = m_entries[subject];
    std::erase_if(entry.waiting, [ticket](const Waiter &waiter) { return waiter.ticket == ticket; });
    if (m_validMs > 0 && steadyNow() >= entry.keptAt + m_validMs && entry.trying.empty())
        renew(entry);
    if (entry.answers.isEmpty())
        return {Claim::Kind::Unknown, {}, entry.refusals};
    const bool refusedHere = entry.refusedBy.count(ticket) > 0;
    if (refusedHere && entry.proofs > 0)
        return {Claim::Kind::Differs, {}, entry.refusals};
    const bool isFree = entry.trying.empty() || entry.proofs >= m_proofs;
    if (refusedHere && entry.trying.empty() && entry.waiting.empty())
        return {Claim::Kind::Unknown, {}, entry.refusals};
    if (refusedHere || !isFree) {
        entry.waiting.push_back({ticket, std::move(wake), false});
        return {Claim::Kind::Wait};
    }
    entry.trying.insert(ticket);
    return {Claim::Kind::Try, entry.answers};
}

bool SharedAnswers::hasCome(const QString &subject, quint64 ticket)
{
    const std::lock_guard lock(m_mutex);
    const auto entry = m_entries.constFind(subject);
    return entry != m_entries.cend() && !entry->answers.isEmpty() && entry->refusedBy.count(ticket) == 0;
}

void SharedAnswers::expect(const QString &subject, quint64 ticket, Wake wake)
{
    {
        const std::lock_guard lock(m_mutex);
        Entry &entry = m_entries[subject];
        const bool hasCome = !entry.answers.isEmpty() && entry.refusedBy.count(ticket) == 0;
        entry.waiting.push_back({ticket, wake, true});
        if (!hasCome)
            return;
    }
    wake();
}

void SharedAnswers::keep(const QString &subject, quint64 question, const QList<Secret> &answers, bool remember)
{
    std::vector<Wake> wakes;
    {
        const std::lock_guard lock(m_mutex);
        Entry &entry = m_entries[subject];
        const bool wasSaid = !entry.answers.isEmpty() || entry.refusals > 0;
        if (question == 0 ? wasSaid : question == entry.question)
            return;
        wakes = wakesOf(entry, true);
        renew(entry);
        entry.answers = answers;
        entry.question = question;
        entry.remember = remember;
        entry.keptAt = steadyNow();
    }
    call(wakes);
}

bool SharedAnswers::accepted(const QString &subject, quint64 ticket)
{
    std::vector<Wake> wakes;
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        Entry &entry = m_entries[subject];
        if (entry.trying.erase(ticket) == 0)
            return false; // another answer has come meanwhile
        isFirst = ++entry.proofs == 1 && entry.remember;
        wakes = wakesOf(entry, true);
    }
    call(wakes);
    return isFirst;
}

void SharedAnswers::refused(const QString &subject, quint64 ticket)
{
    std::vector<Wake> wakes;
    {
        const std::lock_guard lock(m_mutex);
        Entry &entry = m_entries[subject];
        if (entry.trying.erase(ticket) == 0)
            return;
        entry.refusedBy.insert(ticket);
        if (++entry.refusals >= mostRefusals)
            entry.answers.clear();
        wakes = wakesOf(entry, entry.answers.isEmpty());
    }
    call(wakes);
}

void SharedAnswers::leave(const QString &subject, quint64 ticket)
{
    std::vector<Wake> wakes;
    {
        const std::lock_guard lock(m_mutex);
        const auto entry = m_entries.find(subject);
        if (entry == m_entries.end())
            return;
        std::erase_if(entry->waiting, [ticket](const Waiter &waiter) { return waiter.ticket == ticket; });
        entry->trying.erase(ticket);
        if (entry->trying.empty())
            wakes = wakesOf(*entry, false);
    }
    call(wakes);
}

bool SharedAnswers::isProven(const QString &subject)
{
    const std::lock_guard lock(m_mutex);
    return m_entries.value(subject).proofs > 0;
}
