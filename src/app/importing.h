#pragma once

#include "inventory/accounts.h"
#include "inventory/importers.h"
#include "views/importlist.h"

#include <QPointer>

class FirstStartPage;
class ImportDialog;
class QWidget;

/// What other tools on this machine know: looks for it on a pool, offers it, and imports what was ticked. GUI thread;
/// borrows accounts and pool.
class Importing final : public QObject
{
    Q_OBJECT
public:
    Importing(Accounts &accounts, QThreadPool &pool, QObject *parent = nullptr);

    /// Looks and hands the offers to the page; what is ticked there is imported.
    void serve(FirstStartPage *page);
    /// The dialog, at any time later.
    void openDialog(QWidget *parent);

Q_SIGNALS:
    /// Translated: what came of an import.
    void ended(const QString &sentence, bool well);

private:
    void look();
    void import(const QList<int> &places);
    void next();
    QList<ImportOffer> offers() const;

    Accounts &m_accounts;
    QThreadPool &m_pool;
    QList<ImportFinding> m_findings;
    QList<int> m_queue;
    int m_imported = 0;
    QStringList m_troubles;
    QPointer<FirstStartPage> m_page;
    QPointer<ImportDialog> m_dialog;
};
