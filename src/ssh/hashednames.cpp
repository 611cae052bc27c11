// SHA1_Init and its like are the only way to keep a state and go on from it without an allocation.
#define OPENSSL_API_COMPAT 0x10101000L

#include "ssh/hashednames.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cstring>
#include <openssl/sha.h>

namespace {

constexpr qsizetype hashSize = SHA_DIGEST_LENGTH;
constexpr qsizetype blockSize = SHA_CBLOCK;

/// SHA-1 after one block of the salt, padded with zeros and mixed with `mask`.
std::array<quint32, 5> stateAfter(const QByteArray &salt, char mask)
{
    QByteArray block = salt.leftJustified(blockSize, '\0');
    for (char &byte : block)
        byte = char(byte ^ mask);
    SHA_CTX sha;
    SHA1_Init(&sha);
    SHA1_Update(&sha, block.constData(), size_t(block.size()));
    return {sha.h0, sha.h1, sha.h2, sha.h3, sha.h4};
}

/// The digest of what stood in the block of `state` and then `bytes`.
std::array<char, hashSize> digestFrom(const std::array<quint32, 5> &state, const char *bytes, size_t size)
{
    SHA_CTX sha;
    std::memset(&sha, 0, sizeof sha);
    sha.h0 = state[0];
    sha.h1 = state[1];
    sha.h2 = state[2];
    sha.h3 = state[3];
    sha.h4 = state[4];
    sha.Nl = blockSize * 8;
    SHA1_Update(&sha, bytes, size);
    std::array<char, hashSize> digest;
    SHA1_Final(reinterpret_cast<unsigned char *>(digest.data()), &sha);
    return digest;
}

} // namespace

int HashedNames::add(QByteArrayView field)
{
    if (!field.startsWith("|1|"))
        return -1;
    const qsizetype middle = field.indexOf('|', 3);
    if (middle < 0)
        return -1;
    const QByteArray salt = QByteArray::fromBase64(field.sliced(3, middle - 3).toByteArray());
    const QByteArray wanted = QByteArray::fromBase64(field.sliced(middle + 1).toByteArray());
    if (salt.size() != hashSize || wanted.size() != hashSize)
        return -1;
    Entry entry{stateAfter(salt, 0x36), stateAfter(salt, 0x5c), {}};
    std::copy(wanted.begin(), wanted.end(), entry.wanted.begin());
    m_entries.push_back(entry);
    return int(m_entries.size()) - 1;
}

QByteArray HashedNames::hashed(QByteArrayView name)
{
    std::array<quint32, hashSize / sizeof(quint32)> random;
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const QByteArray salt(reinterpret_cast<const char *>(random.data()), hashSize);
    const auto inner = digestFrom(stateAfter(salt, 0x36), name.data(), size_t(name.size()));
    const auto outer = digestFrom(stateAfter(salt, 0x5c), inner.data(), inner.size());
    return "|1|" + salt.toBase64() + '|' + QByteArray(outer.data(), hashSize).toBase64();
}

bool HashedNames::fits(const Entry &entry, QByteArrayView name)
{
    const std::array<char, hashSize> inner = digestFrom(entry.inner, name.data(), size_t(name.size()));
    return digestFrom(entry.outer, inner.data(), inner.size()) == entry.wanted;
}

bool HashedNames::matches(int index, QByteArrayView name) const
{
    return fits(m_entries[size_t(index)], name);
}

std::vector<int> HashedNames::matching(QByteArrayView name) const
{
    std::vector<int> found;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (fits(m_entries[i], name))
            found.push_back(int(i));
    }
    return found;
}
