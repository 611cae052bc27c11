#include "models/groupsearch.h"

namespace {
constexpr qint64 bytesATurn = 1024 * 1024;
} // namespace

GroupSearch::GroupSearch(QObject *parent) : QObject(parent)
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &GroupSearch::turn);
    connect(&m_search, &OutputSearch::changed, this, &GroupSearch::take);
}

void GroupSearch::look(const std::shared_ptr<SpoolReader> &output, const QString &text)
{
    m_turn.stop();
    m_lane = -1;
    m_search.look(nullptr, {});
    m_lines.reset();
    m_output = output;
    m_text = text;
    m_waiting.clear();
    m_hits.clear();
}

void GroupSearch::setLanes(const QList<int> &lanes)
{
    if (m_text.isEmpty() || !m_output)
        return;
    m_waiting.clear();
    for (const int lane : lanes) {
        if (lane != m_lane && !m_hits.contains(lane))
            m_waiting.append(lane);
    }
    if (m_lane < 0 && !m_waiting.isEmpty())
        m_turn.start();
}

/// Finds the lines of one output first; then the search has a slice at a time of its own.
void GroupSearch::turn()
{
    if (m_lane < 0) {
        if (m_waiting.isEmpty())
            return m_turn.stop();
        m_lane = m_waiting.takeFirst();
        m_lines = std::make_unique<OutputLines>(m_output, m_lane);
    }
    if (m_lines->advance(bytesATurn))
        return;
    m_turn.stop();
    m_search.look(m_lines.get(), m_text);
}

void GroupSearch::take()
{
    if (m_lane < 0 || m_search.isLooking())
        return;
    m_hits.insert(std::exchange(m_lane, -1), m_search.hits());
    if (!m_waiting.isEmpty())
        m_turn.start();
    Q_EMIT changed();
}
