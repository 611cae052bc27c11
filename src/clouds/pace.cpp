#include "clouds/pace.h"

#include <algorithm>

namespace {

constexpr qint64 minute = 60'000;
constexpr int failuresInARow = 5;

} // namespace

void Pace::refill(qint64 now)
{
    while (m_rate < m_wanted && now - m_quietSince >= minute) {
        m_rate = std::min(m_wanted, m_rate * 1.1);
        m_quietSince += minute;
    }
    m_tokens = std::min(burst(), m_tokens + double(now - m_filled) * m_rate / 1000);
    m_filled = now;
}

qint64 Pace::take(qint64 now, bool urgent)
{
    refill(now);
    m_tokens -= 1;
    return urgent || m_tokens >= 0 ? 0 : qint64(-m_tokens * 1000 / m_rate);
}

void Pace::throttled(qint64 now)
{
    refill(now);
    m_rate = std::max(m_wanted / 16, m_rate / 2);
    m_quietSince = now;
}

void Circuit::failed(qint64 now)
{
    if (++m_straight < failuresInARow)
        return;
    m_straight = 0;
    m_until = now + minute;
}
