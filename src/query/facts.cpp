#include "query/facts.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum Thing : quint16 {
    PublicIp = 1 << 0,
    PrivateIp = 1 << 1,
    Ipv6 = 1 << 2,
    Dns = 1 << 3,
    OwnName = 1 << 4,
    Tags = 1 << 5,
    Key = 1 << 6,
    Balancer = 1 << 7,
    SecurityGroup = 1 << 8,
    Vpc = 1 << 9,
    Zone = 1 << 10,
    LastResult = 1 << 11,
};

} // namespace

bool isDrained(const Instance &instance)
{
    return std::any_of(instance.balancers.begin(), instance.balancers.end(),
                       [](const QString &state) { return state == "draining"_L1 || state == "out"_L1; });
}

quint16 thingsOf(const Instance &instance)
{
    const auto bit = [](bool there, Thing thing) { return there ? int(thing) : 0; };
    const bool v6 = !instance.publicV6.isEmpty() || !instance.privateV6.isEmpty();
    return quint16(bit(!instance.publicV4.isEmpty() || !instance.publicV6.isEmpty(), PublicIp) |
                   bit(!instance.privateV4.isEmpty() || !instance.privateV6.isEmpty(), PrivateIp) | bit(v6, Ipv6) |
                   bit(!instance.dns.isEmpty(), Dns) |
                   bit(!instance.name.isEmpty() && instance.name != instance.id, OwnName) |
                   bit(!instance.tags.isEmpty(), Tags) | bit(!instance.keyName.isEmpty(), Key) |
                   bit(!instance.balancers.isEmpty(), Balancer) |
                   bit(!instance.securityGroups.isEmpty(), SecurityGroup) | bit(!instance.network.isEmpty(), Vpc) |
                   bit(!instance.zone.isEmpty(), Zone) | bit(!instance.lastResult.isEmpty(), LastResult));
}

bool hasThing(const QString &what, const Instance &instance)
{
    static const QHash<QString, int> bits = {
        {u"public_ip"_s, PublicIp},
        {u"private_ip"_s, PrivateIp},
        {u"ip"_s, PublicIp | PrivateIp},
        {u"ipv6"_s, Ipv6},
        {u"dns"_s, Dns},
        {u"name"_s, OwnName},
        {u"tags"_s, Tags},
        {u"key"_s, Key},
        {u"lb"_s, Balancer},
        {u"sg"_s, SecurityGroup},
        {u"vpc"_s, Vpc},
        {u"zone"_s, Zone},
        {u"last"_s, LastResult},
    };
    return (thingsOf(instance) & bits.value(what)) != 0;
}
