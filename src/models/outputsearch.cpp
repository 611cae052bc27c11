#include "models/outputsearch.h"

#include "models/ansi.h"

#include <algorithm>

namespace {
constexpr qint64 linesASlice = 2000;
} // namespace

OutputSearch::OutputSearch(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &OutputSearch::slice);
}

void OutputSearch::look(const OutputLines *lines, const QString &text)
{
    m_lines = lines;
    m_text = text;
    m_case = text == text.toLower() ? Qt::CaseInsensitive : Qt::CaseSensitive;
    m_next = 0;
    m_hits.clear();
    m_timer.stop();
    goOn();
    if (!isLooking())
        Q_EMIT changed();
}

void OutputSearch::goOn()
{
    if (m_lines && !m_text.isEmpty() && m_next < m_lines->count() && m_hits.size() < mostHits)
        m_timer.start();
}

void OutputSearch::slice()
{
    // The last line may still grow: it is looked at again when more comes.
    const qint64 end = std::min(m_next + linesASlice, m_lines->count());
    while (!m_hits.isEmpty() && m_hits.last().line >= m_next)
        m_hits.removeLast();
    AnsiSpan look;
    qint64 line = m_next;
    for (const OutputLine &found : m_lines->lines(m_next, end - m_next))
        lookInto(readAnsi(found.bytes, look).text, line++);
    const bool atEnd = end == m_lines->count() || m_hits.size() >= mostHits;
    m_next = atEnd ? std::max<qint64>(0, end - 1) : end;
    if (atEnd)
        m_timer.stop();
    Q_EMIT changed();
}

void OutputSearch::lookInto(const QString &text, qint64 line)
{
    for (qsizetype at = text.indexOf(m_text, 0, m_case); at >= 0 && m_hits.size() < mostHits;
         at = text.indexOf(m_text, at + m_text.size(), m_case))
        m_hits.append({line, int(at), int(m_text.size())});
}
