#include "views/accountstanding.h"

#include "models/instancecolumn.h"

#include <QCoreApplication>
#include <QLocale>

using Shape = StateGlyph::Shape;

namespace {

class AccountStandingText
{
    Q_DECLARE_TR_FUNCTIONS(AccountStandingText)
};

QString hosts(int count)
{
    return AccountStandingText::tr("%Ln hosts", nullptr, count);
}

AccountStanding failedStanding(const SourceStatus &status)
{
    const bool refused = status.error.kind == Error::Denied;
    return {Shape::Failed, false, refused ? AccountStandingText::tr("refused") : AccountStandingText::tr("failed"),
            status.error.message, Theme::Role::Failed};
}

const SourceStatus *failedRegion(const QList<SourceStatus> &sources, const QString &accountId)
{
    for (const SourceStatus &source : sources) {
        if (source.accountId == accountId && !source.region.isEmpty() && source.failed())
            return &source;
    }
    return nullptr;
}

} // namespace

AccountStanding AccountStanding::of(const Account &account, const QList<SourceStatus> &sources, const QDateTime &now)
{
    if (!account.enabled)
        return {Shape::Cancelled, false, AccountStandingText::tr("not used"),
                AccountStandingText::tr("This account is not used."), Theme::Role::Muted};
    const SourceStatus *whole = nullptr;
    for (const SourceStatus &source : sources) {
        if (source.accountId == account.id && source.region.isEmpty())
            whole = &source;
    }
    if (!whole)
        return {Shape::Pending, true, AccountStandingText::tr("not read yet"), AccountStandingText::tr("not read yet"),
                Theme::Role::Muted};
    if (whole->refreshing)
        return {Shape::Running, false, AccountStandingText::tr("refreshing"),
                AccountStandingText::tr("%1, refreshing").arg(hosts(whole->count)), Theme::Role::Muted};
    if (whole->failed())
        return failedStanding(*whole);
    if (const SourceStatus *region = failedRegion(sources, account.id)) {
        return {Shape::Failed, false, hosts(whole->count),
                AccountStandingText::tr("%1: %2").arg(region->region, region->error.message), Theme::Role::Muted};
    }
    if (!whole->refreshedAt.isValid())
        return {Shape::Pending, true, hosts(whole->count),
                AccountStandingText::tr("%1, from the last session").arg(hosts(whole->count)), Theme::Role::Muted};
    constexpr qint64 justNow = 60; // seconds
    if (whole->refreshedAt.secsTo(now) < justNow)
        return {Shape::Ok, true, hosts(whole->count),
                AccountStandingText::tr("%1, read just now").arg(hosts(whole->count)), Theme::Role::Muted};
    const QString age = ageText(whole->refreshedAt, now);
    return {Shape::Ok, true, hosts(whole->count),
            AccountStandingText::tr("%1, read %2 ago").arg(hosts(whole->count), age), Theme::Role::Muted};
}
