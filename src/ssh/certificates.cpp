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
    m_blocking([this, paths, then] {
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
        bool fresh = true;
        then(known(paths, fresh));
    });
}
