#include "models/termpack.h"

namespace {

// A byte that says whether the row is wrapped, then runs of one look: count, ink + 1, ground + 1, flags, letters. All
// numbers in groups of seven bits, the least first (LEB128).

void append(QByteArray &bytes, quint32 number)
{
    while (number >= 0x80) {
        bytes.append(char(number | 0x80));
        number >>= 7;
    }
    bytes.append(char(number));
}

class Reader
{
public:
    explicit Reader(const QByteArray &bytes) : m_at(bytes.constData() + 1), m_end(bytes.constData() + bytes.size()) {}

    bool atEnd() const { return m_at >= m_end; }

    quint32 number()
    {
        quint32 number = 0;
        for (int shift = 0; m_at < m_end && shift < 35; shift += 7) {
            const quint8 byte = quint8(*m_at++);
            number |= quint32(byte & 0x7F) << shift;
            if (byte < 0x80)
                break;
        }
        return number;
    }

private:
    const char *m_at;
    const char *m_end;
};

} // namespace

QByteArray termpack::packed(const TermLine &line)
{
    qsizetype end = qsizetype(line.cells.size());
    while (!line.wrapped && end > 0 && line.cells[size_t(end - 1)].isBlank())
        --end;
    QByteArray bytes;
    bytes.reserve(end + 8);
    bytes.append(char(line.wrapped));
    for (qsizetype at = 0; at < end;) {
        const TermLook &look = line.cells[size_t(at)].look;
        qsizetype to = at;
        quint32 letters = 0;
        while (to < end && (line.cells[size_t(to)].letter == TermCell::tail || line.cells[size_t(to)].look == look))
            letters += line.cells[size_t(to++)].letter != TermCell::tail;
        append(bytes, letters);
        append(bytes, quint32(look.ink + 1));
        append(bytes, quint32(look.ground + 1));
        append(bytes, look.flags);
        for (; at < to; ++at) {
            if (line.cells[size_t(at)].letter != TermCell::tail)
                append(bytes, line.cells[size_t(at)].letter);
        }
    }
    return bytes;
}

TermLine termpack::unpacked(const QByteArray &bytes)
{
    TermLine line;
    line.wrapped = isWrapped(bytes);
    line.cells.reserve(size_t(bytes.size()));
    Reader reader(bytes);
    while (!bytes.isEmpty() && !reader.atEnd()) {
        const quint32 count = reader.number();
        TermLook look;
        look.ink = qint32(reader.number()) - 1;
        look.ground = qint32(reader.number()) - 1;
        look.flags = quint16(reader.number());
        for (quint32 i = 0; i < count && !reader.atEnd(); ++i) {
            line.cells.push_back({char32_t(reader.number()), look});
            if (look.has(TermLook::Wide))
                line.cells.push_back({TermCell::tail, look});
        }
    }
    return line;
}

bool termpack::isWrapped(const QByteArray &bytes)
{
    return !bytes.isEmpty() && bytes[0];
}
