#pragma once

#include "runs/run.h"

#include <QAbstractTableModel>
#include <QPointer>
#include <QSet>

/// The hosts of one run as a table: who, in which state, how long. Those that need the eye come first; rows move when a
/// state changes, selection and current row stay with their host. GUI thread.
class RunModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { HostColumn, StateColumn, TimeColumn, ColumnCount };
    enum Role { LaneRole = Qt::UserRole, StateRole };

    explicit RunModel(QObject *parent = nullptr);

    /// Points it at a run; null shows none. The run may go at any time.
    void setRun(Run *run);
    Run *run() const { return m_run; }

    /// Only hosts whose name or address contains the text (case-insensitive).
    void setText(const QString &text);
    /// Only hosts in these states; empty: all.
    void setStates(const QSet<LaneStatus::State> &states);
    const QSet<LaneStatus::State> &states() const { return m_states; }

    int laneAt(int row) const { return m_rows.value(row, -1); }
    int rowOf(int lane) const { return int(m_rows.indexOf(lane)); }
    /// Of the lane; an empty one when there is none.
    LaneStatus status(int lane) const;
    /// The next lane below (or above) `row` that ended and not well, around the end; -1: none.
    int nextFailed(int row, int step) const;
    /// What lives gets its time painted anew; call it once a second.
    void tick();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void lanesChanged(const QList<int> &lanes);
    QList<int> wantedRows() const;
    bool accepts(const LaneStatus &status) const;
    void takeRows(const QList<int> &rows);
    void reorder(const QList<int> &rows);
    QVariant text(const LaneStatus &status, int column) const;

    QPointer<Run> m_run;
    QList<int> m_rows; ///< lanes, in the order shown
    QString m_text;
    QSet<LaneStatus::State> m_states;
};

/// "0.4 s", "12 s", "3 min 05 s": time of a lane so far; null before it began. `now`: ms since the epoch.
QString durationText(const LaneStatus &status, qint64 now);
/// The same of a span in ms.
QString durationText(qint64 milliseconds);
/// Translated words of a lane's state: "ok", "failed", "timed out".
QString laneTitle(LaneStatus::State state);
/// The same with the exit or signal: "exit 2".
QString laneTitle(const LaneStatus &status);
