#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "ssh/certificate.h"

#include <memory>

struct ssh_key_struct;

/// What a key file says of itself before it is imported.
struct KeyFileFacts
{
    bool isKey = false;
    bool encrypted = false;
    QByteArray publicBlob; ///< wire form; empty where the file does not say
    QString advice;        ///< translated; why it cannot be used, and what to do
};

/// Pure: reads OpenSSH and PEM containers, and knows what else people take for a key file.
KeyFileFacts factsOfKeyFile(const QByteArray &text);

/// An imported private key, shared by every connection that uses it. Immutable; any thread.
class PrivateKey
{
public:
    /// Blocks (bcrypt: 140 ms for an encrypted OpenSSH key). Error::Denied when the passphrase is wrong.
    static Result<std::shared_ptr<const PrivateKey>> import(const QByteArray &text, const Secret &passphrase);
    /// The same key with a certificate for it, which is then shown to servers. Invalid when the two do not fit.
    Result<std::shared_ptr<const PrivateKey>> with(const Certificate &certificate) const;
    QByteArray publicBlob() const;
    ~PrivateKey();
    PrivateKey(const PrivateKey &) = delete;
    PrivateKey &operator=(const PrivateKey &) = delete;

    ssh_key_struct *handle() const { return m_key; }

private:
    explicit PrivateKey(ssh_key_struct *key) : m_key(key) {}

    ssh_key_struct *const m_key;
};
