#include "ssh/questions.h"

#include <QTest>

/// Who is asked, and who hears the answer.
class TestQuestions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_events.take(); }
    void equalQuestionsAreOneAndItsAnswerIsForAllWhoWait();
    void anAnswerIsHeardOnceAndBeforeItsQuestionCloses();
    void whatWasAnsweredMeanwhileIsNotAsked();
    void aQuestionNobodyWaitsForIsClosed();

private:
    int asked();
    QList<quint64> closed();

    Mailbox<Event> m_events{100};
    Questions m_questions{m_events};
};

namespace {

Question sudo()
{
    Question question;
    question.kind = Question::Kind::Sudo;
    question.subject = QStringLiteral("u@g\n0");
    return question;
}

Answer answerTo(quint64 question)
{
    return {question, Answer::Choice::Once, Secret::fromText(QStringLiteral("open sesame"))};
}

} // namespace

int TestQuestions::asked()
{
    int count = 0;
    for (const Event &event : m_events.take())
        count += std::holds_alternative<AskedEvent>(event) ? 1 : 0;
    return count;
}

QList<quint64> TestQuestions::closed()
{
    QList<quint64> questions;
    for (const Event &event : m_events.take()) {
        if (const auto *gone = std::get_if<ClosedEvent>(&event))
            questions.append(gone->question);
    }
    return questions;
}

void TestQuestions::equalQuestionsAreOneAndItsAnswerIsForAllWhoWait()
{
    int told = 0;
    const auto tell = [&](const Answer &) { ++told; };
    const quint64 first = m_questions.ask(1, 1, sudo(), tell);
    QVERIFY(first != 0);
    QCOMPARE(m_questions.ask(2, 1, sudo(), tell), first);
    QCOMPARE(asked(), 2);
    m_questions.answer(answerTo(first));
    QCOMPARE(told, 2);
    QCOMPARE(closed(), QList<quint64>{first});
    m_questions.answer(answerTo(first)); // nobody waits any more
    QCOMPARE(told, 2);
}

void TestQuestions::anAnswerIsHeardOnceAndBeforeItsQuestionCloses()
{
    QStringList order;
    const Questions::Concern concern{{}, [&](const Answer &) { order += QStringLiteral("heard"); }};
    const auto tell = [&](const Answer &) { order += QStringLiteral("told"); };
    const quint64 question = m_questions.ask(1, 1, sudo(), tell, concern);
    m_questions.ask(2, 1, sudo(), tell, concern);
    m_questions.answer(answerTo(question));
    QCOMPARE(order, (QStringList{QStringLiteral("heard"), QStringLiteral("told"), QStringLiteral("told")}));
}

/// A host that was about to ask when the answer came would wait for one that nobody gives a second time.
void TestQuestions::whatWasAnsweredMeanwhileIsNotAsked()
{
    bool isKnown = false;
    const Questions::Concern concern{[&] { return !isKnown; }, [&](const Answer &) { isKnown = true; }};
    const quint64 question = m_questions.ask(
        1, 1, sudo(), [](const Answer &) {}, concern);
    m_questions.answer(answerTo(question));
    QCOMPARE(asked(), 1);
    QCOMPARE(m_questions.ask(
                 2, 1, sudo(), [](const Answer &) {}, concern),
             quint64(0));
    QCOMPARE(asked(), 0);
}

void TestQuestions::aQuestionNobodyWaitsForIsClosed()
{
    const quint64 question = m_questions.ask(1, 1, sudo(), [](const Answer &) {});
    m_questions.ask(2, 1, sudo(), [](const Answer &) {});
    m_questions.withdraw(1);
    QVERIFY(closed().isEmpty());
    m_questions.withdraw(2);
    QCOMPARE(closed(), QList<quint64>{question});
}

QTEST_GUILESS_MAIN(TestQuestions)
#include "tst_questions.moc"
