#include "models/instancemodel.h"

#include "core/text.h"
#include "models/rowchange.h"

#include <QLocale>

#include <algorithm>

InstanceModel::InstanceModel(QThreadPool &pool, QObject *parent)
    : QAbstractTableModel(parent),
      m_filter(pool),
      m_columns(instanceColumns())
{
    connect(&m_filter, &InstanceFilter::found, this, &InstanceModel::apply);
    connect(&m_filter, &InstanceFilter::factsReady, this, &InstanceModel::factsReady);
}

const QList<Instance> &InstanceModel::instances() const
{
    static const QList<Instance> none;
    return m_in ? m_in->instances : none;
}

void InstanceModel::setTags(const QStringList &tags)
{
    for (int column = int(m_columns.size()) - 1; column >= int(instanceColumns().size()); --column) {
        if (tags.contains(m_columns[column].id.mid(4)))
            continue;
        beginRemoveColumns({}, column, column);
        m_columns.removeAt(column);
        endRemoveColumns();
    }
    for (const QString &tag : tags) {
        if (columnOf(QStringLiteral("tag:") + tag) >= 0)
            continue;
        beginInsertColumns({}, int(m_columns.size()), int(m_columns.size()));
        m_columns.append(tagColumn(tag));
        endInsertColumns();
    }
    m_filter.setColumns(m_columns);
}

QStringList InstanceModel::tags() const
{
    QStringList tags;
    for (qsizetype column = instanceColumns().size(); column < m_columns.size(); ++column)
        tags.append(m_columns[column].id.mid(4));
    return tags;
}

int InstanceModel::columnOf(const QString &id) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(), [&](const auto &c) { return c.id == id; });
    return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

int InstanceModel::rowOf(const QString &key) const
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (key.endsWith(instance(int(row)).id) && instance(int(row)).key() == key)
            return int(row);
    }
    return -1;
}

std::vector<int> InstanceModel::selectedRows() const
{
    std::vector<int> rows;
    for (int row = 0; m_selectedCount > 0 && row < int(m_rows.size()); ++row) {
        if (isSelected(row))
            rows.push_back(row);
    }
    return rows;
}

void InstanceModel::setSelected(int first, int last, bool on)
{
    for (int row = std::max(first, 0); row <= std::min(last, int(m_rows.size()) - 1); ++row) {
        char &selected = m_selected[size_t(m_rows[size_t(row)])];
        m_selectedCount += int(on) - int(selected);
        selected = char(on);
    }
    Q_EMIT selectionChanged();
}

void InstanceModel::clearSelection()
{
    if (m_selectedCount == 0)
        return;
    std::fill(m_selected.begin(), m_selected.end(), char(0));
    m_selectedCount = 0;
    Q_EMIT selectionChanged();
}

/// What is hidden now stays unselected.
void InstanceModel::takeSelection(std::optional<SelectionHistory::Marks> marks)
{
    if (!marks)
        return;
    m_selected = std::move(*marks);
    m_selectedCount = int(std::count(m_selected.begin(), m_selected.end(), char(1)));
    unselectHidden();
    Q_EMIT selectionChanged();
}

int InstanceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int InstanceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant InstanceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const InstanceColumn &column = m_columns[index.column()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return visibleText(column.text(instance(index.row())));
    case Qt::ToolTipRole:
        if (column.kind == InstanceColumn::Kind::Age)
            return QLocale().toString(instance(index.row()).launched.toLocalTime(), QLocale::LongFormat);
        return visibleText(column.text(instance(index.row())));
    case Qt::TextAlignmentRole:
        return int((column.kind == InstanceColumn::Kind::Age ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant InstanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns[section].title;
    if (role == Qt::DecorationRole && m_columns[section].kind == InstanceColumn::Kind::Tag && !m_tagIcon.isNull())
        return m_tagIcon;
    if (role == Qt::TextAlignmentRole)
        return int((m_columns[section].kind == InstanceColumn::Kind::Age ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    return {};
}

void InstanceModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < m_columns.size())
        m_filter.setOrder(m_columns[column], order);
}
