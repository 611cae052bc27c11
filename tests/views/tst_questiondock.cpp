#include "views/questiondock.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

/// What is asked while a run goes on.
class TestQuestionDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void refusingIsThePrimaryAnswerToAKey();
    void eachButtonGivesItsAnswer_data();
    void eachButtonGivesItsAnswer();
    void itNeverTakesTheFocusByItself();
    void aSecondClickDoesNotAnswerTheNextQuestion();
    void aPasswordIsHandedOverOnceAndForgotten();
    void itSaysHowManyMoreWaitAndForHowLong();
    void itGoesWhenNothingIsAsked();
    void hostileWordsAreShownVisibly();
    void eachPromptHasAField();
    void aSecretIsRememberedOnlyWhenAsked();
    void aPromptOfManyHostsIsAnsweredForAllOrOne();
    void whatIsNotHiddenIsSeenWhileItIsTyped();
    void aSudoPasswordIsHidden();
    void aDoubtfulKeyWantsAWordTyped();
    void whatElseIsKnownOfAKeyIsSaid();
    void newKeysOfManyHostsAreOneQuestion();
    void eachOfManyKeysCanBeAskedByItself();
    void aKeyThatCameJustNowIsNotTrustedWithTheRest();
    void aProgramOfAFileIsShownAndRefusingIsPrimary();

private:
    static Question key(quint64 id, const QString &host = QStringLiteral("web-1 (10.0.0.1 port 22)"))
    {
        Question question;
        question.id = id;
        question.host = host;
        question.keyType = QStringLiteral("ssh-ed25519");
        question.fingerprint = QStringLiteral("SHA256:u4nJ1oJp7qRk");
        question.text = QStringLiteral("It was never seen before.");
        question.secondsLeft = 90;
        return question;
    }
    static Question password(quint64 id)
    {
        Question question;
        question.id = id;
        question.kind = Question::Kind::Password;
        question.host = QStringLiteral("web-1");
        question.text = QStringLiteral("It wants a password.");
        return question;
    }
    static Question prompt(quint64 id, int hosts)
    {
        Question question;
        question.id = id;
        question.kind = Question::Kind::Prompt;
        question.host = QStringLiteral("web-1");
        question.text = QStringLiteral("The command waits for an answer.");
        question.words = QStringLiteral("Continue? [Y/n] \u202e");
        question.hidden = false;
        question.hosts = hosts;
        return question;
    }
    template <class T>
    T *named(const char *name) const
    {
        T *found = m_dock->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }
    void click(const char *name) { QTest::mouseClick(named<QPushButton>(name), Qt::LeftButton); }
    QString said() const
    {
        QStringList texts;
        for (const QLabel *label : m_dock->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_other = nullptr;
    QuestionDock *m_dock = nullptr;
};

void TestQuestionDock::init()
{
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_other = new QLineEdit(m_window.get());
    m_dock = new QuestionDock(m_window.get());
    column->addWidget(m_other);
    column->addWidget(m_dock);
    m_window->resize(800, 300);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_other->setFocus();
}

void TestQuestionDock::refusingIsThePrimaryAnswerToAKey()
{
    m_dock->setQuestions({key(1)});
    QVERIFY(m_dock->isVisible());
    QCOMPARE(named<QPushButton>("refuse")->property("role").toString(), QStringLiteral("primary"));
    for (const char *other : {"once", "allOfRun", "always"})
        QVERIFY(named<QPushButton>(other)->property("role").toString() != QStringLiteral("primary"));
    QVERIFY(said().contains(QStringLiteral("SHA256:u4nJ1oJp7qRk")));
    QVERIFY(said().contains(QStringLiteral("The key of web-1 (10.0.0.1 port 22) is not known")));
}

void TestQuestionDock::eachButtonGivesItsAnswer_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<int>("choice");
    QTest::newRow("leave out") << QByteArray("refuse") << int(Answer::Choice::Refuse);
    QTest::newRow("this run") << QByteArray("once") << int(Answer::Choice::Once);
    QTest::newRow("all of the run") << QByteArray("allOfRun") << int(Answer::Choice::AllOfRun);
    QTest::newRow("from now on") << QByteArray("always") << int(Answer::Choice::Always);
}

