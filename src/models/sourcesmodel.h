#pragma once

#include "core/account.h"
#include "inventory/inventory.h"

#include <QAbstractItemModel>

#include <memory>

/// Where instances come from: all, each account with its regions, and under what failed the sentence that says why.
/// Follows by exact steps, so that what is unfolded stays so. GUI thread.
class SourcesModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum class Kind { All, Account, Region, Message };
    enum Role {
        KindRole = Qt::UserRole,
        CountRole,
        RefreshingRole,
        FailedRole,
        StaleRole,
        IconRole,
        AccountRole,
        QueryRole,
        RefreshedRole ///< QDateTime, UTC; invalid: what stands there is from the cache
    };

    explicit SourcesModel(QObject *parent = nullptr);
    ~SourcesModel() override;

    /// `icons`: name of an icon for each kind of provider; the others get "cloud".
    void setIcons(const QMap<QString, QString> &icons);
    void setAccounts(const QList<Account> &accounts);
    void setSources(const QList<SourceStatus> &sources);
    void setTotal(int total);

    /// The time of the oldest answer that all rows have had; invalid when one is from the cache still.
    QDateTime refreshedAt() const;
    bool isRefreshing() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Node;
    struct Row;

    void follow();
    std::vector<Row> wantedRows() const;
    std::vector<Row> wantedRows(const Account &account) const;
    void sync(Node &node, const QModelIndex &at, const std::vector<Row> &wanted);
    const Node &nodeOf(const QModelIndex &index) const;

    std::unique_ptr<Node> m_root;
    QMap<QString, QString> m_icons;
    QList<Account> m_accounts;
    QList<SourceStatus> m_sources;
    int m_total = 0;
};
