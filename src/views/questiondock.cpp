#include "views/questiondock.h"

#include "core/text.h"
#include "views/iconlabel.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/questionkeys.h"
#include "views/rolelabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using Kind = Question::Kind;
using Choice = Answer::Choice;

namespace {

constexpr int mostWords = 8; // lines of a server that has much to say

QString iconOf(Kind kind)
{
    switch (kind) {
    case Kind::HostKey:
        return QStringLiteral("fingerprint");
    case Kind::Passphrase:
        return QStringLiteral("key");
    case Kind::Prompt:
    case Kind::Program:
        return QStringLiteral("terminal");
    case Kind::Password:
    case Kind::Factors:
    case Kind::Sudo:
        break;
    }
    return QStringLiteral("lock");
}

/// It is answered by yes or no, and nothing is typed.
bool isTrust(const Question &question)
{
    return question.kind == Kind::HostKey || question.kind == Kind::Program;
}

} // namespace

QuestionDock::QuestionDock(QWidget *parent)
    : QWidget(parent),
      m_icon(new IconLabel(QStringLiteral("fingerprint"), Theme::Role::Waiting, this)),
      m_title(new RoleLabel({}, Theme::Role::Text, RoleLabel::Step::Strong, this)),
      m_more(new RoleLabel({}, Theme::Role::Waiting, RoleLabel::Step::Name, this)),
      m_text(new RoleLabel({}, Theme::Role::Text, RoleLabel::Step::Body, this)),
      m_evidence(new RoleLabel({}, Theme::Role::Text, RoleLabel::Step::Mono, this)),
      m_keys(new QuestionKeys(this)),
      m_words(new RoleLabel({}, Theme::Role::Text, RoleLabel::Step::Mono, this)),
      m_prompts(new QGridLayout),
      m_secret(new QLineEdit(this)),
      m_typed(new QLineEdit(this)),
      m_remember(new QCheckBox(tr("Remember it in the keychain"), this)),
      m_refuse(button(QStringLiteral("refuse"), "")),
      m_once(button(QStringLiteral("once"), "")),
      m_all(button(QStringLiteral("allOfRun"), "")),
      m_always(button(QStringLiteral("always"), "")),
      m_apart(button(QStringLiteral("oneByOne"), "link"))
{
    setObjectName(QStringLiteral("questionDock"));
    setAccessibleName(tr("Question"));
    pane::setGround(this, QPalette::Window);
    build();
    connect(m_refuse, &QPushButton::clicked, this, [this] { give(Choice::Refuse); });
    connect(m_once, &QPushButton::clicked, this, [this] { give(Choice::Once); });
    connect(m_all, &QPushButton::clicked, this, [this] { give(Choice::AllOfRun); });
    connect(m_always, &QPushButton::clicked, this, [this] { give(Choice::Always); });
    connect(m_apart, &QPushButton::clicked, this, [this] {
        m_oneByOne = !m_together.isEmpty();
        setQuestions(m_latest);
    });
    m_age.start();
    connect(m_secret, &QLineEdit::returnPressed, this,
            [this] { give(m_question.hosts > 1 && m_all->isVisibleTo(this) ? Choice::AllOfRun : Choice::Once); });
    connect(m_typed, &QLineEdit::textChanged, this, &QuestionDock::enableTyped);
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &QuestionDock::showTime);
    m_guard.setSingleShot(true);
    m_guard.setInterval(QApplication::doubleClickInterval());
    connect(&m_guard, &QTimer::timeout, this, [this] { enableAnswers(true); });
    hide();
}

QPushButton *QuestionDock::button(const QString &name, const char *role)
{
    auto *made = new QPushButton(this);
    made->setObjectName(name);
    made->setAutoDefault(false);
    made->setProperty("role", QString::fromLatin1(role));
    return made;
}

