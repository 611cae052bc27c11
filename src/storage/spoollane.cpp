#include "storage/spoollane.h"

#include <QFile>

#include <algorithm>

namespace {
constexpr qint64 packedBytes = 256 << 10; // of a lane in the pack
constexpr size_t packedEntries = 512;     // there, chunks between those of other lanes cannot become one
constexpr quint32 mergedBytes = 64 << 10;
constexpr quint16 mergedRecords = 256;
constexpr qint64 mergedTime = 100; // ms
} // namespace

SpoolLane::SpoolLane(int lane, SpoolFile &pack, QString ownPath)
    : m_lane(lane),
      m_pack(pack),
      m_ownPath(std::move(ownPath))
{
}

qint64 SpoolLane::end() const
{
    return m_entries.empty() ? 0 : m_entries.back().offset + m_entries.back().size;
}

Done SpoolLane::write(Stream stream, QByteArrayView bytes, qint64 at)
{
    if (bytes.isEmpty())
        return {};
    const std::lock_guard lock(m_mutex);
    if (!m_own && !m_ownRefused && (end() >= packedBytes || m_entries.size() >= packedEntries)) {
        if (auto own = SpoolFile::create(m_ownPath))
            m_own = std::move(*own);
        else
            m_ownRefused = true;
    }
    const bool own = m_own != nullptr;
    const SpoolRecord record{static_cast<quint32>(m_lane), stream, at, static_cast<quint32>(bytes.size())};
    const auto position = (own ? *m_own : m_pack).append(record, bytes);
    if (!position)
        return Failure(position.error());
    add(record, *position, own);
    return {};
}

void SpoolLane::found(const SpoolRecord &record, qint64 position, bool own)
{
    const std::lock_guard lock(m_mutex);
    add(record, position, own);
}

bool SpoolLane::growsLast(const SpoolRecord &record, qint64 position, bool own) const
{
    if (m_entries.size() <= m_seen)
        return false;
    const Entry &last = m_entries.back();
    return last.stream == record.stream && last.own == own && record.at - last.at <= mergedTime &&
           last.records < mergedRecords && last.size + record.size <= mergedBytes &&
           last.position + last.records * SpoolFile::headSize + last.size == position;
}

void SpoolLane::add(const SpoolRecord &record, qint64 position, bool own)
{
    if (growsLast(record, position, own)) {
        m_entries.back().size += record.size;
        ++m_entries.back().records;
        return;
    }
    m_entries.push_back({end(), record.at, position, record.size, 1, record.stream, own});
}

bool SpoolLane::hasOwn() const
{
    const std::lock_guard lock(m_mutex);
    return m_own || QFile::exists(m_ownPath);
}

bool SpoolLane::scanOwn()
{
    const std::lock_guard lock(m_mutex);
    if (!m_own) {
        if (auto own = SpoolFile::open(m_ownPath))
            m_own = std::move(*own);
        else
            return false;
    }
    const qint64 before = m_ownScanned;
    m_ownScanned = m_own->scan(before, [this](const SpoolRecord &record, qint64 at) { add(record, at, true); });
    return m_ownScanned > before;
}

qint64 SpoolLane::size() const
{
    const std::lock_guard lock(m_mutex);
    return end();
}

qsizetype SpoolLane::count() const
{
    const std::lock_guard lock(m_mutex);
    m_seen = m_entries.size();
    return static_cast<qsizetype>(m_entries.size());
}

QList<SpoolChunk> SpoolLane::chunks(qsizetype from, qsizetype limit) const
{
    const std::lock_guard lock(m_mutex);
    const auto count = static_cast<qsizetype>(m_entries.size());
    const qsizetype to = limit < 0 ? count : std::min(count, from + limit);
    QList<SpoolChunk> chunks;
    for (qsizetype i = std::max<qsizetype>(from, 0); i < to; ++i) {
        const Entry &entry = m_entries[static_cast<size_t>(i)];
        chunks.append({entry.stream, entry.at, entry.offset, entry.size});
    }
    m_seen = std::max(m_seen, static_cast<size_t>(std::max<qsizetype>(to, 0)));
    return chunks;
}

std::vector<SpoolLane::Entry> SpoolLane::entriesFrom(qint64 offset, qint64 size) const
{
    const std::lock_guard lock(m_mutex);
    auto first = std::upper_bound(m_entries.begin(), m_entries.end(), offset,
                                  [](qint64 at, const Entry &entry) { return at < entry.offset + entry.size; });
    const auto last = std::lower_bound(first, m_entries.end(), offset + size,
                                       [](const Entry &entry, qint64 at) { return entry.offset < at; });
    return {first, last};
}

/// Files are not locked for it: what was appended once stays where it is.
QByteArray SpoolLane::bytesOf(const Entry &entry, qint64 from, qint64 size) const
{
    const SpoolFile &file = entry.own ? *m_own : m_pack;
    if (entry.records == 1)
        return file.read(entry.position + SpoolFile::headSize + from, size);
    const qint64 physical = qint64(entry.size) + entry.records * SpoolFile::headSize;
    QByteArray bytes;
    bytes.reserve(entry.size);
    const QByteArray raw = file.read(entry.position, physical);
    qsizetype at = 0;
    while (at + SpoolFile::headSize <= raw.size()) {
        const auto length = static_cast<qsizetype>(recordSize(raw.constData() + at));
        bytes += raw.mid(at + SpoolFile::headSize, length);
        at += SpoolFile::headSize + length;
    }
    return bytes.mid(from, size);
}

QByteArray SpoolLane::read(qint64 offset, qint64 size) const
{
    QByteArray bytes;
    if (offset < 0 || size <= 0)
        return bytes;
    for (const Entry &entry : entriesFrom(offset, size)) {
        const qint64 from = std::max<qint64>(0, offset - entry.offset);
        const qint64 to = std::min<qint64>(entry.size, offset + size - entry.offset);
        const QByteArray part = bytesOf(entry, from, to - from);
        bytes += part;
        if (part.size() < to - from)
            break;
    }
    return bytes;
}

QByteArray SpoolLane::stream(Stream stream, qint64 limit) const
{
    QByteArray bytes;
    for (const Entry &entry : entriesFrom(0, size())) {
        if (entry.stream != stream)
            continue;
        const qint64 left = limit < 0 ? entry.size : std::min<qint64>(entry.size, limit - bytes.size());
        if (left <= 0)
            break;
        const QByteArray part = bytesOf(entry, 0, left);
        bytes += part;
        if (part.size() < left)
            break;
    }
    return bytes;
}
