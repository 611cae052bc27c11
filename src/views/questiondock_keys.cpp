#include "core/text.h"
#include "views/questiondock.h"
#include "views/questionkeys.h"
#include "views/rolelabel.h"

#include <QApplication>
#include <QPushButton>

// Host keys that nobody knows yet, asked about together: a first run on many hosts is one question, not one for each.

using Choice = Answer::Choice;

namespace {

/// One that could be trusted by a click.
bool isNewKey(const Question &question)
{
    return question.kind == Question::Kind::HostKey && question.typed.isEmpty();
}

} // namespace

/// Which of the questions are asked as one; none when the first is of another kind.
QList<Question> QuestionDock::togetherOf(const QList<Question> &questions)
{
    QList<Question> together;
    if (questions.isEmpty() || !isNewKey(questions.first()))
        return together;
    for (const Question &question : questions) {
        if (isNewKey(question))
            together.append(question);
    }
    return together.size() > 1 ? together : QList<Question>();
}

void QuestionDock::phraseTogether()
{
    const int count = int(m_together.size());
    m_title->setText(tr("%Ln hosts show a key that is not known yet", nullptr, count));
    m_text->setText(tr("Nobody has said yet that these keys are the right ones. Compare them with what the hosts' "
                       "consoles or their owners say. The other hosts go on."));
    m_keys->setQuestions(m_together);
    m_refuse->setText(tr("Leave these %Ln out", nullptr, count));
    m_always->setText(tr("Trust these %Ln from now on", nullptr, count));
    m_all->setText(tr("Trust every new key of this run"));
}

/// The way from all at once to one by one, and back.
void QuestionDock::phraseApart()
{
    const bool isTogether = !m_together.isEmpty();
    m_keys->setVisible(isTogether);
    m_apart->setVisible(isTogether || m_couldBeTogether);
    m_apart->setText(isTogether ? tr("One by one") : tr("All at once"));
    m_apart->setToolTip(isTogether ? tr("Ask about each host by itself") : tr("Ask about these hosts together"));
}

/// What one had no time to see is not answered with the rest: it stays.
void QuestionDock::giveTogether(Choice choice)
{
    if (choice == Choice::AllOfRun)
        return Q_EMIT answered(Answer{m_question.id, choice});
    // Half of the time for which the answers wait: a timer may be early.
    const qint64 seenBefore = m_age.elapsed() - QApplication::doubleClickInterval() / 2;
    const QList<Question> asked = m_together;
    m_isAnswering = true; // each answer tells what is still open
    for (const Question &question : asked) {
        if (choice == Choice::Refuse || m_shownAt.value(question.id) <= seenBefore)
            Q_EMIT answered(Answer{question.id, choice});
    }
    m_isAnswering = false;
    setQuestions(m_latest);
}
