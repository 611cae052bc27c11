#pragma once

#include "core/result.h"
#include "inventory/accessrule.h"
#include "query/query.h"

/// The rules of how instances are reached, ready to be asked. Pure; a value.
///
/// For each thing by itself (user, key, port, address, jump host, name) the first rule counts that fits the instance
/// and says it: rules with a query in their order, then those of the account. So a general rule can stand below a
/// special one. What the person says for a run counts more, what an inventory or ssh_config says counts less.
class AccessRules
{
public:
    AccessRules() = default;
    /// Rules that check() refuses apply to nothing.
    AccessRules(const QList<AccessRule> &rules, const QueryContext &context);

    Access of(const Instance &instance) const;

    /// Error::Invalid says what is wrong with a rule: its query has a mistake or picks some of many, it applies to
    /// everything, it says nothing, or a value is none.
    static Done check(const AccessRule &rule, const QueryContext &context);

private:
    struct Ready
    {
        AccessRule rule;
        Query query;
    };
    QList<Ready> m_rules; ///< in the order in which they count
};
