#pragma once

#include "storage/spool.h"
#include "storage/spoolfile.h"

#include <mutex>
#include <vector>

/// One lane's part of a spool: where its chunks stand. Small outputs are in the pack file all lanes share; one that
/// grows gets a file of its own. Thread-safe.
class SpoolLane
{
public:
    /// `pack` is borrowed; `ownPath` is where its own file will be.
    SpoolLane(int lane, SpoolFile &pack, QString ownPath);

    Done write(Stream stream, QByteArrayView bytes, qint64 at);
    /// A record found on disk. Those in the pack come before those in its own file.
    void found(const SpoolRecord &record, qint64 position, bool own);
    /// Whether its own file is on disk.
    bool hasOwn() const;
    /// Reads on in its own file. Whether something was found.
    bool scanOwn();

    qint64 size() const;
    qsizetype count() const;
    QList<SpoolChunk> chunks(qsizetype from, qsizetype limit) const;
    QByteArray read(qint64 offset, qint64 size) const;
    QByteArray stream(Stream stream, qint64 limit) const;

private:
    /// Neighbouring records of one stream that are shown as one chunk.
    struct Entry
    {
        qint64 offset = 0;
        qint64 at = 0;
        qint64 position = 0; ///< of the first record's head in its file
        quint32 size = 0;
        quint16 records = 1;
        Stream stream = Stream::Out;
        bool own = false;
    };

    void add(const SpoolRecord &record, qint64 position, bool own);
    bool growsLast(const SpoolRecord &record, qint64 position, bool own) const;
    std::vector<Entry> entriesFrom(qint64 offset, qint64 size) const;
    QByteArray bytesOf(const Entry &entry, qint64 from, qint64 size) const;
    qint64 end() const;

    const int m_lane;
    SpoolFile &m_pack;
    const QString m_ownPath;
    mutable std::mutex m_mutex;
    std::vector<Entry> m_entries;
    mutable size_t m_seen = 0; ///< entries somebody has looked at: they do not change any more
    std::unique_ptr<SpoolFile> m_own;
    bool m_ownRefused = false; ///< no file of its own could be made: it stays in the pack
    qint64 m_ownScanned = 0;
};
