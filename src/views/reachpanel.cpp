#include "views/reachpanel.h"

#include "core/text.h"
#include "views/icons.h"
#include "views/pane.h"
#include "views/rolelabel.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using Role = Theme::Role;

ReachPanel::ReachPanel(Reach reach, Complete complete, QWidget *parent)
    : QWidget(parent),
      m_reach(std::move(reach)),
      m_complete(std::move(complete)),
      m_host(new QLineEdit(this)),
      m_who(new RoleLabel({}, Role::Text, RoleLabel::Step::Name, this)),
      m_note(new RoleLabel({}, Role::Muted, RoleLabel::Step::Small, this)),
      m_facts(new QWidget(this)),
      m_grid(new QGridLayout(m_facts)),
      m_typed(new QTimer(this))
{
    setObjectName(u"reachPanel"_s);
    m_host->setObjectName(u"reachHost"_s);
    m_host->setAccessibleName(tr("Host"));
    m_host->setPlaceholderText(tr("Name, id or address of a host"));
    m_host->setClearButtonEnabled(true);
    m_host->addAction(Icons::icon(u"search"_s, Role::Muted), QLineEdit::LeadingPosition);
    m_who->setObjectName(u"reachWho"_s);
    m_note->setObjectName(u"reachNote"_s);
    m_note->setWordWrap(true);
    m_facts->setObjectName(u"reachFacts"_s);
    m_facts->setAccessibleName(tr("How this host is reached"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * Metrics::gap);
    m_grid->setVerticalSpacing(Metrics::inner);
    m_grid->setColumnStretch(1, 1);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(2 * Metrics::gap, 16, 2 * Metrics::gap, 2 * Metrics::gap);
    column->setSpacing(Metrics::gap);
    column->addWidget(new RoleLabel(tr("How a host is reached"), Role::Muted, RoleLabel::Step::Caps, this));
    column->addWidget(m_host);
    column->addWidget(m_who);
    column->addWidget(m_facts);
    column->addWidget(m_note);
    column->addStretch(1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(pane::scrolled(content, this));
    m_typed->setSingleShot(true);
    m_typed->setInterval(150);
    connect(m_host, &QLineEdit::textChanged, m_typed, qOverload<>(&QTimer::start));
    connect(m_typed, &QTimer::timeout, this, &ReachPanel::follow);
}

void ReachPanel::setInstances(const QList<Instance> &instances)
{
    m_instances = instances;
    follow();
}

void ReachPanel::setRules(const AccessRules &rules, const Instance *example)
{
    m_rules = rules;
    m_example = example ? example->key() : QString();
    follow();
}

/// Whole names, ids and addresses count more than the beginning of a name.
const Instance *ReachPanel::chosen() const
{
    const QString text = m_host->text().trimmed();
    const auto find = [this](const auto &fits) {
        const auto found = std::find_if(m_instances.cbegin(), m_instances.cend(), fits);
        return found == m_instances.cend() ? nullptr : &*found;
    };
    if (text.isEmpty())
        return find([&](const Instance &each) { return each.key() == m_example; });
    const Instance *whole = find([&](const Instance &each) {
        return each.id == text || each.name.compare(text, Qt::CaseInsensitive) == 0 || each.publicV4.contains(text) ||
               each.privateV4.contains(text) || each.publicV6.contains(text) || each.privateV6.contains(text) ||
               each.dns.contains(text);
    });
    return whole ? whole : find([&](const Instance &each) { return each.name.startsWith(text, Qt::CaseInsensitive); });
}

void ReachPanel::follow()
{
    const quint64 asked = ++m_asked;
    const Instance *found = chosen();
    if (!found) {
        m_who->hide();
        const bool typed = !m_host->text().trimmed().isEmpty();
        return show({}, typed ? tr("No host has this name, id or address.")
                              : tr("Type a host to see its user, key, address and way, and who says so."));
    }
    const Instance instance = *found;
    m_who->setText(
        visibleText(instance.account.isEmpty() ? instance.name : tr("%1 in %2").arg(instance.name, instance.account)));
    m_who->show();
    const QMap<QString, int> origins = m_rules.origins(instance);
    const Host said = m_reach(instance, m_rules.of(instance));
    whenDone(m_complete(said), this, [this, asked, instance, said, origins](const Result<Host> &full) {
        if (asked != m_asked)
            return;
        show(reachFacts(instance, said, full ? *full : said, origins),
             full ? tr("What is typed for a run (user, key, port, jump host) counts more.") : full.error().message);
    });
}

void ReachPanel::show(const QList<ReachFact> &facts, const QString &note)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const ReachFact &fact : facts) {
        auto *value = new RoleLabel(visibleText(fact.value), Role::Text, RoleLabel::Step::Body, m_facts);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        value->setMinimumWidth(Metrics::of(this).chars(12));
        m_grid->addWidget(new RoleLabel(fact.title, Role::Muted, RoleLabel::Step::Body, m_facts), row, 0);
        m_grid->addWidget(value, row, 1);
        m_grid->addWidget(new RoleLabel(fact.origin, Role::Muted, RoleLabel::Step::Small, m_facts), row, 2);
        ++row;
    }
    m_facts->setVisible(!facts.isEmpty());
    m_note->setText(visibleText(note));
}
