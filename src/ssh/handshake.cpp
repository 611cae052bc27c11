#include "ssh/handshake.h"

#include "ssh/wrapping.h"

#include <algorithm>

namespace {

constexpr qsizetype mostWords = 16 * 1024;
constexpr qsizetype longestMark = 4096; // it may hold the path of a folder

/// How much of the end of `text` may be the beginning of `mark`.
qsizetype partAtEnd(const QByteArray &text, const QByteArray &mark)
{
    for (qsizetype size = std::min(text.size(), mark.size() - 1); size > 0; --size) {
        if (text.endsWith(mark.first(size)))
            return size;
    }
    return 0;
}

} // namespace

QByteArray Handshake::take(QByteArrayView bytes)
{
    if (m_stage == Stage::Over)
        return bytes.toByteArray();
    m_waiting += bytes;
    const QByteArray begin = wrapping::markBegin();
    QByteArray output;
    while (m_stage != Stage::Over) {
        const qsizetype at = m_waiting.indexOf(begin);
        if (at < 0) {
            const qsizetype part = partAtEnd(m_waiting, begin);
            keep(m_waiting.chopped(part), output);
            m_waiting = m_waiting.last(part);
            return output;
        }
        keep(m_waiting.first(at), output);
        m_waiting.remove(0, at);
        const qsizetype end = m_waiting.indexOf(']');
        if (end < 0 && m_waiting.size() < longestMark)
            return output;
        hear(m_waiting.mid(begin.size(), end < 0 ? -1 : end - begin.size()));
        m_waiting = end < 0 ? QByteArray() : m_waiting.mid(end + 1);
    }
    return output + std::exchange(m_waiting, {});
}

void Handshake::keep(const QByteArray &text, QByteArray &output)
{
    if (m_stage == Stage::Noise)
        output += text;
    else
        m_words = (m_words + text).last(std::min(mostWords, m_words.size() + text.size()));
}

void Handshake::hear(const QByteArray &mark)
{
    if (mark == "sudo") {
        m_stage = Stage::Sudo;
    } else if (mark == "nosudo") {
        m_stage = Stage::Sudo;
        m_hasNoSudo = true;
    } else if (mark == "password") {
        m_wantsPassword = true;
    } else if (mark == "ready") {
        m_stage = Stage::Preamble;
        m_wantsPreamble = true;
        m_words.clear(); // sudo's lecture and warnings: it let us pass
    } else if (m_stage == Stage::Preamble && mark.startsWith("go ")) {
        m_stage = Stage::Over;
        const qsizetype space = mark.indexOf(' ', 3);
        m_group = mark.mid(3, space - 3).trimmed().toLongLong();
        m_folder = mark.mid(space + 1);
    }
}
