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

Error invalid(const QString &field, const QString &sentence)
{
    return {Error::Invalid, sentence, field};
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

/// Takes from `rule` what nothing above it has said, and tells each field that it took.
template <class Taken>
void fill(Access &access, const Access &rule, const Taken &taken)
{
    const Access none;
    const auto take = [&](auto Access::*field, const QString &name) {
        if (access.*field != none.*field || rule.*field == none.*field)
            return;
        access.*field = rule.*field;
        taken(name);
    };
    take(&Access::user, accessfield::user);
    take(&Access::keyFile, accessfield::keyFile);
    take(&Access::port, accessfield::port);
    take(&Access::address, accessfield::address);
    take(&Access::jump, accessfield::jump);
    take(&Access::byName, accessfield::byName);
    take(&Access::forwardAgent, accessfield::forwardAgent);
}

/// Nothing when the query may be one of a rule.
QList<Error> queryMistakes(const AccessRule &rule, const QueryContext &context)
{
    if (rule.accountId.isEmpty() && rule.query.trimmed().isEmpty())
        return {invalid(accessfield::query,
                        AccessRulesText::tr("The rule applies to nothing. Choose an account, or write a query."))};
    const ParsedQuery parsed = parseQuery(rule.query, context);
    if (!parsed.query)
        return {invalid(accessfield::query, parsed.mistake ? parsed.mistake->message : QString())};
    if (!isPredicate(parsed.query->canonical()))
        return {
            invalid(accessfield::query,
                    AccessRulesText::tr("A rule looks at one instance at a time: leave out pick:, first: and sort:."))};
    return {};
}

bool fits(const AccessRule &rule, const Query &query, const Instance &instance)
{
    return (rule.accountId.isEmpty() || rule.accountId == instance.accountId) && query.matches(instance);
}

} // namespace

QList<Error> AccessRules::mistakes(const AccessRule &rule, const QueryContext &context)
{
    const Access &access = rule.access;
    QList<Error> found = queryMistakes(rule, context);
    if (access == Access())
        found +=
            invalid({}, AccessRulesText::tr("The rule says nothing. Give it a user, a key, a port, an address or a "
                                            "jump host."));
    if (!access.user.isEmpty() && !isLogin(access.user))
        found += invalid(accessfield::user, AccessRulesText::tr("\"%1\" is no name of a user.").arg(access.user));
    if (access.keyFile.endsWith(u".pub"))
        found += invalid(accessfield::keyFile,
                         AccessRulesText::tr("This is the public half of a key. Name the other file, without .pub."));
    else if (!access.keyFile.isEmpty() && !access.keyFile.startsWith(u'/') && !access.keyFile.startsWith(u"~/"))
        found += invalid(accessfield::keyFile,
                         AccessRulesText::tr("Write the whole path, from / or ~/ on: ~/.ssh/id_ed25519."));
    if (access.port < 0 || access.port > 65535)
        found += invalid(accessfield::port, AccessRulesText::tr("A port is a number from 1 to 65535."));
    if (!access.jump.isEmpty() && !isJump(access.jump))
        found += invalid(accessfield::jump,
                         AccessRulesText::tr("\"%1\" is no jump host. Write [user@]host[:port], several separated by "
                                             "commas, or none.")
                             .arg(access.jump));
    return found;
}

Done AccessRules::check(const AccessRule &rule, const QueryContext &context)
{
    const QList<Error> found = mistakes(rule, context);
    return found.isEmpty() ? Done() : Done(Failure(found.first()));
}

QList<int> AccessRules::matching(const AccessRule &rule, const QList<Instance> &instances, const QueryContext &context)
{
    QList<int> rows;
    if (!queryMistakes(rule, context).isEmpty())
        return rows;
    const Query query = *parseQuery(rule.query, context).query;
    for (qsizetype i = 0; i < instances.size(); ++i) {
        if (fits(rule, query, instances.at(i)))
            rows += int(i);
    }
    return rows;
}

AccessRules::AccessRules(const QList<AccessRule> &rules, const QueryContext &context)
{
    for (qsizetype i = 0; i < rules.size(); ++i) {
        if (check(rules.at(i), context))
            m_rules += Ready{rules.at(i), *parseQuery(rules.at(i).query, context).query, int(i)};
    }
    std::stable_partition(m_rules.begin(), m_rules.end(), [](const Ready &ready) { return !ready.rule.isOfAccount(); });
}

Access AccessRules::of(const Instance &instance) const
{
    Access access;
    for (const Ready &ready : m_rules) {
        if (fits(ready.rule, ready.query, instance))
            fill(access, ready.rule.access, [](const QString &) {});
    }
    return access;
}

QMap<QString, int> AccessRules::origins(const Instance &instance) const
{
    Access access;
    QMap<QString, int> origins;
    for (const Ready &ready : m_rules) {
        if (fits(ready.rule, ready.query, instance))
            fill(access, ready.rule.access, [&](const QString &field) { origins.insert(field, ready.place); });
    }
    return origins;
}
