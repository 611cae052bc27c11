#pragma once

#include "runs/run.h"

#include <QSet>
#include <QWidget>

class QAbstractButton;
class QHBoxLayout;
class QToolButton;

/// A chip for each state that a run's hosts are in, with how many; checked ones filter. GUI thread.
class StateChips final : public QWidget
{
    Q_OBJECT
public:
    explicit StateChips(QWidget *parent = nullptr);
    void setCounts(const Run::Counts &counts);
    QSet<LaneStatus::State> checked() const;
    void clear();
    /// The less telling first: which of them give way where there is little room.
    QList<QAbstractButton *> buttons() const;

Q_SIGNALS:
    void checkedChanged(const QSet<LaneStatus::State> &states);

private:
    QToolButton *chip(LaneStatus::State state);

    QHBoxLayout *m_row;
    QMap<LaneStatus::State, QToolButton *> m_chips;
};
