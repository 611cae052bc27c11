#pragma once

#include <QTimer>
#include <QWidget>

class QListView;
class QTreeView;
class RoleLabel;
class SavedFiltersModel;
class SourcesModel;

/// The sources of instances and the saved filters, beside the table: a click filters. GUI thread.
class SourcesPanel final : public QWidget
{
    Q_OBJECT
public:
    SourcesPanel(SourcesModel &sources, SavedFiltersModel &filters, QWidget *parent = nullptr);
    /// Marks what the query is, if it is one of these.
    void showQuery(const QString &text);

Q_SIGNALS:
    void queryWanted(const QString &text);
    void accountWanted(const QString &accountId);
    void refreshWanted(const QString &accountId);
    void filterRemovalWanted(const QString &name);

private:
    void setUpTree();
    void setUpFilters();
    void showAge();
    void openMessages(const QModelIndex &parent);
    void sourceMenu(const QPoint &at);
    void filterMenu(const QPoint &at);

    SourcesModel &m_sources;
    SavedFiltersModel &m_filters;
    RoleLabel *m_age;
    QTreeView *m_tree;
    QWidget *m_filterHead;
    RoleLabel *m_noFilters; ///< what they are, while there is none
    QListView *m_list;
    QTimer m_clock; ///< the age of the data grows by itself
};
