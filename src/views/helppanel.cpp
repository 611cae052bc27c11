#include "views/helppanel.h"

#include "views/icons.h"
#include "views/pane.h"
#include "views/plaintip.h"
#include "views/rolelabel.h"
#include "views/rule.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace {

using Role = Theme::Role;
using Step = RoleLabel::Step;

RoleLabel *wrapped(const QString &text, Role role, Step step)
{
    auto *label = new RoleLabel(text, role, step);
    label->setWordWrap(true);
    return label;
}

} // namespace

HelpPanel::HelpPanel(QWidget *parent)
    : QWidget(parent),
      m_title(new RoleLabel({}, Role::Text, Step::Head)),
      m_scroll(nullptr)
{
    setObjectName(QStringLiteral("helpPanel"));
    setAccessibleName(tr("Help"));
    pane::setGround(this, QPalette::Base);
    m_title->setObjectName(QStringLiteral("helpTitle"));
    m_title->setWordWrap(true);
    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("closeHelp"));
    close->setAccessibleName(tr("Close the help"));
    close->setToolTip(tr("Close the help (F1)"));
    close->setIcon(Icons::icon(QStringLiteral("close"), Role::Muted));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(2 * Metrics::gap, Metrics::gap, Metrics::gap, Metrics::gap);
    head->addWidget(m_title, 1);
    head->addWidget(close, 0, Qt::AlignTop);
    m_scroll = pane::scrolled(new QWidget, this);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(new Rule(Qt::Vertical));
    row->addLayout(column, 1);
    setFixedWidth(Metrics::of(this).chars(48));
    hide();
}

QString HelpPanel::topicOf(const QWidget *part)
{
    const std::pair<QString, QString> topics[] = {
        {QStringLiteral("queryBar"), QStringLiteral("query")},
        {QStringLiteral("instanceTable"), QStringLiteral("table")},
        {QStringLiteral("commandBar"), QStringLiteral("command")},
        {QStringLiteral("runOptions"), QStringLiteral("command")},
        {QStringLiteral("instancesPage"), QStringLiteral("query")},
        {QStringLiteral("runsPage"), QStringLiteral("runs")},
        {QStringLiteral("terminalsPage"), QStringLiteral("terminals")},
        {QStringLiteral("accountsPage"), QStringLiteral("accounts")},
        {QStringLiteral("accessPage"), QStringLiteral("access")},
        {QStringLiteral("hostKeysPage"), QStringLiteral("hostkeys")},
    };
    for (; part; part = part->parentWidget()) {
        for (const auto &[name, topic] : topics) {
            if (part->objectName() == name)
                return topic;
        }
    }
    return {};
}

void HelpPanel::open(const QString &topic)
{
    m_topic = helpTopic(topic);
    m_title->setText(m_topic.title);
    delete m_scroll->takeWidget();
    m_scroll->setWidget(makeContent());
    pane::setGround(m_scroll);
    show();
}

QWidget *HelpPanel::makeContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(2 * Metrics::gap, 0, 2 * Metrics::gap, 2 * Metrics::gap);
    column->setSpacing(Metrics::inner);
    column->addWidget(wrapped(m_topic.intro, Role::Muted, Step::Body));
    column->addSpacing(Metrics::gap);
    for (const HelpLine &line : std::as_const(m_topic.lines))
        addLine(column, line);
    column->addStretch(1);
    return content;
}

void HelpPanel::addLine(QVBoxLayout *column, const HelpLine &line)
{
    if (line.example.isEmpty()) {
        column->addSpacing(Metrics::gap);
        column->addWidget(wrapped(line.words, Role::Muted, Step::Caps));
        return;
    }
    const bool isOwn = line.example.startsWith(u'@'); // nobody knows which there are
    if (m_topic.areQueries && !isOwn) {
        auto *example = new QPushButton(buttonText(line.example));
        example->setObjectName(QStringLiteral("helpExample"));
        example->setAccessibleName(tr("Try %1").arg(line.example));
        example->setProperty("role", QStringLiteral("link"));
        example->setFlat(true);
        example->setFont(Metrics::of(this).mono());
        example->setCursor(Qt::PointingHandCursor);
        example->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        connect(example, &QPushButton::clicked, this, [this, query = line.example] { Q_EMIT queryChosen(query); });
        column->addWidget(example);
    } else {
        column->addWidget(wrapped(line.example, Role::Text, Step::Name));
    }
    column->addWidget(wrapped(line.words, Role::Muted, Step::Body));
    column->addSpacing(Metrics::inner);
}

void HelpPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}