void TestQuestionDock::eachButtonGivesItsAnswer()
{
    QFETCH(QByteArray, button);
    QFETCH(int, choice);
    QSignalSpy answered(m_dock, &QuestionDock::answered);
    m_dock->setQuestions({key(7)});
    QTRY_VERIFY(named<QPushButton>(button.constData())->isEnabled());
    click(button.constData());
    QCOMPARE(answered.size(), 1);
    const auto answer = answered.first().first().value<Answer>();
    QCOMPARE(answer.question, 7);
    QCOMPARE(int(answer.choice), choice);
}

void TestQuestionDock::itNeverTakesTheFocusByItself()
{
    m_dock->setQuestions({key(1)});
    QVERIFY(m_other->hasFocus());
    m_dock->setQuestions({password(2)});
    QVERIFY(m_other->hasFocus());
    QTest::keyClicks(m_other, QStringLiteral("typing on"));
    QCOMPARE(m_other->text(), QStringLiteral("typing on"));
}

void TestQuestionDock::aSecondClickDoesNotAnswerTheNextQuestion()
{
    QSignalSpy answered(m_dock, &QuestionDock::answered);
    connect(m_dock, &QuestionDock::answered, this, [this] { m_dock->setQuestions({key(2)}); });
    m_dock->setQuestions({key(1)});
    QTRY_VERIFY(named<QPushButton>("always")->isEnabled());
    QTest::mouseDClick(named<QPushButton>("always"), Qt::LeftButton);
    click("always");
    QCOMPARE(answered.size(), 1);
    QTRY_VERIFY(named<QPushButton>("always")->isEnabled());
    click("always");
    QCOMPARE(answered.size(), 2);
}

