#pragma once

#include "core/question.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QPushButton;
class RoleLabel;

/// The question that waits, docked below a run that goes on: what is asked, the evidence, and the answers, the safest
/// one primary. Never takes the focus by itself. GUI thread.
class QuestionDock final : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionDock(QWidget *parent = nullptr);

    /// Shows the first of the open questions and how many more wait; hidden when there is none.
    void setQuestions(const QList<Question> &questions);

Q_SIGNALS:
    void answered(const Answer &answer);

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
    void takePrompt(int index);

    Question m_question;
    int m_others = 0;
    QHash<quint64, qint64> m_until; ///< by question: ms since the epoch, when nobody waits any more
    QTimer m_clock;
    QTimer m_guard; ///< a second click on an answer must not answer the next question
    RoleLabel *m_title;
    RoleLabel *m_more;
    RoleLabel *m_text;
    RoleLabel *m_evidence;
    RoleLabel *m_words;       ///< of the server
    QGridLayout *m_prompts;   ///< a line for each
    QList<QWidget *> m_lines; ///< what stands in it
    QList<QLineEdit *> m_fields;
    QLineEdit *m_secret;
    QCheckBox *m_remember;
    QPushButton *m_refuse;
    QPushButton *m_once;
    QPushButton *m_all;
    QPushButton *m_always;
};
