#include "ssh/privatekey.h"

#include "ssh/rsakey.h"
#include "ssh/sshwire.h"

#include <QCoreApplication>

#include <libssh/libssh.h>

namespace {

constexpr qsizetype leastRsaBits = 2048;

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

QString translated(const char *text)
{
    return QCoreApplication::translate("PrivateKey", text);
}

/// What servers and we ourselves no longer take, or what is not in the file.
QString adviceOn(const QByteArray &publicBlob)
{
    QByteArrayView rest(publicBlob);
    const QByteArray type = takeWireString(rest);
    if (type.startsWith("sk-"))
        return translated(QT_TRANSLATE_NOOP("PrivateKey", "it is on a security key, which only an SSH agent can use: "
                                                          "add it with ssh-add"));
    if (type == "ssh-dss")
        return translated(QT_TRANSLATE_NOOP("PrivateKey", "it is a DSA key, which servers no longer take: make a new "
                                                          "one with ssh-keygen -t ed25519"));
    if (type != "ssh-rsa")
        return {};
    takeWireString(rest); // the exponent
    QByteArray modulus = takeWireString(rest);
    const qsizetype bits = 8 * (modulus.startsWith('\0') ? modulus.size() - 1 : modulus.size());
    if (bits == 0 || bits >= leastRsaBits)
        return {};
    return QCoreApplication::translate("PrivateKey",
                                       "an RSA key of %1 bits is too weak: make a new one with ssh-keygen -t ed25519")
        .arg(bits);
}

} // namespace

KeyFileFacts factsOfKeyFile(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    KeyFileFacts facts;
    if (trimmed.startsWith("-----BEGIN OPENSSH PRIVATE KEY-----")) {
        facts = factsOfOpenSsh(trimmed);
        facts.advice = adviceOn(facts.publicBlob);
        return facts;
    }
    facts.isKey = trimmed.startsWith("-----BEGIN ") && trimmed.left(64).contains("PRIVATE KEY-----");
    facts.encrypted = facts.isKey && (trimmed.contains("ENCRYPTED"));
    if (trimmed.startsWith("PuTTY-User-Key-File-"))
        facts.advice = translated(QT_TRANSLATE_NOOP("PrivateKey", "it is a key of PuTTY: convert it with puttygen "
                                                                  "KEY.ppk -O private-openssh -o KEY"));
    else if (trimmed.startsWith("---- BEGIN SSH2 "))
        facts.advice = translated(QT_TRANSLATE_NOOP("PrivateKey", "it is in the format of ssh.com: convert it with "
                                                                  "ssh-keygen -i -f"));
    else if (trimmed.startsWith("ssh-") || trimmed.startsWith("ecdsa-") || trimmed.startsWith("sk-")) {
        facts.advice = translated(QT_TRANSLATE_NOOP("PrivateKey", "it is a public key: only an SSH agent that holds "
                                                                  "the private one can use it"));
        facts.publicBlob = QByteArray::fromBase64(trimmed.split(' ').value(1));
    }
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
    std::shared_ptr<const PrivateKey> made(new PrivateKey(key));
    if (const QString advice = adviceOn(made->publicBlob()); !advice.isEmpty())
        return failure(Error::Invalid, advice);
    return made;
}

QByteArray PrivateKey::publicBlob() const
{
    char *text = nullptr;
    if (ssh_pki_export_pubkey_base64(m_key, &text) != SSH_OK)
        return {};
    const QByteArray blob = QByteArray::fromBase64(text);
    ssh_string_free_char(text);
    return blob;
}

Result<std::shared_ptr<const PrivateKey>> PrivateKey::with(const Certificate &certificate) const
{
    ssh_key copy = ssh_key_dup(m_key);
    ssh_key shown = nullptr;
    const QByteArray text = certificate.blob.toBase64();
    const bool fits = copy &&
                      ssh_pki_import_cert_base64(text.constData(), ssh_key_type_from_name(certificate.type.constData()),
                                                 &shown) == SSH_OK &&
                      ssh_pki_copy_cert_to_privkey(shown, copy) == SSH_OK;
    ssh_key_free(shown);
    if (fits)
        return std::shared_ptr<const PrivateKey>(new PrivateKey(copy));
    ssh_key_free(copy);
    return failure(Error::Invalid, translated(QT_TRANSLATE_NOOP("PrivateKey", "it is not a certificate for this key")));
}

PrivateKey::~PrivateKey()
{
    ssh_key_free(m_key);
}
