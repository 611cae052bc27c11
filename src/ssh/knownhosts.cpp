#include "ssh/knownhosts.h"

#include "core/glob.h"

#include <algorithm>

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

QByteArrayView takeField(QByteArrayView &line)
{
    qsizetype start = 0;
    while (start < line.size() && isBlank(line[start]))
        ++start;
    qsizetype end = start;
    while (end < line.size() && !isBlank(line[end]))
        ++end;
    const QByteArrayView field = line.sliced(start, end - start);
    line = line.sliced(end);
    return field;
}

bool isPatterned(const QByteArray &names)
{
    return std::any_of(names.cbegin(), names.cend(), [](char c) { return c == '*' || c == '?' || c == '!'; });
}

} // namespace

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
    if (line.isEmpty() || line.startsWith('#'))
        return;
    Entry entry;
    QByteArrayView names = takeField(line);
    if (names.startsWith('@')) {
        if (names != "@revoked" && names != "@cert-authority")
            return;
        entry.marker = names == "@revoked" ? Marker::Revoked : Marker::Authority;
        names = takeField(line);
        if (names.startsWith('@'))
            return; // a second marker
    }
    entry.key.type = takeField(line).toByteArray();
    entry.key.blob = takeField(line).toByteArray();
    if (!entry.key.isSound())
        return;
    if (names.startsWith('|')) {
        entry.hashed = m_hashes.add(names);
        if (entry.hashed < 0)
            return;
    } else {
        entry.names = names.toByteArray().toLower();
    }
    m_entries.push_back(std::move(entry));
    indexNames(int(m_entries.size()) - 1);
}

void KnownHosts::indexNames(int index)
{
    const Entry &entry = m_entries[size_t(index)];
    m_hasAuthorities = m_hasAuthorities || entry.marker == Marker::Authority;
    m_byKey.insert(entry.key.blob, index);
    if (entry.hashed >= 0) {
        m_hashed.push_back(index);
    } else if (isPatterned(entry.names)) {
        m_patterns.push_back(index);
    } else {
        for (const QByteArray &name : entry.names.split(','))
            m_byName.insert(name, index);
    }
}

bool KnownHosts::matches(const Entry &entry, const QByteArray &name) const
{
    if (entry.hashed >= 0)
        return m_hashes.matches(entry.hashed, name);
    bool found = false;
    for (const QByteArray &pattern : entry.names.split(',')) {
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
        return entry.marker == Marker::Revoked && matches(entry, name);
    });
}

bool KnownHosts::isKnown(const QByteArray &name, const PublicKey &key) const
{
    const auto [first, last] = m_byName.equal_range(name);
    const bool plain = std::any_of(first, last, [&](int i) {
        const Entry &entry = m_entries[size_t(i)];
        return entry.marker == Marker::None && entry.key == key;
    });
    if (plain)
        return true;
    const auto [from, to] = m_byKey.equal_range(key.blob);
    return std::any_of(from, to, [&](int i) {
        const Entry &entry = m_entries[size_t(i)];
        return entry.marker == Marker::None && matches(entry, name);
    });
}

/// In the order of the files.
std::vector<int> KnownHosts::linesOf(const QByteArray &name) const
{
    std::vector<int> found;
    const auto [first, last] = m_byName.equal_range(name);
    std::copy(first, last, std::back_inserter(found));
    std::copy_if(m_patterns.begin(), m_patterns.end(), std::back_inserter(found),
                 [&](int i) { return matches(m_entries[size_t(i)], name); });
    for (const int hash : m_hashes.matching(name))
        found.push_back(m_hashed[size_t(hash)]);
    std::sort(found.begin(), found.end());
    return found;
}

QList<PublicKey> KnownHosts::keysOf(const QByteArray &name, Marker marker) const
{
    QList<PublicKey> keys;
    for (const int i : linesOf(name)) {
        const Entry &entry = m_entries[size_t(i)];
        if (entry.marker == marker && !keys.contains(entry.key))
            keys += entry.key;
    }
    return keys;
}

QList<PublicKey> KnownHosts::keysOf(const QByteArray &name) const
{
    return keysOf(name, Marker::None);
}

QList<PublicKey> KnownHosts::authoritiesOf(const QByteArray &name) const
{
    return m_hasAuthorities ? keysOf(name, Marker::Authority) : QList<PublicKey>();
}

QList<QByteArray> KnownHosts::plainTypesOf(const QByteArray &name) const
{
    QList<QByteArray> types;
    const auto [first, last] = m_byName.equal_range(name);
    for (auto it = first; it != last; ++it) {
        if (m_entries[size_t(*it)].marker == Marker::None)
            types += m_entries[size_t(*it)].key.type;
    }
    for (const int i : m_patterns) {
        const Entry &entry = m_entries[size_t(i)];
        if (entry.marker == Marker::None && matches(entry, name))
            types += entry.key.type;
    }
    return types;
}
