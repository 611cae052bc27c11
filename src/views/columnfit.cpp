#include "views/columnfit.h"

#include <algorithm>
#include <numeric>

namespace {

/// Adds `spare`, which may be negative, to the widths by their weights, to the last pixel.
void hand(QList<int> &widths, const QList<int> &weights, int spare)
{
    qint64 left = std::accumulate(weights.begin(), weights.end(), qint64(0));
    for (qsizetype i = 0; i < widths.size() && left > 0; ++i) {
        const int share = int(qint64(spare) * weights[i] / left);
        widths[i] += share;
        spare -= share;
        left -= weights[i];
    }
}

/// Takes what is missing from the widths, as far as each has more than its floor; what is still missing then.
int squeeze(QList<int> &widths, const QList<int> &floors, int missing)
{
    QList<int> slack;
    for (qsizetype i = 0; i < widths.size(); ++i)
        slack.append(std::max(0, widths[i] - floors[i]));
    const int taken = std::min(missing, std::accumulate(slack.begin(), slack.end(), 0));
    hand(widths, slack, -taken);
    return missing - taken;
}

} // namespace

QList<int> fitColumns(const QList<ColumnNeed> &columns, int room)
{
    QList<int> widths;
    QList<int> cut;
    QList<int> shares;
    for (const ColumnNeed &column : columns) {
        widths.append(column.least);
        cut.append(column.fixed ? 0 : std::max(0, column.wanted - column.least));
        shares.append(column.fixed ? 0 : std::max(column.least, column.wanted));
    }
    const int spare = room - std::accumulate(widths.begin(), widths.end(), 0);
    if (spare < 0) {
        QList<int> needed;
        QList<int> narrow;
        for (const ColumnNeed &column : columns) {
            const int lesser = column.fixed ? column.least : std::min(column.least, column.wanted);
            needed.append(lesser);
            narrow.append(column.fixed || column.narrow == 0 ? lesser : column.narrow);
        }
        squeeze(widths, narrow, squeeze(widths, needed, -spare));
        return widths;
    }
    const int needed = std::accumulate(cut.begin(), cut.end(), 0);
    hand(widths, cut, std::min(spare, needed));
    hand(widths, shares, std::max(0, spare - needed));
    return widths;
}
