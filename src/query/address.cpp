#include "query/address.h"

#include <QList>

#include <algorithm>

namespace {

std::optional<int> decimal(QStringView text, int most)
{
    const auto digit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.isEmpty() || text.size() > 3 || !std::all_of(text.begin(), text.end(), digit))
        return {};
    const int number = text.toInt();
    return number <= most ? std::optional(number) : std::nullopt;
}

std::optional<QByteArray> parseV4(QStringView text)
{
    QByteArray bytes;
    for (const QStringView part : text.split(u'.')) {
        const std::optional<int> number = decimal(part, 255);
        if (!number || bytes.size() == 4)
            return {};
        bytes.append(char(*number));
    }
    return bytes.size() == 4 ? std::optional(bytes) : std::nullopt;
}

/// The groups of one side of "::"; the last may be an IPv4 address.
std::optional<QByteArray> parseGroups(QStringView text)
{
    QByteArray bytes;
    if (text.isEmpty())
        return bytes;
    const QList<QStringView> groups = text.split(u':');
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const QStringView group = groups[i];
        if (i + 1 == groups.size() && group.contains(u'.')) {
            const std::optional<QByteArray> v4 = parseV4(group);
            if (!v4)
                return {};
            return bytes + *v4;
        }
        const auto hex = [](QChar c) {
            return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        };
        if (group.isEmpty() || group.size() > 4 || bytes.size() >= 16 || !std::all_of(group.begin(), group.end(), hex))
            return {};
        const uint number = group.toUInt(nullptr, 16);
        bytes.append(char(number >> 8));
        bytes.append(char(number & 0xFF));
    }
    return bytes;
}

std::optional<QByteArray> parseV6(QStringView text)
{
    const qsizetype zone = text.indexOf(u'%'); // fe80::1%eth0
    const QStringView plain = zone < 0 ? text : text.first(zone);
    const qsizetype gap = plain.indexOf(u"::");
    if (gap < 0) {
        const std::optional<QByteArray> bytes = parseGroups(plain);
        return bytes && bytes->size() == 16 ? bytes : std::nullopt;
    }
    const std::optional<QByteArray> head = parseGroups(plain.first(gap));
    const std::optional<QByteArray> tail = parseGroups(plain.sliced(gap + 2));
    if (!head || !tail || head->size() + tail->size() > 14)
        return {};
    return *head + QByteArray(16 - head->size() - tail->size(), '\0') + *tail;
}

} // namespace

bool AddressRange::contains(const AddressRange &address) const
{
    if (bytes.size() != address.bytes.size() || address.prefix < prefix)
        return false;
    for (int bit = 0; bit < prefix; bit += 8) {
        const int mask = prefix - bit >= 8 ? 0xFF : 0xFF << (8 - (prefix - bit));
        if ((bytes[bit / 8] & mask) != (address.bytes[bit / 8] & mask))
            return false;
    }
    return true;
}

std::optional<AddressRange> AddressRange::parse(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    const QStringView address = slash < 0 ? text : text.first(slash);
    if (address.isEmpty() || address.size() > 64)
        return {};
    const std::optional<QByteArray> bytes = address.contains(u':') ? parseV6(address) : parseV4(address);
    if (!bytes)
        return {};
    const int bits = int(bytes->size()) * 8;
    const std::optional<int> prefix = slash < 0 ? bits : decimal(text.sliced(slash + 1), bits);
    return prefix ? std::optional(AddressRange{*bytes, *prefix}) : std::nullopt;
}

bool isAddress(QStringView text)
{
    return !text.contains(u'/') && AddressRange::parse(text).has_value();
}
