#pragma once

#include "inventory/accessrules.h"
#include "storage/documents.h"

/// The rules of how instances are reached, kept in the profile. GUI thread.
class AccessRuleStore final : public QObject
{
    Q_OBJECT
public:
    explicit AccessRuleStore(Documents &documents, QObject *parent = nullptr);

    const QList<AccessRule> &rules() const { return m_rules; }
    /// Ready to be asked, for a run.
    AccessRules ready(const QueryContext &context) const { return AccessRules(m_rules, context); }
    /// Why they could not be read at the start (damaged, newer); message empty: they could.
    const Error &problem() const { return m_problem; }

    /// In place of all there are: at once here, a little later on disk. The errors of Documents::update().
    Async<QJsonObject> save(const QList<AccessRule> &rules);

Q_SIGNALS:
    void changed();

private:
    void follow(const QString &name);

    Documents &m_documents;
    QList<AccessRule> m_rules;
    Error m_problem;
};