void QuestionDock::build()
{
    m_title->setObjectName(QStringLiteral("questionTitle"));
    m_text->setWordWrap(true);
    m_evidence->setObjectName(QStringLiteral("questionEvidence"));
    m_evidence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_secret->setObjectName(QStringLiteral("questionSecret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMinimumWidth(Metrics::of(this).chars(30));
    m_typed->setObjectName(QStringLiteral("questionTyped"));
    m_typed->setMinimumWidth(Metrics::of(this).chars(24));
    m_remember->setObjectName(QStringLiteral("questionRemember"));
    m_words->setObjectName(QStringLiteral("questionWords"));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_prompts->setHorizontalSpacing(Metrics::gap);
    m_prompts->setColumnStretch(2, 1);
    auto *head = new QHBoxLayout;
    head->setSpacing(Metrics::gap);
    head->addWidget(m_icon);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_more);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(Metrics::gap);
    answers->addWidget(m_secret);
    for (QPushButton *answer : {m_refuse, m_once, m_all, m_always}) {
        answer->setMinimumWidth(Metrics::of(this).chars(12)); // elided where there is no room for all
        answers->addWidget(answer);
    }
    answers->insertWidget(answers->indexOf(m_always), m_typed); // the word before what wants it
    answers->addStretch(1);
    m_apart->setFlat(true);
    answers->addWidget(m_apart);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_text);
    column->addWidget(m_evidence);
    column->addWidget(m_keys);
    column->addWidget(m_words);
    column->addLayout(m_prompts);
    column->addLayout(answers);
    column->addWidget(m_remember);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void QuestionDock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = Theme::of(palette());
    painter.fillRect(rect(), theme.color(Theme::Role::Window));
    painter.fillRect(QRect(0, 0, width(), 2),
                     theme.color(m_question.typed.isEmpty() ? Theme::Role::Waiting : Theme::Role::Failed));
}

void QuestionDock::setQuestions(const QList<Question> &questions)
{
    m_latest = questions;
    if (m_isAnswering)
        return;
    if (questions.isEmpty() && isAncestorOf(QApplication::focusWidget()))
        Q_EMIT focusLeft();
    setVisible(!questions.isEmpty());
    if (questions.isEmpty()) {
        m_question = {};
        m_together.clear();
        m_shownAt.clear();
        m_oneByOne = false;
        return m_clock.stop();
    }
    const QList<Question> before = m_together;
    m_together = togetherOf(questions);
    m_couldBeTogether = !m_together.isEmpty();
    if (m_oneByOne)
        m_together.clear();
    m_others = int(questions.size() - std::max<qsizetype>(1, m_together.size()));
    for (const Question &question : std::as_const(m_together)) {
        if (!m_shownAt.contains(question.id))
            m_shownAt.insert(question.id, m_age.elapsed());
    }
    if (questions.first().id != m_question.id || before.isEmpty() != m_together.isEmpty())
        ask(questions.first());
    else if (questions.first().hosts != m_question.hosts || before.size() != m_together.size()) {
        m_question = questions.first();
        phrase();
    }
    showTime();
}

/// How many more there are, and how long the host still waits.
void QuestionDock::showTime()
{
    const qint64 left = m_until.value(m_question.id) - QDateTime::currentMSecsSinceEpoch();
    const QTime time = QTime(0, 0).addMSecs(int(std::clamp<qint64>(left, 0, 3'599'000)));
    QStringList parts;
    if (m_others > 0)
        parts.append(tr("%Ln more question(s)", nullptr, m_others));
    parts.append(tr("waits %1 more").arg(time.toString(QStringLiteral("m:ss"))));
    m_more->setText(parts.join(QStringLiteral("  ·  ")));
}

void QuestionDock::enableAnswers(bool enable)
{
    for (QPushButton *answer : {m_once, m_all, m_always})
        answer->setEnabled(enable);
    enableTyped();
}

void QuestionDock::enableTyped()
{
    if (!m_question.typed.isEmpty())
        m_always->setEnabled(!m_guard.isActive() && m_typed->text().trimmed() == m_question.typed.trimmed());
}

