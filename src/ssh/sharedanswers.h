#pragma once

#include "core/secret.h"
#include "ssh/steadyclock.h"

#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <mutex>
#include <set>
#include <vector>

/// What the person has answered once for all hosts that ask the same, and how it fared. Wrong answers lock accounts, so
/// a new one is tried on one host after the other until it has been accepted, and no more once two hosts refused it.
/// Thread-safe.
class SharedAnswers
{
public:
    using Wake = std::function<void()>; ///< called in any thread, maybe more than once: claim again

    struct Claim
    {
        enum class Kind {
            Unknown, ///< nobody has said it yet, or what was said is spent: `refusals` says which
            Try,     ///< it is in `answers`; say how it fared
            Wait,    ///< another host tries it; the wake follows
            Differs, ///< others accept what this host has refused
        };
        Kind kind = Kind::Unknown;
        QList<Secret> answers = {};
        int refusals = 0; ///< of the last answer, when it was given up
    };

    /// `proofs`: how often it must be accepted before all may use it at once; `validMs`: how long it is good; 0:
    /// always.
    SharedAnswers(int proofs, qint64 validMs) : m_proofs(proofs), m_validMs(validMs) {}

    static quint64 newTicket();
    Claim claim(const QString &subject, quint64 ticket, Wake wake);
    /// Somebody has said it, and this host has not refused that.
    bool hasCome(const QString &subject, quint64 ticket);
    /// It asks the person. Woken when an answer is there, whoever it was asked by; meanwhile a host that is refused
    /// hears first what becomes of this one.
    void expect(const QString &subject, quint64 ticket, Wake wake);
    /// `question`: the one that was answered; it counts once, however many hosts asked it. 0: it was not asked for, and
    /// is taken only where nothing was said yet. `remember`: for the keychain, once it is accepted.
    void keep(const QString &subject, quint64 question, const QList<Secret> &answers, bool remember = false);
    /// True for the first of those that are to be remembered.
    bool accepted(const QString &subject, quint64 ticket);
    void refused(const QString &subject, quint64 ticket);
    /// Whoever holds the ticket is gone, or does not know how the answer fared.
    void leave(const QString &subject, quint64 ticket);
    /// Somebody has had it accepted.
    bool isProven(const QString &subject);

    static constexpr int mostRefusals = 2;

private:
    struct Waiter
    {
        quint64 ticket = 0;
        Wake wake;
        bool isAsking = false;
    };
    struct Entry
    {
        QList<Secret> answers;
        quint64 question = 0;
        qint64 keptAt = 0;
        bool remember = false;
        int proofs = 0;
        int refusals = 0;
        std::set<quint64> trying;
        std::set<quint64> refusedBy;
        std::vector<Waiter> waiting;
    };

    static void renew(Entry &entry);
    static std::vector<Wake> wakesOf(const Entry &entry, bool alsoAsking);

    const int m_proofs;
    const qint64 m_validMs;
    std::mutex m_mutex;
    QHash<QString, Entry> m_entries;
};
