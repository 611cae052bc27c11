#pragma once

#include <QByteArray>

/// libssh drops the CRT numbers of an RSA key in OpenSSH's container, which makes each signature 9 ms slower. Returns
/// the key as PEM with all its numbers; empty when the text is not such a key, or is encrypted. Wipe it after use.
QByteArray completeRsaKey(const QByteArray &container);
