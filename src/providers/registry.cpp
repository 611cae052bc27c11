#include "providers/registry.h"

#include "providers/ec2.h"

const QList<ProviderKind> &providerKinds()
{
    // A kind is one line here.
    static const QList<ProviderKind> kinds = {
        Ec2::kind(),
    };
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
