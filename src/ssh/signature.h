#pragma once

#include "ssh/publickey.h"

/// Whether `signature` (SSH's wire form) of `message` was made with the key: Ed25519, ECDSA and RSA with SHA-2, which
/// is what OpenSSH lets authorities sign with. Anything else, and anything malformed, is none.
bool isSignatureOf(const PublicKey &key, const QByteArray &message, const QByteArray &signature);
