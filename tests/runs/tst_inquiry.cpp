#include "runs/inquiry.h"

#include <QTest>

class TestInquiry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalQuestionsStandOnce();
    void whatIsDecidedIsNotAskedAgain_data();
    void whatIsDecidedIsNotAskedAgain();
    void anotherKeyOfTheSameHostIsAnotherQuestion();
    void oneIdOfSeveralLanesIsAnsweredOnce();
    void allOfRunIsForHostKeysOnly();
    void aWithdrawnQuestionLeavesItsEquals();
    void aPromptIsAnsweredForOneHostOrForAll();
    void whatIsHiddenIsNotSaidAgain();

private:
    static Question question(quint64 id, Question::Kind kind, const char *subject, int lane = 0,
                             const char *fingerprint = "");
};

using Choice = Answer::Choice;
using Kind = Question::Kind;

Question TestInquiry::question(quint64 id, Question::Kind kind, const char *subject, int lane, const char *fingerprint)
{
    Question question;
    question.id = id;
    question.kind = kind;
    question.lane = lane;
    question.subject = QString::fromLatin1(subject);
    question.fingerprint = QString::fromLatin1(fingerprint);
    return question;
}

void TestInquiry::equalQuestionsStandOnce()
{
    Inquiry inquiry;
    QVERIFY(!inquiry.ask(question(1, Kind::Passphrase, "key", 0)));
    QVERIFY(!inquiry.ask(question(2, Kind::Passphrase, "key", 1)));
    QVERIFY(!inquiry.ask(question(3, Kind::Password, "key", 2))); // another kind
    QCOMPARE(inquiry.shown().size(), 2);
    QVERIFY(inquiry.isAsking(1));
    const QList<Answer> answers = inquiry.answer({2, Choice::Once, Secret::fromText(QStringLiteral("x")), true});
    QCOMPARE(answers.size(), 2);
    QCOMPARE(answers.at(0).question, 1U);
    QCOMPARE(answers.at(1).question, 2U);
    QVERIFY(answers.at(1).secret.equals(Secret::fromText(QStringLiteral("x"))) && answers.at(1).remember);
    QVERIFY(!inquiry.isAsking(1));
    QCOMPARE(inquiry.shown().size(), 1);
    QVERIFY(inquiry.answer({2, Choice::Once}).isEmpty()); // late
}

void TestInquiry::whatIsDecidedIsNotAskedAgain_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("choice");
    QTest::addColumn<bool>("again");
    const auto row = [](const char *name, Kind kind, Choice choice, bool again) {
        QTest::newRow(name) << int(kind) << int(choice) << again;
    };
    row("a trusted key", Kind::HostKey, Choice::Always, false);
    row("a key trusted once", Kind::HostKey, Choice::Once, false);
    row("a refused key", Kind::HostKey, Choice::Refuse, false);
    row("a refused passphrase", Kind::Passphrase, Choice::Refuse, false);
    row("a passphrase, maybe wrong", Kind::Passphrase, Choice::Once, true);
    row("a password, maybe wrong", Kind::Password, Choice::Always, true);
}

void TestInquiry::whatIsDecidedIsNotAskedAgain()
{
    QFETCH(int, kind);
    QFETCH(int, choice);
    QFETCH(bool, again);
    Inquiry inquiry;
    inquiry.ask(question(1, static_cast<Kind>(kind), "it", 0, "f"));
    inquiry.answer({1, static_cast<Choice>(choice)});
    const auto known = inquiry.ask(question(2, static_cast<Kind>(kind), "it", 1, "f"));
    QCOMPARE(!known, again);
    if (known) {
        QCOMPARE(known->question, 2U);
        QCOMPARE(int(known->choice), choice);
    }
    inquiry.clear();
    QVERIFY(!inquiry.ask(question(3, static_cast<Kind>(kind), "it", 1, "f")));
}

void TestInquiry::anotherKeyOfTheSameHostIsAnotherQuestion()
{
    Inquiry inquiry;
    inquiry.ask(question(1, Kind::HostKey, "web-1", 0, "SHA256:a"));
    inquiry.answer({1, Choice::Always});
    QVERIFY(!inquiry.ask(question(2, Kind::HostKey, "web-1", 0, "SHA256:b")));
}

