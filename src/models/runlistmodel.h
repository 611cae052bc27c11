#pragma once

#include "runs/history.h"

#include <QAbstractListModel>

/// The list of runs by day, newest first: a head row for each day, then its runs. Runs that are known keep their rows.
/// GUI thread.
class RunListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IsHeadRole = Qt::UserRole, IdRole, TitleRole, DetailRole, TimeRole, StateRole };

    explicit RunListModel(QObject *parent = nullptr);

    /// Newest first.
    void setRuns(const QList<RunSummary> &runs, const QDate &today);
    /// The row of a run; -1 when it is not there.
    int rowOf(qint64 id) const;
    qint64 idAt(int row) const;
    bool isEmpty() const { return m_rows.isEmpty(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        QString head; ///< of a day's head; then `run` is empty
        RunSummary run;
        bool operator==(const Row &) const = default;
        bool isSame(const Row &other) const { return head == other.head && run.id == other.run.id; }
    };

    QVariant runData(const RunSummary &run, int role) const;

    QList<Row> m_rows;
};

/// The one state a run is marked with: what went worst, or running.
LaneStatus::State worstOf(const RunSummary &run);
