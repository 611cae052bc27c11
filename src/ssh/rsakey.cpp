#define OPENSSL_SUPPRESS_DEPRECATED // libssh speaks PKCS#1, and OpenSSL 3 writes it through these functions only

#include "ssh/rsakey.h"

#include <libssh/libssh.h>
#include <memory>
#include <openssl/bn.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace {

using Big = std::unique_ptr<BIGNUM, void (*)(BIGNUM *)>;
using Bio = std::unique_ptr<BIO, int (*)(BIO *)>;

Big newSecretBig()
{
    return Big(BN_secure_new(), BN_clear_free);
}

/// Fills in d mod (p-1), d mod (q-1) and 1/q mod p.
bool complete(RSA *rsa)
{
    const BIGNUM *p = RSA_get0_p(rsa);
    const BIGNUM *q = RSA_get0_q(rsa);
    const BIGNUM *d = RSA_get0_d(rsa);
    const std::unique_ptr<BN_CTX, void (*)(BN_CTX *)> context(BN_CTX_secure_new(), BN_CTX_free);
    if (!p || !q || !d || !context)
        return false;
    Big less = newSecretBig();
    Big dp = newSecretBig();
    Big dq = newSecretBig();
    Big qInverse = newSecretBig();
    if (!less || !dp || !dq || !qInverse)
        return false;
    if (!BN_sub(less.get(), p, BN_value_one()) || !BN_mod(dp.get(), d, less.get(), context.get()))
        return false;
    if (!BN_sub(less.get(), q, BN_value_one()) || !BN_mod(dq.get(), d, less.get(), context.get()))
        return false;
    if (!BN_mod_inverse(qInverse.get(), q, p, context.get()))
        return false;
    if (!RSA_set0_crt_params(rsa, dp.get(), dq.get(), qInverse.get()))
        return false;
    dp.release(); // they belong to the key now
    dq.release();
    qInverse.release();
    return true;
}

} // namespace

ssh_key_struct *withChineseRemainder(ssh_key_struct *key)
{
    char *exported = nullptr;
    if (ssh_pki_export_privkey_base64(key, nullptr, nullptr, nullptr, &exported) != SSH_OK)
        return key;
    const Bio in(BIO_new_mem_buf(exported, -1), BIO_free);
    const std::unique_ptr<RSA, void (*)(RSA *)> rsa(PEM_read_bio_RSAPrivateKey(in.get(), nullptr, nullptr, nullptr),
                                                    RSA_free);
    OPENSSL_cleanse(exported, strlen(exported));
    ssh_string_free_char(exported);
    if (!rsa || !complete(rsa.get()))
        return key;
    const Bio out(BIO_new(BIO_s_secmem()), BIO_free);
    char *text = nullptr;
    if (PEM_write_bio_RSAPrivateKey(out.get(), rsa.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1 ||
        BIO_write(out.get(), "", 1) != 1 || BIO_get_mem_data(out.get(), &text) <= 0)
        return key;
    ssh_key better = nullptr;
    if (ssh_pki_import_privkey_base64(text, nullptr, nullptr, nullptr, &better) != SSH_OK || !better)
        return key;
    ssh_key_free(key);
    return better;
}
