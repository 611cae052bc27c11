#include "core/ipaddress.h"

#include <QtEndian>

#include <algorithm>
#include <arpa/inet.h>

namespace {

/// What may name a link in an address: eth0, br-1.5.
bool isLinkName(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_';
    });
}

} // namespace

std::optional<IpAddress> IpAddress::of(QStringView text)
{
    constexpr qsizetype longest = 45; // of what inet_pton reads
    IpAddress address;
    address.m_isV6 = text.contains(u':');
    if (const qsizetype link = text.indexOf(u'%'); link >= 0) {
        if (!address.m_isV6 || !isLinkName(text.sliced(link + 1)))
            return {};
        text = text.first(link);
    }
    // A zero would end the text for inet_pton; toLatin1() makes letters beyond it question marks.
    const QByteArray plain = text.toLatin1();
    if (plain.size() > longest || plain.contains('\0'))
        return {};
    if (inet_pton(address.m_isV6 ? AF_INET6 : AF_INET, plain.constData(), address.m_bytes.data()) != 1)
        return {};
    return address;
}

bool IpAddress::isAny() const
{
    return std::all_of(m_bytes.begin(), m_bytes.end(), [](uchar byte) { return byte == 0; });
}

bool IpAddress::isIn(bool v6, quint32 first, int bits) const
{
    return v6 == m_isV6 && (qFromBigEndian<quint32>(m_bytes.data()) ^ first) >> (32 - bits) == 0;
}

bool IpAddress::isLinkLocal() const
{
    return isIn(false, 0xa9fe0000, 16) || isIn(true, 0xfe800000, 10);
}

bool IpAddress::isPrivate() const
{
    if (m_isV6) {
        IpAddress loopback;
        loopback.m_bytes.back() = 1;
        return isLinkLocal() || isIn(true, 0xfc000000, 7) || m_bytes == loopback.m_bytes;
    }
    return isLinkLocal() || isIn(false, 0x0a000000, 8) || isIn(false, 0xac100000, 12) || isIn(false, 0xc0a80000, 16) ||
           isIn(false, 0x64400000, 10) || isIn(false, 0x7f000000, 8);
}
