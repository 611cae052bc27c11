#pragma once

#include "core/instance.h"

#include <optional>

/// How a file says where a host is: `[user@]host[:port]`, brackets around IPv6, or ssh://...
struct HostSpec
{
    QString user;
    QString host; ///< without brackets
    int port = 0; ///< 0: not given
};

/// Whether a text has the form of an address or a host name: nothing that a program could take for an option, a path
/// or a word of a shell.
bool isConnectable(QStringView text);
/// Whether a text may be a login name.
bool isLogin(QStringView text);
/// 1 to 65535, or 0.
int portOf(QStringView text);
/// Nothing when it is not of that form.
std::optional<HostSpec> hostSpec(QStringView text);
/// The same jump hosts as `[user@]host[:port],...`; null when one of them is not of that form. "none" gives "".
QString jumpChain(QStringView text);
/// The jump host of `ssh [options] -W %h:%p [user@]host`; null for any other command.
QString jumpOfProxyCommand(const QString &command);
/// Puts an address where it belongs: private by RFC 1918, RFC 6598, fc00::/7 and fe80::/10; names are DNS. False, and
/// nothing is set, when it is none. "0.0.0.0" and "::" are none.
bool setAddress(Instance &instance, const QString &address);
