#pragma once

#include "clouds/surroundings.h"
#include "core/result.h"
#include "core/secret.h"

#include <QUrl>

/// Which way an account's requests leave the machine. A value.
struct ProxyChoice
{
    enum class Kind { System, None, Http, Socks5 };

    Kind kind = Kind::System;
    QString host = {};
    quint16 port = 0;
    QString user = {};
    Secret password = {};

    /// "system", "none", "http://user@host:3128" or "socks5://host:1080"; an empty text means "system".
    static Result<ProxyChoice> read(const QString &text, const Secret &password = {});
    /// The canonical text, without the password.
    QString text() const;
};

/// The proxy for one address. Loopback and the metadata address of clouds are never asked through one; for the others
/// the desktop's setting holds, then HTTPS_PROXY, HTTP_PROXY and ALL_PROXY, kept in check by NO_PROXY.
QNetworkProxy proxyFor(const ProxyChoice &choice, const QUrl &url, const Surroundings &around);
/// Whether a NO_PROXY list names the host: exactly, as ".suffix", as a network "10.0.0.0/8", or as "*".
bool isExempt(const QString &noProxy, const QString &host);
/// Whether the host is this machine.
bool isLoopback(const QString &host);
