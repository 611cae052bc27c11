#include "models/runlistmodel.h"

#include "core/text.h"
#include "models/runmodel.h"

#include <QDateTime>
#include <QLocale>

namespace {

using State = LaneStatus::State;

QString dayTitle(const QDate &day, const QDate &today)
{
    if (day == today)
        return RunListModel::tr("Today");
    if (day == today.addDays(-1))
        return RunListModel::tr("Yesterday");
    return QLocale().toString(day, day.year() == today.year() ? RunListModel::tr("d MMMM")
                                                              : RunListModel::tr("d MMMM yyyy"));
}

QString countsText(const RunSummary &run)
{
    const int ok = run.counts.value(State::Ok) + run.counts.value(State::Changed);
    QString text = RunListModel::tr("%Ln host(s)", nullptr, run.hosts) + QStringLiteral("  ");
    if (run.state == Run::State::Interrupted)
        return text + RunListModel::tr("interrupted");
    if (run.endedAt == 0) {
        int ended = 0;
        for (auto it = run.counts.cbegin(); it != run.counts.cend(); ++it)
            ended += it.key() >= State::Ok ? it.value() : 0;
        return text + RunListModel::tr("%L1 of %L2").arg(ended).arg(run.hosts);
    }
    if (ok == run.hosts)
        return text + RunListModel::tr("%L1 ok").arg(ok);
    return text + RunListModel::tr("%L1 ok, %L2 not").arg(ok).arg(run.hosts - ok);
}

} // namespace

LaneStatus::State worstOf(const RunSummary &run)
{
    if (run.state == Run::State::Running || run.state == Run::State::Stopping)
        return State::Running;
    for (const State state : {State::Failed, State::Lost, State::TimedOut, State::Unreachable, State::Cancelled}) {
        if (run.counts.value(state) > 0)
            return state;
    }
    return run.counts.value(State::Ok) + run.counts.value(State::Changed) > 0 ? State::Ok : State::Skipped;
}

RunListModel::RunListModel(QObject *parent) : QAbstractListModel(parent) {}

void RunListModel::setRuns(const QList<RunSummary> &runs, const QDate &today)
{
    QList<Row> rows;
    QDate day;
    for (const RunSummary &run : runs) {
        const QDate started = QDateTime::fromMSecsSinceEpoch(run.startedAt).date();
        if (started != day)
            rows.append(Row{dayTitle(started, today), {}});
        day = started;
        rows.append(Row{{}, run});
    }
    // What stays the same at both ends keeps its rows; the middle is replaced.
    qsizetype front = 0;
    while (front < rows.size() && front < m_rows.size() && rows[front].isSame(m_rows[front]))
        ++front;
    qsizetype back = 0;
    while (back < rows.size() - front && back < m_rows.size() - front &&
           rows[rows.size() - 1 - back].isSame(m_rows[m_rows.size() - 1 - back]))
        ++back;
    if (const qsizetype gone = m_rows.size() - front - back; gone > 0) {
        beginRemoveRows({}, int(front), int(front + gone) - 1);
        m_rows.remove(front, gone);
        endRemoveRows();
    }
    if (const qsizetype come = rows.size() - front - back; come > 0) {
        beginInsertRows({}, int(front), int(front + come) - 1);
        m_rows = m_rows.first(front) + rows.mid(front, come) + m_rows.sliced(front);
        endInsertRows();
    }
    for (int row = 0; row < rows.size(); ++row) {
        if (m_rows[row] == rows[row])
            continue;
        m_rows[row] = rows[row];
        Q_EMIT dataChanged(index(row), index(row));
    }
}

int RunListModel::rowOf(qint64 id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].head.isEmpty() && m_rows[row].run.id == id)
            return row;
    }
    return -1;
}

qint64 RunListModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].run.id : 0;
}

int RunListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RunListModel::runData(const RunSummary &run, int role) const
{
    switch (role) {
    case IdRole:
        return run.id;
    case TitleRole:
    case Qt::DisplayRole:
        return visibleText(run.title);
    case DetailRole:
        return QString::number(run.id) + QStringLiteral("  ") + countsText(run);
    case TimeRole:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(run.startedAt).time(), QStringLiteral("HH:mm"));
    case StateRole:
        return int(worstOf(run));
    case Qt::ToolTipRole:
        return visibleText(run.title) + u'\n' + visibleText(run.query);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(visibleText(run.title), countsText(run));
    default:
        return {};
    }
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    if (role == IsHeadRole)
        return !row.head.isEmpty();
    if (row.head.isEmpty())
        return runData(row.run, role);
    return role == Qt::DisplayRole || role == TitleRole || role == Qt::AccessibleTextRole ? row.head : QVariant();
}

Qt::ItemFlags RunListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_rows[index.row()].head.isEmpty())
        return Qt::NoItemFlags; // arrows pass over heads
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}
