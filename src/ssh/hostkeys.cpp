#include "ssh/hostkeys.h"

#include <QDir>

#include <algorithm>

namespace {

QByteArray onceKey(const HostName &name, const PublicKey &key, quint64 run)
{
    return QByteArray::number(run) + ' ' + KnownHosts::nameOf(name.host, name.port) + ' ' + key.blob;
}

bool isOfTheSystem(const QString &file)
{
    return file.startsWith(QStringLiteral("/etc/"));
}

} // namespace

HostKeys::HostKeys(QStringList files) : m_files(std::move(files)) {}

QStringList HostKeys::defaultFiles()
{
    const QString mine = QDir::homePath() + QStringLiteral("/.ssh/known_hosts");
    return {mine, mine + u'2', QStringLiteral("/etc/ssh/ssh_known_hosts"), QStringLiteral("/etc/ssh/ssh_known_hosts2")};
}

/// As they are now.
KnownFiles &HostKeys::filesOf(const HostName &name)
{
    QStringList paths = name.userFiles;
    QStringList system = name.globalFiles;
    for (const QString &file : m_files) {
        if (isOfTheSystem(file) ? name.globalFiles.isEmpty() : name.userFiles.isEmpty())
            (isOfTheSystem(file) ? system : paths) += file;
    }
    paths += system;
    KnownFiles &files = m_sets.try_emplace(paths, paths).first->second;
    files.refresh();
    return files;
}

void HostKeys::load(const HostName &name)
{
    const std::lock_guard lock(m_mutex);
    filesOf(name);
}

HostKeys::Finding HostKeys::lookUp(KnownFiles &files, const QByteArray &name, const PublicKey &key)
{
    if (files.isRevoked(name, key))
        return {Verdict::Revoked};
    if (files.isKnown(name, key))
        return {Verdict::Known};
    const QList<PublicKey> &keys = files.keysOf(name);
    if (keys.isEmpty())
        return {Verdict::Unknown};
    const bool sameType =
        std::any_of(keys.cbegin(), keys.cend(), [&](const PublicKey &other) { return other.type == key.type; });
    return {sameType ? Verdict::Changed : Verdict::OtherType, keys};
}

HostKeys::Finding HostKeys::check(const HostName &name, const PublicKey &key, quint64 run)
{
    const std::lock_guard lock(m_mutex);
    KnownFiles &files = filesOf(name);
    const QByteArray bare = name.host.toLower();
    if (files.isRevoked(bare, key)) // stricter than ssh, which asks where the port is another
        return {Verdict::Revoked};
    const Finding found = lookUp(files, KnownHosts::nameOf(name.host, name.port), key);
    if (found.verdict != Verdict::Unknown)
        return found;
    // As ssh does: a key known for the name alone is good on any port, and another one there says nothing.
    if (files.isKnown(bare, key) || m_once.contains(onceKey(name, key, run)))
        return {Verdict::Known};
    return found;
}

QList<QByteArray> HostKeys::preferredTypes(const HostName &name)
{
    const std::lock_guard lock(m_mutex);
    const KnownFiles &files = filesOf(name);
    QList<QByteArray> types = files.plainTypesOf(KnownHosts::nameOf(name.host, name.port));
    if (types.isEmpty())
        types = files.plainTypesOf(name.host.toLower());
    return types;
}

void HostKeys::trustOnce(const HostName &name, const PublicKey &key, quint64 run)
{
    const std::lock_guard lock(m_mutex);
    m_once.insert(onceKey(name, key, run));
}

Done HostKeys::trustAlways(const HostName &name, const PublicKey &key)
{
    const std::lock_guard lock(m_mutex);
    return filesOf(name).add(KnownHosts::nameOf(name.host, name.port), key);
}

void HostKeys::trustAllOfRun(quint64 run)
{
    const std::lock_guard lock(m_mutex);
    m_allOfRuns.insert(run);
}

bool HostKeys::trustsAllOf(quint64 run)
{
    const std::lock_guard lock(m_mutex);
    return m_allOfRuns.contains(run);
}
