#include "ssh/publickey.h"

#include "ssh/sshwire.h"

#include <QCryptographicHash>
#include <QHash>

namespace {

constexpr qsizetype rsaBytes = 1024 / 8; ///< OpenSSH takes no smaller modulus

/// Bytes of a point on the curve, uncompressed; 0 for no curve of ours.
qsizetype pointSize(const QByteArray &curve)
{
    if (curve == "nistp256")
        return 65;
    if (curve == "nistp384")
        return 97;
    return curve == "nistp521" ? 133 : 0;
}

bool isPoint(const QByteArray &curve, const QByteArray &point)
{
    return point.size() == pointSize(curve) && point.startsWith('\4');
}

/// What follows the type of a key, taken off the front: whether it is what that type has.
bool takeParts(const QByteArray &type, QByteArrayView &rest)
{
    if (type == "ssh-ed25519")
        return takeWireString(rest).size() == 32;
    if (type == "sk-ssh-ed25519@openssh.com")
        return takeWireString(rest).size() == 32 && !takeWireString(rest).isEmpty();
    if (type == "ssh-rsa") {
        const QByteArray exponent = takeWireString(rest);
        const QByteArray modulus = takeWireString(rest);
        return !exponent.isEmpty() && modulus.size() > rsaBytes;
    }
    if (type == "ssh-dss") {
        for (int i = 0; i < 4; ++i) {
            if (takeWireString(rest).isEmpty())
                return false;
        }
        return true;
    }
    const bool token = type == "sk-ecdsa-sha2-nistp256@openssh.com";
    if (!token && !type.startsWith("ecdsa-sha2-"))
        return false;
    const QByteArray curve = takeWireString(rest);
    const bool own = token ? curve == "nistp256" : type == "ecdsa-sha2-" + curve;
    return own && isPoint(curve, takeWireString(rest)) && (!token || !takeWireString(rest).isEmpty());
}

} // namespace

PublicKey PublicKey::ofWire(const QByteArray &wire)
{
    QByteArrayView rest(wire);
    return {takeWireString(rest), wire.toBase64()};
}

QByteArray PublicKey::fingerprint() const
{
    const QByteArray digest = QCryptographicHash::hash(wire(), QCryptographicHash::Sha256);
    return "SHA256:" + digest.toBase64(QByteArray::OmitTrailingEquals);
}

QByteArray PublicKey::md5Fingerprint() const
{
    return "MD5:" + QCryptographicHash::hash(wire(), QCryptographicHash::Md5).toHex(':');
}

bool PublicKey::isSound() const
{
    const auto decoded = QByteArray::fromBase64Encoding(blob, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return false;
    QByteArrayView rest(decoded.decoded);
    return takeWireString(rest) == type && takeParts(type, rest) && rest.isEmpty();
}

size_t qHash(const PublicKey &key, size_t seed) noexcept
{
    return qHash(key.blob, seed);
}
