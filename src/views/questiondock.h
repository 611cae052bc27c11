#pragma once

#include "core/question.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>
#include <QWidget>

class IconLabel;
class QCheckBox;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QuestionKeys;
class RoleLabel;

/// The question that waits, docked below a run that goes on: what is asked, the evidence, and the answers, the safest
/// one primary. Never takes the focus by itself. GUI thread.
class QuestionDock final : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionDock(QWidget *parent = nullptr);

    /// Shows the first of the open questions and how many more wait, new host keys together; hidden when there is none.
    void setQuestions(const QList<Question> &questions);

Q_SIGNALS:
    void answered(const Answer &answer);
    void focusLeft(); ///< there is no question any more, and it had the focus

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QPushButton *button(const QString &name, const char *role);
    void ask(const Question &question);
    void phrase();
    void phraseAnswers(bool many);
    void showTime();
    void enableAnswers(bool enable);
    void give(Answer::Choice choice);
    void showSecret(const Question &question);
    void showPrompts(const Question &question);
    void phraseKey();
    void enableTyped();
    void takePrompt(int index);
    static QList<Question> togetherOf(const QList<Question> &questions);
    void phraseTogether();
    void phraseApart();
    void giveTogether(Answer::Choice choice);

    Question m_question;
    QList<Question> m_latest;   ///< all that are open
    QList<Question> m_together; ///< those that are asked as one; the first is m_question
    bool m_couldBeTogether = false;
    bool m_oneByOne = false; ///< the person wants it so
    bool m_isAnswering = false;
    QElapsedTimer m_age;
    QHash<quint64, qint64> m_shownAt; ///< by question, in ms of m_age
    int m_others = 0;
    QHash<quint64, qint64> m_until; ///< by question: ms since the epoch, when nobody waits any more
    QTimer m_clock;
    QTimer m_guard; ///< a second click on an answer must not answer the next question
    IconLabel *m_icon;
    RoleLabel *m_title;
    RoleLabel *m_more;
    RoleLabel *m_text;
    RoleLabel *m_evidence;
    QuestionKeys *m_keys;
    RoleLabel *m_words;       ///< of the server
    QGridLayout *m_prompts;   ///< a line for each
    QList<QWidget *> m_lines; ///< what stands in it
    QList<QLineEdit *> m_fields;
    QLineEdit *m_secret;
    QLineEdit *m_typed; ///< the word without which a doubtful key is not trusted
    QCheckBox *m_remember;
    QPushButton *m_refuse;
    QPushButton *m_once;
    QPushButton *m_all;
    QPushButton *m_always;
    QPushButton *m_apart;
};
