#include "ssh/privatekey.h"

#include "ssh/rsakey.h"

#include <QCoreApplication>
#include <QtEndian>

#include <libssh/libssh.h>

namespace {

/// The next length-prefixed string of an SSH wire format; null when the bytes end first.
QByteArray takeString(QByteArrayView &bytes)
{
    if (bytes.size() < 4)
        return {};
    const quint32 size = qFromBigEndian<quint32>(bytes.data());
    if (quint64(bytes.size()) < 4 + quint64(size))
        return {};
    const QByteArray text = bytes.sliced(4, size).toByteArray();
    bytes = bytes.sliced(4 + qsizetype(size));
    return text;
}

KeyFileFacts factsOfOpenSsh(const QByteArray &text)
{
    const QByteArray end = "-----END";
    const qsizetype start = text.indexOf('\n') + 1;
    const QByteArray raw = QByteArray::fromBase64(text.mid(start, text.indexOf(end) - start));
    const QByteArray magic("openssh-key-v1\0", 15);
    KeyFileFacts facts;
    if (!raw.startsWith(magic))
        return facts;
    facts.isKey = true;
    QByteArrayView rest = QByteArrayView(raw).sliced(magic.size());
    facts.encrypted = takeString(rest) != "none";
    takeString(rest); // the key derivation and its options
    takeString(rest);
    if (rest.size() >= 4) {
        rest = rest.sliced(4); // how many keys
        facts.publicBlob = takeString(rest);
    }
    return facts;
}

} // namespace

KeyFileFacts factsOfKeyFile(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    if (trimmed.startsWith("-----BEGIN OPENSSH PRIVATE KEY-----"))
        return factsOfOpenSsh(trimmed);
    KeyFileFacts facts;
    facts.isKey = trimmed.startsWith("-----BEGIN ") && trimmed.left(64).contains("PRIVATE KEY-----");
    facts.encrypted = facts.isKey && (trimmed.contains("ENCRYPTED"));
    return facts;
}

Result<std::shared_ptr<const PrivateKey>> PrivateKey::import(const QByteArray &text, const Secret &passphrase)
{
    QByteArray phrase = passphrase.bytes().toByteArray();
    ssh_key key = nullptr;
    const int status = ssh_pki_import_privkey_base64(
        text.constData(), passphrase.isEmpty() ? nullptr : phrase.constData(), nullptr, nullptr, &key);
    wipe(phrase);
    if (status != SSH_OK || !key) {
        const bool encrypted = factsOfKeyFile(text).encrypted;
        return failure(
            encrypted ? Error::Denied : Error::Invalid,
            encrypted ? QCoreApplication::translate("PrivateKey", "the passphrase is wrong")
                      : QCoreApplication::translate("PrivateKey", "it is damaged, or of a type that is not supported"));
    }
    if (ssh_key_type(key) == SSH_KEYTYPE_RSA)
        key = withChineseRemainder(key);
    return std::shared_ptr<const PrivateKey>(new PrivateKey(key));
}

PrivateKey::~PrivateKey()
{
    ssh_key_free(m_key);
}