void TestInquiry::oneIdOfSeveralLanesIsAnsweredOnce()
{
    Inquiry inquiry;
    inquiry.ask(question(9, Kind::Passphrase, "key", 0));
    inquiry.ask(question(9, Kind::Passphrase, "key", 1));
    QVERIFY(inquiry.isAsking(0) && inquiry.isAsking(1));
    QCOMPARE(inquiry.answer({9, Choice::Once}).size(), 1);
    QVERIFY(!inquiry.isAsking(0) && !inquiry.isAsking(1));
}

void TestInquiry::allOfRunIsForHostKeysOnly()
{
    Inquiry inquiry;
    inquiry.ask(question(1, Kind::HostKey, "a", 0, "x"));
    inquiry.ask(question(2, Kind::HostKey, "b", 1, "y"));
    inquiry.ask(question(3, Kind::Password, "root@a", 2));
    QCOMPARE(inquiry.answer({1, Choice::AllOfRun}).size(), 2);
    QCOMPARE(int(inquiry.ask(question(4, Kind::HostKey, "c", 3, "z"))->choice), int(Choice::AllOfRun));
    QCOMPARE(inquiry.shown().size(), 1);
    QCOMPARE(inquiry.answer({3, Choice::AllOfRun}).size(), 1);
    QVERIFY(!inquiry.ask(question(5, Kind::Password, "root@b", 4)));
}

void TestInquiry::aWithdrawnQuestionLeavesItsEquals()
{
    Inquiry inquiry;
    inquiry.ask(question(1, Kind::Passphrase, "key", 0));
    inquiry.ask(question(2, Kind::Passphrase, "key", 1));
    QVERIFY(inquiry.withdraw(1));
    QVERIFY(!inquiry.withdraw(1));
    QCOMPARE(inquiry.shown().size(), 1);
    QCOMPARE(inquiry.shown().first().id, 2U);
    QVERIFY(inquiry.withdrawLane(1));
    QVERIFY(!inquiry.withdrawLane(1));
    QVERIFY(inquiry.shown().isEmpty());
}

void TestInquiry::aPromptIsAnsweredForOneHostOrForAll()
{
    Inquiry inquiry;
    const auto prompt = [](quint64 id, int lane) {
        Question asked = question(id, Kind::Prompt, "Continue? [Y/n]", lane);
        asked.hidden = false;
        return asked;
    };
    for (int lane = 0; lane < 3; ++lane)
        QVERIFY(!inquiry.ask(prompt(quint64(lane) + 1, lane)));
    QCOMPARE(inquiry.shown().size(), 1);
    QCOMPARE(inquiry.shown().first().hosts, 3);
    const Secret yes = Secret::fromText(QStringLiteral("y"));
    const QList<Answer> one = inquiry.answer({1, Choice::Once, yes});
    QCOMPARE(one.size(), 1);
    QCOMPARE(one.first().question, 1U);
    QCOMPARE(inquiry.shown().first().hosts, 2);
    QCOMPARE(inquiry.answer({2, Choice::AllOfRun, yes}).size(), 2);
    QVERIFY(inquiry.shown().isEmpty());
    // Another host that asks the same is told the same; one that asks again is not, or it might go on for ever.
    const auto known = inquiry.ask(prompt(7, 5));
    QVERIFY(known && known->question == 7 && known->secret.equals(yes));
    QVERIFY(!inquiry.ask(prompt(8, 5)));
    QVERIFY(!inquiry.ask(prompt(9, 1)));
    QCOMPARE(inquiry.answer({8, Choice::Refuse}).size(), 2);
    QVERIFY(!inquiry.ask(question(10, Kind::Prompt, "Another? [Y/n]", 5)));
}

void TestInquiry::whatIsHiddenIsNotSaidAgain()
{
    Inquiry inquiry;
    QVERIFY(!inquiry.ask(question(1, Kind::Prompt, "Password:", 0)));
    QCOMPARE(inquiry.answer({1, Choice::AllOfRun, Secret::fromText(QStringLiteral("x"))}).size(), 1);
    QVERIFY(!inquiry.ask(question(2, Kind::Prompt, "Password:", 1)));
}

QTEST_APPLESS_MAIN(TestInquiry)
#include "tst_inquiry.moc"