void QuestionDock::ask(const Question &question)
{
    if (!m_until.contains(question.id))
        m_until.insert(question.id, QDateTime::currentMSecsSinceEpoch() + question.secondsLeft * 1000LL);
    m_clock.start();
    m_question = question;
    m_guard.start();
    m_typed->clear();
    enableAnswers(false);
    showSecret(question);
    showPrompts(question);
    phrase();
}

/// Says the question and the answers, each for its kind.
void QuestionDock::phrase()
{
    const bool key = m_question.kind == Kind::HostKey;
    const bool many = m_question.kind == Kind::Prompt && m_question.hosts > 1;
    m_title->setText(many ? tr("%Ln hosts ask the same", nullptr, m_question.hosts) : visibleText(m_question.host));
    m_icon->setIcon(iconOf(m_question.kind));
    m_text->setText(visibleText(m_question.text));
    m_evidence->setText(visibleText(m_question.words));
    const bool program = m_question.kind == Kind::Program;
    const bool shows = (program || m_question.kind == Kind::Prompt) && !m_question.words.isEmpty();
    m_evidence->setVisible((key && m_together.isEmpty()) || shows);
    if (program)
        m_title->setText(tr("A file wants to run a program here"));
    if (key)
        phraseKey();
    phraseAnswers(many);
    if (!m_together.isEmpty())
        phraseTogether();
    phraseApart();
    for (QPushButton *answer : {m_refuse, m_once, m_all, m_always}) {
        answer->setToolTip(answer->text());
        answer->update();
    }
    update();
}

/// A key that the instance itself names otherwise has no simple "trust" here.
void QuestionDock::phraseKey()
{
    const bool odd = !m_question.typed.isEmpty();
    const QString host = visibleText(m_question.host);
    m_title->setText(odd ? tr("The key of %1 is not the one it should have").arg(host)
                         : tr("The key of %1 is not known").arg(host));
    QStringList sentences;
    if (!m_question.why.isEmpty())
        sentences += visibleText(m_question.why);
    if (odd)
        sentences += tr("Leave the host out, unless you know why. To trust the key all the same, type %1.")
                         .arg(visibleText(m_question.typed));
    else
        sentences += tr("Nobody has said yet that it is the right one. Compare it with what the host's console or its "
                        "owner says.");
    m_text->setText(sentences.join(u' '));
    QStringList lines{visibleText(m_question.keyType) + QStringLiteral("  ") + visibleText(m_question.fingerprint)};
    if (odd) {
        lines.first().prepend(tr("it shows:") + u' ');
        for (const QString &expected : m_question.expected)
            lines += tr("its console:") + u' ' + visibleText(expected);
    }
    m_evidence->setText(lines.join(u'\n'));
}

void QuestionDock::phraseAnswers(bool many)
{
    const bool key = m_question.kind == Kind::HostKey;
    const bool odd = !m_question.typed.isEmpty();
    const bool trusts = isTrust(m_question);
    m_refuse->setText(tr("Go on without"));
    m_once->setText(tr("Use it"));
    if (key) {
        m_refuse->setText(tr("Leave this host out"));
        m_once->setText(tr("Trust for this run"));
    } else if (trusts) {
        m_refuse->setText(tr("Do not run it"));
        m_once->setText(tr("Run it this time"));
    } else if (m_question.kind == Kind::Sudo) {
        m_refuse->setText(tr("Do not run it there"));
    } else if (m_question.kind == Kind::Prompt) {
        m_refuse->setText(many ? tr("End the input of all %Ln hosts", nullptr, m_question.hosts) : tr("End its input"));
        m_once->setText(many
                            ? tr("Answer %1 only").arg(visibleText(m_question.host.section(QStringLiteral(" ("), 0, 0)))
                            : tr("Answer"));
    }
    m_all->setText(many ? tr("Answer all %Ln hosts", nullptr, m_question.hosts)
                        : tr("Trust every new key of this run"));
    m_always->setText(odd   ? tr("Trust it all the same")
                      : key ? tr("Trust from now on")
                            : tr("Run what this file names until it changes"));
    m_once->setVisible(!odd && m_together.isEmpty());
    m_all->setVisible((key && !odd) || many);
    m_always->setVisible(trusts);
    m_always->setProperty("role", odd ? QStringLiteral("danger") : QString());
    m_typed->setVisible(odd);
    m_typed->setAccessibleName(tr("Type %1").arg(visibleText(m_question.typed)));
    m_typed->setPlaceholderText(visibleText(m_question.typed));
    // Leaving a host out harms nothing; what was typed is there to be used.
    m_refuse->setProperty("role", trusts ? QStringLiteral("primary") : QString());
    m_once->setProperty("role", trusts || many ? QString() : QStringLiteral("primary"));
    m_all->setProperty("role", many ? QStringLiteral("primary") : QString());
}

