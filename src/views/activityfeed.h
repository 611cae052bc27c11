#pragma once

#include "inventory/accounts.h"
#include "inventory/inventory.h"
#include "runs/runner.h"

#include <QObject>

class StatusLine;

/// Tells the status line what goes on: refreshes, failed accounts, runs, the keychain, connections. GUI thread; borrows
/// all. Keys of items: "refresh", "account/<id>", "run/<number>".
class ActivityFeed final : public QObject
{
    Q_OBJECT
public:
    ActivityFeed(Accounts &accounts, Inventory &inventory, Runner &runner, StatusLine &line);

private:
    void followInventory();
    void followAccounts(const QList<SourceStatus> &sources);
    void followRun(Run *run);
    void followKeychain();
    QString refreshText(const QList<SourceStatus> &sources) const;

    Accounts &m_accounts;
    Inventory &m_inventory;
    Runner &m_runner;
    StatusLine &m_line;
    QStringList m_shownFailures; ///< keys of items
    QString m_shownRun;
};
