#pragma once

#include "runs/history.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QListView;
class RoleLabel;
class RunListModel;

/// The runs at the side: a field to search them, and the list by day. GUI thread.
class RunListPane final : public QWidget
{
    Q_OBJECT
public:
    explicit RunListPane(QWidget *parent = nullptr);

    /// What matches the search, newest first. Keeps the chosen run.
    void setRuns(const QList<RunSummary> &runs);
    /// Marks a run as chosen, without a signal.
    void choose(qint64 run);
    QString searchText() const;

Q_SIGNALS:
    void runChosen(qint64 run);
    /// A while after the last letter.
    void searchChanged(const QString &text);

private:
    void currentChanged(const QModelIndex &current);

    QLineEdit *m_search;
    QListView *m_list;
    RoleLabel *m_nothing;
    RunListModel *m_model;
    QTimer m_typed;
    qint64 m_chosen = 0;
    bool m_filling = false; ///< rows come and go: nobody chooses
};
