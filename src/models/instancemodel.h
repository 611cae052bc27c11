#pragma once

#include "models/instancefilter.h"
#include "models/selectionhistory.h"

#include <QAbstractTableModel>
#include <QIcon>

/// The table of instances that a query leaves. Follows the inventory by exact steps (never resets), so that the current
/// row, the selection and scrolling survive a refresh. The selection is kept here, by machine: item selection models
/// are too slow for 100,000 rows. What is not visible is not selected. GUI thread.
class InstanceModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit InstanceModel(QThreadPool &pool, QObject *parent = nullptr);

    /// `ready`: see InstanceFilter.
    void setInstances(const QList<Instance> &instances, const std::shared_ptr<const PreparedInstances> &ready = nullptr)
    {
        m_filter.setInstances(instances, ready);
    }
    void setQuery(const Query &query) { m_filter.setQuery(query); }
    /// Tags that have a column of their own, behind the fixed ones.
    void setTags(const QStringList &tags);
    QStringList tags() const;
    /// Stands in the header of their columns.
    void setTagIcon(const QIcon &icon) { m_tagIcon = icon; }
    const QList<InstanceColumn> &columns() const { return m_columns; }
    /// -1: there is none.
    int columnOf(const QString &id) const;

    int total() const { return m_in ? int(m_in->instances.size()) : 0; }
    /// What the rows are rows of; null before the first inventory. `indices` are the visible rows in it.
    const std::shared_ptr<const PreparedInstances> &prepared() const { return m_in; }
    const std::vector<int> &indices() const { return m_rows; }
    /// All, filtered or not; valid until the next change.
    const QList<Instance> &instances() const;
    const Instance &instance(int row) const { return m_in->instances[m_rows[size_t(row)]]; }
    /// Row of a machine, -1 when it is not visible. Walks the rows.
    int rowOf(const QString &key) const;
    /// Whether there was any inventory yet, even an empty one.
    bool isLoaded() const { return m_in != nullptr; }
    /// Whether the rows are those of the last query and inventory.
    bool isSettled() const { return m_in && !m_filter.isBusy(); }

    bool isSelected(int row) const { return m_selected[size_t(m_rows[size_t(row)])]; }
    int selectedCount() const { return m_selectedCount; }
    std::vector<int> selectedRows() const;
    /// Clamped to the rows there are.
    void setSelected(int first, int last, bool on);
    void clearSelection();
    /// The person begins to change the selection: undoSelection() comes back to it as it is now.
    void noteSelection() { m_selections.note(m_selected); }
    void undoSelection() { takeSelection(m_selections.undo(m_selected)); }
    void redoSelection() { takeSelection(m_selections.redo(m_selected)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// Around the steps that make the rows those of the last query.
    void aboutToApply();
    void applied();
    void selectionChanged();
    void factsReady(const QueryFacts &facts);

private:
    void apply(const FilteredInstances &found);
    void leaveOnly(const std::vector<int> &rows);
    void moveTo(const std::shared_ptr<const PreparedInstances> &in);
    void bringIn(const std::vector<int> &rows);
    void permute(std::vector<int> rows);
    void tellChanged(const std::vector<int> &changed);
    void unselectHidden();
    void takeSelection(std::optional<SelectionHistory::Marks> marks);

    InstanceFilter m_filter;
    QList<InstanceColumn> m_columns;
    std::shared_ptr<const PreparedInstances> m_in;
    std::vector<int> m_rows; ///< visible: indices into m_in->instances
    QIcon m_tagIcon;
    SelectionHistory m_selections;
    SelectionHistory::Marks m_selected; ///< by index into m_in->instances
    int m_selectedCount = 0;
};
