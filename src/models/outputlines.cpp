#include "models/outputlines.h"

#include <algorithm>

namespace {

constexpr qint64 placeLines = 128;
constexpr qint64 placeBytes = 64 * 1024;
constexpr qint64 blockBytes = 256 * 1024;

} // namespace

/// Takes one line after the other. Knows where the streams change from the chunks, and reads ahead a block at a time.
class OutputLines::Walk
{
public:
    Walk(const SpoolReader &output, int lane, const Place &from)
        : m_output(output),
          m_lane(lane),
          m_place(from),
          m_chunks(output.chunks(lane, from.chunk)),
          m_firstChunk(from.chunk),
          m_size(output.size(lane))
    {
    }

    const Place &place() const { return m_place; }
    bool atEnd() const { return m_place.offset >= m_size || chunkIndex() >= m_chunks.size(); }

    /// The next line; `finished` is false when more of it may come.
    OutputLine take(bool &finished)
    {
        const SpoolChunk first = m_chunks[chunkIndex()];
        const qint64 limit = std::min(endOfStream(), m_place.offset + longestLine);
        qint64 end = m_place.offset;
        bool broken = false;
        while (end < limit && !broken) {
            fill(end);
            const QByteArrayView block = QByteArrayView(m_block).sliced(end - m_blockAt);
            const QByteArrayView part = block.first(std::min<qint64>(block.size(), limit - end));
            if (part.isEmpty())
                break; // the spool could not be read
            const qsizetype newline = part.indexOf('\n');
            broken = newline >= 0;
            end += broken ? newline : part.size();
        }
        OutputLine line{bytes(m_place.offset, end), first.stream, first.at, m_place.continues};
        finished = broken || end == m_place.offset + longestLine || end < m_size;
        moveTo(broken ? end + 1 : end, !broken);
        return line;
    }

private:
    qsizetype chunkIndex() const { return m_place.chunk - m_firstChunk; }

    /// Where another stream's chunk begins, or the end of all.
    qint64 endOfStream() const
    {
        const Stream stream = m_chunks[chunkIndex()].stream;
        qint64 end = m_place.offset;
        for (qsizetype i = chunkIndex(); i < m_chunks.size() && m_chunks[i].stream == stream; ++i) {
            end = m_chunks[i].offset + m_chunks[i].size;
            if (end >= m_place.offset + longestLine)
                break;
        }
        return std::min(end, m_size);
    }

    void fill(qint64 offset)
    {
        if (offset >= m_blockAt && offset < m_blockAt + m_block.size())
            return;
        m_blockAt = offset;
        m_block = m_output.read(m_lane, offset, blockBytes);
    }

    QByteArray bytes(qint64 from, qint64 to)
    {
        if (from >= m_blockAt && to <= m_blockAt + m_block.size())
            return m_block.mid(from - m_blockAt, to - from);
        return m_output.read(m_lane, from, to - from);
    }

    void moveTo(qint64 offset, bool continues)
    {
        ++m_place.line;
        m_place.offset = offset;
        m_place.continues = continues;
        while (chunkIndex() < m_chunks.size()) {
            const SpoolChunk &chunk = m_chunks[chunkIndex()];
            if (offset < chunk.offset + chunk.size)
                break;
            ++m_place.chunk;
        }
    }

    const SpoolReader &m_output;
    const int m_lane;
    Place m_place;
    const QList<SpoolChunk> m_chunks;
    const qsizetype m_firstChunk;
    const qint64 m_size;
    QByteArray m_block;
    qint64 m_blockAt = 0;
};

OutputLines::OutputLines(std::shared_ptr<SpoolReader> output, int lane) : m_output(std::move(output)), m_lane(lane)
{
    m_places.push_back({});
}

void OutputLines::remember(const Place &place)
{
    const Place &last = m_places.back();
    if (place.line - last.line >= placeLines || place.offset - last.offset >= placeBytes)
        m_places.push_back(place);
}

bool OutputLines::advance(qint64 budget)
{
    Walk walk(*m_output, m_lane, m_end);
    const qint64 stopAt = m_end.offset + budget;
    m_tail = false;
    while (!walk.atEnd()) {
        if (walk.place().offset >= stopAt)
            return true;
        bool finished = false;
        walk.take(finished);
        if (!finished) {
            m_tail = true;
            return false;
        }
        m_end = walk.place();
        remember(m_end);
    }
    return false;
}

qint64 OutputLines::count() const
{
    return m_end.line + (m_tail ? 1 : 0);
}

QList<OutputLine> OutputLines::lines(qint64 first, qint64 count) const
{
    const auto after = std::upper_bound(m_places.begin(), m_places.end(), first,
                                        [](qint64 line, const Place &place) { return line < place.line; });
    Walk walk(*m_output, m_lane, *std::prev(after));
    QList<OutputLine> found;
    const qint64 end = std::min(first + count, this->count());
    bool finished = false;
    while (!walk.atEnd() && walk.place().line < end) {
        const bool wanted = walk.place().line >= first;
        OutputLine line = walk.take(finished);
        if (wanted)
            found.append(std::move(line));
    }
    return found;
}
