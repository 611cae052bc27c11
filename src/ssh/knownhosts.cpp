#include "ssh/knownhosts.h"

#include "core/glob.h"

#include <QCryptographicHash>

#include <algorithm>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace {

QByteArray takeField(QByteArrayView &line)
{
    qsizetype start = 0;
    while (start < line.size() && (line[start] == ' ' || line[start] == '\t'))
        ++start;
    qsizetype end = start;
    while (end < line.size() && line[end] != ' ' && line[end] != '\t')
        ++end;
    const QByteArray field = line.sliced(start, end - start).toByteArray();
    line = line.sliced(end);
    return field;
}

/// "|1|salt|hash" is the HMAC-SHA1 of the name under the salt.
bool hashFits(const QByteArray &field, const QByteArray &name)
{
    const qsizetype middle = field.indexOf('|', 3);
    if (middle < 0)
        return false;
    const QByteArray salt = QByteArray::fromBase64(field.mid(3, middle - 3));
    const QByteArray wanted = QByteArray::fromBase64(field.mid(middle + 1));
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (!HMAC(EVP_sha1(), salt.constData(), int(salt.size()), reinterpret_cast<const unsigned char *>(name.constData()),
              size_t(name.size()), digest, &size))
        return false;
    return wanted == QByteArrayView(digest, qsizetype(size));
}

} // namespace

QByteArray PublicKey::fingerprint() const
{
    const QByteArray digest = QCryptographicHash::hash(QByteArray::fromBase64(blob), QCryptographicHash::Sha256);
    return "SHA256:" + digest.toBase64(QByteArray::OmitTrailingEquals);
}

QByteArray KnownHosts::nameOf(const QByteArray &host, int port)
{
    const QByteArray name = host.toLower();
    return port == 22 || port == 0 ? name : "[" + name + "]:" + QByteArray::number(port);
}

void KnownHosts::add(const QByteArray &text)
{
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype end = text.indexOf('\n', at);
        if (end < 0)
            end = text.size();
        addLine(QByteArrayView(text).sliced(at, end - at).trimmed());
        at = end + 1;
    }
}

void KnownHosts::addLine(QByteArrayView line)
{
    if (line.isEmpty() || line.startsWith('#') || line.size() > 64 * 1024)
        return;
    Entry entry;
    entry.names = takeField(line);
    if (entry.names.startsWith('@')) {
        if (entry.names != "@revoked")
            return; // certificate authorities, and markers that are not known
        entry.revoked = true;
        entry.names = takeField(line);
    }
    entry.key.type = takeField(line);
    entry.key.blob = takeField(line);
    const auto decoded = QByteArray::fromBase64Encoding(entry.key.blob, QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray typed = decoded ? decoded.decoded.mid(4, entry.key.type.size()) : QByteArray();
    if (entry.names.isEmpty() || entry.key.type.isEmpty() || typed != entry.key.type)
        return;
    const int index = int(m_entries.size());
    m_byKey.insert(entry.key.blob, index);
    if (entry.names.startsWith("|1|")) {
        m_hashed.push_back(index);
    } else {
        entry.names = entry.names.toLower();
        const bool patterned = std::any_of(entry.names.cbegin(), entry.names.cend(),
                                           [](char c) { return c == '*' || c == '?' || c == '!'; });
        if (patterned) {
            m_patterns.push_back(index);
        } else {
            const QList<QByteArray> names = entry.names.split(',');
            for (const QByteArray &name : names)
                m_byName.insert(name, index);
        }
    }
    m_entries.push_back(std::move(entry));
}

bool KnownHosts::matches(const QByteArray &names, const QByteArray &name)
{
    if (names.startsWith("|1|"))
        return hashFits(names, name);
    bool found = false;
    const QList<QByteArray> patterns = names.split(',');
    for (const QByteArray &pattern : patterns) {
        if (pattern.startsWith('!')) {
            if (matchesGlob<QByteArrayView>(QByteArrayView(pattern).sliced(1), name))
                return false;
        } else if (matchesGlob<QByteArrayView>(pattern, name)) {
            found = true;
        }
    }
    return found;
}

bool KnownHosts::isRevoked(const QByteArray &name, const PublicKey &key) const
{
    const auto [first, last] = m_byKey.equal_range(key.blob);
    return std::any_of(first, last, [&](int i) {
        const Entry &entry = m_entries[size_t(i)];
        return entry.revoked && matches(entry.names, name);
    });
}

bool KnownHosts::isKnown(const QByteArray &name, const PublicKey &key) const
{
    const auto [first, last] = m_byName.equal_range(name);
    const bool plain = std::any_of(first, last, [&](int i) {
        const Entry &entry = m_entries[size_t(i)];
        return !entry.revoked && entry.key == key;
    });
    if (plain)
        return true;
    const auto [from, to] = m_byKey.equal_range(key.blob);
    return std::any_of(from, to, [&](int i) {
        const Entry &entry = m_entries[size_t(i)];
        return !entry.revoked && matches(entry.names, name);
    });
}

QList<PublicKey> KnownHosts::keysOf(const QByteArray &name) const
{
    std::vector<int> found;
    const auto [first, last] = m_byName.equal_range(name);
    std::copy(first, last, std::back_inserter(found));
    for (const std::vector<int> *list : {&m_patterns, &m_hashed}) {
        std::copy_if(list->begin(), list->end(), std::back_inserter(found),
                     [&](int i) { return matches(m_entries[size_t(i)].names, name); });
    }
    std::sort(found.begin(), found.end());
    QList<PublicKey> keys;
    for (const int i : found) {
        if (!m_entries[size_t(i)].revoked)
            keys += m_entries[size_t(i)].key;
    }
    return keys;
}

QList<QByteArray> KnownHosts::plainTypesOf(const QByteArray &name) const
{
    QList<QByteArray> types;
    const auto [first, last] = m_byName.equal_range(name);
    for (auto it = first; it != last; ++it) {
        if (!m_entries[size_t(*it)].revoked)
            types += m_entries[size_t(*it)].key.type;
    }
    for (const int i : m_patterns) {
        const Entry &entry = m_entries[size_t(i)];
        if (!entry.revoked && matches(entry.names, name))
            types += entry.key.type;
    }
    return types;
}
