#include "inventory/accessrules.h"

#include "core/socksproxy.h"
#include "providers/inventoryaddress.h"
#include "query/parser.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

class AccessRulesText
{
    Q_DECLARE_TR_FUNCTIONS(AccessRules)
};

Failure invalid(const QString &sentence)
{
    return failure(Error::Invalid, sentence);
}

/// A query that looks at one instance at a time.
bool isPredicate(const QString &canonical)
{
    return !canonical.contains(u"pick:") && !canonical.contains(u"first:") && !canonical.contains(u"sort:");
}

bool isJump(const QString &jump)
{
    const QString first = jump.section(u',', 0, 0);
    if (!SocksProxy::isMeant(first))
        return jump == u"none" || !jumpChain(jump).isEmpty();
    return SocksProxy::of(first) && (first == jump || !jumpChain(jump.section(u',', 1)).isEmpty());
}

/// Takes from `rule` what nothing above it has said.
void fill(Access &access, const Access &rule)
{
    if (access.user.isEmpty())
        access.user = rule.user;
    if (access.keyFile.isEmpty())
        access.keyFile = rule.keyFile;
    if (access.port == 0)
        access.port = rule.port;
    if (access.address == AddressChoice::Usual)
        access.address = rule.address;
    if (access.jump.isEmpty())
        access.jump = rule.jump;
    access.byName = access.byName || rule.byName;
}

} // namespace

Done AccessRules::check(const AccessRule &rule, const QueryContext &context)
{
    if (rule.accountId.isEmpty() && rule.query.trimmed().isEmpty())
        return invalid(AccessRulesText::tr("The rule applies to nothing. Choose an account, or write a query."));
    const ParsedQuery parsed = parseQuery(rule.query, context);
    if (!parsed.query)
        return invalid(parsed.mistake ? parsed.mistake->message : QString());
    if (!isPredicate(parsed.query->canonical()))
        return invalid(
            AccessRulesText::tr("A rule looks at one instance at a time: leave out pick:, first: and sort:."));
    if (rule.access == Access())
        return invalid(AccessRulesText::tr("The rule says nothing. Give it a user, a key, a port, an address or a jump "
                                           "host."));
    if (!rule.access.user.isEmpty() && !isLogin(rule.access.user))
        return invalid(AccessRulesText::tr("\"%1\" is no name of a user.").arg(rule.access.user));
    if (rule.access.port < 0 || rule.access.port > 65535)
        return invalid(AccessRulesText::tr("%1 is no port.").arg(rule.access.port));
    if (!rule.access.jump.isEmpty() && !isJump(rule.access.jump))
        return invalid(AccessRulesText::tr("\"%1\" is no jump host. Write [user@]host[:port], several separated by "
                                           "commas, or none.")
                           .arg(rule.access.jump));
    return {};
}

AccessRules::AccessRules(const QList<AccessRule> &rules, const QueryContext &context)
{
    for (const AccessRule &rule : rules) {
        if (check(rule, context))
            m_rules += Ready{rule, *parseQuery(rule.query, context).query};
    }
    std::stable_partition(m_rules.begin(), m_rules.end(), [](const Ready &ready) { return !ready.rule.isOfAccount(); });
}

Access AccessRules::of(const Instance &instance) const
{
    Access access;
    for (const auto &[rule, query] : m_rules) {
        const bool fits = rule.accountId.isEmpty() || rule.accountId == instance.accountId;
        if (fits && query.matches(instance))
            fill(access, rule.access);
    }
    return access;
}
