#include "models/savedfiltersmodel.h"

#include "core/text.h"

void SavedFiltersModel::setQueries(const QMap<QString, QString> &queries)
{
    for (int row = int(m_queries.size()) - 1; row >= 0; --row) {
        if (queries.contains(name(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_queries.remove(name(row));
        endRemoveRows();
    }
    int row = 0;
    for (auto it = queries.begin(); it != queries.end(); ++it, ++row) {
        if (!m_queries.contains(it.key())) {
            beginInsertRows({}, row, row);
            m_queries.insert(it.key(), it.value());
            endInsertRows();
        } else if (m_queries.value(it.key()) != it.value()) {
            m_queries.insert(it.key(), it.value());
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

void SavedFiltersModel::setCounts(const QMap<QString, int> &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    if (!m_queries.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_queries.size()) - 1), {CountRole});
}

int SavedFiltersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_queries.size());
}

QVariant SavedFiltersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString key = name(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return visibleText(key);
    case Qt::ToolTipRole:
        return visibleText(m_queries.value(key));
    case QueryRole:
        return m_queries.value(key);
    case CountRole:
        return m_counts.value(key, -1);
    default:
        return {};
    }
}
