#include "views/activityfeed.h"

#include "models/instancecolumn.h"
#include "views/statusline.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using Shape = StateGlyph::Shape;

namespace {

constexpr qsizetype mostFailures = 2;

QString keyOf(const Run &run)
{
    return u"run/"_s + QString::number(run.id());
}

} // namespace

ActivityFeed::ActivityFeed(Accounts &accounts, Inventory &inventory, Runner &runner, StatusLine &line)
    : QObject(&line),
      m_accounts(accounts),
      m_inventory(inventory),
      m_runner(runner),
      m_line(line)
{
    connect(&inventory, &Inventory::sourcesChanged, this, &ActivityFeed::followInventory);
    connect(&accounts, &Accounts::changed, this, &ActivityFeed::followInventory);
    connect(&accounts, &Accounts::keychainChanged, this, &ActivityFeed::followKeychain);
    connect(&runner, &Runner::connectionsChanged, &line, &StatusLine::setConnections);
    connect(&runner, &Runner::runAdded, this, [this](Run *run) {
        connect(run, &Run::lanesChanged, this, [this, run] { followRun(run); });
        connect(run, &Run::questionsChanged, this, [this, run] { followRun(run); });
        connect(run, &Run::stateChanged, this, [this, run] { followRun(run); });
        followRun(run);
    });
    line.setConnections(runner.openConnections());
    followInventory();
    followKeychain();
}

QString ActivityFeed::refreshText(const QList<SourceStatus> &sources) const
{
    QStringList refreshing;
    for (const SourceStatus &source : sources) {
        if (source.refreshing && source.region.isEmpty())
            refreshing.append(m_accounts.account(source.accountId).name);
    }
    if (refreshing.size() == 1)
        return tr("Refreshing %1").arg(refreshing.first());
    return refreshing.isEmpty() ? QString()
                                : tr("Refreshing %Ln accounts", nullptr, static_cast<int>(refreshing.size()));
}

void ActivityFeed::followInventory()
{
    const QList<SourceStatus> sources = m_inventory.sources();
    const QString refreshing = refreshText(sources);
    QDateTime oldest;
    bool allRead = !sources.isEmpty();
    for (const SourceStatus &source : sources) {
        if (!source.region.isEmpty())
            continue;
        allRead = allRead && source.refreshedAt.isValid();
        if (source.refreshedAt.isValid() && (!oldest.isValid() || source.refreshedAt < oldest))
            oldest = source.refreshedAt;
    }
    if (m_accounts.accounts().isEmpty())
        m_line.setItem(u"refresh"_s, Shape::Pending, tr("No accounts"));
    else if (!refreshing.isEmpty())
        m_line.setItem(u"refresh"_s, Shape::Running, refreshing);
    else if (allRead)
        m_line.setItem(
            u"refresh"_s, Shape::Ok,
            tr("Inventory read at %1").arg(QLocale().toString(oldest.toLocalTime().time(), QStringLiteral("HH:mm"))));
    else
        m_line.setItem(u"refresh"_s, Shape::Pending, tr("Inventory from the last session"));
    followAccounts(sources);
}

void ActivityFeed::followAccounts(const QList<SourceStatus> &sources)
{
    QStringList keys;
    for (const SourceStatus &source : sources) {
        if (!source.region.isEmpty() || !source.failed() || keys.size() == mostFailures)
            continue;
        const QString key = u"account/"_s + source.accountId;
        const QString name = m_accounts.account(source.accountId).name;
        m_line.setItem(key, Shape::Failed,
                       source.error.kind == Error::Denied ? tr("%1 refused").arg(name) : tr("%1 failed").arg(name));
        keys.append(key);
    }
    for (const QString &key : std::as_const(m_shownFailures)) {
        if (!keys.contains(key))
            m_line.setText(key, {});
    }
    m_shownFailures = keys;
}

void ActivityFeed::followRun(Run *run)
{
    const QString key = keyOf(*run);
    if (m_shownRun != key && run->id() > 0) {
        m_line.setText(m_shownRun, {});
        m_shownRun = key;
    }
    int ended = 0;
    int well = 0;
    const Run::Counts counts = run->counts();
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        ended += it.key() >= LaneStatus::State::Ok ? it.value() : 0;
        well += it.key() == LaneStatus::State::Ok || it.key() == LaneStatus::State::Changed ? it.value() : 0;
    }
    const auto all = static_cast<int>(run->lanes().size());
    if (const auto waiting = static_cast<int>(run->questions().size()))
        m_line.setItem(key, Shape::Asking, tr("Run %1: %Ln questions to answer", nullptr, waiting).arg(run->id()));
    else if (run->state() == Run::State::Running || run->state() == Run::State::Stopping)
        m_line.setItem(key, Shape::Running, tr("Run %1: %L2 of %L3").arg(run->id()).arg(ended).arg(all));
    else if (well == all)
        m_line.setItem(key, Shape::Ok, tr("Run %1 ended: %L2 ok").arg(run->id()).arg(well));
    else
        m_line.setItem(key, Shape::Failed,
                       tr("Run %1 ended: %L2 ok, %L3 not").arg(run->id()).arg(well).arg(all - well));
}

void ActivityFeed::followKeychain()
{
    switch (m_accounts.keychain()) {
    case KeychainState::Ready:
        return m_line.setKeychain(tr("Keychain unlocked"), true);
    case KeychainState::Locked:
        return m_line.setKeychain(tr("Keychain locked"), false);
    case KeychainState::NoService:
    case KeychainState::NoBus:
        return m_line.setKeychain(tr("No keychain: secrets for this session only"), false);
    case KeychainState::TimedOut:
        return m_line.setKeychain(tr("Keychain does not answer"), false);
    case KeychainState::Unknown:
        break;
    }
    m_line.setKeychain(tr("Keychain not asked yet"), true);
}
