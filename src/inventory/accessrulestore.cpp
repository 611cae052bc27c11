#include "inventory/accessrulestore.h"

#include "inventory/accessrulefile.h"

AccessRuleStore::AccessRuleStore(Documents &documents, QObject *parent) : QObject(parent), m_documents(documents)
{
    const auto kept = documents.read(accessrulefile::name(), accessrulefile::version);
    if (kept)
        m_rules = accessrulefile::rules(*kept);
    else if (kept.error().kind != Error::NotFound)
        m_problem = kept.error();
    connect(&documents, &Documents::changedOnDisk, this, &AccessRuleStore::follow);
    documents.watch(accessrulefile::name());
}

Async<QJsonObject> AccessRuleStore::save(const QList<AccessRule> &rules)
{
    if (rules != m_rules) {
        m_rules = rules;
        Q_EMIT changed();
    }
    return m_documents.update(
        accessrulefile::name(), accessrulefile::version,
        [rules](const QJsonObject &document) -> Result<QJsonObject> { return accessrulefile::with(document, rules); });
}

/// Another process may have written them.
void AccessRuleStore::follow(const QString &name)
{
    if (name != accessrulefile::name())
        return;
    whenDone(m_documents.fetch(name, accessrulefile::version), this, [this](const Result<QJsonObject> &kept) {
        const QList<AccessRule> rules = kept ? accessrulefile::rules(*kept) : m_rules;
        if (rules == m_rules)
            return;
        m_rules = rules;
        Q_EMIT changed();
    });
}
