#pragma once

#include "runs/run.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class Metrics;
class QLineEdit;
class QTableView;
class RunModel;

/// The hosts of a run: a field to narrow them, and the list with states and times. GUI thread.
class HostsPane final : public QWidget
{
    Q_OBJECT
public:
    explicit HostsPane(QWidget *parent = nullptr);

    void setRun(Run *run);
    void setStates(const QSet<LaneStatus::State> &states);
    /// Marks the lane's row, without a signal.
    void choose(int lane);
    /// Goes to the first row, unless one is chosen.
    void chooseFirst();
    /// Goes to the next (1) or previous (-1) host that did not end well.
    void stepFailed(int step);

Q_SIGNALS:
    /// `stay`: with Enter or a double click.
    void laneChosen(int lane, bool stay);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setWidths(const Metrics &metrics);

    RunModel *m_model;
    QLineEdit *m_filter;
    QTableView *m_table;
    QTimer m_clock;
    int m_lane = -1;         ///< the one whose tab is shown
    bool m_choosing = false; ///< not by the person
    int m_timeWidth = 0;
};
