#define OPENSSL_SUPPRESS_DEPRECATED // libssh reads PKCS#1, and OpenSSL 3 writes it through these functions only

#include "ssh/rsakey.h"

#include "core/secret.h"
#include "ssh/sshwire.h"

#include <memory>
#include <openssl/bn.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace {

struct Free
{
    void operator()(BIGNUM *number) const { BN_clear_free(number); }
    void operator()(BN_CTX *context) const { BN_CTX_free(context); }
    void operator()(RSA *rsa) const { RSA_free(rsa); }
    void operator()(BIO *bio) const { BIO_free(bio); }
};
using Big = std::unique_ptr<BIGNUM, Free>;

Big takeNumber(QByteArrayView &bytes)
{
    QByteArray number = takeWireString(bytes);
    Big big(number.isEmpty()
                ? nullptr
                : BN_bin2bn(reinterpret_cast<const unsigned char *>(number.constData()), int(number.size()), nullptr));
    wipe(number);
    return big;
}

/// d mod (prime - 1)
Big reduced(const Big &d, const Big &prime, BN_CTX *context)
{
    Big less(BN_secure_new());
    Big result(BN_secure_new());
    const bool done = less && result && BN_sub(less.get(), prime.get(), BN_value_one()) &&
                      BN_mod(result.get(), d.get(), less.get(), context);
    return done ? std::move(result) : nullptr;
}

/// The key from the numbers n, e, d, 1/q mod p, p, q.
std::unique_ptr<RSA, Free> keyFrom(QByteArrayView numbers)
{
    Big n = takeNumber(numbers);
    Big e = takeNumber(numbers);
    Big d = takeNumber(numbers);
    Big qInverse = takeNumber(numbers);
    Big p = takeNumber(numbers);
    Big q = takeNumber(numbers);
    const std::unique_ptr<BN_CTX, Free> context(BN_CTX_secure_new());
    std::unique_ptr<RSA, Free> rsa(RSA_new());
    if (!q || !context || !rsa)
        return nullptr;
    Big dp = reduced(d, p, context.get());
    Big dq = reduced(d, q, context.get());
    if (!dp || !dq || !RSA_set0_key(rsa.get(), n.get(), e.get(), d.get()))
        return nullptr;
    n.release(); // what was set belongs to the key
    e.release();
    d.release();
    if (!RSA_set0_factors(rsa.get(), p.get(), q.get()))
        return nullptr;
    p.release();
    q.release();
    if (!RSA_set0_crt_params(rsa.get(), dp.get(), dq.get(), qInverse.get()))
        return nullptr;
    dp.release();
    dq.release();
    qInverse.release();
    return rsa;
}

} // namespace

QByteArray completeRsaKey(const QByteArray &container)
{
    QByteArray bytes = openSshContainer(container);
    QByteArrayView rest(bytes);
    if (takeWireString(rest) != "none") // the cipher
        return {};
    takeWireString(rest); // the key derivation and its options
    takeWireString(rest);
    if (rest.size() < 4)
        return {};
    rest = rest.sliced(4); // how many keys
    takeWireString(rest);  // the public one
    QByteArray secret = takeWireString(rest);
    wipe(bytes);
    QByteArray pem;
    if (secret.size() > 8) {
        QByteArrayView numbers = QByteArrayView(secret).sliced(8); // two equal check numbers
        const bool isRsa = takeWireString(numbers) == "ssh-rsa";
        const std::unique_ptr<RSA, Free> rsa = isRsa ? keyFrom(numbers) : nullptr;
        const std::unique_ptr<BIO, Free> out(BIO_new(BIO_s_secmem()));
        char *text = nullptr;
        if (rsa && PEM_write_bio_RSAPrivateKey(out.get(), rsa.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1) {
            const long size = BIO_get_mem_data(out.get(), &text);
            pem = QByteArray(text, size);
        }
    }
    wipe(secret);
    return pem;
}
