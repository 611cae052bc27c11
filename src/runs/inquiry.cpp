#include "runs/inquiry.h"

#include <algorithm>

namespace {

QString topic(const Question &question)
{
    // A host key counts as the same only with the same key.
    return QString::number(static_cast<int>(question.kind)) + u'\n' + question.subject + u'\n' + question.fingerprint;
}

/// What may be said again without the person: no secret that could be the wrong one for ever.
bool isLasting(const Question &question, const Answer &answer)
{
    if (question.kind == Question::Kind::Prompt)
        return false; // the next time it may be about something else
    const bool isTrust = question.kind == Question::Kind::HostKey || question.kind == Question::Kind::Program;
    return isTrust || answer.choice == Answer::Choice::Refuse;
}

Answer retargeted(Answer answer, quint64 question)
{
    answer.question = question;
    return answer;
}

} // namespace

std::optional<Answer> Inquiry::ask(const Question &question)
{
    const auto all = m_decidedForAll.constFind(question.kind);
    if (all != m_decidedForAll.cend() && question.typed.isEmpty())
        return retargeted(*all, question.id);
    if (const auto known = m_decided.constFind(topic(question)); known != m_decided.cend())
        return retargeted(*known, question.id);
    if (const auto given = m_prompts.find(topic(question));
        given != m_prompts.end() && !given->lanes.contains(question.lane)) {
        given->lanes.insert(question.lane);
        return retargeted(given->answer, question.id);
    }
    m_open.append(question);
    return {};
}

QList<Answer> Inquiry::answer(const Answer &answer)
{
    const Question *found = find(answer.question);
    if (!found)
        return {};
    const Question asked = *found;
    const bool isPrompt = asked.kind == Question::Kind::Prompt;
    if (isPrompt && answer.choice == Answer::Choice::Once) {
        withdraw(asked.id);
        return {answer};
    }
    const bool isKey = asked.kind == Question::Kind::HostKey && asked.typed.isEmpty();
    const bool forAll = answer.choice == Answer::Choice::AllOfRun && isKey;
    if (forAll)
        m_decidedForAll.insert(asked.kind, answer);
    else if (isLasting(asked, answer))
        m_decided.insert(topic(asked), answer);

    QSet<int> lanes;
    for (const Question &open : std::as_const(m_open)) {
        if (topic(open) == topic(asked))
            lanes.insert(open.lane);
    }
    if (isPrompt && answer.choice == Answer::Choice::AllOfRun && !asked.hidden)
        m_prompts.insert(topic(asked), {answer, lanes});

    QList<Answer> answers;
    m_open.removeIf([&](const Question &open) {
        const bool covered = open.kind == asked.kind && open.typed.isEmpty();
        const bool same = forAll ? covered : topic(open) == topic(asked);
        const bool isNew = std::none_of(answers.cbegin(), answers.cend(),
                                        [&](const Answer &given) { return given.question == open.id; });
        if (same && isNew)
            answers.append(retargeted(answer, open.id));
        return same;
    });
    return answers;
}

bool Inquiry::withdraw(quint64 question)
{
    return m_open.removeIf([question](const Question &open) { return open.id == question; }) > 0;
}

bool Inquiry::withdrawLane(int lane)
{
    return m_open.removeIf([lane](const Question &open) { return open.lane == lane; }) > 0;
}

void Inquiry::clear()
{
    m_open.clear();
    m_decided.clear();
    m_decidedForAll.clear();
    m_prompts.clear();
}

QList<Question> Inquiry::shown() const
{
    QList<Question> shown;
    QStringList topics;
    for (const Question &question : m_open) {
        const QString key = topic(question);
        if (const qsizetype at = topics.indexOf(key); at >= 0) {
            ++shown[at].hosts;
            continue;
        }
        topics.append(key);
        shown.append(question);
    }
    return shown;
}

bool Inquiry::isAsking(int lane) const
{
    return std::any_of(m_open.cbegin(), m_open.cend(), [lane](const Question &open) { return open.lane == lane; });
}

const Question *Inquiry::find(quint64 question) const
{
    const auto found =
        std::find_if(m_open.cbegin(), m_open.cend(), [question](const Question &open) { return open.id == question; });
    return found == m_open.cend() ? nullptr : &*found;
}
