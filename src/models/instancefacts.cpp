#include "models/instancefacts.h"

#include "core/usualuser.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

class InstanceFactsText
{
    Q_DECLARE_TR_FUNCTIONS(InstanceFactsText)
};

QString joined(const QString &one, const QString &other)
{
    return one.isEmpty() || other.isEmpty() ? one + other : one + QStringLiteral(", ") + other;
}

QString groupsOf(const Instance &instance)
{
    QStringList names;
    for (const Instance::Named &group : instance.securityGroups)
        names.append(group.name.isEmpty() ? group.id : group.name);
    return names.join(QStringLiteral(", "));
}

QString userOf(const Instance &instance)
{
    const QString user = usualUser(instance);
    if (user.isEmpty())
        return InstanceFactsText::tr("your own");
    return instance.sshUser.isEmpty() ? InstanceFactsText::tr("%1, from image").arg(user) : user;
}

/// Providers keep their titles in English.
QString extraTitle(const QString &title)
{
    return QCoreApplication::translate("InstanceExtra", title.toUtf8().constData());
}

QList<InstanceFact> withValues(QList<InstanceFact> facts)
{
    facts.removeIf([](const InstanceFact &fact) { return fact.value.isEmpty(); });
    return facts;
}

} // namespace

QList<InstanceFacts> instanceFacts(const Instance &instance)
{
    const QString launched = QLocale().toString(instance.launched.toLocalTime(), QLocale::ShortFormat);
    const QString image = instance.imageName.isEmpty() ? instance.image : instance.imageName;
    QList<InstanceFacts> all = {
        {InstanceFactsText::tr("Instance"),
         withValues({{InstanceFactsText::tr("ID"), instance.id, true},
                     {InstanceFactsText::tr("Type"),
                      joined(instance.type, instance.zone.isEmpty() ? instance.region : instance.zone)},
                     {InstanceFactsText::tr("Image"), image},
                     {InstanceFactsText::tr("Launched"), instance.launched.isValid() ? launched : QString()}})},
        {InstanceFactsText::tr("Network"),
         withValues(
             {{InstanceFactsText::tr("Public"), joined(instance.publicV4.value(0), instance.publicV6.value(0)), true},
              {InstanceFactsText::tr("Private"), joined(instance.privateV4.value(0), instance.privateV6.value(0)),
               true},
              {InstanceFactsText::tr("DNS"), instance.dns.value(0), true},
              {InstanceFactsText::tr("Network"), joined(instance.network, instance.subnet)},
              {InstanceFactsText::tr("Groups"), groupsOf(instance)}})},
        {InstanceFactsText::tr("Access"),
         withValues(
             {{InstanceFactsText::tr("User"), userOf(instance)},
              {InstanceFactsText::tr("Key"), instance.keyName.isEmpty() ? instance.sshKeyFile : instance.keyName},
              {InstanceFactsText::tr("Jump host"), instance.sshJump},
              {InstanceFactsText::tr("Through"), instance.sshJump.isEmpty() ? instance.sshProxy.command : QString()},
              {InstanceFactsText::tr("Port"), instance.sshPort > 0 ? QString::number(instance.sshPort) : QString()}})},
    };
    for (auto it = instance.extra.begin(); it != instance.extra.end() && all[2].facts.size() < 6; ++it)
        all[2].facts.append({extraTitle(it.key()), it.value()});
    return all;
}
