#pragma once

#include "core/result.h"
#include "inventory/accessrule.h"
#include "query/query.h"

/// The fields of a rule, for its form and its mistakes.
namespace accessfield {
inline const QString account = QStringLiteral("account");
inline const QString query = QStringLiteral("query");
inline const QString user = QStringLiteral("user");
inline const QString keyFile = QStringLiteral("key");
inline const QString port = QStringLiteral("port");
inline const QString address = QStringLiteral("address");
inline const QString jump = QStringLiteral("jump");
inline const QString byName = QStringLiteral("by_name");
inline const QString forwardAgent = QStringLiteral("forward_agent");
} // namespace accessfield

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
    /// Which rule, by its place in the list, said each field of of(); what nothing said is left out.
    QMap<QString, int> origins(const Instance &instance) const;

    /// All that is wrong with a rule. `detail` of each is the field, one of accessfield's words, or null where it is
    /// the rule as a whole. Reads no file.
    static QList<Error> mistakes(const AccessRule &rule, const QueryContext &context);
    /// Rows of the instances that the rule fits; none where it is refused. Linear; any thread.
    static QList<int> matching(const AccessRule &rule, const QList<Instance> &instances, const QueryContext &context);
    /// Error::Invalid says what is wrong with a rule: its query has a mistake or picks some of many, it applies to
    /// everything, it says nothing, or a value is none.
    static Done check(const AccessRule &rule, const QueryContext &context);

private:
    struct Ready
    {
        AccessRule rule;
        Query query;
        int place = 0; ///< in the list
    };
    QList<Ready> m_rules; ///< in the order in which they count
};
