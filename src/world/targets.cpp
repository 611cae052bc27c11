#include "world/targets.h"

#include "core/locallogin.h"
#include "core/text.h"
#include "core/usualuser.h"
#include "providers/inventoryformat.h"

namespace {

/// Whether an address means something beyond its own network segment.
bool isRoutable(const QString &address)
{
    return !address.isEmpty() && !address.startsWith(QStringLiteral("169.254.")) &&
           !address.startsWith(QStringLiteral("fe80:"), Qt::CaseInsensitive);
}

QString jumpOf(const Instance &instance, const Access &access)
{
    if (access.jump == u"none")
        return {};
    return access.jump.isEmpty() ? instance.sshJump : access.jump;
}

/// Whether it is reached from where something else stands.
bool isBehind(const Instance &instance, const Access &access)
{
    return !jumpOf(instance, access).isEmpty() || (access.jump.isEmpty() && !instance.sshProxy.command.isEmpty());
}

QString firstOf(const Instance &instance, const QList<QStringList Instance::*> &kinds)
{
    for (const auto kind : kinds) {
        for (const QString &address : instance.*kind) {
            if (isRoutable(address))
                return address;
        }
    }
    return {};
}

QList<QStringList Instance::*> kindsOf(AddressChoice choice)
{
    switch (choice) {
    case AddressChoice::Public:
        return {&Instance::publicV4, &Instance::publicV6};
    case AddressChoice::Private:
        return {&Instance::privateV4, &Instance::privateV6};
    case AddressChoice::V6:
        return {&Instance::publicV6, &Instance::privateV6};
    case AddressChoice::Dns:
        return {&Instance::dns};
    case AddressChoice::Usual:
        break;
    }
    return {};
}

} // namespace

QString addressOf(const Instance &instance, const Access &access)
{
    const QList<QStringList Instance::*> direct = {&Instance::publicV4, &Instance::publicV6, &Instance::dns,
                                                   &Instance::privateV4, &Instance::privateV6};
    const QList<QStringList Instance::*> throughJump = {&Instance::privateV4, &Instance::privateV6, &Instance::dns,
                                                        &Instance::publicV4, &Instance::publicV6};
    const QString address =
        firstOf(instance, kindsOf(access.address) + (isBehind(instance, access) ? throughJump : direct));
    return address.isEmpty() ? instance.sshAlias : address;
}

Host hostOf(const Instance &instance, const TargetOptions &options, const Access &said)
{
    Access access = said;
    if (!options.jump.isEmpty())
        access.jump = options.jump;
    Host host;
    host.key = instance.key();
    host.name = instance.name;
    host.instance = instance.id;
    host.account = instance.account;
    host.region = instance.region;
    host.keyName = instance.keyName;
    host.isLent = !instance.provider.isEmpty() && !isInventoryKey(instance.provider);
    host.address = addressOf(instance, access);
    for (const int port : {int(options.port), access.port, instance.sshPort}) {
        if (port > 0 && !host.portIsSaid) {
            host.port = quint16(port);
            host.portIsSaid = true;
        }
    }
    for (const QString &user : {options.user, access.user, instance.sshUser}) {
        if (host.user.isEmpty())
            host.user = user;
    }
    if (host.user.isEmpty()) {
        host.user = usualUser(instance);
        host.userIsGuess = !host.user.isEmpty();
    }
    for (const QString &file : {options.identityFile, access.keyFile, instance.sshKeyFile}) {
        const QString path = file.startsWith(u"~/") ? localHome() + file.sliced(1) : file;
        if (!file.isEmpty() && !host.identityFiles.contains(path))
            host.identityFiles.append(path);
    }
    host.jump = jumpOf(instance, access);
    host.noJump = access.jump == u"none";
    if (access.forwardAgent)
        host.forwardAgent = QStringLiteral("yes");
    if (host.jump.isEmpty() && !host.noJump)
        host.foreignProxy = instance.sshProxy;
    const bool byName = access.byName && instance.sshAlias.isEmpty() && isPlainHostName(instance.name);
    host.alias = byName ? instance.name : instance.sshAlias;
    host.production = isProduction(instance);
    host.tags = instance.tags;
    return host;
}

Host whereNow(Host host, const Instance &instance, const Access &said)
{
    Access access = said;
    if (host.noJump)
        access.jump = QStringLiteral("none");
    else if (!host.jump.isEmpty())
        access.jump = host.jump;
    host.address = addressOf(instance, access);
    return host;
}
