#include "providers/registry.h"

#include "providers/ec2.h"
#include "providers/fileinventory.h"

const QList<ProviderKind> &providerKinds()
{
    // A cloud is one line here.
    static const QList<ProviderKind> clouds = {
        Ec2::kind(),
    };
    static const QList<ProviderKind> kinds = clouds + FileInventory::kinds();
    return kinds;
}

const ProviderKind *providerKind(const QString &key)
{
    for (const ProviderKind &kind : providerKinds()) {
        if (kind.kind.key == key)
            return &kind;
    }
    return nullptr;
}
