#include "ssh/signature.h"

#include "ssh/sshwire.h"

#include <memory>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

namespace {

template <auto release>
struct Release
{
    template <class T>
    void operator()(T *object) const
    {
        release(object);
    }
};

using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Release<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Release<OSSL_PARAM_free>>;
using Number = std::unique_ptr<BIGNUM, Release<BN_free>>;

const unsigned char *bytesOf(const QByteArray &text)
{
    return reinterpret_cast<const unsigned char *>(text.constData());
}

Number numberOf(const QByteArray &bytes)
{
    return Number(BN_bin2bn(bytesOf(bytes), int(bytes.size()), nullptr));
}

/// The key that `build` describes.
Key keyFrom(const char *kind, OSSL_PARAM_BLD *build)
{
    const Parameters parameters(OSSL_PARAM_BLD_to_param(build));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
    EVP_PKEY *key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return nullptr;
    return Key(key);
}

Key rsaKey(QByteArrayView rest)
{
    const Number exponent = numberOf(takeWireString(rest));
    const Number modulus = numberOf(takeWireString(rest));
    const Builder build(OSSL_PARAM_BLD_new());
    if (!exponent || !modulus || !build || OSSL_PARAM_BLD_push_BN(build.get(), "n", modulus.get()) != 1 ||
        OSSL_PARAM_BLD_push_BN(build.get(), "e", exponent.get()) != 1)
        return nullptr;
    return keyFrom("RSA", build.get());
}

Key ecdsaKey(QByteArrayView rest)
{
    const QByteArray curve = takeWireString(rest);
    const QByteArray point = takeWireString(rest);
    const char *group = curve == "nistp256" ? "prime256v1" : curve == "nistp384" ? "secp384r1" : "secp521r1";
    const Builder build(OSSL_PARAM_BLD_new());
    if (!build || OSSL_PARAM_BLD_push_utf8_string(build.get(), OSSL_PKEY_PARAM_GROUP_NAME, group, 0) != 1 ||
        OSSL_PARAM_BLD_push_octet_string(build.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                         size_t(point.size())) != 1)
        return nullptr;
    return keyFrom("EC", build.get());
}

Key keyOf(const PublicKey &key)
{
    const QByteArray wire = key.wire();
    QByteArrayView rest(wire);
    const QByteArray type = takeWireString(rest);
    if (type == "ssh-rsa")
        return rsaKey(rest);
    if (type.startsWith("ecdsa-sha2-"))
        return ecdsaKey(rest);
    const QByteArray raw = takeWireString(rest);
    return Key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(raw), size_t(raw.size())));
}

/// SSH has the two numbers of an ECDSA signature one after the other, OpenSSL in DER.
QByteArray derOf(const QByteArray &numbers)
{
    QByteArrayView rest(numbers);
    Number r = numberOf(takeWireString(rest));
    Number s = numberOf(takeWireString(rest));
    const std::unique_ptr<ECDSA_SIG, Release<ECDSA_SIG_free>> pair(ECDSA_SIG_new());
    if (!r || !s || !rest.isEmpty() || !pair || ECDSA_SIG_set0(pair.get(), r.get(), s.get()) != 1)
        return {};
    (void)r.release(); // the pair has them now
    (void)s.release();
    QByteArray der(i2d_ECDSA_SIG(pair.get(), nullptr), '\0');
    auto *out = reinterpret_cast<unsigned char *>(der.data());
    i2d_ECDSA_SIG(pair.get(), &out);
    return der;
}

/// The digest that goes with an algorithm and a key, by OpenSSL's name; "" for Ed25519, which has none of its own, null
/// for what may not sign.
const char *digestFor(const QByteArray &algorithm, const PublicKey &key)
{
    if (key.type == "ssh-rsa")
        return algorithm == "rsa-sha2-512" ? "SHA512" : algorithm == "rsa-sha2-256" ? "SHA256" : nullptr;
    if (algorithm != key.type)
        return nullptr;
    if (key.type == "ecdsa-sha2-nistp256")
        return "SHA256";
    if (key.type == "ecdsa-sha2-nistp384")
        return "SHA384";
    if (key.type == "ecdsa-sha2-nistp521")
        return "SHA512";
    return key.type == "ssh-ed25519" ? "" : nullptr;
}

} // namespace

bool isSignatureOf(const PublicKey &key, const QByteArray &message, const QByteArray &signature)
{
    QByteArrayView rest(signature);
    const QByteArray algorithm = takeWireString(rest);
    QByteArray bytes = takeWireString(rest);
    const char *digest = digestFor(algorithm, key);
    if (!digest || !rest.isEmpty() || !key.isSound())
        return false;
    if (key.type.startsWith("ecdsa-"))
        bytes = derOf(bytes);
    const Key native = keyOf(key);
    const Digest context(EVP_MD_CTX_new());
    if (!native || !context || bytes.isEmpty() ||
        EVP_DigestVerifyInit_ex(context.get(), nullptr, *digest ? digest : nullptr, nullptr, nullptr, native.get(),
                                nullptr) != 1)
        return false;
    return EVP_DigestVerify(context.get(), bytesOf(bytes), size_t(bytes.size()), bytesOf(message),
                            size_t(message.size())) == 1;
}
