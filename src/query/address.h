#pragma once

#include <QByteArray>
#include <QStringView>

#include <optional>

/// An address or a network of addresses ("10.0.0.0/8"), IPv4 or IPv6. A value.
struct AddressRange
{
    QByteArray bytes; ///< 4 or 16
    int prefix = 0;   ///< leading bits that must be equal

    bool contains(const AddressRange &address) const;

    /// A whole address, or an address with a prefix length; nullopt for anything else.
    static std::optional<AddressRange> parse(QStringView text);
};

/// Whether the text is one whole IPv4 or IPv6 address.
bool isAddress(QStringView text);
