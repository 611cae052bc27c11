#pragma once

#include "inventory/rows.h"

#include <QDateTime>
#include <QMap>

/// How one account or one of its regions stands.
struct SourceStatus
{
    QString accountId;
    QString region; ///< empty: the account as a whole
    int count = 0;  ///< instances held
    bool refreshing = false;
    Error error = {};      ///< message empty: fine
    QDateTime refreshedAt; ///< UTC; invalid: never since the start (rows are from the cache)
    QString notice = {};   ///< of the account as a whole, translated: what was odd and no failure; lines

    bool failed() const { return !error.message.isEmpty(); }
};

/// How all accounts stand, as their updates tell it. No clock, no thread of its own.
class Standings
{
public:
    void add(const QString &accountId);
    void remove(const QString &accountId);
    void begin(const QString &accountId);
    void note(const InstanceUpdate &update, const QDateTime &now);
    /// What there is to say of the account, or of the machine with the key `subject`, beside its rows; empty: nothing
    /// any more.
    void notice(const QString &accountId, const QString &subject, const QString &text);
    void clearNotices(const QString &accountId);

    bool isRefreshing() const;
    /// Each account, followed by its regions by name, with the counts of `rows`.
    QList<SourceStatus> list(const InstanceRows &rows) const;

private:
    struct Standing
    {
        SourceStatus whole;
        QMap<QString, SourceStatus> regions;
        QMap<QString, QString> notices; ///< by subject
    };

    static void noteRegions(Standing &standing, const InstanceUpdate &update);
    static void noteRegion(Standing &standing, const InstanceUpdate &update, const QDateTime &now);
    static void noteEnd(Standing &standing);

    QList<QString> m_order; ///< as the accounts came
    QMap<QString, Standing> m_accounts;
};
