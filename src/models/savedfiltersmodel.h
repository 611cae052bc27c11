#pragma once

#include <QAbstractListModel>
#include <QMap>

/// The saved filters by name, with how many instances each finds now. GUI thread.
class SavedFiltersModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole, QueryRole };

    using QAbstractListModel::QAbstractListModel;

    /// Name -> text, in the order of names.
    void setQueries(const QMap<QString, QString> &queries);
    /// Name -> instances; those that are missing show no number.
    void setCounts(const QMap<QString, int> &counts);
    QString name(int row) const { return m_queries.keys().value(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QMap<QString, QString> m_queries;
    QMap<QString, int> m_counts;
};