void TestQuestionDock::aPasswordIsHandedOverOnceAndForgotten()
{
    QSignalSpy answered(m_dock, &QuestionDock::answered);
    m_dock->setQuestions({password(3)});
    auto *field = named<QLineEdit>("questionSecret");
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(!named<QPushButton>("always")->isVisible());
    QTRY_VERIFY(named<QPushButton>("once")->isEnabled());
    QTest::keyClicks(field, QStringLiteral("s3cret"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(answered.size(), 1);
    QVERIFY(answered.first().first().value<Answer>().secret.equals(Secret::fromText(QStringLiteral("s3cret"))));
    QVERIFY(field->text().isEmpty());
    QTest::keyClicks(field, QStringLiteral("typed for another"));
    m_dock->setQuestions({password(4)});
    QVERIFY(field->text().isEmpty());
}

void TestQuestionDock::itSaysHowManyMoreWaitAndForHowLong()
{
    m_dock->setQuestions({password(1), password(2), key(3)});
    QVERIFY2(said().contains(QStringLiteral("2 more question(s)")), qPrintable(said()));
    QVERIFY2(said().contains(QStringLiteral("waits ")), qPrintable(said()));
    m_dock->setQuestions({key(1)});
    QVERIFY(!said().contains(QStringLiteral("more question")));
}

void TestQuestionDock::itGoesWhenNothingIsAsked()
{
    m_dock->setQuestions({key(1)});
    m_dock->setQuestions({});
    QVERIFY(!m_dock->isVisible());
    m_dock->setQuestions({key(1)});
    QVERIFY(m_dock->isVisible());
}

void TestQuestionDock::hostileWordsAreShownVisibly()
{
    Question question = key(1, QStringLiteral("<b>web</b>\u202Egpj"));
    question.fingerprint = QStringLiteral("SHA256:\u001b[31m<i>");
    m_dock->setQuestions({question});
    QVERIFY(said().contains(QStringLiteral("<b>web</b>")));
    QVERIFY(!said().contains(QChar(0x202E)) && !said().contains(QChar(0x1b)));
    for (const QLabel *label : m_dock->findChildren<QLabel *>())
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
}

void TestQuestionDock::eachPromptHasAField()
{
    QSignalSpy answered(m_dock, &QuestionDock::answered);
    Question question = password(5);
    question.kind = Question::Kind::Factors;
    question.words = QStringLiteral("Corp <b>login</b>\nuse your\u001b[31m token");
    question.prompts = {{QStringLiteral("Card number:"), true}, {QStringLiteral("PIN \u202E:"), false}};
    m_dock->setQuestions({question});
    QVERIFY(m_other->hasFocus());
    QVERIFY(!named<QLineEdit>("questionSecret")->isVisible());
    QVERIFY(said().contains(QStringLiteral("Corp <b>login</b>\nuse your")));
    QVERIFY(!said().contains(QChar(0x202E)) && !said().contains(QChar(0x1b)));
    auto *card = named<QLineEdit>("questionPrompt1");
    auto *pin = named<QLineEdit>("questionPrompt2");
    QCOMPARE(card->echoMode(), QLineEdit::Normal);
    QCOMPARE(pin->echoMode(), QLineEdit::Password);
    QTRY_VERIFY(named<QPushButton>("once")->isEnabled());
    QTest::keyClicks(card, QStringLiteral("77"));
    QTest::keyClick(card, Qt::Key_Return); // on to the next
    QVERIFY(pin->hasFocus());
    QTest::keyClicks(pin, QStringLiteral("1234"));
    QTest::keyClick(pin, Qt::Key_Return);
    QCOMPARE(answered.size(), 1);
    const auto answer = answered.first().first().value<Answer>();
    QCOMPARE(answer.answers.size(), 2);
    QVERIFY(answer.answers.at(0).equals(Secret::fromText(QStringLiteral("77"))));
    QVERIFY(answer.answers.at(1).equals(Secret::fromText(QStringLiteral("1234"))));
    QVERIFY(card->text().isEmpty() && pin->text().isEmpty());
    m_dock->setQuestions({password(6)});
    QVERIFY(!m_dock->findChild<QLineEdit *>(QStringLiteral("questionPrompt1")));
    QVERIFY(!said().contains(QStringLiteral("Corp")));
}

void TestQuestionDock::aSecretIsRememberedOnlyWhenAsked()
{
    QSignalSpy answered(m_dock, &QuestionDock::answered);
    m_dock->setQuestions({password(1)});
    auto *remember = named<QCheckBox>("questionRemember");
    QVERIFY(!remember->isVisible()); // there is no keychain
    Question question = password(2);
    question.canRemember = true;
    m_dock->setQuestions({question});
    QVERIFY(remember->isVisible() && !remember->isChecked());
    QTRY_VERIFY(named<QPushButton>("once")->isEnabled());
    remember->click();
    QTest::keyClicks(named<QLineEdit>("questionSecret"), QStringLiteral("s3cret"));
    click("once");
    QVERIFY(answered.first().first().value<Answer>().remember);
    question.id = 3;
    m_dock->setQuestions({question});
    QVERIFY(!remember->isChecked());
}

void TestQuestionDock::aPromptOfManyHostsIsAnsweredForAllOrOne()
{
    QSignalSpy answered(m_dock, &QuestionDock::answered);
    m_dock->setQuestions({prompt(7, 3)});
    QVERIFY2(said().contains(QStringLiteral("3 hosts ask the same")), qPrintable(said()));
    QVERIFY2(said().contains(QStringLiteral("Continue? [Y/n] <U+202E>")), qPrintable(said()));
    QVERIFY(named<QPushButton>("once")->isVisible() && named<QPushButton>("allOfRun")->isVisible());
    QVERIFY(!named<QPushButton>("always")->isVisible());
    m_dock->setQuestions({prompt(7, 4)}); // another one came meanwhile
    QVERIFY2(said().contains(QStringLiteral("4 hosts ask the same")), qPrintable(said()));
    QTRY_VERIFY(named<QPushButton>("allOfRun")->isEnabled());
    QTest::keyClicks(named<QLineEdit>("questionSecret"), QStringLiteral("n"));
    click("once");
    const auto one = answered.takeFirst().first().value<Answer>();
    QCOMPARE(int(one.choice), int(Answer::Choice::Once));
    QVERIFY(one.secret.equals(Secret::fromText(QStringLiteral("n"))));
    QTest::keyClicks(named<QLineEdit>("questionSecret"), QStringLiteral("y\r"));
    QCOMPARE(int(answered.takeFirst().first().value<Answer>().choice), int(Answer::Choice::AllOfRun));
    m_dock->setQuestions({prompt(7, 1)});
    QVERIFY(!named<QPushButton>("allOfRun")->isVisible());
    click("refuse");
    QCOMPARE(int(answered.takeFirst().first().value<Answer>().choice), int(Answer::Choice::Refuse));
}

void TestQuestionDock::whatIsNotHiddenIsSeenWhileItIsTyped()
{
    m_dock->setQuestions({prompt(1, 1)});
    QCOMPARE(named<QLineEdit>("questionSecret")->echoMode(), QLineEdit::Normal);
    m_dock->setQuestions({password(2)});
    QCOMPARE(named<QLineEdit>("questionSecret")->echoMode(), QLineEdit::Password);
    Question hidden = prompt(3, 1);
    hidden.hidden = true;
    m_dock->setQuestions({hidden});
    QCOMPARE(named<QLineEdit>("questionSecret")->echoMode(), QLineEdit::Password);
}

void TestQuestionDock::aSudoPasswordIsHidden()
{
    Question question = password(4);
    question.kind = Question::Kind::Sudo;
    m_dock->setQuestions({question});
    QCOMPARE(named<QLineEdit>("questionSecret")->echoMode(), QLineEdit::Password);
    QCOMPARE(named<QPushButton>("refuse")->text(), QStringLiteral("Do not run it there"));
    QVERIFY(!named<QPushButton>("allOfRun")->isVisible());
}

void TestQuestionDock::aDoubtfulKeyWantsAWordTyped()
{
    Question odd = key(1);
    odd.why = QStringLiteral("The instance has printed another key on its console.");
    odd.expected = QStringList{QStringLiteral("ssh-ed25519 SHA256:other")};
    odd.typed = QStringLiteral("web-1");
    QSignalSpy answers(m_dock, &QuestionDock::answered);
    m_dock->setQuestions({odd});
    for (const char *part :
         {"SHA256:u4nJ1oJp7qRk", "SHA256:other", "not the one it should have", "printed another key"})
        QVERIFY2(said().contains(QString::fromLatin1(part)), qPrintable(said()));
    QVERIFY(!named<QPushButton>("once")->isVisible());
    QVERIFY(!named<QPushButton>("allOfRun")->isVisible());
    QCOMPARE(named<QPushButton>("refuse")->property("role").toString(), QStringLiteral("primary"));
    QTRY_VERIFY(named<QPushButton>("once")->isEnabled()); // the guard against a second click is over
    QVERIFY(!named<QPushButton>("always")->isEnabled());
    click("always");
    QCOMPARE(answers.count(), 0);
    QTest::keyClicks(named<QLineEdit>("questionTyped"), QStringLiteral("web-2"));
    QVERIFY(!named<QPushButton>("always")->isEnabled());
    QTest::keyClick(named<QLineEdit>("questionTyped"), Qt::Key_Backspace);
    QTest::keyClicks(named<QLineEdit>("questionTyped"), QStringLiteral("1"));
    click("always");
    QCOMPARE(answers.count(), 1);
    QCOMPARE(answers.first().first().value<Answer>().choice, Answer::Choice::Always);
    // The next one is a plain one again.
    m_dock->setQuestions({key(2)});
    QVERIFY(named<QPushButton>("once")->isVisible() && !named<QLineEdit>("questionTyped")->isVisible());
    QTRY_VERIFY(named<QPushButton>("always")->isEnabled());
}

void TestQuestionDock::whatElseIsKnownOfAKeyIsSaid()
{
    Question question = key(1);
    question.why = QStringLiteral("This address belonged to web-3.");
    m_dock->setQuestions({question});
    QVERIFY(said().contains(QStringLiteral("This address belonged to web-3.")));
    QVERIFY(said().contains(QStringLiteral("Compare it with")));
}

void TestQuestionDock::newKeysOfManyHostsAreOneQuestion()
{
    QSignalSpy answered(m_dock, &QuestionDock::answered);
    m_dock->setQuestions({key(1, QStringLiteral("web-10 (10.0.0.1 port 22)")), password(2),
                          key(3, QStringLiteral("web-2 (10.0.0.2 port 22)"))});
    QVERIFY2(said().contains(QStringLiteral("2 hosts show a key that is not known yet")), qPrintable(said()));
    QVERIFY2(said().contains(QStringLiteral("1 more question(s)")), qPrintable(said()));
    const QAbstractItemModel *rows = named<QTableView>("questionKeys")->model();
    QCOMPARE(rows->rowCount(), 2);
    QCOMPARE(rows->index(0, 0).data().toString(), QStringLiteral("web-2"));
    QCOMPARE(rows->index(0, 1).data().toString(), QStringLiteral("10.0.0.2 port 22"));
    QCOMPARE(rows->index(1, 3).data().toString(), QStringLiteral("SHA256:u4nJ1oJp7qRk"));
    QCOMPARE(named<QPushButton>("refuse")->property("role").toString(), QStringLiteral("primary"));
    QTRY_VERIFY(named<QPushButton>("always")->isEnabled());
    QCOMPARE(named<QPushButton>("always")->text(), QStringLiteral("Trust these 2 from now on"));
    click("always");
    QCOMPARE(answered.size(), 2);
    QCOMPARE(answered.first().first().value<Answer>().question, 1);
    QCOMPARE(answered.last().first().value<Answer>().question, 3);
    QCOMPARE(int(answered.last().first().value<Answer>().choice), int(Answer::Choice::Always));
}

void TestQuestionDock::eachOfManyKeysCanBeAskedByItself()
{
    m_dock->setQuestions({key(1), key(2)});
    click("oneByOne");
    QVERIFY2(said().contains(QStringLiteral("The key of web-1")), qPrintable(said()));
    QVERIFY2(said().contains(QStringLiteral("1 more question(s)")), qPrintable(said()));
    QVERIFY(!named<QTableView>("questionKeys")->isVisible());
    QVERIFY(named<QPushButton>("once")->isVisible());
    click("oneByOne");
    QVERIFY(named<QTableView>("questionKeys")->isVisible());
    m_dock->setQuestions({key(2)});
    QVERIFY(!named<QTableView>("questionKeys")->isVisible());
    QVERIFY(!named<QPushButton>("oneByOne")->isVisible());
}

void TestQuestionDock::aKeyThatCameJustNowIsNotTrustedWithTheRest()
{
    QSignalSpy answered(m_dock, &QuestionDock::answered);
    m_dock->setQuestions({key(1), key(2)});
    QTRY_VERIFY(named<QPushButton>("always")->isEnabled());
    m_dock->setQuestions({key(1), key(2), key(3)});
    QCOMPARE(named<QPushButton>("always")->text(), QStringLiteral("Trust these 3 from now on"));
    click("always");
    QCOMPARE(answered.size(), 2);
}

void TestQuestionDock::aProgramOfAFileIsShownAndRefusingIsPrimary()
{
    Question question;
    question.id = 4;
    question.kind = Question::Kind::Program;
    question.host = QStringLiteral("web-1");
    question.text = QStringLiteral("/inv/hosts names a program.");
    question.words = QStringLiteral("nc \u202e gate 22");
    m_dock->setQuestions({question});
    QVERIFY2(said().contains(QStringLiteral("nc ")) && !said().contains(QChar(0x202e)), qPrintable(said()));
    QVERIFY(!named<QLineEdit>("questionSecret")->isVisible());
    QVERIFY(!named<QPushButton>("allOfRun")->isVisible());
    QCOMPARE(named<QPushButton>("refuse")->property("role").toString(), QStringLiteral("primary"));
    QTRY_VERIFY(named<QPushButton>("always")->isEnabled());
    QSignalSpy answers(m_dock, &QuestionDock::answered);
    click("always");
    QCOMPARE(int(answers.first().first().value<Answer>().choice), int(Answer::Choice::Always));
}

QTEST_MAIN(TestQuestionDock)
#include "tst_questiondock.moc"
