#include "secrets/secretstore.h"
#include "ssh/executor.h"
#include "world/execution.h"

// What hosts ask: first of the keychain, then of the person.

void Execution::takeQuestion(JobId job, const Question &question)
{
    const ActId act = m_jobs.value(job);
    if (act == 0 || m_answered.contains(question.id))
        return;
    if (question.secretName.isEmpty() || !m_options.secrets)
        return Q_EMIT asked(act, question);
    Question asking = question;
    asking.canRemember = true;
    m_names.insert(question.id, question.secretName);
    if (m_seeking.contains(question.id))
        m_seeking[question.id].append(act);
    else if (m_sought.contains(question.secretName))
        Q_EMIT asked(act, asking);
    else
        seek(act, asking);
}

/// The person is asked for what the keychain does not have.
void Execution::seek(ActId act, const Question &question)
{
    m_sought.insert(question.secretName);
    m_seeking.insert(question.id, {act});
    whenDone(m_options.secrets->read(question.secretName), this, [this, question](const Result<Secret> &known) {
        const QList<ActId> acts = m_seeking.take(question.id);
        if (known && !known->isEmpty())
            return answer({question.id, Answer::Choice::Once, *known, false});
        for (const ActId waiting : acts) {
            if (m_acts.contains(waiting))
                Q_EMIT asked(waiting, question);
        }
    });
}

/// A host that joined while it was being answered is told by the executor; its asking arrives here before this.
void Execution::takeClosed(quint64 question)
{
    m_answered.remove(question);
    m_names.remove(question);
    Q_EMIT withdrawn(question);
}

void Execution::answer(const ::Answer &answer)
{
    const QString name = m_names.take(answer.question);
    if (answer.remember && !name.isEmpty() && m_options.secrets && !answer.secret.isEmpty())
        whenDone(m_options.secrets->write(name, answer.secret), this, [](const Done &) {}); // else it is asked again
    m_answered.insert(answer.question);
    m_executor.answer(answer);
}
