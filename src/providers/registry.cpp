#include "providers/registry.h"

const QList<ProviderKind> &providerKinds()
{
    // A kind is one line here.
    static const QList<ProviderKind> kinds = {};
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
