#include "clouds/registry.h"

#include "clouds/ec2.h"

QList<ProviderKind> cloudKinds(Http &http)
{
    // A cloud is one line here.
    return {
        Ec2::kind(http),
    };
}
