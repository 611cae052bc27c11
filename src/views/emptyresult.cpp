#include "views/emptyresult.h"

#include "core/text.h"
#include "views/pane.h"
#include "views/plaintip.h"
#include "views/rolelabel.h"

#include <QBoxLayout>
#include <QPushButton>

EmptyResult::EmptyResult(QWidget *parent)
    : QWidget(parent),
      m_head(new RoleLabel({}, Theme::Role::Text, RoleLabel::Step::Head)),
      m_why(new RoleLabel({}, Theme::Role::Muted))
{
    setObjectName(QStringLiteral("emptyResult"));
    pane::setGround(this, QPalette::Base);
    m_head->setObjectName(QStringLiteral("emptyHead"));
    m_why->setObjectName(QStringLiteral("emptyWhy"));
    m_head->setWordWrap(true);
    m_why->setWordWrap(true);
    m_why->setMaximumWidth(Metrics::of(this).chars(100));
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(Metrics::formMargin, 2 * Metrics::formMargin, Metrics::formMargin, Metrics::gap);
    m_layout->setSpacing(Metrics::gap);
    m_layout->addWidget(m_head);
    m_layout->addWidget(m_why);
    m_layout->addStretch();
}

void EmptyResult::say(const QString &head, const QString &why)
{
    m_head->setText(head);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    delete m_offers;
    m_offers = new QWidget;
    auto *row = new QHBoxLayout(m_offers);
    row->setContentsMargins(0, Metrics::gap, 0, 0);
    row->setSpacing(Metrics::gap);
    row->addStretch();
    m_layout->insertWidget(2, m_offers);
}

QPushButton *EmptyResult::offer(const QString &name, const QString &text, const QString &role)
{
    auto *button = new QPushButton(buttonText(text));
    button->setObjectName(name);
    if (!role.isEmpty())
        button->setProperty("role", role);
    button->setFlat(role == QStringLiteral("link"));
    auto *row = static_cast<QHBoxLayout *>(m_offers->layout());
    row->insertWidget(row->count() - 1, button);
    return button;
}

void EmptyResult::showLoading()
{
    say(tr("Reading the hosts…"), tr("Those of the last time appear at once, the others as their clouds answer."));
}

void EmptyResult::showNoHosts(bool refreshing)
{
    if (refreshing) {
        say(tr("Asking the clouds…"), tr("Hosts appear here region by region."));
        return;
    }
    say(tr("Your accounts hold no hosts."), tr("If that is a surprise, the sources at the left say what went wrong."));
    connect(offer(QStringLiteral("emptyRefresh"), tr("Refresh")), &QPushButton::clicked, this,
            &EmptyResult::refreshWanted);
}

void EmptyResult::showNoAccounts()
{
    say(tr("No accounts yet"), tr("Maestro lists your machines and runs commands on many of them at once. It speaks to "
                                  "your clouds and hosts directly; nothing goes anywhere else."));
    connect(offer(QStringLiteral("emptyAccounts"), tr("Add an account"), QStringLiteral("primary")),
            &QPushButton::clicked, this, &EmptyResult::accountsWanted);
}

void EmptyResult::showNoHits(const QueryExplanation &explanation)
{
    say(tr("No host matches."), visibleText(explanation.message));
    if (!explanation.word.isEmpty()) {
        const QString without = explanation.without;
        QPushButton *clear =
            offer(QStringLiteral("emptyClearWord"),
                  tr("Clear %1 (%Ln hosts)", nullptr, explanation.hitsWithout).arg(visibleText(explanation.word)));
        connect(clear, &QPushButton::clicked, this, [this, without] { Q_EMIT queryWanted(without); });
    }
    connect(offer(QStringLiteral("emptyClearAll"), tr("Show all hosts"), QStringLiteral("link")), &QPushButton::clicked,
            this, [this] { Q_EMIT queryWanted({}); });
}
