#include "ssh/revokedkeys.h"

#include "ssh/sshwire.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <optional>

namespace {

/// Numbers of PROTOCOL.krl.
enum Section : quint8 { Certificates = 1, ExplicitKeys = 2, Sha1Prints = 3, Sha256Prints = 5, Extension = 255 };
enum Part : quint8 { SerialList = 0x20, SerialRange = 0x21, SerialBitmap = 0x22, KeyIds = 0x23, PartExtension = 0x39 };

constexpr quint64 magic = 0x5353484b524c0a00; // "SSHKRL\n\0"
constexpr quint32 formatVersion = 1;

class RevokedKeysText
{
    Q_DECLARE_TR_FUNCTIONS(RevokedKeys)
};

/// A string that may be empty, which takeWireString() cannot tell from one that is cut off.
std::optional<QByteArray> takeText(QByteArrayView &bytes)
{
    QByteArrayView ahead = bytes;
    const auto size = takeWireNumber<quint32>(ahead);
    if (!size || quint64(ahead.size()) < *size)
        return {};
    bytes = ahead.sliced(*size);
    return ahead.first(*size).toByteArray();
}

/// Strings up to the end; `size` bytes each, where it is not 0.
bool addStrings(QByteArrayView bytes, QSet<QByteArray> &to, qsizetype size = 0)
{
    while (!bytes.isEmpty()) {
        const auto text = takeText(bytes);
        if (!text || (size != 0 && text->size() != size))
            return false;
        to.insert(*text);
    }
    return true;
}

/// One that need not be understood.
bool isHarmlessExtension(QByteArrayView bytes)
{
    const auto name = takeText(bytes);
    const auto isCritical = takeWireNumber<quint8>(bytes);
    return name && isCritical && *isCritical == 0 && takeText(bytes) && bytes.isEmpty();
}

QByteArray hashOf(const PublicKey &key, QCryptographicHash::Algorithm algorithm)
{
    return QCryptographicHash::hash(key.wire(), algorithm);
}

} // namespace

Result<RevokedKeys> RevokedKeys::parsed(const QByteArray &file)
{
    RevokedKeys keys;
    QByteArrayView rest(file);
    const bool isList = takeWireNumber<quint64>(rest) == magic;
    const Done done = isList ? keys.addList(rest) : keys.addText(file);
    return done ? Result<RevokedKeys>(keys) : Failure(done.error());
}

Done RevokedKeys::addText(const QByteArray &text)
{
    int number = 0;
    for (const QByteArray &each : text.split('\n')) {
        ++number;
        const QList<QByteArray> words = each.simplified().split(' ');
        if (words.first().isEmpty() || words.first().startsWith('#'))
            continue;
        const PublicKey key{words.first(), words.value(1)};
        if (!key.isSound())
            return failure(Error::Invalid, RevokedKeysText::tr("its line %1 is no public key").arg(number));
        m_keys.insert(key.wire());
    }
    return {};
}

Done RevokedKeys::addList(QByteArrayView bytes)
{
    const Failure bad = failure(Error::Invalid, RevokedKeysText::tr("it is damaged, or made by a newer ssh-keygen"));
    const auto version = takeWireNumber<quint32>(bytes);
    const bool numbers =
        takeWireNumber<quint64>(bytes) && takeWireNumber<quint64>(bytes) && takeWireNumber<quint64>(bytes);
    if (!version || *version != formatVersion || !numbers || !takeText(bytes) || !takeText(bytes))
        return bad;
    while (!bytes.isEmpty()) {
        const auto type = takeWireNumber<quint8>(bytes);
        const auto section = takeText(bytes);
        if (!section || !addSection(*type, *section))
            return bad;
    }
    return {};
}

bool RevokedKeys::addSection(quint8 type, QByteArrayView bytes)
{
    switch (type) {
    case Certificates:
        return addCertificates(bytes);
    case ExplicitKeys:
        return addStrings(bytes, m_keys);
    case Sha1Prints:
        return addStrings(bytes, m_sha1, 20);
    case Sha256Prints:
        return addStrings(bytes, m_sha256, 32);
    case Extension:
        return isHarmlessExtension(bytes);
    default:
        return false; // a signature too: whose would be good is said nowhere
    }
}

bool RevokedKeys::addCertificates(QByteArrayView bytes)
{
    const auto authority = takeText(bytes);
    if (!authority || !takeText(bytes))
        return false;
    OfAuthority &of = m_authorities[*authority];
    while (!bytes.isEmpty()) {
        const auto type = takeWireNumber<quint8>(bytes);
        const auto part = takeText(bytes);
        if (!part)
            return false;
        const bool understood = *type == KeyIds          ? addStrings(*part, of.ids)
                                : *type == PartExtension ? isHarmlessExtension(*part)
                                                         : addSerials(*type, *part, of);
        if (!understood)
            return false;
    }
    return true;
}

bool RevokedKeys::addSerials(quint8 type, QByteArrayView bytes, OfAuthority &to)
{
    if (type == SerialList) {
        while (const auto serial = takeWireNumber<quint64>(bytes))
            to.serials.emplace_back(*serial, *serial);
        return bytes.isEmpty();
    }
    const auto first = takeWireNumber<quint64>(bytes);
    if (type == SerialRange) {
        const auto last = takeWireNumber<quint64>(bytes);
        if (!first || !last || *last < *first || !bytes.isEmpty())
            return false;
        to.serials.emplace_back(*first, *last);
        return true;
    }
    const auto bits = takeText(bytes);
    if (type != SerialBitmap || !first || !bits || !bytes.isEmpty())
        return false;
    for (qsizetype i = 0; i < bits->size() * 8; ++i) { // the last byte has the lowest serials
        const auto byte = quint8(bits->at(bits->size() - 1 - i / 8));
        if ((byte >> (i % 8)) & 1)
            to.serials.emplace_back(*first + quint64(i), *first + quint64(i));
    }
    return true;
}

bool RevokedKeys::revokes(const PublicKey &key) const
{
    return m_keys.contains(key.wire()) ||
           (!m_sha1.isEmpty() && m_sha1.contains(hashOf(key, QCryptographicHash::Sha1))) ||
           (!m_sha256.isEmpty() && m_sha256.contains(hashOf(key, QCryptographicHash::Sha256)));
}

bool RevokedKeys::revokes(const CertificateMark &certificate) const
{
    for (const QByteArray &authority : {certificate.authority.wire(), QByteArray()}) {
        const auto of = m_authorities.constFind(authority);
        if (of == m_authorities.cend())
            continue;
        if (of->ids.contains(certificate.id))
            return true;
        const bool has = std::any_of(of->serials.begin(), of->serials.end(), [&](const auto &range) {
            return range.first <= certificate.serial && certificate.serial <= range.second;
        });
        if (has && certificate.serial != 0) // which is how those without one are numbered
            return true;
    }
    return false;
}
