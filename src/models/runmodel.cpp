#include "models/runmodel.h"

#include "core/text.h"
#include "runs/run.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace {

using State = LaneStatus::State;

/// What needs the eye first: failures, then what asks, then what runs, then what waits, then what is well.
int rankOf(State state)
{
    switch (state) {
    case State::Asking:
        return 0;
    case State::Failed:
        return 1;
    case State::Lost:
        return 2;
    case State::TimedOut:
        return 3;
    case State::Unreachable:
        return 4;
    case State::Running:
        return 5;
    case State::Authenticating:
    case State::Connecting:
        return 6;
    case State::Ok:
    case State::Changed:
        return 7;
    case State::Cancelled:
        return 8;
    case State::Skipped:
        return 9;
    case State::Queued:
        return 10;
    }
    return 11;
}

} // namespace

QString durationText(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    if (seconds >= 3600)
        return RunModel::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'));
    if (seconds >= 60)
        return RunModel::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return RunModel::tr("%L1 s").arg(double(milliseconds) / 1000, 0, 'f', 1);
}

QString durationText(const LaneStatus &status, qint64 now)
{
    if (status.startedAt == 0)
        return {};
    return durationText(std::max<qint64>(0, (status.endedAt > 0 ? status.endedAt : now) - status.startedAt));
}

QString laneTitle(State state)
{
    switch (state) {
    case State::Queued:
        return RunModel::tr("queued");
    case State::Connecting:
        return RunModel::tr("connecting");
    case State::Authenticating:
        return RunModel::tr("signing in");
    case State::Asking:
        return RunModel::tr("asks");
    case State::Running:
        return RunModel::tr("running");
    case State::Ok:
        return RunModel::tr("ok");
    case State::Changed:
        return RunModel::tr("changed");
    case State::TimedOut:
        return RunModel::tr("timed out");
    case State::Unreachable:
        return RunModel::tr("unreachable");
    case State::Cancelled:
        return RunModel::tr("cancelled");
    case State::Skipped:
        return RunModel::tr("skipped");
    case State::Lost:
        return RunModel::tr("not known");
    case State::Failed:
        return RunModel::tr("failed");
    }
    return {};
}

QString laneTitle(const LaneStatus &status)
{
    if (status.state == State::Failed && !status.signal.isEmpty())
        return RunModel::tr("signal %1").arg(visibleText(status.signal));
    if (status.state == State::Failed && status.exit >= 0)
        return RunModel::tr("exit %1").arg(status.exit);
    if (!refusedKeys(status).isEmpty())
        return RunModel::tr("key refused");
    return laneTitle(status.state);
}

RunModel::RunModel(QObject *parent) : QAbstractTableModel(parent) {}

void RunModel::setRun(Run *run)
{
    if (run && m_run == run)
        return;
    beginResetModel(); // another run is another table
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    m_rows = wantedRows();
    endResetModel();
    if (run)
        connect(run, &Run::lanesChanged, this, &RunModel::lanesChanged);
}

void RunModel::setText(const QString &text)
{
    m_text = text.trimmed();
    takeRows(wantedRows());
}

void RunModel::setStates(const QSet<State> &states)
{
    m_states = states;
    takeRows(wantedRows());
}

LaneStatus RunModel::status(int lane) const
{
    return m_run ? m_run->lanes().value(lane) : LaneStatus();
}

bool RunModel::accepts(const LaneStatus &status) const
{
    if (!m_states.isEmpty() && !m_states.contains(status.state))
        return false;
    return m_text.isEmpty() || status.host.name.contains(m_text, Qt::CaseInsensitive) ||
           status.host.address.contains(m_text, Qt::CaseInsensitive);
}

QList<int> RunModel::wantedRows() const
{
    QList<int> rows;
    if (!m_run)
        return rows;
    const QList<LaneStatus> &lanes = m_run->lanes();
    for (int lane = 0; lane < lanes.size(); ++lane) {
        if (accepts(lanes[lane]))
            rows.append(lane);
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [&](int a, int b) { return rankOf(lanes[a].state) < rankOf(lanes[b].state); });
    return rows;
}

void RunModel::lanesChanged(const QList<int> &lanes)
{
    const QList<int> rows = wantedRows();
    takeRows(rows);
    for (const int lane : lanes) {
        if (const int row = rowOf(lane); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

/// Removes and appends rows as the filter wants, then puts them in order.
void RunModel::takeRows(const QList<int> &rows)
{
    const QSet<int> wanted(rows.begin(), rows.end());
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (wanted.contains(m_rows[row]))
            continue;
        int first = row;
        while (first > 0 && !wanted.contains(m_rows[first - 1]))
            --first;
        beginRemoveRows({}, first, row);
        m_rows.remove(first, row - first + 1);
        endRemoveRows();
        row = first;
    }
    QList<int> added;
    const QSet<int> shown(m_rows.begin(), m_rows.end());
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(added), [&](int lane) { return !shown.contains(lane); });
    if (!added.isEmpty()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + added.size()) - 1);
        m_rows += added;
        endInsertRows();
    }
    reorder(rows);
}

void RunModel::reorder(const QList<int> &rows)
{
    if (rows.isEmpty() || rows == m_rows) // Qt compares empty lists by way of null pointers
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QHash<int, int> rowOfLane;
    for (int row = 0; row < rows.size(); ++row)
        rowOfLane.insert(rows[row], row);
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before)
        after.append(index(rowOfLane.value(m_rows[old.row()]), old.column()));
    m_rows = rows;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int RunModel::nextFailed(int row, int step) const
{
    const int count = int(m_rows.size());
    if (row < 0 && step < 0)
        row = 0;
    for (int i = 1; i <= count; ++i) {
        const int at = ((row + i * step) % count + count) % count;
        const LaneStatus lane = status(m_rows[at]);
        if (lane.hasEnded() && !lane.endedWell())
            return m_rows[at];
    }
    return -1;
}

void RunModel::tick()
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const LaneStatus lane = status(m_rows[row]);
        if (!lane.hasEnded() && lane.startedAt > 0)
            Q_EMIT dataChanged(index(row, TimeColumn), index(row, TimeColumn), {Qt::DisplayRole});
    }
}

int RunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RunModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RunModel::text(const LaneStatus &status, int column) const
{
    switch (column) {
    case HostColumn:
        return visibleText(status.host.name);
    case StateColumn:
        return laneTitle(status);
    case TimeColumn:
        return durationText(status, QDateTime::currentMSecsSinceEpoch());
    default:
        return {};
    }
}

QVariant RunModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_run)
        return {};
    const int lane = laneAt(index.row());
    const LaneStatus &status = m_run->lanes()[lane];
    switch (role) {
    case Qt::DisplayRole:
        return text(status, index.column());
    case Qt::ToolTipRole:
        return visibleText(status.host.user + u'@' + status.host.address + u':' + QString::number(status.host.port));
    case Qt::AccessibleTextRole:
        return text(status, index.column());
    case LaneRole:
        return lane;
    case StateRole:
        return int(refusedKeys(status).isEmpty() ? status.state : State::Failed); // its look, not its count
    case Qt::TextAlignmentRole:
        return index.column() == TimeColumn ? int(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == TimeColumn ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case HostColumn:
        return tr("Host");
    case StateColumn:
        return tr("State");
    default:
        return tr("Time");
    }
}