void QuestionDock::showSecret(const Question &question)
{
    const bool isOne = !isTrust(question) && question.kind != Kind::Factors;
    m_secret->setVisible(isOne);
    m_secret->clear();
    m_secret->setEchoMode(question.hidden ? QLineEdit::Password : QLineEdit::Normal);
    m_secret->setAccessibleName(question.kind == Kind::Passphrase ? tr("Passphrase")
                                : question.hidden                 ? tr("Password")
                                                                  : tr("Answer"));
    m_remember->setVisible(isOne && question.canRemember);
    m_remember->setChecked(false);
}

/// What the server says and asks, a field for each prompt. Its words are a stranger's: line by line, made harmless.
void QuestionDock::showPrompts(const Question &question)
{
    qDeleteAll(m_lines);
    m_lines.clear();
    m_fields.clear();
    QStringList words;
    const QString said = question.kind == Kind::Factors ? question.words : QString();
    for (const QString &line : said.split(u'\n', Qt::SkipEmptyParts))
        words.append(visibleText(line));
    m_words->setText(words.mid(0, mostWords).join(u'\n'));
    m_words->setVisible(!words.isEmpty());
    for (const Prompt &prompt : question.prompts) {
        const int row = int(m_fields.size());
        auto *label = new RoleLabel(visibleText(prompt.text), Theme::Role::Text, RoleLabel::Step::Body, this);
        auto *field = new QLineEdit(this);
        field->setObjectName(QStringLiteral("questionPrompt%1").arg(row + 1));
        field->setAccessibleName(visibleText(prompt.text));
        field->setEchoMode(prompt.echo ? QLineEdit::Normal : QLineEdit::Password);
        field->setMinimumWidth(Metrics::of(this).chars(30));
        label->setBuddy(field);
        connect(field, &QLineEdit::returnPressed, this, [this, row] { takePrompt(row); });
        m_prompts->addWidget(label, row, 0);
        m_prompts->addWidget(field, row, 1);
        m_lines += {label, field};
        m_fields.append(field);
    }
}

/// Return leads to the next field, and in the last one it answers.
void QuestionDock::takePrompt(int index)
{
    if (index + 1 < m_fields.size())
        m_fields.at(index + 1)->setFocus();
    else
        give(Choice::Once);
}

void QuestionDock::give(Choice choice)
{
    const bool takes = choice != Choice::Refuse;
    if (takes && m_guard.isActive())
        return;
    if (!m_together.isEmpty())
        return giveTogether(choice);
    Answer answer{m_question.id, choice};
    if (takes && !isTrust(m_question))
        answer.secret = Secret::fromText(m_secret->text());
    answer.remember = takes && m_remember->isVisible() && m_remember->isChecked();
    for (QLineEdit *field : std::as_const(m_fields)) {
        if (takes)
            answer.answers.append(Secret::fromText(field->text()));
        field->clear();
    }
    m_secret->clear();
    Q_EMIT answered(answer);
}
