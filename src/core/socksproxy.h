#pragma once

#include <QString>

#include <optional>

/// A SOCKS5 proxy as it is written where a jump host may stand: `socks5://[user@]host[:port]`. A value.
struct SocksProxy
{
    QString host;
    quint16 port = 1080;
    QString user; ///< empty: it wants none

    QString label() const; ///< "ops@gate:1080"
    /// Whether a text is meant as a proxy, whatever else is wrong with it.
    static bool isMeant(const QString &text);
    /// Nothing when it is not of that form. A password has no place in it.
    static std::optional<SocksProxy> of(const QString &text);

    bool operator==(const SocksProxy &) const = default;
};
