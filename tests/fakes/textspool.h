#pragma once

#include "storage/spool.h"

/// A spool of one lane that holds given texts, one chunk each, 1 ms apart.
class TextSpool final : public SpoolReader
{
public:
    explicit TextSpool(const QList<std::pair<Stream, QByteArray>> &texts)
    {
        for (const auto &[stream, text] : texts) {
            m_chunks.append({stream, qint64(m_chunks.size()) + 1, m_bytes.size(), text.size()});
            m_bytes += text;
        }
    }

    qint64 size(int) const override { return m_bytes.size(); }
    qsizetype chunkCount(int) const override { return m_chunks.size(); }
    QByteArray read(int, qint64 offset, qint64 size) const override { return m_bytes.mid(offset, size); }

    QList<SpoolChunk> chunks(int, qsizetype from, qsizetype limit) const override { return m_chunks.mid(from, limit); }

    QByteArray stream(int, Stream wanted, qint64 limit) const override
    {
        QByteArray bytes;
        for (const SpoolChunk &chunk : m_chunks) {
            if (chunk.stream == wanted)
                bytes += m_bytes.mid(chunk.offset, chunk.size);
        }
        return limit < 0 ? bytes : bytes.first(qMin(limit, qint64(bytes.size())));
    }

private:
    QByteArray m_bytes;
    QList<SpoolChunk> m_chunks;
};
