#include "ssh/link.h"

#include <algorithm>

// What the person is asked for on behalf of a link and of the tasks on it.

bool Link::ask(Question question, Then then, Questions::Concern concern)
{
    if (question.host.isEmpty())
        question.host = label();
    question.secondsLeft = m_terms.deadlines.question / 1000;
    m_question = question;
    m_questionThen = std::move(then);
    m_concern = std::move(concern);
    ++m_questionSerial;
    const bool isOpen = std::all_of(m_tasks.begin(), m_tasks.end(), [this](const Task *task) { return askFor(*task); });
    if (!isOpen)
        forgetQuestion();
    return isOpen;
}

/// False: its concern is settled.
bool Link::askFor(const Task &task)
{
    const auto tell = [poster = m_poster, serial = m_questionSerial](const Answer &answer) {
        poster([serial, answer](Link &link) { link.answered(serial, answer); });
    };
    bool isOpen = true;
    for (const Voice &voice : task.voices()) {
        Question question = *m_question;
        question.lane = voice.lane;
        isOpen = m_services.questions.ask(voice.job, voice.run, question, tell, m_concern) != 0 && isOpen;
    }
    return isOpen;
}

bool Link::askFor(Task &task, Question question, int milliseconds, quint64 serial, const Questions::Concern &concern)
{
    question.host = label();
    question.secondsLeft = milliseconds / 1000;
    const auto tell = [poster = m_poster, job = task.id(), serial](const Answer &answer) {
        poster([=](Link &link) { link.tell(job, serial, answer); });
    };
    bool isAsked = false;
    for (const Voice &voice : task.voices()) {
        question.lane = voice.lane;
        isAsked = m_services.questions.ask(voice.job, voice.run, question, tell, concern) != 0 || isAsked;
    }
    return isAsked;
}

void Link::tell(JobId job, quint64 serial, const Answer &answer)
{
    const auto task =
        std::find_if(m_tasks.begin(), m_tasks.end(), [job](const Task *each) { return each->id() == job; });
    if (task == m_tasks.end() || (*task)->hasEnded())
        return;
    (*task)->answered(serial, answer);
    m_stirred.push_back(*task);
}

/// One answer comes for each task that waits; the first counts.
void Link::answered(quint64 serial, const Answer &answer)
{
    if (!m_question || serial != m_questionSerial)
        return;
    m_question.reset();
    const Then then = std::exchange(m_questionThen, nullptr);
    then(*this, answer);
}

void Link::forgetQuestion()
{
    if (!m_question)
        return;
    m_question.reset();
    m_questionThen = nullptr;
    for (const Task *task : m_tasks) {
        for (const Voice &voice : task->voices())
            m_services.questions.withdraw(voice.job);
    }
}
