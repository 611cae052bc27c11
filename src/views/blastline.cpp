#include "views/blastline.h"

#include "core/text.h"
#include "views/iconlabel.h"
#include "views/plaintip.h"
#include "views/rolelabel.h"

#include <QBoxLayout>
#include <QLocale>

namespace {

constexpr qsizetype mostNames = 3;

/// "prod-aws 32, stage-aws 6 and 2 more".
QString counted(const QList<RunScope::Count> &counts)
{
    QStringList parts;
    for (const auto &[name, count] : counts.first(qMin(mostNames, counts.size())))
        parts.append(visibleText(name) + u' ' + QLocale().toString(count));
    const QString text = parts.join(QStringLiteral(", "));
    const int more = int(counts.size() - mostNames);
    return more > 0 ? BlastLine::tr("%1 and %Ln more", nullptr, more).arg(text) : text;
}

} // namespace

BlastLine::BlastLine(QWidget *parent)
    : QWidget(parent),
      m_number(new RoleLabel({}, Theme::Role::Text, RoleLabel::Step::Strong)),
      m_rest(new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Small)),
      m_shield(new IconLabel(QStringLiteral("shield"), Theme::Role::Waiting)),
      m_guarded(new RoleLabel({}, Theme::Role::Waiting, RoleLabel::Step::Small))
{
    setObjectName(QStringLiteral("blastLine"));
    m_number->setObjectName(QStringLiteral("blastNumber"));
    m_rest->setObjectName(QStringLiteral("blastRest"));
    m_guarded->setObjectName(QStringLiteral("blastGuarded"));
    m_rest->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Metrics::inner, 0, 0, 0);
    layout->setSpacing(Metrics::gap);
    layout->addWidget(m_number);
    layout->addWidget(m_rest, 1);
    layout->addWidget(m_shield);
    layout->addWidget(m_guarded);
    setMinimumHeight(Metrics::of(this).chip());
}

void BlastLine::show(const RunScope &scope, const QString &danger, bool production, bool forwardsAgent)
{
    const int hosts = scope.hosts();
    m_number->setText(tr("%Ln hosts", nullptr, hosts));
    QStringList parts;
    parts.append(scope.isSelection ? tr("selected") : tr("all filtered, nothing selected"));
    for (const auto &counts : {scope.accounts, scope.regions}) {
        if (!counts.isEmpty())
            parts.append(counted(counts));
    }
    if (scope.withoutAddress > 0)
        parts.append(tr("%Ln without an address are skipped", nullptr, scope.withoutAddress));
    if (scope.notRunning > 0)
        parts.append(tr("%Ln not running are left out", nullptr, scope.notRunning));
    const QString rest = parts.join(QStringLiteral("  ·  "));
    m_rest->setText(rest);
    m_rest->setToolTip(plainTip(rest));

    QStringList guards;
    if (scope.protectedHosts > 0)
        guards.append(production ? tr("%Ln in production: asks for the number", nullptr, scope.protectedHosts)
                                 : tr("%Ln protected: asks for the number", nullptr, scope.protectedHosts));
    if (!danger.isEmpty() && hosts > 0)
        guards.append(danger + (guards.isEmpty() ? u' ' + tr("It asks for the number.") : QString()));
    if (forwardsAgent && hosts > 0)
        guards.append(tr("your SSH agent is forwarded"));
    m_guarded->setText(guards.join(QStringLiteral("  ·  ")));
    m_shield->setVisible(!guards.isEmpty());
}
