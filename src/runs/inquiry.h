#pragma once

#include "core/question.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

/// The open questions of a run: equal ones are put to the person once, and what was decided for a subject answers the
/// next question about it. Several lanes may ask with one id. Secrets are not kept for later: who asked with them keeps
/// what they opened. Pure.
class Inquiry
{
public:
    /// The answer that is known already, or nothing: then the question is open.
    std::optional<Answer> ask(const Question &question);
    /// The answers to give: to the question and to all that are equal to it (or, with AllOfRun, of its kind). What a
    /// command asks is answered for one host; with AllOfRun for all that ask the same, also later, each once.
    QList<Answer> answer(const Answer &answer);
    /// Nobody needs an answer to it any more. False when it was not open.
    bool withdraw(quint64 question);
    /// Forgets the open questions of a lane. False when there was none.
    bool withdrawLane(int lane);
    void clear();

    /// The open ones, each subject once.
    QList<Question> shown() const;
    bool isAsking(int lane) const;
    const Question *find(quint64 question) const;

private:
    /// What was said to all hosts that ask the same, and who was told: nobody twice, or a command that asks again and
    /// again would never end.
    struct ForAll
    {
        Answer answer;
        QSet<int> lanes;
    };

    QList<Question> m_open;
    QHash<QString, ForAll> m_prompts;              ///< by subject
    QHash<QString, Answer> m_decided;              ///< by kind and subject
    QHash<Question::Kind, Answer> m_decidedForAll; ///< AllOfRun
};
