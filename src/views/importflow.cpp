#include "views/importflow.h"

ImportFlow::ImportFlow(Accounts &accounts, QThreadPool &pool, const ImportPlaces &places, QObject *parent)
    : QObject(parent),
      m_accounts(accounts),
      m_pool(pool),
      m_places(places)
{
}

void ImportFlow::look()
{
    const auto work = [places = m_places]() -> Result<QList<ImportFinding>> { return findImports(places); };
    whenDone(onPool(m_pool, work), this, [this](const Result<QList<ImportFinding>> &findings) {
        m_findings = findings.value_or({});
        nameApart(m_findings, m_accounts.accounts());
        QList<ImportOffer> offers;
        for (const ImportFinding &finding : std::as_const(m_findings)) {
            QString path = finding.path;
            if (!m_places.home.isEmpty() && path.startsWith(m_places.home + u'/'))
                path.replace(0, m_places.home.size(), u'~');
            offers.append({path, finding.isImportable() ? finding.found : finding.whyNot, finding.isImportable()});
        }
        Q_EMIT found(offers);
    });
}

void ImportFlow::take(const QList<int> &places, bool sessionOnly)
{
    m_left = places;
    m_sessionOnly = sessionOnly;
    m_problems.clear();
    m_taken = 0;
    next();
}

void ImportFlow::next()
{
    while (!m_left.isEmpty() && (m_left.first() < 0 || m_left.first() >= m_findings.size()))
        m_left.removeFirst();
    if (m_left.isEmpty()) {
        const QString sentence = tr("%Ln sources were imported.", nullptr, m_taken);
        return Q_EMIT ended((QStringList(sentence) + m_problems).join(u' '));
    }
    const int place = m_left.first();
    const ImportFinding &finding = m_findings.at(place);
    whenDone(m_accounts.save(finding.account, finding.values, m_sessionOnly), this,
             [this, place](const Result<Account> &saved) { note(place, saved); });
}

void ImportFlow::note(int place, const Result<Account> &saved)
{
    const bool keychain = !saved && saved.error().kind != Error::Invalid && saved.error().kind != Error::Busy;
    if (keychain && !m_sessionOnly)
        return Q_EMIT refused(saved.error().message, m_left);
    m_left.removeOne(place);
    if (saved)
        ++m_taken;
    else
        m_problems.append(saved.error().message);
    next();
}
