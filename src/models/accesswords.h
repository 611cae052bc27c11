#pragma once

#include "core/account.h"
#include "core/host.h"
#include "inventory/accessrules.h"

/// How instances are reached, in words. Pure; any thread.

/// One thing of how a host is reached: what, with which value, and who said so. Translated.
struct ReachFact
{
    QString title;
    QString value;
    QString origin; ///< "rule 2", "ssh_config", "usual for its image"; null: nobody, it is so by itself

    bool operator==(const ReachFact &) const = default;
};

/// What a rule says, briefly: "admin, port 2222, via bastion".
QString summaryOf(const Access &access);
/// Whom a rule fits: its query, or "All of prod-aws". Names of accounts by their ids.
QString scopeOf(const AccessRule &rule, const QList<Account> &accounts);
/// The query that finds the instances of a rule.
QString queryOf(const AccessRule &rule, const QList<Account> &accounts);
/// How an instance is reached. `said`: what the rules and the inventory make of it; `full`: the same with what
/// ssh_config adds; `origins` as AccessRules::origins() has them.
QList<ReachFact> reachFacts(const Instance &instance, const Host &said, const Host &full,
                            const QMap<QString, int> &origins);
