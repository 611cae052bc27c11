#include "views/runsegments.h"

#include "views/stateglyph.h"

#include <QPainter>

#include <numeric>

namespace {
constexpr int barHeight = 8;
constexpr int least = 3; ///< one host of a thousand is seen too
} // namespace

const QList<LaneStatus::State> &statesInOrder()
{
    using State = LaneStatus::State;
    static const QList<State> order = {State::Ok,      State::Changed,     State::Failed,         State::TimedOut,
                                       State::Lost,    State::Unreachable, State::Cancelled,      State::Skipped,
                                       State::Running, State::Asking,      State::Authenticating, State::Connecting,
                                       State::Queued};
    return order;
}

RunSegments::RunSegments(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(barHeight);
    setObjectName(QStringLiteral("runSegments"));
}

QSize RunSegments::sizeHint() const
{
    return {200, barHeight};
}

void RunSegments::setCounts(const Run::Counts &counts)
{
    if (m_counts == counts)
        return;
    m_counts = counts;
    update();
}

void RunSegments::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = Theme::of(palette());
    painter.fillRect(rect(), theme.color(Theme::Role::Window));
    const int total = std::accumulate(m_counts.cbegin(), m_counts.cend(), 0);
    if (total == 0)
        return;
    int done = 0;
    int x = 0;
    for (const LaneStatus::State state : statesInOrder()) {
        const int count = m_counts.value(state);
        if (count == 0)
            continue;
        done += count;
        const int end = std::max(int(qint64(width()) * done / total), x + least);
        const bool waits = state == LaneStatus::State::Queued;
        const Theme::Role role = waits ? Theme::Role::Pane : StateGlyph::role(StateGlyph::of(state));
        painter.fillRect(QRect(x, 0, end - x - (done < total ? 1 : 0), barHeight), theme.color(role));
        x = end;
    }
}
