#include "models/instancefacts.h"

#include "core/usualuser.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

class InstanceFactsText
{
    Q_DECLARE_TR_FUNCTIONS(InstanceFactsText)
};

/// What there is of them.
QString joined(QStringList values)
{
    values.removeAll(QString());
    return values.join(QStringLiteral(", "));
}

QString called(const QString &id, const QString &name)
{
    return name.isEmpty() || name == id ? id : id.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, id);
}

QString groupsOf(const Instance &instance)
{
    QStringList names;
    for (const Instance::Named &group : instance.securityGroups)
        names.append(called(group.id, group.name));
    return joined(names);
}

QString platformOf(const Instance &instance)
{
    switch (instance.platform) {
    case Instance::Platform::Linux:
        return QStringLiteral("Linux");
    case Instance::Platform::Windows:
        return QStringLiteral("Windows");
    case Instance::Platform::Bsd:
        return QStringLiteral("BSD");
    case Instance::Platform::Unknown:
        break;
    }
    return {};
}

QString timeOf(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
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

/// The provider's own word, where it says more than ours.
QString ownState(const Instance &instance)
{
    return instance.rawState.compare(word(instance.state), Qt::CaseInsensitive) == 0 ? QString() : instance.rawState;
}

} // namespace

QList<InstanceFacts> instanceFacts(const Instance &instance)
{
    QList<InstanceFact> machine = {{InstanceFactsText::tr("ID"), instance.id, true},
                                   {InstanceFactsText::tr("State there"), ownState(instance)},
                                   {InstanceFactsText::tr("Account"), joined({instance.account, instance.provider})},
                                   {InstanceFactsText::tr("Place"), joined({instance.region, instance.zone})},
                                   {InstanceFactsText::tr("Type"), instance.type},
                                   {InstanceFactsText::tr("Image"), called(instance.image, instance.imageName)},
                                   {InstanceFactsText::tr("Platform"), platformOf(instance)},
                                   {InstanceFactsText::tr("Launched"), timeOf(instance.launched)},
                                   {InstanceFactsText::tr("As of"), timeOf(instance.seenAt)}};
    QList<InstanceFact> network = {
        {InstanceFactsText::tr("Public"), joined(instance.publicV4 + instance.publicV6), true},
        {InstanceFactsText::tr("Private"), joined(instance.privateV4 + instance.privateV6), true},
        {InstanceFactsText::tr("DNS"), joined(instance.dns), true},
        {InstanceFactsText::tr("Network"), instance.network},
        {InstanceFactsText::tr("Subnet"), instance.subnet},
        {InstanceFactsText::tr("Groups"), groupsOf(instance)}};
    QList<InstanceFact> access = {
        {InstanceFactsText::tr("User"), userOf(instance)},
        {InstanceFactsText::tr("Key"), instance.keyName},
        {InstanceFactsText::tr("Key file"), instance.sshKeyFile},
        {InstanceFactsText::tr("SSH name"), instance.sshAlias},
        {InstanceFactsText::tr("Jump host"), instance.sshJump},
        {InstanceFactsText::tr("Through"), instance.sshProxy.command},
        {InstanceFactsText::tr("Port"), instance.sshPort > 0 ? QString::number(instance.sshPort) : QString()}};
    for (auto it = instance.extra.begin(); it != instance.extra.end(); ++it)
        access.append({extraTitle(it.key()), it.value()});
    return {{InstanceFactsText::tr("Instance"), withValues(std::move(machine))},
            {InstanceFactsText::tr("Network"), withValues(std::move(network))},
            {InstanceFactsText::tr("Access"), withValues(std::move(access))}};
}
