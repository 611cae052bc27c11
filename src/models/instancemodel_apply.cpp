// How InstanceModel becomes what a filter found, by steps that views and persistent indexes can follow.
#include "models/instancemodel.h"
#include "models/rowchange.h"

#include <algorithm>

void InstanceModel::apply(const FilteredInstances &found)
{
    Q_EMIT aboutToApply();
    if (m_in && found.in != m_in) {
        // What stays, in the indices before: rows can be taken away while the instances they show are still there.
        std::vector<char> stays(found.in->instances.size());
        for (const int row : found.rows)
            stays[size_t(row)] = 1;
        std::vector<int> staying;
        for (const int row : m_rows) {
            const int now = found.in->newIndex[size_t(row)];
            if (now >= 0 && stays[size_t(now)])
                staying.push_back(row);
        }
        leaveOnly(staying);
    }
    if (found.in != m_in) {
        moveTo(found.in);
        tellChanged(found.in->changed);
    }
    bringIn(found.rows);
    unselectHidden();
    Q_EMIT applied();
}

/// Takes away all rows but these, which must be among the rows there are, in their order.
void InstanceModel::leaveOnly(const std::vector<int> &rows)
{
    const RowChange change = rowChange(m_rows, rows, m_in->instances.size());
    if (change.isBulk()) {
        std::vector<char> stays(m_in->instances.size());
        for (const int row : rows)
            stays[size_t(row)] = 1;
        std::vector<int> gathered = rows;
        std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(gathered),
                     [&](int row) { return !stays[size_t(row)]; });
        permute(std::move(gathered));
        if (rows.size() == m_rows.size())
            return;
        beginRemoveRows({}, int(rows.size()), int(m_rows.size()) - 1);
        m_rows.resize(rows.size());
        endRemoveRows();
        return;
    }
    for (const auto &[first, last] : change.removed) {
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
    }
}

/// The same rows over a new state of the inventory.
void InstanceModel::moveTo(const std::shared_ptr<const PreparedInstances> &in)
{
    const auto size = size_t(in->instances.size());
    for (int &row : m_rows)
        row = in->newIndex[size_t(row)];
    m_selected =
        m_selectedCount > 0 ? SelectionHistory::moved(m_selected, in->newIndex, size) : SelectionHistory::Marks(size);
    m_selections.moveTo(in->newIndex, size);
    m_in = in;
}

/// Makes the rows these: takes away, reorders, brings in.
void InstanceModel::bringIn(const std::vector<int> &rows)
{
    const RowChange change = rowChange(m_rows, rows, m_in->instances.size());
    leaveOnly(change.kept);
    if (change.inserted.empty())
        return;
    if (!change.isBulk()) {
        for (const auto &[first, last] : change.inserted) {
            beginInsertRows({}, first, last);
            m_rows.insert(m_rows.begin() + first, rows.begin() + first, rows.begin() + last + 1);
            endInsertRows();
        }
        return;
    }
    beginInsertRows({}, int(m_rows.size()), int(rows.size()) - 1);
    for (const auto &[first, last] : change.inserted)
        m_rows.insert(m_rows.end(), rows.begin() + first, rows.begin() + last + 1);
    endInsertRows();
    permute(rows);
}

/// The same rows in another order.
void InstanceModel::permute(std::vector<int> rows)
{
    if (rows == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> newRow;
    if (!before.isEmpty()) {
        newRow.resize(m_in->instances.size());
        for (size_t row = 0; row < rows.size(); ++row)
            newRow[size_t(rows[row])] = int(row);
    }
    QModelIndexList after;
    for (const QModelIndex &old : before)
        after.append(index(newRow[size_t(m_rows[size_t(old.row())])], old.column()));
    m_rows = std::move(rows);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void InstanceModel::tellChanged(const std::vector<int> &changed)
{
    if (changed.empty() || m_rows.empty())
        return;
    std::vector<char> marks(m_in->instances.size());
    for (const int row : changed)
        marks[size_t(row)] = 1;
    const int columnLast = int(m_columns.size()) - 1;
    int first = -1;
    for (int row = 0; row <= int(m_rows.size()); ++row) {
        const bool isChanged = row < int(m_rows.size()) && marks[size_t(m_rows[size_t(row)])];
        if (isChanged && first < 0)
            first = row;
        if (!isChanged && first >= 0) {
            Q_EMIT dataChanged(index(first, 0), index(row - 1, columnLast));
            first = -1;
        }
    }
}

void InstanceModel::unselectHidden()
{
    if (m_selectedCount == 0)
        return;
    std::vector<char> selected(m_selected.size());
    int count = 0;
    for (const int row : m_rows) {
        selected[size_t(row)] = m_selected[size_t(row)];
        count += m_selected[size_t(row)];
    }
    const bool isChanged = count != m_selectedCount;
    m_selected = std::move(selected);
    m_selectedCount = count;
    if (isChanged)
        Q_EMIT selectionChanged();
}
