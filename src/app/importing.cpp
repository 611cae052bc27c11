#include "app/importing.h"

#include "core/text.h"
#include "views/firststartpage.h"
#include "views/importdialog.h"

Importing::Importing(Accounts &accounts, QThreadPool &pool, QObject *parent)
    : QObject(parent),
      m_accounts(accounts),
      m_pool(pool)
{
}

void Importing::serve(FirstStartPage *page)
{
    m_page = page;
    connect(page, &FirstStartPage::importWanted, this, &Importing::import);
    look();
}

void Importing::openDialog(QWidget *parent)
{
    m_dialog = new ImportDialog(parent);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ImportDialog::importWanted, this, &Importing::import);
    m_dialog->open();
    look();
}

void Importing::look()
{
    const auto work = [] { return Result<QList<ImportFinding>>(findImports(ImportPlaces::real())); };
    whenDone(onPool(m_pool, work), this, [this](const Result<QList<ImportFinding>> &found) {
        m_findings = found.value_or({});
        if (m_page)
            m_page->setOffers(offers());
        if (m_dialog)
            m_dialog->setOffers(offers());
    });
}

QList<ImportOffer> Importing::offers() const
{
    QList<ImportOffer> offers;
    for (const ImportFinding &finding : m_findings)
        offers.append({visibleText(finding.path), visibleText(finding.isImportable() ? finding.found : finding.whyNot),
                       finding.isImportable()});
    return offers;
}

void Importing::import(const QList<int> &places)
{
    const bool idle = m_queue.isEmpty();
    m_queue += places;
    if (idle)
        next();
}

void Importing::next()
{
    if (m_queue.isEmpty()) {
        QString sentence = tr("%n account(s) imported.", nullptr, m_imported);
        if (!m_troubles.isEmpty())
            sentence += u' ' + m_troubles.join(u' ');
        if (m_dialog)
            m_dialog->setNote(sentence);
        Q_EMIT ended(sentence, m_troubles.isEmpty());
        m_imported = 0;
        m_troubles.clear();
        return;
    }
    const int place = m_queue.first();
    if (place < 0 || place >= m_findings.size()) {
        m_queue.removeFirst();
        return next();
    }
    const ImportFinding finding = m_findings[place];
    whenDone(m_accounts.save(finding.account, finding.values), this, [this, finding](const Result<Account> &saved) {
        m_queue.removeFirst();
        if (saved)
            ++m_imported;
        else
            m_troubles.append(visibleText(finding.account.name) + QStringLiteral(": ") + saved.error().message);
        next();
    });
}
