#include "views/accountstanding.h"

#include "models/instancecolumn.h"

#include <QCoreApplication>
#include <QLocale>

using Shape = StateGlyph::Shape;

namespace {

QString translated(const char *text, int n = -1)
{
    return QCoreApplication::translate("AccountStanding", text, nullptr, n);
}

QString hosts(int count)
{
    // %n has no thousands separators.
    return translated("%L1 hosts", count).arg(count);
}

AccountStanding failedStanding(const SourceStatus &status)
{
    const bool refused = status.error.kind == Error::Denied;
    return {Shape::Failed, false, refused ? translated("refused") : translated("failed"), status.error.message,
            Theme::Role::Failed};
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
        return {Shape::Cancelled, false, translated("not used"), translated("This account is not used."),
                Theme::Role::Muted};
    const SourceStatus *whole = nullptr;
    for (const SourceStatus &source : sources) {
        if (source.accountId == account.id && source.region.isEmpty())
            whole = &source;
    }
    if (!whole)
        return {Shape::Pending, true, translated("not read yet"), translated("not read yet"), Theme::Role::Muted};
    if (whole->refreshing)
        return {Shape::Running, false, translated("refreshing"), translated("%1, refreshing").arg(hosts(whole->count)),
                Theme::Role::Muted};
    if (whole->failed())
        return failedStanding(*whole);
    if (const SourceStatus *region = failedRegion(sources, account.id)) {
        return {Shape::Failed, false, hosts(whole->count),
                translated("%1: %2").arg(region->region, region->error.message), Theme::Role::Muted};
    }
    if (!whole->refreshedAt.isValid())
        return {Shape::Pending, true, hosts(whole->count),
                translated("%1, from the last session").arg(hosts(whole->count)), Theme::Role::Muted};
    constexpr qint64 justNow = 60; // seconds
    if (whole->refreshedAt.secsTo(now) < justNow)
        return {Shape::Ok, true, hosts(whole->count), translated("%1, read just now").arg(hosts(whole->count)),
                Theme::Role::Muted};
    const QString age = ageText(whole->refreshedAt, now);
    return {Shape::Ok, true, hosts(whole->count), translated("%1, read %2 ago").arg(hosts(whole->count), age),
            Theme::Role::Muted};
}
