#include "runs/changes.h"

#include <algorithm>
#include <utility>

namespace {
constexpr qint64 interval = 16; // ms: a frame
}

Changes::Changes(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Changes::flush);
}

void Changes::mark(int lane)
{
    if (lane >= m_marked.size())
        m_marked.resize(lane + 1);
    if (std::exchange(m_marked[lane], true))
        return;
    m_lanes.append(lane);
    if (!m_timer.isActive())
        m_timer.start(m_last.isValid() ? static_cast<int>(std::clamp<qint64>(interval - m_last.elapsed(), 0, interval))
                                       : 0);
}

void Changes::flush()
{
    m_timer.stop();
    if (m_lanes.isEmpty())
        return;
    QList<int> lanes = std::exchange(m_lanes, {});
    std::sort(lanes.begin(), lanes.end());
    for (const int lane : std::as_const(lanes))
        m_marked[lane] = false;
    m_last.start();
    Q_EMIT due(lanes);
}
