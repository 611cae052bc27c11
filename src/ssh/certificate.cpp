#include "ssh/certificate.h"

#include "ssh/sshwire.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace {

constexpr char suffix[] = "-cert-v01@openssh.com";
constexpr quint32 userCertificate = 1;

/// How many strings of the public key stand in a certificate of this type.
int keyParts(const QByteArray &type)
{
    static const QHash<QByteArray, int> parts = {
        {"ssh-ed25519-cert-v01@openssh.com", 1},
        {"ssh-rsa-cert-v01@openssh.com", 2},
        {"ecdsa-sha2-nistp256-cert-v01@openssh.com", 2},
        {"ecdsa-sha2-nistp384-cert-v01@openssh.com", 2},
        {"ecdsa-sha2-nistp521-cert-v01@openssh.com", 2},
        {"sk-ssh-ed25519-cert-v01@openssh.com", 2},
        {"sk-ecdsa-sha2-nistp256-cert-v01@openssh.com", 3},
    };
    return parts.value(type);
}

void appendWireString(QByteArray &to, const QByteArray &text)
{
    char size[4];
    qToBigEndian<quint32>(quint32(text.size()), size);
    to.append(size, sizeof size).append(text);
}

QString shown(quint64 seconds)
{
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(qint64(seconds)), QLocale::ShortFormat);
}

} // namespace

bool Certificate::isCertificate(const QByteArray &blob)
{
    QByteArrayView rest(blob);
    return takeWireString(rest).endsWith(suffix);
}

Certificate Certificate::parse(const QByteArray &text)
{
    return ofBlob(QByteArray::fromBase64(text.trimmed().split(' ').value(1)));
}

Certificate Certificate::ofBlob(const QByteArray &blob)
{
    Certificate made;
    QByteArrayView rest(blob);
    bool isWhole = true;
    const auto take = [&rest, &isWhole] {
        const QByteArray text = takeWireString(rest);
        isWhole = isWhole && !text.isNull();
        return text;
    };
    made.type = take();
    const int parts = keyParts(made.type);
    if (parts == 0)
        return {};
    take(); // the nonce
    appendWireString(made.publicBlob, made.type.startsWith("sk-")
                                          ? QByteArray(made.type).replace(suffix, "@openssh.com")
                                          : made.type.chopped(qsizetype(sizeof suffix) - 1));
    for (int i = 0; i < parts; ++i)
        appendWireString(made.publicBlob, take());
    takeWireNumber<quint64>(rest); // the serial number
    made.isForUsers = takeWireNumber<quint32>(rest) == userCertificate;
    made.keyId = QString::fromUtf8(take());
    const QByteArray principals = take();
    made.validAfter = takeWireNumber<quint64>(rest).value_or(0);
    if (!isWhole || rest.size() < qsizetype(sizeof(quint64)))
        return {};
    made.validBefore = takeWireNumber<quint64>(rest).value_or(0);
    for (QByteArrayView each(principals); !each.isEmpty();) {
        const QByteArray name = takeWireString(each);
        if (name.isNull())
            return {};
        made.principals += QString::fromUtf8(name);
    }
    made.blob = blob;
    return made;
}

QString Certificate::trouble(const QDateTime &now) const
{
    const auto seconds = quint64(now.toSecsSinceEpoch());
    if (blob.isEmpty())
        return QCoreApplication::translate("Certificate", "it is not a certificate");
    if (!isForUsers)
        return QCoreApplication::translate("Certificate", "it is a certificate for hosts");
    if (seconds >= validBefore)
        return QCoreApplication::translate("Certificate", "it was valid until %1 only").arg(shown(validBefore));
    if (seconds < validAfter)
        return QCoreApplication::translate("Certificate", "it is valid from %1 on").arg(shown(validAfter));
    return {};
}
