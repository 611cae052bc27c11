#include "ssh/liveness.h"

#include <algorithm>

namespace {

constexpr qint64 usualInterval = 15'000;
constexpr int usualCount = 3;

} // namespace

void Liveness::begin(qint64 now, int intervalSeconds, int countMax)
{
    m_interval = intervalSeconds >= 0 ? qint64(intervalSeconds) * 1000 : usualInterval;
    m_countMax = countMax > 0 ? countMax : usualCount;
    m_lastHeard = now;
    m_askAt = m_interval > 0 ? now + m_interval : 0;
}

void Liveness::heard(qint64 now)
{
    m_lastHeard = now;
    m_unanswered = 0;
    m_doubtedAt = 0;
}

Liveness::Due Liveness::due(qint64 now, bool isRead)
{
    if (m_doubtedAt != 0 && now >= m_doubtedAt + doubtMs)
        return Due::Dead;
    if (m_askAt == 0 || now < m_askAt)
        return Due::Nothing;
    m_askAt = now + m_interval;
    if (now - m_lastHeard < m_interval || !isRead) {
        m_unanswered = 0;
        return Due::Nothing;
    }
    return ++m_unanswered > m_countMax ? Due::Dead : Due::Ask;
}

qint64 Liveness::nextWake() const
{
    if (m_doubtedAt == 0)
        return m_askAt;
    return m_askAt == 0 ? m_doubtedAt + doubtMs : std::min(m_askAt, m_doubtedAt + doubtMs);
}
