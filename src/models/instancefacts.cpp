#include "models/instancefacts.h"

#include "core/usualuser.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("InstanceFacts", text);
}

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
        return tr("your own");
    return instance.sshUser.isEmpty() ? tr("%1, from image").arg(user) : user;
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
        {tr("Instance"),
         withValues({{tr("ID"), instance.id, true},
                     {tr("Type"), joined(instance.type, instance.zone.isEmpty() ? instance.region : instance.zone)},
                     {tr("Image"), image},
                     {tr("Launched"), instance.launched.isValid() ? launched : QString()}})},
        {tr("Network"),
         withValues({{tr("Public"), joined(instance.publicV4.value(0), instance.publicV6.value(0)), true},
                     {tr("Private"), joined(instance.privateV4.value(0), instance.privateV6.value(0)), true},
                     {tr("DNS"), instance.dns.value(0), true},
                     {tr("Network"), joined(instance.network, instance.subnet)},
                     {tr("Groups"), groupsOf(instance)}})},
        {tr("Access"),
         withValues({{tr("User"), userOf(instance)},
                     {tr("Key"), instance.keyName.isEmpty() ? instance.sshKeyFile : instance.keyName},
                     {tr("Jump host"), instance.sshJump},
                     {tr("Port"), instance.sshPort > 0 ? QString::number(instance.sshPort) : QString()}})},
    };
    for (auto it = instance.extra.begin(); it != instance.extra.end() && all[2].facts.size() < 6; ++it)
        all[2].facts.append({it.key(), it.value()});
    return all;
}
