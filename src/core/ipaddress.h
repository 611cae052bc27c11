#pragma once

#include <QStringView>

#include <array>
#include <optional>

/// An address of the Internet protocol as it is written: 192.0.2.1, 2001:db8::1 or, with the name of a link,
/// fe80::1%eth0. A value; any thread.
class IpAddress
{
public:
    /// Nothing for any other text: no name, no port, no brackets, no short forms such as 127.1.
    static std::optional<IpAddress> of(QStringView text);

    bool isV6() const { return m_isV6; }
    /// 0.0.0.0 or ::, which stand for none.
    bool isAny() const;
    /// 169.254.0.0/16 and fe80::/10.
    bool isLinkLocal() const;
    /// Not reached from everywhere: RFC 1918, RFC 6598, fc00::/7, links and this machine.
    bool isPrivate() const;

private:
    /// Whether it begins with these bits.
    bool isIn(bool v6, quint32 first, int bits) const;

    std::array<uchar, 16> m_bytes = {}; ///< the first four of an IPv4 address
    bool m_isV6 = false;
};
