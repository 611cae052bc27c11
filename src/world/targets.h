#pragma once

#include "core/host.h"
#include "core/instance.h"
#include "inventory/accessrule.h"

/// What the person said for one run; it counts more than the rules for the instance, which count more than what an
/// inventory says of it.
struct TargetOptions
{
    QString user;
    QString identityFile;
    quint16 port = 0;  ///< 0: not said
    QString jump = {}; ///< [user@]host[:port],...; "none": no jump host; empty: not said
};

/// The instance as SSH reaches it, frozen. Without a usable address the host's is empty.
Host hostOf(const Instance &instance, const TargetOptions &options = {}, const Access &access = {});
/// The host of an earlier run where its instance is now; what was said of it then stays. Without a usable address now
/// it has none: the old one may be another machine's.
Host whereNow(Host host, const Instance &instance, const Access &access = {});
/// The kind of address that is chosen, then public v4, public v6, DNS, private v4, private v6; through a jump host the
/// private ones first. Never link-local.
QString addressOf(const Instance &instance, const Access &access = {});
