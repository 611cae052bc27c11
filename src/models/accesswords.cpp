#include "models/accesswords.h"

#include "core/locallogin.h"
#include "models/querywords.h"

#include <QCoreApplication>

namespace {

class AccessWords
{
    Q_DECLARE_TR_FUNCTIONS(AccessWords)
};

QString accountName(const QString &id, const QList<Account> &accounts)
{
    for (const Account &account : accounts) {
        if (account.id == id)
            return account.name;
    }
    return AccessWords::tr("an account that is gone");
}

QString addressWords(AddressChoice choice)
{
    switch (choice) {
    case AddressChoice::Public:
        return AccessWords::tr("public address");
    case AddressChoice::Private:
        return AccessWords::tr("private address");
    case AddressChoice::V6:
        return AccessWords::tr("IPv6 address");
    case AddressChoice::Dns:
        return AccessWords::tr("DNS name");
    case AddressChoice::Usual:
        break;
    }
    return {};
}

/// Who said a field: a rule, or what `otherwise` says.
QString origin(const QMap<QString, int> &origins, const QString &field, const QString &otherwise)
{
    const auto rule = origins.constFind(field);
    return rule == origins.cend() ? otherwise : AccessWords::tr("rule %1").arg(*rule + 1);
}

/// Of what the inventory or ssh_config says where no rule does.
QString otherwise(bool inventory, bool config)
{
    if (inventory)
        return AccessWords::tr("the inventory");
    return config ? AccessWords::tr("ssh_config") : QString();
}

ReachFact userFact(const Instance &instance, const Host &said, const Host &full, const QMap<QString, int> &origins)
{
    if (full.user.isEmpty())
        return {AccessWords::tr("User"), localLogin(), AccessWords::tr("your own name")};
    const bool config = full.user != said.user || (said.userIsGuess && !full.userIsGuess);
    QString who = otherwise(!instance.sshUser.isEmpty(), config);
    if (who.isEmpty() && full.userIsGuess)
        who = AccessWords::tr("usual for its image");
    return {AccessWords::tr("User"), full.user, origin(origins, accessfield::user, who)};
}

QList<ReachFact> keyFacts(const Instance &instance, const Host &said, const Host &full,
                          const QMap<QString, int> &origins)
{
    QList<ReachFact> facts;
    for (qsizetype i = 0; i < full.identityFiles.size(); ++i) {
        const bool first = i == 0 && origins.contains(accessfield::keyFile);
        const bool inventory = i < said.identityFiles.size() && !instance.sshKeyFile.isEmpty();
        facts.append({i == 0 ? AccessWords::tr("Key") : QString(), full.identityFiles.at(i),
                      first ? origin(origins, accessfield::keyFile, {}) : otherwise(inventory, true)});
    }
    if (!facts.isEmpty())
        return facts;
    const QString usual = full.noKeyFiles ? AccessWords::tr("those of the agent")
                                          : AccessWords::tr("those of the agent and the usual ones of ~/.ssh");
    return {{AccessWords::tr("Key"), usual, {}}};
}

ReachFact wayFact(const Instance &instance, const Host &said, const Host &full, const QMap<QString, int> &origins)
{
    const QString title = AccessWords::tr("Way");
    if (!full.jump.isEmpty())
        return {title, AccessWords::tr("via %1").arg(full.jump),
                origin(origins, accessfield::jump, otherwise(!instance.sshJump.isEmpty(), said.jump.isEmpty()))};
    if (!full.proxyCommand.isEmpty())
        return {title, AccessWords::tr("through the command %1").arg(full.proxyCommand), AccessWords::tr("ssh_config")};
    return {title, AccessWords::tr("directly"), origin(origins, accessfield::jump, {})};
}

} // namespace

QString summaryOf(const Access &access)
{
    QStringList parts;
    if (!access.user.isEmpty())
        parts += access.user;
    if (!access.keyFile.isEmpty())
        parts += AccessWords::tr("key %1").arg(access.keyFile);
    if (access.port > 0)
        parts += AccessWords::tr("port %1").arg(access.port);
    if (const QString words = addressWords(access.address); !words.isEmpty())
        parts += words;
    if (access.jump == u"none")
        parts += AccessWords::tr("without a jump host");
    else if (!access.jump.isEmpty())
        parts += AccessWords::tr("via %1").arg(access.jump);
    if (access.byName)
        parts += AccessWords::tr("ssh_config by name");
    if (access.forwardAgent)
        parts += AccessWords::tr("with the agent");
    return parts.join(QStringLiteral(", "));
}

QString scopeOf(const AccessRule &rule, const QList<Account> &accounts)
{
    if (rule.accountId.isEmpty())
        return rule.query;
    const QString name = accountName(rule.accountId, accounts);
    return rule.query.isEmpty() ? AccessWords::tr("All of %1").arg(name)
                                : AccessWords::tr("%1 in %2").arg(rule.query, name);
}

QString queryOf(const AccessRule &rule, const QList<Account> &accounts)
{
    if (rule.accountId.isEmpty())
        return rule.query;
    const QString account = QStringLiteral("account:") + queryValue(accountName(rule.accountId, accounts));
    return rule.query.isEmpty() ? account : QStringLiteral("%1 (%2)").arg(account, rule.query);
}

QList<ReachFact> reachFacts(const Instance &instance, const Host &said, const Host &full,
                            const QMap<QString, int> &origins)
{
    QList<ReachFact> facts{userFact(instance, said, full, origins)};
    const QString config = otherwise(false, full.address != said.address);
    facts.append({AccessWords::tr("Address"),
                  full.address.isEmpty() ? AccessWords::tr("none: it cannot be reached") : full.address,
                  origin(origins, accessfield::address, config)});
    facts.append({AccessWords::tr("Port"), QString::number(full.port),
                  origin(origins, accessfield::port, otherwise(instance.sshPort > 0, full.port != said.port))});
    facts += keyFacts(instance, said, full, origins);
    facts.append(wayFact(instance, said, full, origins));
    if (!full.alias.isEmpty())
        facts.append({AccessWords::tr("In ssh_config"), AccessWords::tr("as %1").arg(full.alias),
                      origin(origins, accessfield::byName, otherwise(!instance.sshAlias.isEmpty(), false))});
    if (!full.forwardAgent.isEmpty())
        facts.append({AccessWords::tr("Agent"), AccessWords::tr("forwarded to terminals"),
                      origin(origins, accessfield::forwardAgent, otherwise(false, said.forwardAgent.isEmpty()))});
    return facts;
}
