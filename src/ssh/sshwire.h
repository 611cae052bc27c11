#pragma once

#include <QByteArray>
#include <QtEndian>

#include <optional>

/// The next length-prefixed string of SSH's wire format, taken off the front; null when the bytes end first.
inline QByteArray takeWireString(QByteArrayView &bytes)
{
    if (bytes.size() < 4)
        return {};
    const quint32 size = qFromBigEndian<quint32>(bytes.data());
    if (quint64(bytes.size()) < 4 + quint64(size))
        return {};
    const QByteArray text = bytes.sliced(4, qsizetype(size)).toByteArray();
    bytes = bytes.sliced(4 + qsizetype(size));
    return text;
}

/// The next number of SSH's wire format (RFC 4251, section 5), taken off the front; nothing when the bytes end first.
template <class Number>
std::optional<Number> takeWireNumber(QByteArrayView &bytes)
{
    if (bytes.size() < qsizetype(sizeof(Number)))
        return {};
    const Number number = qFromBigEndian<Number>(bytes.data());
    bytes = bytes.sliced(sizeof(Number));
    return number;
}

/// The bytes of an OpenSSH private key file after its magic; empty when it is none.
inline QByteArray openSshContainer(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    const QByteArray magic("openssh-key-v1\0", 15);
    if (!trimmed.startsWith("-----BEGIN OPENSSH PRIVATE KEY-----"))
        return {};
    const qsizetype start = trimmed.indexOf('\n') + 1;
    const QByteArray raw = QByteArray::fromBase64(trimmed.mid(start, trimmed.indexOf("-----END") - start));
    return raw.startsWith(magic) ? raw.mid(magic.size()) : QByteArray();
}
