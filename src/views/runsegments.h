#pragma once

#include "runs/run.h"

#include <QWidget>

/// A run's progress: segments by state, 8 px high, with gaps of 1 px. The chips below say the same in words.
class RunSegments final : public QWidget
{
    Q_OBJECT
public:
    explicit RunSegments(QWidget *parent = nullptr);
    void setCounts(const Run::Counts &counts);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Run::Counts m_counts;
};

/// The order in which states are shown, best first; those that live come last.
const QList<LaneStatus::State> &statesInOrder();
