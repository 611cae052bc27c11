#include "storage/runplaces.h"

#include "storage/journallock.h"
#include "storage/journalstore.h"
#include "storage/spool.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/stat.h>

namespace {

Result<RunPlace> furnished(RunPlace place, int lanes)
{
    auto lock = journallock::take(place.folder);
    if (!lock)
        return Failure(lock.error());
    auto output = Spool::create(place.folder, lanes);
    if (!output)
        return Failure(output.error());
    place.lock = std::move(*lock);
    place.output = std::move(*output);
    return place;
}

} // namespace

RunPlaces::RunPlaces(QString folder, QString journal) : m_folder(std::move(folder)), m_journal(std::move(journal)) {}

Done RunPlaces::findLast()
{
    const auto store = JournalStore::open(m_journal);
    if (!store)
        return Failure(store.error());
    const auto written = (*store)->lastRun();
    if (!written)
        return Failure(written.error());
    m_last = *written;
    const QStringList names = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names)
        m_last = std::max(m_last, name.toLongLong());
    return {};
}

Result<RunPlace> RunPlaces::claim(int lanes)
{
    const std::lock_guard lock(m_mutex);
    if (m_last < 0) {
        if (const Done found = findLast(); !found)
            return Failure(found.error());
    }
    for (int tries = 0; tries < 10'000; ++tries) {
        RunPlace place;
        place.id = ++m_last;
        place.folder = QStringLiteral("%1/%2").arg(m_folder).arg(place.id);
        if (::mkdir(QFile::encodeName(place.folder).constData(), 0700) == 0)
            return furnished(std::move(place), lanes);
        if (errno != EEXIST) { // otherwise another process was first
            return failure(Error::Failed, QCoreApplication::translate("Journal", "The folder %1 cannot be made: %2.")
                                              .arg(place.folder, QString::fromLocal8Bit(std::strerror(errno))));
        }
    }
    return failure(Error::Failed,
                   QCoreApplication::translate("Journal", "No number is free for a new run in %1.").arg(m_folder));
}
