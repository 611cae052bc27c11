#include "ssh/privatekey.h"

#include "ssh/rsakey.h"
#include "ssh/sshwire.h"

#include <QCoreApplication>

#include <libssh/libssh.h>

namespace {

KeyFileFacts factsOfOpenSsh(const QByteArray &text)
{
    const QByteArray bytes = openSshContainer(text);
    KeyFileFacts facts;
    facts.isKey = !bytes.isEmpty();
    QByteArrayView rest(bytes);
    facts.encrypted = facts.isKey && takeWireString(rest) != "none";
    takeWireString(rest); // the key derivation and its options
    takeWireString(rest);
    if (rest.size() >= 4) {
        rest = rest.sliced(4); // how many keys
        facts.publicBlob = takeWireString(rest);
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
    QByteArray complete = completeRsaKey(text);
    ssh_key key = nullptr;
    const int status =
        ssh_pki_import_privkey_base64((complete.isEmpty() ? text : complete).constData(),
                                      passphrase.isEmpty() ? nullptr : phrase.constData(), nullptr, nullptr, &key);
    wipe(phrase);
    wipe(complete);
    if (status != SSH_OK || !key) {
        const bool encrypted = factsOfKeyFile(text).encrypted;
        return failure(
            encrypted ? Error::Denied : Error::Invalid,
            encrypted ? QCoreApplication::translate("PrivateKey", "the passphrase is wrong")
                      : QCoreApplication::translate("PrivateKey", "it is damaged, or of a type that is not supported"));
    }
    return std::shared_ptr<const PrivateKey>(new PrivateKey(key));
}

PrivateKey::~PrivateKey()
{
    ssh_key_free(m_key);
}
