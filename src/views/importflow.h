#pragma once

#include "inventory/accounts.h"
#include "inventory/importers.h"
#include "views/importlist.h"

#include <QThreadPool>

/// Looks what other tools on this machine know, and makes accounts of what is ticked, one after the other. GUI thread;
/// borrows accounts and pool.
class ImportFlow final : public QObject
{
    Q_OBJECT
public:
    ImportFlow(Accounts &accounts, QThreadPool &pool, const ImportPlaces &places, QObject *parent = nullptr);

    void look(); ///< `found` follows
    /// By their places in the offers. `ended` or `refused` follows.
    void take(const QList<int> &places, bool sessionOnly = false);
    /// Of the last take(): something was not imported.
    bool hasProblems() const { return !m_problems.isEmpty(); }

Q_SIGNALS:
    void found(const QList<ImportOffer> &offers);
    void ended(const QString &sentence); ///< what came of it, translated
    /// The keychain does not take the secrets; these are still to do: take them again, or with sessionOnly.
    void refused(const QString &sentence, const QList<int> &left);

private:
    void next();
    void note(int place, const Result<Account> &saved);

    Accounts &m_accounts;
    QThreadPool &m_pool;
    ImportPlaces m_places;
    QList<ImportFinding> m_findings;
    QList<int> m_left;
    QStringList m_problems;
    int m_taken = 0;
    bool m_sessionOnly = false;
};
