#pragma once

#include "core/mailbox.h"
#include "core/question.h"
#include "ssh/exec.h"
#include "ssh/transfer.h"

#include <QHash>

#include <functional>
#include <mutex>
#include <variant>

class OutputCount;

/// What an executor's workers tell its owner's thread.
struct AskedEvent
{
    JobId job = 0;
    Question question;
};
struct ClosedEvent
{
    quint64 question = 0;
};
struct OutputEvent
{
    std::shared_ptr<OutputCount> count;
};
/// Bytes from a shell, not taken yet.
struct ShellOutput
{
    JobId job = 0;
    QByteArray bytes;
};
/// How far a transfer is.
struct TransferEvent
{
    JobId job = 0;
    TransferProgress progress;
};
using Event = std::variant<TransferEvent, ExecProgress, AskedEvent, ClosedEvent, OutputEvent, ShellOutput, ExecEnd>;

/// The questions that are open: equal ones are one. Thread-safe; workers ask, the owner's thread answers.
class Questions
{
public:
    using Then = std::function<void(const Answer &)>; ///< called in the answering thread

    explicit Questions(Mailbox<Event> &events) : m_events(events) {}

    /// What an answer means beyond those who wait for it. Both are called while no question opens or closes, so whoever
    /// comes too late for the question finds the answer.
    struct Concern
    {
        std::function<bool()> isOpen; ///< whether it has to be asked at all
        Then hear;                    ///< in the answering thread, once for each question
    };

    /// Asks, or joins an equal question (same kind and subject). Returns its id; 0: its concern is not open any more.
    quint64 ask(JobId job, quint64 run, Question question, Then then, Concern concern = {});
    /// Serves all who wait for it; "all of this run" about a host key serves every host of that run that has such a
    /// question.
    void answer(const Answer &answer);
    /// The job waits no more; a question nobody waits for is closed.
    void withdraw(JobId job);

private:
    struct Waiter
    {
        JobId job = 0;
        quint64 run = 0;
        Then tell;
    };
    struct Open
    {
        Question question;
        Then hear;
        std::vector<Waiter> waiters;
    };

    std::vector<Waiter> takeHostKeyWaiters(const std::vector<quint64> &runs);

    Mailbox<Event> &m_events;
    std::mutex m_mutex;
    QHash<quint64, Open> m_open;
};
