#pragma once

#include "ssh/certificate.h"
#include "ssh/starter.h"

#include <QHash>
#include <QList>

#include <functional>
#include <mutex>
#include <vector>

/// The certificate files in use. Read again after a while, for what issues them for some hours replaces them. Any
/// thread.
class Certificates
{
public:
    using Then = std::function<void(const QList<Certificate> &)>; ///< called in any thread, also at once

    explicit Certificates(Starter blocking) : m_blocking(std::move(blocking)) {}

    /// Those of the files that are there, in this order; a file that is no certificate comes without a blob.
    void load(const QStringList &paths, const Then &then);

private:
    struct Entry
    {
        bool isThere = false;
        Certificate certificate;
        qint64 readAt = 0;
    };

    void read(const QStringList &paths);
    QList<Certificate> known(const QStringList &paths, bool &isFresh);

    const Starter m_blocking;
    std::mutex m_mutex;
    QHash<QString, Entry> m_entries;
    QHash<QStringList, std::vector<Then>> m_waiting; ///< for files that are being read
};
