#include "ssh/certificates.h"

#include "ssh/steadyclock.h"

#include <QFile>

namespace {

constexpr qint64 freshMs = 10000;
constexpr qint64 largestFile = 64 * 1024;

} // namespace

QList<Certificate> Certificates::known(const QStringList &paths, bool &isFresh)
{
    QList<Certificate> found;
    const std::lock_guard lock(m_mutex);
    for (const QString &path : paths) {
        const auto entry = m_entries.constFind(path);
        isFresh = isFresh && entry != m_entries.cend() && steadyNow() - entry->readAt < freshMs;
        if (entry != m_entries.cend() && entry->isThere)
            found += entry->certificate;
    }
    return found;
}

void Certificates::load(const QStringList &paths, const Then &then)
{
    bool isFresh = true;
    const QList<Certificate> found = known(paths, isFresh);
    if (isFresh)
        return then(found);
    {
        const std::lock_guard lock(m_mutex);
        std::vector<Then> &waiting = m_waiting[paths];
        waiting.push_back(then);
        if (waiting.size() > 1)
            return; // many hosts ask for the same at once: one thread reads
    }
    m_blocking([this, paths] { read(paths); });
}

void Certificates::read(const QStringList &paths)
{
    for (const QString &path : paths) {
        QFile file(path);
        Entry entry;
        entry.isThere = file.open(QIODevice::ReadOnly);
        entry.certificate = entry.isThere ? Certificate::parse(file.read(largestFile)) : Certificate();
        entry.certificate.path = path;
        entry.readAt = steadyNow();
        const std::lock_guard lock(m_mutex);
        m_entries.insert(path, entry);
    }
    bool isFresh = true;
    const QList<Certificate> found = known(paths, isFresh);
    std::vector<Then> waiting;
    {
        const std::lock_guard lock(m_mutex);
        waiting = m_waiting.take(paths);
    }
    for (const Then &then : waiting)
        then(found);
}
