#pragma once

#include "core/host.h"

#include <QHashFunctions>

/// What two requests must have in common to share a session: the same instance, reached the same way as the same user.
/// Of a host as it was asked for, before ssh_config completes it.
struct LinkKey
{
    Host host; ///< without what is only shown

    static LinkKey of(const Host &host)
    {
        LinkKey key{host};
        key.host.name.clear();
        key.host.instance.clear();
        key.host.account.clear();
        key.host.region.clear();
        key.host.production = false;
        key.host.moreIdentityFiles.clear(); // of whoever goes through it
        return key;
    }
    bool operator==(const LinkKey &) const = default;
};

/// A jump host may know the keys of one alone of those that go through it.
inline void addKeysBehind(Host &jump, const Host &asOfAnother)
{
    jump.moreIdentityFiles += asOfAnother.moreIdentityFiles;
    jump.moreIdentityFiles.removeDuplicates();
}

inline size_t qHash(const LinkKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.host.key, key.host.address, key.host.port, key.host.user, key.host.alias,
                      key.host.jump);
}
