#pragma once

#include "query/completion.h"

#include <QMenu>

class InstanceModel;
class InstanceTable;

/// Which columns the table shows: the fixed ones, and any tag that some host has. Stays open while one chooses. GUI
/// thread.
class ColumnMenu final : public QMenu
{
    Q_OBJECT
public:
    ColumnMenu(InstanceTable &table, InstanceModel &model, QWidget *parent = nullptr);
    void setFacts(const QueryFacts &facts);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    bool toggleActive();

    InstanceTable &m_table;
    InstanceModel &m_model;
    QStringList m_tags; ///< of the inventory, most frequent first
};
