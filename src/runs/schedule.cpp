#include "runs/schedule.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

/// Rounded up, at least 1; 0 when the text is no size.
int batchSize(const QString &text, int lanes)
{
    if (text == QStringLiteral("rest"))
        return std::max(lanes, 1);
    const bool percent = text.endsWith(u'%');
    bool ok = false;
    const int number = (percent ? text.chopped(1) : text).trimmed().toInt(&ok);
    if (!ok || number < 1 || (percent && number > 100))
        return 0;
    return percent ? std::max(1, static_cast<int>((qint64(lanes) * number + 99) / 100)) : number;
}

} // namespace

Result<Schedule> Schedule::make(int lanes, const Policy &policy)
{
    Schedule schedule;
    schedule.m_lanes = lanes;
    schedule.m_parallel = std::max(1, policy.parallel);
    schedule.m_limit = policy.maxFailuresIsPercent && policy.maxFailures >= 0
                           ? static_cast<int>(qint64(lanes) * policy.maxFailures / 100)
                           : policy.maxFailures;
    for (const QString &batch : policy.batches) {
        const int size = batchSize(batch.trimmed(), lanes);
        if (size == 0) {
            return failure(
                Error::Invalid,
                QCoreApplication::translate(
                    "Schedule", "“%1” is no size of a batch. Write a number, a percentage such as 10%, or rest.")
                    .arg(batch));
        }
        schedule.m_batches.append(size);
    }
    if (schedule.m_batches.isEmpty())
        schedule.m_batches.append(std::max(lanes, 1));
    return schedule;
}

bool Schedule::hasRoom() const
{
    return m_active - (m_limit < 0 ? m_silent : 0) < m_parallel;
}

bool Schedule::back()
{
    if (m_active - m_silent >= m_parallel)
        return false;
    --m_silent;
    return true;
}

QList<int> Schedule::begin()
{
    QList<int> lanes;
    while (!isHalted() && m_next < m_lanes && hasRoom()) {
        if (m_next == m_batchEnd) {
            if (m_active > 0)
                break;
            m_batchEnd =
                std::min<int>(m_lanes, m_batchEnd + m_batches.at(std::min<qsizetype>(m_batch, m_batches.size() - 1)));
            ++m_batch;
        }
        const int lane = m_next++;
        if (m_leftOut.contains(lane))
            continue;
        ++m_active;
        lanes.append(lane);
    }
    return lanes;
}

void Schedule::end(bool well)
{
    --m_active;
    if (!well)
        ++m_failed;
}

bool Schedule::isHalted() const
{
    return m_limit >= 0 && m_failed > m_limit;
}
