#include "world/targets.h"

#include "core/usualuser.h"

#include <array>

namespace {

/// Whether an address means something beyond its own network segment.
bool isRoutable(const QString &address)
{
    return !address.isEmpty() && !address.startsWith(QStringLiteral("169.254.")) &&
           !address.startsWith(QStringLiteral("fe80:"), Qt::CaseInsensitive);
}

} // namespace

QString addressOf(const Instance &instance)
{
    using Addresses = std::array<const QStringList *, 5>;
    const Addresses direct = {&instance.publicV4, &instance.publicV6, &instance.dns, &instance.privateV4,
                              &instance.privateV6};
    const Addresses throughJump = {&instance.privateV4, &instance.privateV6, &instance.dns, &instance.publicV4,
                                   &instance.publicV6};
    for (const QStringList *addresses : instance.sshJump.isEmpty() ? direct : throughJump) {
        for (const QString &address : *addresses) {
            if (isRoutable(address))
                return address;
        }
    }
    return instance.sshAlias;
}

Host hostOf(const Instance &instance, const TargetOptions &options)
{
    Host host;
    host.key = instance.key();
    host.name = instance.name;
    host.instance = instance.id;
    host.account = instance.account;
    host.region = instance.region;
    host.address = addressOf(instance);
    if (options.port > 0)
        host.port = options.port;
    else if (instance.sshPort > 0)
        host.port = static_cast<quint16>(instance.sshPort);
    host.portIsSaid = options.port > 0 || instance.sshPort > 0;
    host.user = options.user.isEmpty() ? usualUser(instance) : options.user;
    host.userIsGuess = options.user.isEmpty() && instance.sshUser.isEmpty() && !host.user.isEmpty();
    for (const QString &file : {options.identityFile, instance.sshKeyFile}) {
        if (!file.isEmpty())
            host.identityFiles.append(file);
    }
    host.jump = instance.sshJump;
    host.alias = instance.sshAlias;
    host.production = isProduction(instance);
    return host;
}
